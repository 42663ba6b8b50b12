import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { ContentView } from '../../forms/ContentView.tsx';
import { TextArea } from '../../forms/inputs.tsx';
import { editableForms } from '../edit-forms.ts';
import type { loadSectionComments } from '../section-comments.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { CommentList } from './CommentList.tsx';

interface CommentsPageProps extends Awaited<ReturnType<typeof loadSectionComments>> {
  refused: { status: number; why: string; typed: string } | undefined;
}

/** One section to read, what was said of it, and the box for saying something. */
export function CommentsPage({ view, form, section, title, comments, why, refused }: CommentsPageProps) {
  const shown = editableForms(view).find((it) => it.name === form);
  const address = `/cases/${view.reference}/comments/${form}/${section}`;
  const isAboutWords = refused?.status === 400;
  const errors = refused ? [{ field: isAboutWords ? 'words' : '', message: refused.why }] : [];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view} before={<ErrorSummary errors={errors} />}>
          {`Comments. ${title}`}
        </CaseCaption>
        {comments.length === 0 ? (
          <p className="govuk-body">Nobody has commented on this section yet.</p>
        ) : (
          <CommentList comments={comments} settles={address} />
        )}
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <form method="post" action={address} noValidate>
            <WrittenBy />
            <TextArea
              id="words"
              name="words"
              label="Comment"
              hint="Everybody of the council who may open the case reads it. It holds nothing up: to ask for a change that must be made, return the case with reasons."
              value={refused?.typed ?? ''}
              error={isAboutWords ? refused.why : undefined}
              rows={4}
              size="s"
            />
            <Button name="intent" value="add">
              Add the comment
            </Button>
          </form>
        )}
        {shown && (
          <>
            <h2 className="govuk-heading-m">The section as it stands</h2>
            <ContentView
              template={shown.template}
              section={section}
              content={shown.content}
              prefix={shown.prefix}
            />
          </>
        )}
      </div>
    </div>
  );
}
