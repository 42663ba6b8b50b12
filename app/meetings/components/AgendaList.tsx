import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TextArea } from '../../forms/inputs.tsx';
import type { AgendaItem, MeetingPageData } from '../meeting-page.ts';
import { CasesThere } from './CasesThere.tsx';

/** The items in their order; for democratic services with what they may do to each. */
export function AgendaList({ page }: { page: MeetingPageData }) {
  if (page.agenda.length === 0) return <p className="govuk-body">Nothing is listed.</p>;
  return (
    <ol className="dr-agenda">
      {page.agenda.map((item, index) => (
        <li key={item.reportId} className="dr-agenda__item">
          <div>
            <h3 className="govuk-heading-s">
              <a className="govuk-link" href={`/cases/${item.reference}`}>
                {item.subject}
              </a>
            </h3>
            <CasesThere report={item} />
            <Lateness item={item} />
            {page.published && !item.publishedAt && (
              <p className="govuk-body-s">
                <Tag meaning="dueSoon">Not on the published agenda</Tag>
              </p>
            )}
          </div>
          {page.mayRun && <Order item={item} index={index} last={page.agenda.length - 1} />}
          {item.mayComeOff && !item.commented && <TakeOff page={page} item={item} />}
        </li>
      ))}
    </ol>
  );
}

function Lateness({ item: { lateness, reasons } }: { item: AgendaItem }) {
  if (!lateness) return null;
  return (
    <p className="govuk-body-s">
      <Tag meaning="dueSoon">{lateness === 'late' ? 'Late report' : 'Supplementary report'}</Tag> {reasons}
    </p>
  );
}

/** Two buttons that need no script. Each says what it moves. */
function Order({ item, index, last }: { item: AgendaItem; index: number; last: number }) {
  if (last === 0) return null;
  return (
    <form method="post" className="dr-agenda__order">
      <input type="hidden" name="report" value={item.reportId} />
      {index > 0 && <Move way="up" subject={item.subject} />}
      {index < last && <Move way="down" subject={item.subject} />}
    </form>
  );
}

const Move = ({ way, subject }: { way: 'up' | 'down'; subject: string }) => (
  <Button kind="secondary" name="intent" value={way}>
    {way === 'up' ? 'Up' : 'Down'}
    <span className="govuk-visually-hidden">: {subject}</span>
  </Button>
);

function TakeOff({ page, item }: { page: MeetingPageData; item: AgendaItem }) {
  const id = `reasons-${item.reference}`;
  return (
    <Details summary="Take it off">
      <form method="post" action={`/cases/${item.reference}`}>
        <input type="hidden" name="event" value="delist" />
        <input type="hidden" name="agenda" value={page.body === 'scrutiny' ? 'scrutiny' : 'decision'} />
        <input type="hidden" name="next" value={`/meetings/${page.id}`} />
        <TextArea id={id} name="reasons" label="Reasons" value="" rows={2} size="s" />
        <Button kind="secondary">
          Take it off the agenda<span className="govuk-visually-hidden">: {item.subject}</span>
        </Button>
      </form>
    </Details>
  );
}
