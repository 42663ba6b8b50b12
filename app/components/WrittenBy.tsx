import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root.tsx';

/**
 * Says for whom the page of a form was drawn, so that what is typed into it is kept where the session ends before it is
 * sent. It stands in every form of one's own words that has no draft.
 */
export function WrittenBy() {
  const writtenBy = useRouteLoaderData<typeof loader>('root')?.writtenBy;
  // The name is that of drafts/written-by.ts, which no browser may import.
  return writtenBy ? <input type="hidden" name="writtenBy" defaultValue={writtenBy} /> : null;
}
