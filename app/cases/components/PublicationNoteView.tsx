import type { PublicationNote } from '../publication-note.ts';

const count = (number: number, one: string, many: string) => (number === 1 ? one : `${number} ${many}`);

/** What is to be settled before the public reads a case, and the way to what it will read. */
export function PublicationNoteView({
  note,
  reference,
  publishes,
}: {
  note: PublicationNote;
  reference: string;
  /** The next step publishes the decision. */
  publishes: boolean;
}) {
  const { leftOut, proposed, missing } = note;
  if (!publishes && proposed === 0 && missing === 0) return null;
  const said = [
    proposed > 0 &&
      `${count(proposed, 'One proposal to leave something out waits', 'proposals to leave something out wait')} for you.`,
    missing > 0 &&
      `${count(missing, 'Words that are to be left out are', 'passages that are to be left out are')} no longer in their answer, so the whole answer is left out.`,
    publishes &&
      (leftOut > 0
        ? `${count(leftOut, 'One answer or passage is', 'answers or passages are')} left out of what is published.`
        : 'Nothing is left out of what is published.'),
  ].filter(Boolean);
  return (
    <div className="govuk-inset-text">
      {said.join(' ')}{' '}
      <a className="govuk-link" href={`/cases/${reference}/publication`}>
        See what the public {publishes ? 'will read' : 'reads'}
      </a>
    </div>
  );
}
