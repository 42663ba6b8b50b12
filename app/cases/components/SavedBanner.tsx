import { useSearchParams } from '@remix-run/react';
import { NotificationBanner } from '../../components/NotificationBanner.tsx';

/** On the page that saving leads to: that it was saved, and who has the case now. */
export function SavedBanner({ sentence }: { sentence: string }) {
  const [parameters] = useSearchParams();
  if (parameters.has('unchanged')) return <NotificationBanner>Nothing was changed.</NotificationBanner>;
  if (parameters.get('done') !== 'edit') return null;
  return <NotificationBanner success>{`Saved. ${sentence}`}</NotificationBanner>;
}
