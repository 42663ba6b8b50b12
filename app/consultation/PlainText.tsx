import { Fragment } from 'react';
import { blocksOf, type Piece } from './text-blocks.ts';

/**
 * Plain words with their paragraphs, lists and addresses. An address opens beside the page, so that half an answer is
 * not lost to it, and its site is not told where the reader came from.
 */
export function PlainText({ text }: { text: string }) {
  return blocksOf(text).map((block, index) =>
    block.kind === 'list' ? (
      <ul key={index} className="govuk-list govuk-list--bullet">
        {block.items.map((pieces, at) => (
          <li key={at}>
            <Line pieces={pieces} />
          </li>
        ))}
      </ul>
    ) : (
      <p key={index} className="govuk-body">
        {block.lines.map((pieces, at) => (
          <Fragment key={at}>
            {at > 0 && <br />}
            <Line pieces={pieces} />
          </Fragment>
        ))}
      </p>
    ),
  );
}

function Line({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, href }, index) =>
    href === undefined ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <a key={index} className="govuk-link" href={href} target="_blank" rel="noreferrer nofollow">
        {text} (opens in a new tab)
      </a>
    ),
  );
}
