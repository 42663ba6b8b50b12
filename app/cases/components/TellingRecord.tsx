import { Tag } from '../../components/Tag.tsx';
import type { CaseView } from '../case-view.ts';
import { momentInWords } from '../words.ts';

type Letter = CaseView['notices'][number]['letters'][number];

/** Letters of one happening that said the same and fared the same, with all whom they went to. */
interface Telling {
  subject: string;
  to: string[];
  letter: Letter;
  at: string;
}

/** The record that people were told, newest first: what, whom, and whether it was delivered. */
export function TellingRecord({ view }: { view: Pick<CaseView, 'notices' | 'title' | 'reference'> }) {
  const tellings = tellingsOf(view).reverse();
  return (
    <section aria-labelledby="told">
      <h2 className="govuk-heading-m govuk-!-margin-top-8" id="told">
        Who was told
      </h2>
      {tellings.length === 0 ? (
        <p className="govuk-body">Nobody has been told anything yet.</p>
      ) : (
        <ul className="dr-told">
          {tellings.map((it) => (
            <li key={it.letter.id} className="dr-told__item">
              <strong>{it.subject}</strong>
              <span>{it.to.join(', ')}</span>
              <span className="dr-told__status">
                <LetterStatus letter={it.letter} at={it.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function tellingsOf({ notices, title, reference }: Pick<CaseView, 'notices' | 'title' | 'reference'>) {
  const tellings = new Map<string, Telling>();
  for (const { kind, at, letters } of notices) {
    for (const letter of letters) {
      const subject = (letter.subject ?? 'Being written').replace(`: ${title} (${reference})`, '');
      const key = [kind, at, subject, letter.status, letter.sentAt, letter.problem].join('\n');
      const known = tellings.get(key);
      if (known) known.to.push(letter.to);
      else tellings.set(key, { subject, to: [letter.to], letter, at });
    }
  }
  return [...tellings.values()];
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
