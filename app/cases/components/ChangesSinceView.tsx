import { Tag } from '../../components/Tag.tsx';
import type { ChangesSince } from '../changes-since.ts';
import { momentInWords } from '../words.ts';

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
          <ul className="dr-changes">
            {since.changes.map((it) => (
              <li key={`${it.form} ${it.label}`}>
                <p className="govuk-body govuk-!-margin-bottom-1">
                  <strong>{it.label}</strong> <span className="dr-changes__form">{it.form}</span>{' '}
                  {it.signed && <Tag>What is signed</Tag>}
                </p>
                {it.sentences.map((sentence) => (
                  <p key={sentence} className="govuk-body govuk-!-margin-bottom-1">
                    {sentence}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
