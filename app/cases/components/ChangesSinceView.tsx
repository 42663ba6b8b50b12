import type { ChangesSince } from '../changes-since.ts';
import { momentInWords } from '../words.ts';
import { ChangeList } from './ChangeList.tsx';

/** What changed since the reader last looked, answer by answer. */
export function ChangesSinceView({ since }: { since: ChangesSince | undefined }) {
  if (!since) return null;
  const moment = since.own
    ? `you last acted, on ${momentInWords(since.since)}`
    : `it was sent to review, on ${momentInWords(since.since)}`;
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        What changed
      </h2>
      {since.changes.length === 0 ? (
        <p className="govuk-body">Nothing has changed since {moment}.</p>
      ) : (
        <>
          <p className="govuk-body">Since {moment}:</p>
          <ChangeList changes={since.changes} />
        </>
      )}
    </section>
  );
}
