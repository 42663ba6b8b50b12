import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { BackLink } from '../components/BackLink.tsx';
import { PublicNoticeView } from '../components/PublicNoticeView.tsx';
import { forEverybody } from '../public/cache.ts';
import { takenDown } from '../public/load-decision.ts';
import { findPublicNotice, type NoticeLink } from '../public/notices.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.notice.name}: ${page.notice.matter} – Due Regard` : 'Due Regard' },
];

export const headers = () => forEverybody;

const linked = (link: NoticeLink | undefined) =>
  link && { ...link, publishedInWords: timeInWords(link.publishedAt) };

export async function loader({ params, context: { services } }: LoaderFunctionArgs) {
  const notice = await findPublicNotice(services, params.id ?? '');
  if (!notice) throw data('No notice is published under this reference.', { status: 404 });
  if (notice === 'down') throw takenDown();
  const { name } = await services.council();
  return {
    council: name,
    notice,
    publishedInWords: timeInWords(notice.publishedAt),
    corrects: linked(notice.corrects),
    followedBy: linked(notice.followedBy),
  };
}

export default function Notice() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href="/forward-plan">Forward plan</BackLink>
      <PublicNoticeView {...page} />
    </>
  );
}
