import { Tag } from '../../components/Tag.tsx';
import type { CaseView } from '../case-view.ts';
import { momentInWords } from '../words.ts';

type Letter = CaseView['notices'][number]['letters'][number];

/** The record that people were told: each letter, to whom, and whether it arrived at their mail server. */
export function TellingRecord({ notices }: { notices: CaseView['notices'] }) {
  const lines = notices.flatMap(({ at, letters }) => letters.map((letter) => ({ at, ...letter })));
  return (
    <section aria-labelledby="told">
      <h2 className="govuk-heading-m govuk-!-margin-top-8" id="told">
        Who was told
      </h2>
      {lines.length === 0 ? (
        <p className="govuk-body">Nobody has been told anything yet.</p>
      ) : (
        <ul className="dr-told">
          {lines.map((it) => (
            <li key={it.id} className="dr-told__item">
              <strong>{it.to}</strong>
              <span>{it.subject ?? 'Being written'}</span>
              <span className="dr-told__status">
                <LetterStatus letter={it} at={it.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function LetterStatus({ letter: { status, sentAt, problem }, at }: { letter: Letter; at: string }) {
  if (status === 'sent') return <>Sent {momentInWords(sentAt ?? at)}</>;
  if (status === 'pointless') return <>Not sent. {problem}</>;
  if (status === 'failed') {
    return (
      <>
        <Tag meaning="late">Not delivered</Tag> {problem}
      </>
    );
  }
  return <>{problem ? `Tried, and tried again soon. ${problem}` : 'On its way'}</>;
}
