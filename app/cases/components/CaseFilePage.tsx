import { dayInWords, howMany, timeInWords } from '../../../workflows/clocks/index.ts';
import { attachedTo, linkedFrom } from '../../../workflows/forms/evidence.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { SummaryList } from '../../components/SummaryList.tsx';
import { ConsultationReport } from '../../consultation/ConsultationReport.tsx';
import { EvidenceRead } from '../../evidence/FileList.tsx';
import { ContentView } from '../../forms/ContentView.tsx';
import { sectionsOf } from '../edit-forms.ts';
import type { CaseFile } from '../load-case-file.ts';
import { momentInWords } from '../words.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { CommentList } from './CommentList.tsx';
import { DecisionTab } from './DecisionTab.tsx';
import { FiledDates } from './FiledDates.tsx';
import { FiledSignatures } from './FiledSignatures.tsx';
import { HappeningList } from './HistoryTab.tsx';
import { TellingRecord } from './TellingRecord.tsx';

const parts = [
  ['record', 'Is the record whole?'],
  ['signatures', 'Signatures'],
  ['happened', 'What happened'],
  ['decisions', 'Decision and call-in'],
  ['dates', 'Dates and how they were counted'],
  ['told-part', 'Who was told'],
  ['consultation', 'Consultation'],
  ['evidence', 'Evidence as it stands'],
  ['comments', 'Comments'],
  ['versions', 'Versions'],
] as const;

