import type { MarkedText } from '../search/marked-text.ts';
import { Marked } from './Marked.tsx';

export interface Found {
  address: string;
  title: MarkedText;
  /** Its reference, kind and where it stands, in a line. */
  about: string;
  passages: readonly { where?: string; text: MarkedText }[];
}

/** What a search found, the best first, the words that were asked for marked. */
export function FoundList({ found }: { found: readonly Found[] }) {
  return (
    <ol className="govuk-list dr-found">
      {found.map(({ address, title, about, passages }) => (
        <li key={address}>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={address}>
              <Marked text={title} />
            </a>
          </h2>
          <p className="govuk-body-s dr-found__about">{about}</p>
          {passages.map(({ where, text }, index) => (
            <p key={index} className="govuk-body govuk-!-margin-bottom-1">
              {where && <span className="dr-found__where">{where}: </span>}
              <Marked text={text} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
