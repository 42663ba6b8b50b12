import { dayInWords, timeInWords } from '../../../workflows/clocks/index.ts';
import { bodyName } from '../../../workflows/road/bodies.ts';
import { eventForms } from '../../../workflows/road/event-fields.ts';
import type { CallInRequest } from '../../../workflows/road/facts.ts';
import { SummaryList } from '../../components/SummaryList.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { CaseView } from '../case-view.ts';
import { momentInWords } from '../words.ts';
import { stateNameOf, stoppedStates } from './next-refused.ts';
import { outcomeInWords, reasonsOf } from './outcome-words.ts';

/** The agenda, the notices, every decision, and what became of each call-in. */
export function DecisionTab({ view }: { view: CaseView }) {
  const { listing, decisions, decision, callInClosesAt } = view.report;
  const isOpen = stateNameOf(view.state) === 'callInWindow';
  return (
    <>
      <h2 className="govuk-heading-l">Decision and call-in</h2>
      <SummaryList
        rows={[
          { key: 'Route', value: routes[view.report.route] },
          {
            key: 'Agenda',
            value: listing
              ? `${listing.body}, ${timeInWords(listing.meetingAt)}.`
              : 'Not listed on a meeting.',
          },
          { key: 'Notices published', value: <Notices view={view} /> },
          decision ? { key: 'May be acted on', value: mayAct(view) } : null,
          {
            key: 'Rules of its day',
            value: `${view.report.constitution.name}, version ${view.report.constitution.version}.`,
          },
        ]}
      />
      <h3 className="govuk-heading-m">Decisions</h3>
      {decisions.length === 0 && <p className="govuk-body">Nothing has been decided yet.</p>}
      {decisions.map((it) => (
        <SummaryList
          key={it.number}
          rows={[
            { key: 'Outcome', value: <strong>{outcomeInWords('decide', it.outcome)}</strong> },
            it.stands !== it.outcome
              ? { key: 'What stands', value: outcomeInWords('decide', it.stands) }
              : null,
            {
              key: 'Decided',
              value: `By ${deciders[it.body] ?? bodyName(it.body)}, ${momentInWords(it.decidedAt)}.`,
            },
            { key: 'Reasons', value: reasonsOf(view, it.number) },
            {
              key: 'Published',
              value: it.publishedAt ? `${momentInWords(it.publishedAt)}.` : 'Not published yet.',
            },
          ]}
        />
      ))}
      <h3 className="govuk-heading-m">Call-in</h3>
      {view.report.callIns.length === 0 ? (
        <p className="govuk-body">
          It has not been called in.
          {isOpen && callInClosesAt && ` It can be until ${timeInWords(callInClosesAt)}.`}
        </p>
      ) : (
        view.report.callIns.map((request) => <CallIn key={request.id} view={view} request={request} />)
      )}
    </>
  );
}

const routes: Record<CaseView['report']['route'], string> = {
  cabinet: 'Cabinet.',
  member: 'An individual Cabinet member.',
  officerKey: 'An officer under delegation (key decision).',
  officerNonKey: 'An officer under delegation.',
  council: 'Full Council.',
  none: 'No decision is needed.',
};
const deciders: Record<string, string> = {
  member: 'an individual Cabinet member',
  officer: 'an officer under delegation',
};

function Notices({ view }: { view: CaseView }) {
  const published = Object.entries(view.report.notices);
  const options = eventForms.publishNotice.fields[0].options;
  if (published.length === 0) return 'None.';
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {published.map(([kind, at]) => (
        <li key={kind}>
          {options?.find((it) => it.value === kind)?.label ?? 'Notice'}: {momentInWords(at)}
        </li>
      ))}
    </ul>
  );
}

/** One of three answers: from a day, not yet, or stopped. */
function mayAct(view: CaseView): string {
  const { mayActFrom, callInClosesAt, decision } = view.report;
  const name = stateNameOf(view.state);
  if (stoppedStates.includes(name)) return `No. ${view.sentence}`;
  if (mayActFrom) return `From ${dayInWords(mayActFrom)}.`;
  if (!decision?.publishedAt) return 'Not yet: the decision is not published.';
  return name === 'callInWindow' && callInClosesAt
    ? `Not yet: call-in is open until ${timeInWords(callInClosesAt)}.`
    : `Not yet. ${view.sentence}`;
}

const statuses: Record<CallInRequest['status'], string> = {
  pending: 'To be judged',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
  validated: 'Validated',
  overtaken: 'Settled with another request',
};

function CallIn({ view, request }: { view: CaseView; request: CaseView['report']['callIns'][number] }) {
  const lodged = view.history.find(
    (it) => it.type === 'lodgeCallIn' && Date.parse(it.at) === Date.parse(request.lodgedAt),
  );
  const needed = view.report.callInSignaturesNeeded;
  return (
    <SummaryList
      rows={[
        {
          key: 'Request',
          value: (
            <>
              <Tag meaning={request.status === 'validated' ? 'stopped' : 'plain'}>
                {statuses[request.status]}
              </Tag>{' '}
              Lodged {momentInWords(request.lodgedAt)}.
            </>
          ),
        },
        {
          key: 'Signatures',
          value: `${request.signatures.length} (${needed} needed): ${request.signatures.map((it) => it.name).join(', ')}.`,
        },
        { key: 'Grounds', value: lodged?.words.grounds ?? 'Not on record.' },
      ]}
    />
  );
}
