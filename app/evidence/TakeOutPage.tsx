import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { VoidWarning } from '../cases/components/VoidWarning.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { evidenceTab, StateField } from './evidence-form.tsx';
import { FileList, LinkList } from './FileList.tsx';
import type { Evidence } from './load-evidence.ts';

export interface TakeOutPageProps {
  view: CaseView;
  why: string | undefined;
  file: Evidence['files'][number] | undefined;
  link: Evidence['links'][number] | undefined;
  /** Whether a version that was kept names the file. */
  kept: boolean;
}

/** Asks before a file or a link is taken out, and says what becomes of it. */
export function TakeOutPage(props: TakeOutPageProps & { refused: string | undefined }) {
  const { view, why, file, link, kept, refused } = props;
  const id = file?.id ?? link?.id ?? '';
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          {...evidenceTab(view)}
          before={<ErrorSummary errors={refused ? [{ field: '', message: refused }] : []} />}
        >
          {file ? 'Take this file out?' : 'Take this link out?'}
        </CaseCaption>
        {file && <FileList reference={view.reference} files={[file]} />}
        {link && <LinkList links={[link]} />}
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <form method="post" action={`/cases/${view.reference}/evidence/${id}/take-out`}>
            <StateField view={view} />
            {file && (
              <p className="govuk-body">
                {kept
                  ? 'A version that was sent to review, signed or decided on has this file. It will no longer be attached, and it stays with that version.'
                  : 'No version that was kept has this file. It will be deleted, and cannot be brought back.'}
              </p>
            )}
            {file && <VoidWarning view={view} />}
            <Button kind="warning">Take it out</Button>
          </form>
        )}
      </div>
    </div>
  );
}
