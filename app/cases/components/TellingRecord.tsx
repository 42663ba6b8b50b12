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
      const subject = (letter.subject ?? nameOfNotice(kind)).replace(`: ${title} (${reference})`, '');
      const key = [kind, at, subject, JSON.stringify({ ...letter, id: '', to: '' })].join('\n');
      const known = tellings.get(key);
      if (known) known.to.push(letter.to);
      else tellings.set(key, { subject, to: [letter.to], letter, at });
    }
  }
  return [...tellings.values()];
}

/** By which way: the mail server, the Notify service, or the demonstration's mailbox. */
const byWay = (way: string | null) =>
  way === null || way === 'mailbox' ? '' : `, by ${way === 'smtp' ? 'email' : way}`;

function LetterStatus({ letter, at }: { letter: Letter; at: string }) {
  const { status, sentAt, problem, sendAt, goes, within, way } = letter;
  if (status === 'within' && within) return <Within within={within} at={at} />;
  if (status === 'held' && sendAt !== null) {
    return goes === 'daily' ? (
      <>For the message of the day, {momentInWords(sendAt)}</>
    ) : (
      <>Waits for the office to open, {momentInWords(sendAt)}</>
    );
  }
  if (status === 'sent')
    return (
      <>
        Sent {momentInWords(sentAt ?? at)}
        {byWay(way)}
      </>
    );
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

/** Told in another letter: the reader's message of the day, or the one about another case of the same report. */
function Within({ within, at }: { within: NonNullable<Letter['within']>; at: string }) {
  const where =
    within.reference === null ? 'In the message of the day' : `In the letter about ${within.reference}`;
  const { status, sentAt, way, problem } = within;
  if (status === 'sent') {
    return (
      <>
        {where}, sent {momentInWords(sentAt ?? at)}
        {byWay(way)}
      </>
    );
  }
  if (status === 'failed') {
    return (
      <>
        <Tag meaning="late">Not delivered</Tag> {where}. {problem}
      </>
    );
  }
  return <>{status === 'pointless' ? `Not sent. ${problem ?? ''}` : `${where}, on its way`}</>;
}

/** A notice that has no subject of its own yet: "decisionPublished" as "Decision published". */
function nameOfNotice(kind: string): string {
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
