import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { ShownComment } from '../section-comments.ts';
import { momentInWords } from '../words.ts';

/** Comments, oldest first, each with whether it is dealt with and, where this person may, the button that says so. */
export function CommentList({
  comments,
  settles,
}: {
  comments: readonly ShownComment[];
  /** Where the buttons post to; without it there are none. */
  settles?: string;
}) {
  return (
    <ul className="govuk-list dr-comments">
      {comments.map((it) => (
        <li key={it.id} className="dr-comments__item">
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{it.by.name}</strong>, {momentInWords(it.at)}{' '}
            {it.resolved ? <Tag>Resolved</Tag> : <Tag meaning="dueSoon">Open</Tag>}
          </p>
          <p className="govuk-body dr-typed govuk-!-margin-bottom-1">{it.words}</p>
          {it.resolved && (
            <p className="govuk-body-s govuk-!-margin-bottom-1">
              Resolved by {it.resolved.by}, {momentInWords(it.resolved.at)}.
            </p>
          )}
          {settles && it.maySettle && (
            <form method="post" action={settles}>
              <input type="hidden" name="comment" value={it.id} />
              <Button kind="secondary" name="intent" value={it.resolved ? 'reopen' : 'resolve'}>
                {it.resolved ? 'Open again' : 'Resolved'}
                <span className="govuk-visually-hidden">
                  : the comment of {it.by.name}, {momentInWords(it.at)}
                </span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
