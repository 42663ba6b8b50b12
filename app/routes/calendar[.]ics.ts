import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';
import { publicCalendar } from '../public/public-calendar.ts';

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  return new Response(await publicCalendar(services), {
    headers: { ...forEverybody, 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
