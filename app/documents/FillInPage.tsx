import { howMany } from '../../workflows/clocks/index.ts';
import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { ChangeList } from '../cases/components/ChangeList.tsx';
import { HiddenFields } from '../cases/components/HiddenFields.tsx';
import { VoidWarning } from '../cases/components/VoidWarning.tsx';
import { WarningText } from '../cases/components/WarningText.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import type { FillIn } from './fill-in.ts';

interface FillInPageProps {
  view: CaseView;
  why: string | undefined;
  refused: string | undefined;
  filled: FillIn | undefined;
}

/** A form filled in from a Word document: first the document, then what it would change, then an edit like any other. */
export function FillInPage({ view, why, refused, filled }: FillInPageProps) {
  const list = `/cases/${view.reference}/edit`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          href={list}
          back="Back to all sections"
          before={<ErrorSummary errors={refused ? [{ field: 'file', message: refused }] : []} />}
        >
          {filled ? 'Check what the document would change' : 'Fill in from a Word document'}
        </CaseCaption>
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : filled ? (
          <Check view={view} filled={filled} list={list} />
        ) : (
          <Choose view={view} refused={refused} list={list} />
        )}
      </div>
    </div>
  );
}

function Choose({ view, refused, list }: { view: CaseView; refused: string | undefined; list: string }) {
  return (
    <>
      <p className="govuk-body">Download one of the two forms, fill it in, and bring it back:</p>
      <FormDownloads view={view} />
      <p className="govuk-body">
        Write under each question, or in the cells of a table. Leave the questions, the heads of the tables
        and the order as they are: they show where each answer belongs.
      </p>
      <form method="post" action={`${list}/word`} encType="multipart/form-data" noValidate>
        <div className={`govuk-form-group${refused ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label govuk-label--s" htmlFor="file">
            Word document
          </label>
          <div className="govuk-hint" id="file-hint">
            A docx. You see what it would change before anything is saved, and the document is not kept.
          </div>
          {refused && (
            <p className="govuk-error-message" id="file-error">
              <span className="govuk-visually-hidden">Error:</span> {refused}
            </p>
          )}
          <input
            className={`govuk-file-upload${refused ? ' govuk-file-upload--error' : ''}`}
            id="file"
            name="file"
            type="file"
            accept=".docx"
            aria-describedby={refused ? 'file-hint file-error' : 'file-hint'}
          />
        </div>
        <Button>Read the document</Button>
      </form>
    </>
  );
}

/** The two forms of a case as Word documents. */
export function FormDownloads({ view }: { view: Pick<CaseView, 'reference' | 'kind'> }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>
        <a className="govuk-link" href={`/cases/${view.reference}/assessment.docx`}>
          {view.kind === 'action' ? 'The action' : 'The assessment'} as a Word document
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`/cases/${view.reference}/report.docx`}>
          The report front sheet as a Word document
        </a>
      </li>
    </ul>
  );
}

function Check({ view, filled, list }: { view: CaseView; filled: FillIn; list: string }) {
  const { title, placed, changes, wrong, unplaced, notes, entries } = filled;
  return (
    <>
      <p className="govuk-body">
        {title}: {howMany(placed, 'answer')} found in {placed === 1 ? 'its place' : 'their places'},{' '}
        {howMany(changes.length, 'change')}. Nothing has been saved yet.
      </p>
      {notes.map((note) => (
        <p key={note} className="govuk-inset-text">
          {note}
        </p>
      ))}
      <h2 className="govuk-heading-m">What could not be placed</h2>
      {unplaced.length === 0 ? (
        <p className="govuk-body">Everything in the document has its place.</p>
      ) : (
        <>
          <WarningText>Copy what you need from here: it is not saved with the rest.</WarningText>
          <ul className="govuk-list dr-changes">
            {unplaced.map(({ where, why, text }, index) => (
              <li key={`${index} ${where}`}>
                {where && <strong>{where}</strong>} <span className="govuk-hint">{why}</span>
                {text !== '' && <p className="govuk-inset-text dr-typed">{text}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="govuk-heading-m">What changes</h2>
      {changes.length === 0 ? (
        <p className="govuk-body">
          Nothing: the document says what the form says already.{' '}
          <a className="govuk-link" href={list}>
            Back to all sections
          </a>
        </p>
      ) : (
        <>
          <ChangeList changes={changes} />
          {wrong.length > 0 && (
            <div className="govuk-inset-text">
              <p className="govuk-body">
                This cannot be saved as it is. Go on, and put it right in the form:
              </p>
              <ul className="govuk-list govuk-list--bullet">
                {wrong.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </div>
          )}
          <form method="post" action={`/cases/${view.reference}`}>
            <HiddenFields view={view} event="edit" values={{ next: list }} />
            {entries.map(([name, value], index) => (
              <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
            ))}
            <VoidWarning view={view} signed={changes.some((it) => it.signed)} />
            <div className="govuk-button-group">
              <Button>{wrong.length > 0 ? 'Go on to the form' : 'Save these changes'}</Button>
              <a className="govuk-link" href={`${list}/word`}>
                Choose another document
              </a>
            </div>
          </form>
        </>
      )}
    </>
  );
}
