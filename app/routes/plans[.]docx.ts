import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayInWords, londonDay } from '../../workflows/clocks/index.ts';
import { requireSignedIn } from '../auth/session.ts';
import { answerDocx } from '../documents/answer-docx.ts';
import { planDocument } from '../documents/plan-document.ts';
import { planOf } from '../plans/plan-page.ts';

/** The actions of the page, with its filters, as a Word document. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const { areas } = await planOf(services, person, new URL(request.url));
  const today = dayInWords(londonDay(services.clock.now()));
  return answerDocx('delivery-plans', await planDocument(areas, today));
}
