import { useSearchParams } from '@remix-run/react';
import type { FieldError } from '../../../workflows/forms/types.ts';
import type { TypedRedaction } from '../../commands/publication.ts';
import { Details } from '../../components/Details.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { NotificationBanner } from '../../components/NotificationBanner.tsx';
import { PublicContent } from '../../components/PublicAssessmentSection.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import { Tag } from '../../components/Tag.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import type { PublicationPreview, PublicationView } from '../publication-page.ts';
import { momentInWords } from '../words.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { LeaveOutForm } from './LeaveOutForm.tsx';
import { RedactionList } from './RedactionList.tsx';

interface PublicationPageProps extends PublicationView {
  typed: TypedRedaction;
  errors: readonly FieldError[];
}

const doneWords: Readonly<Record<string, string>> = {
  leaveOut: 'It is on record, and the preview below shows it.',
  apply: 'The proposal is applied: the public does not read these words.',
  end: 'It is recorded. What was left out for it alone is shown again.',
  down: 'The page is taken down.',
  back: 'The page is back.',
};

/** What the public reads of a case: what is left out, which pages there are, how it will look, and the record. */
export function PublicationPage(page: PublicationPageProps) {
  const [query] = useSearchParams();
  const done = page.errors.length === 0 ? doneWords[query.get('done') ?? ''] : undefined;
  const { authorsSay } = page;
  return (
    <>
      {done && <NotificationBanner success>{done}</NotificationBanner>}
      <CaseCaption view={page.case} before={<ErrorSummary errors={page.errors} />}>
        Publication
      </CaseCaption>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {authorsSay && (
            <SummaryList
              rows={[
                { key: 'The authors say', value: `${authorsSay.publication}.` },
                authorsSay.redactions
                  ? {
                      key: 'What to leave out, and why',
                      value: <span className="dr-passage">{authorsSay.redactions}</span>,
                    }
                  : null,
              ]}
            />
          )}
          <h2 className="govuk-heading-m">Public pages</h2>
          <Pages {...page} />
          <h2 className="govuk-heading-m">What is left out</h2>
          <RedactionList redactions={page.redactions} maySettle={page.maySettle} errors={page.errors} />
          {page.mayPropose && (
            <LeaveOutForm
              groups={page.groups}
              applies={page.maySettle}
              typed={page.typed}
              errors={page.errors}
            />
          )}
          <h2 className="govuk-heading-m">What the public reads</h2>
          <Preview preview={page.preview} />
          <h2 className="govuk-heading-m">Record</h2>
          {page.record.length === 0 ? (
            <p className="govuk-body">Nothing was left out or taken down.</p>
          ) : (
            <Timeline
              items={page.record.map((it) => ({
                id: it.id,
                title: it.title,
                by: it.by,
                at: it.at,
                when: momentInWords(it.at),
                description: it.why && <p className="govuk-body dr-passage">{it.why}</p>,
              }))}
            />
          )}
        </div>
      </div>
    </>
  );
}

const standings = {
  public: 'Public',
  down: 'Taken down',
  'not public': 'Not public',
} as const;

function Pages({ pages, mayTakeDown, case: { reference } }: PublicationView) {
  if (pages.length === 0) return <p className="govuk-body">Nothing of this case is public yet.</p>;
  return (
    <SummaryList
      rows={pages.map(({ page, name, address, standing }) => ({
        key: name,
        value: (
          <>
            <Tag meaning={standing === 'down' ? 'stopped' : standing === 'public' ? 'now' : 'plain'}>
              {standings[standing]}
            </Tag>{' '}
            {standing === 'public' && (
              <a className="govuk-link" href={address}>
                {address}
              </a>
            )}
          </>
        ),
        ...(mayTakeDown &&
          standing !== 'not public' && {
            action: {
              href: `/cases/${reference}/publication/page?page=${encodeURIComponent(page)}`,
              text: standing === 'down' ? 'Put back' : 'Take down',
              about: name,
            },
          }),
      }))}
    />
  );
}

/** With everything that is left out now left out. */
function Preview({ preview: { exempt, said, assessments } }: { preview: PublicationPreview }) {
  return (
    <>
      <p className="govuk-body">
        {exempt
          ? 'The report is exempt: the public reads its subject, who decided and when, and nothing else of it.'
          : 'These words, once the decision is published. What is left out above is left out here, and wherever else the same words stand.'}
      </p>
      <SummaryList
        rows={said.map(({ label, text }) => ({
          key: label,
          value: <span className="dr-passage">{text}</span>,
        }))}
      />
      {assessments.map((it) =>
        it.why ? (
          <p key={it.reference} className="govuk-body">
            {it.reference}: {it.why}
          </p>
        ) : (
          <Details key={it.reference} summary={`Read ${it.reference} as the public does`}>
            <PublicContent assessment={it} />
          </Details>
        ),
      )}
    </>
  );
}
