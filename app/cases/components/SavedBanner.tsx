import { useSearchParams } from '@remix-run/react';
import { NotificationBanner } from '../../components/NotificationBanner.tsx';

/** What saving says on the page that it leads to; undefined where nothing was saved. */
export function useSaved(sentence: string): string | undefined {
  const [parameters] = useSearchParams();
  if (parameters.has('unchanged')) return 'Nothing was changed.';
  if (parameters.has('dropped')) return 'The draft is dropped.';
  if (parameters.get('done') !== 'edit') return undefined;
  const others = parameters.has('others')
    ? ' Somebody else has changed other answers since you began: both changes are kept.'
    : '';
  return `Saved. ${sentence}${others}`;
}

/** On the page that saving leads to: that it was saved, and who has the case now. */
export function SavedBanner({ sentence }: { sentence: string }) {
  const saved = useSaved(sentence);
  if (saved === undefined) return null;
  return <NotificationBanner success={saved !== 'Nothing was changed.'}>{saved}</NotificationBanner>;
}
