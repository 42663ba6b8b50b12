import { timeInWords } from '../../../workflows/clocks/index.ts';
import { evidenceFields } from '../../../workflows/forms/evidence.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { listFields } from '../../../workflows/forms/templates.ts';
import type { Template } from '../../../workflows/forms/types.ts';
import { bodyName } from '../../../workflows/road/bodies.ts';
import { formOf } from '../../../workflows/road/event-fields.ts';
import { personEvents } from '../../../workflows/road/events.ts';
import { Timeline } from '../../components/Timeline.tsx';
import type { CaseView } from '../case-view.ts';
import { aboutAnswer } from '../reasons-about.ts';
import { happenedInWords, momentInWords } from '../words.ts';
import { outcomeInWords } from './outcome-words.ts';
import { TellingRecord } from './TellingRecord.tsx';

type Happening = CaseView['history'][number];

/** What happened to a case, newest first, in plain sentences; then who was told of it. */
export function HistoryTab({ view }: { view: CaseView }) {
  return (
    <>
      <h2 className="govuk-heading-l">History</h2>
      <p className="govuk-body dr-links">
        <a className="govuk-link" href={`/cases/${view.reference}/versions`}>
          Compare two versions
        </a>
        <a className="govuk-link" href={`/cases/${view.reference}/file`}>
          The whole case file, to read or print
        </a>
      </p>
      <HappeningList view={view} />
      <TellingRecord view={view} />
    </>
  );
}

/** Every event of a case in plain sentences. */
export function HappeningList({ view, oldestFirst = false }: { view: CaseView; oldestFirst?: boolean }) {
  const { template } = view;
  const labels = new Map(
    [...listFields(frontSheet), ...listFields(template), ...evidenceFields].map((field) => [
      field.name,
      field.label,
    ]),
  );
  const items = oldestFirst ? view.history : [...view.history].reverse();
  return (
    <Timeline
      items={items.map((it) => ({
        id: String(it.seq),
        title: titleOf(it),
        by: it.onBehalfOf ? `${it.actor}, on behalf of ${it.onBehalfOf}` : it.actor,
        at: it.at,
        when: momentInWords(it.at),
        description: <Said happening={it} labels={labels} template={template} />,
      }))}
    />
  );
}

function titleOf(it: Happening): string {
  const words = happenedInWords(it.type);
  if (it.type === 'sign' || it.type === 'withdrawSignature') {
    return it.part ? `${words} for ${it.part === 'legal' ? 'Legal' : 'Finance'}` : words;
  }
  if (it.type === 'handOver' && it.handedTo) return handedOver(it);
  if (it.type === 'list' && it.meetingAt) {
    const late = it.lateness ? `, ${it.lateness}` : '';
    return `${words}: ${it.meetingBody ? `${bodyName(it.meetingBody)}, ` : ''}${timeInWords(it.meetingAt)}${late}`;
  }
  if (it.type === 'meetingMoved' && it.meetingAt && it.meetingWasAt) {
    return `${words}: from ${timeInWords(it.meetingWasAt)} to ${timeInWords(it.meetingAt)}`;
  }
  if (it.type === 'publishNotice' && it.notice) return `${words}: ${outcomeInWords(it.type, it.notice)}`;
  const outcome = it.outcome ? outcomeInWords(it.type, it.outcome) : '';
  return outcome ? `${words}: ${outcome}` : words;
}

function handedOver({ part, handedTo, handedFrom }: Happening): string {
  const what = part ? `The request to sign for ${part === 'legal' ? 'Legal' : 'Finance'}` : 'The review';
  return handedFrom
    ? `${what} handed from ${handedFrom}, who has left, to ${handedTo}`
    : `${what} handed to ${handedTo}`;
}

/** The words that were given with an event, and the answers that an edit changed. */
function Said(props: { happening: Happening; labels: ReadonlyMap<string, string>; template: Template }) {
  const { happening, labels, template } = props;
  const event = personEvents.find((name) => name === happening.type);
  const fields = event ? formOf(event).fields : [];
  const words = Object.entries(happening.words);
  if (words.length === 0 && happening.changed.length === 0) return null;
  return (
    <>
      {words.map(([name, said]) => (
        <p key={name} className="govuk-body govuk-!-margin-bottom-1 dr-typed">
          {fields.find((it) => it.name === name)?.label ?? (event ? aboutAnswer(template, name) : 'Reasons')}:{' '}
          {said ?? 'erased by the council’s rule'}
        </p>
      ))}
      {happening.changed.length > 0 && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          Changed: {happening.changed.map((name) => labels.get(name) ?? name).join(', ')}
        </p>
      )}
    </>
  );
}
