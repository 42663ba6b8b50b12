import { timeInWords } from '../../workflows/clocks/index.ts';
import type { CaseView } from '../cases/case-view.ts';
import { DataTable } from '../components/DataTable.tsx';
import { Tag } from '../components/Tag.tsx';
import { DecisionRows } from './DecisionRows.tsx';
import type { StepAbout } from './load-step.ts';
import { RequestPanel } from './RequestPanel.tsx';
import { validityOf } from './request-facts.ts';

const onRequests = [
  'addCallInSignature',
  'withdrawCallInSignature',
  'withdrawCallIn',
  'validateCallIn',
  'rejectCallIn',
];
const afterwards = ['scrutinyDecides', 'reconsider', 'councilDecides'];

/** Which request a step is about: the one that is named, else the first that is pending. */
export const requestMeant = ({ report }: Pick<CaseView, 'report'>, id: string | undefined) =>
  report.callIns.find((it) => it.id === id) ?? report.callIns.find((it) => it.status === 'pending');

/** What a person must have before them for a step of the decision's publication or of its call-in. Nothing for another. */
export function StepFacts({
  view,
  event,
  request: id,
  about,
}: {
  view: CaseView;
  event: string;
  request: string | undefined;
  about: StepAbout;
}) {
  const known = [...onRequests, ...afterwards, 'lodgeCallIn', 'publish'].includes(event);
  const decision = view.report.decisions.at(-1);
  if (!known || !decision) return null;
  const requests = onRequests.includes(event)
    ? [requestMeant(view, id)]
    : afterwards.includes(event)
      ? view.report.callIns.filter((it) => it.status === 'validated')
      : [];
  return (
    <>
      {event === 'lodgeCallIn' && <BeforeLodging view={view} />}
      <h2 className="govuk-heading-m">The decision</h2>
      <DecisionRows decision={decision} />
      {requests.map(
        (request) =>
          request && (
            <section key={request.id} aria-label="The request">
              <h2 className="govuk-heading-m">The request</h2>
              <RequestPanel view={view} request={request} />
              {event === 'validateCallIn' && <Validity view={view} request={request} />}
            </section>
          ),
      )}
      {about.said.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
    </>
  );
}

function BeforeLodging({ view }: { view: CaseView }) {
  const { callInClosesAt, callInSignaturesNeeded } = view.report;
  return (
    <p className="govuk-body">
      {callInClosesAt && `The cut-off is ${timeInWords(callInClosesAt)}: `}
      the request must be lodged, and have its {callInSignaturesNeeded} signatures, before it. Yours is the
      first. Democratic services judge the request, also after the cut-off. If it is valid, the decision may
      not be acted on until Overview and Scrutiny has met.
    </p>
  );
}

function Validity({ view, request }: { view: CaseView; request: CaseView['report']['callIns'][number] }) {
  return (
    <DataTable
      caption="The tests of its validity"
      columns={['Test', 'Met', 'How it stands']}
      rows={validityOf(view, request).map(({ what, met, how }) => ({
        key: what,
        cells: [
          what,
          <Tag key="met" meaning={met ? 'plain' : 'late'}>
            {met ? 'Met' : 'Not met'}
          </Tag>,
          how,
        ],
      }))}
    />
  );
}
