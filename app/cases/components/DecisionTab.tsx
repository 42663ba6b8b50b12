import { dayInWords, timeInWords } from '../../../workflows/clocks/index.ts';
import { isNoticeKind } from '../../../workflows/road/notice-fields.ts';
import { noticeNames } from '../../../workflows/road/notice-names.ts';
import { DecisionRows } from '../../call-ins/DecisionRows.tsx';
import { RequestPanel } from '../../call-ins/RequestPanel.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import type { CaseView } from '../case-view.ts';
import { momentInWords } from '../words.ts';
import { stateNameOf, stoppedStates } from './next-refused.ts';

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
            value: listing ? <ListedOn listing={listing} /> : 'Not listed on a meeting.',
          },
          view.report.scrutinyListing
            ? { key: 'Scrutiny before it', value: scrutinyInWords(view.report.scrutinyListing) }
            : null,
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
        <DecisionRows key={it.number} decision={it} />
      ))}
      <h3 className="govuk-heading-m">Call-in</h3>
      {view.report.callIns.length === 0 ? (
        <p className="govuk-body">
          It has not been called in.
          {isOpen && callInClosesAt && ` It can be until ${timeInWords(callInClosesAt)}.`}
        </p>
      ) : (
        <>
          {view.report.callIns.map((request) => (
            <RequestPanel key={request.id} view={view} request={request} />
          ))}
          <p className="govuk-body">
            <a className="govuk-link" href={`/call-ins/${view.reference}`}>
              Open the call-in
            </a>
          </p>
        </>
      )}
    </>
  );
}

type View = CaseView['report'];

function ListedOn({ listing }: { listing: NonNullable<View['listing']> }) {
  const { body, meetingAt, meetingId, lateness, agendaPublishedAt } = listing;
  return (
    <>
      <a className="govuk-link" href={`/meetings/${meetingId}`}>
        {body}, {timeInWords(meetingAt)}
      </a>
      {lateness && `, as a ${lateness} report`}.{' '}
      {agendaPublishedAt
        ? `Its agenda was published on ${momentInWords(agendaPublishedAt)}.`
        : 'Its agenda is not published yet.'}
    </>
  );
}

const scrutinyInWords = ({ body, meetingAt, commentedAt }: NonNullable<View['scrutinyListing']>) =>
  `${body}, ${timeInWords(meetingAt)}. ${
    commentedAt
      ? 'What it said stands in the tracking of the front sheet.'
      : 'Nothing it said is on record yet.'
  }`;

const routes: Record<CaseView['report']['route'], string> = {
  cabinet: 'Cabinet.',
  member: 'An individual Cabinet member.',
  officerKey: 'An officer under delegation (key decision).',
  officerNonKey: 'An officer under delegation.',
  council: 'Full Council.',
  none: 'No decision is needed.',
};
function Notices({ view }: { view: CaseView }) {
  const published = Object.entries(view.report.notices);
  const all = (
    <a className="govuk-link" href={`/cases/${view.reference}/notices`}>
      What this decision needs
    </a>
  );
  if (published.length === 0) return <>None. {all}.</>;
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {published.map(([kind, at]) => (
        <li key={kind}>
          {isNoticeKind(kind) ? noticeNames[kind] : 'Notice'}: {momentInWords(at)}
        </li>
      ))}
      <li>{all}</li>
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
