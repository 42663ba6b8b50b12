import { acceptedEndings, allowedInWords } from '../../workflows/evidence/file-types.ts';
import { evidenceLimits, sizeInWords } from '../../workflows/evidence/limits.ts';
import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { VoidWarning } from '../cases/components/VoidWarning.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { evidenceTab, StateField } from './evidence-form.tsx';

/** The form for one file. A browser lets nobody fill a file in again: after a refusal it must be chosen anew. */
export function AttachPage(props: { view: CaseView; why: string | undefined; refused: string | undefined }) {
  const { view, why, refused } = props;
  const error = refused && `file-error`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          {...evidenceTab(view)}
          before={<ErrorSummary errors={refused ? [{ field: 'file', message: refused }] : []} />}
        >
          Attach a file
        </CaseCaption>
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <form
            method="post"
            action={`/cases/${view.reference}/evidence/attach`}
            encType="multipart/form-data"
            noValidate
          >
            <StateField view={view} />
            <div className={`govuk-form-group${refused ? ' govuk-form-group--error' : ''}`}>
              <label className="govuk-label govuk-label--s" htmlFor="file">
                File
              </label>
              <div className="govuk-hint" id="file-hint">
                {allowedInWords}; at most {sizeInWords(evidenceLimits.file)}. Without macros and without a
                password.
              </div>
              {refused && (
                <p className="govuk-error-message" id={error}>
                  <span className="govuk-visually-hidden">Error:</span> {refused}
                </p>
              )}
              <input
                className={`govuk-file-upload${refused ? ' govuk-file-upload--error' : ''}`}
                id="file"
                name="file"
                type="file"
                accept={acceptedEndings}
                aria-describedby={['file-hint', error].filter(Boolean).join(' ')}
              />
            </div>
            <p className="govuk-body">
              Everybody who may see this case can download it. It is not published. Do not attach what names
              people who need not be named.
            </p>
            <VoidWarning view={view} />
            <Button>Attach the file</Button>
          </form>
        )}
      </div>
    </div>
  );
}