/** The whole file of a case on one page, to read, to print, or to give to a court. */
export function CaseFilePage(file: CaseFile) {
  const { view, versions, now } = file;
  const { template } = view;
  return (
    <div className="govuk-grid-row dr-pack">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view}>Case file</CaseCaption>
        <p className="govuk-body">
          {view.sentence} As it stood on {momentInWords(now)}.
        </p>
        <SummaryList
          rows={[
            { key: 'Authors', value: view.authors.map((it) => it.name).join(', ') },
            view.owner ? { key: 'Owner', value: view.owner.name } : null,
            { key: 'Form', value: `${template.title}, template ${template.id}, version ${template.version}` },
            view.renews ? { key: 'Renews', value: view.renews } : null,
            view.renewedBy ? { key: 'Renewed by', value: view.renewedBy } : null,
            {
              key: 'Carried with',
              value: othersOf(view) || 'No other case: the report carries this one alone.',
            },
          ]}
        />
        <nav aria-label="In this file" className="dr-pack__contents">
          <ul className="govuk-list">
            {parts.map(([id, title]) => (
              <li key={id}>
                <a className="govuk-link" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section id="record" className="dr-pack__part">
          <h2 className="govuk-heading-l">Is the record whole?</h2>
          <RecordChecked {...file} />
        </section>
        <section id="signatures" className="dr-pack__part">
          <h2 className="govuk-heading-l">Signatures</h2>
          <FiledSignatures view={view} signatures={file.signatures} versions={versions} />
        </section>
        <section id="happened" className="dr-pack__part">
          <h2 className="govuk-heading-l">What happened</h2>
          <HappeningList view={view} oldestFirst />
        </section>
        <section id="decisions" className="dr-pack__part">
          <DecisionTab view={view} />
        </section>
        <section id="dates" className="dr-pack__part">
          <h2 className="govuk-heading-l">Dates and how they were counted</h2>
          <FiledDates view={view} />
        </section>
        <section id="told-part" className="dr-pack__part">
          <TellingRecord view={view} />
        </section>
        <section id="consultation" className="dr-pack__part">
          <h2 className="govuk-heading-l">Consultation</h2>
          {file.rounds.length === 0 ? (
            <p className="govuk-body">Nobody was consulted through this service.</p>
          ) : (
            <ConsultationReport rounds={file.rounds} />
          )}
        </section>
        <section id="evidence" className="dr-pack__part">
          <h2 className="govuk-heading-l">Evidence as it stands</h2>
          <EvidenceRead
            reference={view.reference}
            files={attachedTo(view.content)}
            links={linkedFrom(view.content)}
          />
        </section>
        <section id="comments" className="dr-pack__part">
          <h2 className="govuk-heading-l">Comments</h2>
          <FiledComments view={view} comments={file.comments} />
        </section>
        <div id="versions">
          {versions.length === 0 && (
            <section className="dr-pack__part">
              <h2 className="govuk-heading-l">Versions</h2>
              <p className="govuk-body">No version has been kept yet.</p>
            </section>
          )}
          {versions.map((it) => (
            <section key={it.seq} id={`version-${it.seq}`} className="dr-pack__part">
              <h2 className="govuk-heading-l" id={`version-of-${it.seq}`}>
                Version of {momentInWords(it.at)}
                <span className="govuk-caption-l">
                  Kept because it was {it.reason}
                  {it.byName && ` by ${it.byName}`}. Its fingerprint is <code>{it.contentHash}</code>.
                </span>
              </h2>
              <ContentView
                template={frontSheet}
                content={it.frontSheet}
                prefix={`v${it.seq}.sheet.`}
                under={`version-of-${it.seq}`}
                omit={['internalNote']}
                hideBlank
              />
              <ContentView
                template={template}
                content={it.content}
                prefix={`v${it.seq}.`}
                under={`version-of-${it.seq}`}
                hideBlank
              />
              <EvidenceRead
                reference={view.reference}
                files={attachedTo(it.content)}
                links={linkedFrom(it.content)}
              />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Comments under the name of their section, in the order in which they were made. */
function FiledComments({ view, comments }: Pick<CaseFile, 'view' | 'comments'>) {
  if (comments.length === 0) return <p className="govuk-body">There are none.</p>;
  return sectionsOf(view).map(({ form, section }) => {
    const own = comments.filter((it) => it.form === form.name && it.section === section.id);
    if (own.length === 0) return null;
    return (
      <section key={`${form.name} ${section.id}`} aria-label={`${form.title}: ${section.title}`}>
        <h3 className="govuk-heading-m">{`${form.title}: ${section.title}`}</h3>
        <CommentList comments={own} />
      </section>
    );
  });
}

const othersOf = ({ report, reference }: CaseFile['view']) =>
  report.cases
    .filter((it) => it.reference !== reference)
    .map((it) => `${it.title} (${it.reference})`)
    .join(', ');

/** What the check of the record found, in words, and the fingerprint it ends in. */
function RecordChecked({ verified, view, now }: CaseFile) {
  const { ok, events, versions, texts, erased, misfits } = verified;
  const last = view.history.at(-1);
  return (
    <>
      {ok ? (
        <p className="govuk-body">
          Yes. Checked on {dayInWords(now.slice(0, 10))}: every event follows from the one before it, every
          text that was kept is what it was, and the events lead to where the case stands.
        </p>
      ) : (
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            <span className="govuk-visually-hidden">Warning </span>
            No. Something on record was changed outside this service.
          </strong>
        </div>
      )}
      {misfits.map((it) => (
        <p key={`${it.reference} ${it.seq} ${it.why}`} className="govuk-body">
          {it.reference}
          {it.seq !== undefined && `, step ${it.seq}`}: {it.why}
        </p>
      ))}
      <SummaryList
        rows={[
          {
            key: 'Checked',
            value: [
              howMany(events, 'event', 'events'),
              howMany(versions, 'kept version', 'kept versions'),
              howMany(texts, 'text that somebody wrote', 'texts that somebody wrote'),
            ].join(', '),
          },
          erased > 0 ? { key: 'Erased by rule', value: howMany(erased, 'text', 'texts') } : null,
          last
            ? {
                key: 'Last event',
                value: (
                  <>
                    Step {last.seq}, {timeInWords(last.at)}. Fingerprint <code>{last.hash}</code>
                  </>
                ),
              }
            : null,
        ]}
      />
      <p className="govuk-body">
        A record that was written anew as a whole would pass this check too. Against that, the fingerprints of
        all cases are exported to a place outside the database every day.
      </p>
    </>
  );
}
