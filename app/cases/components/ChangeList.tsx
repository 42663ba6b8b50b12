import { Tag } from '../../components/Tag.tsx';
import type { DescribedChange } from '../changes-since.ts';

/** Changed answers, each with its form and in sentences. */
export function ChangeList({ changes }: { changes: readonly DescribedChange[] }) {
  return (
    <ul className="dr-changes">
      {changes.map((it) => (
        <li key={`${it.form} ${it.label}`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{it.label}</strong> <span className="dr-changes__form">{it.form}</span>{' '}
            {it.signed && <Tag>What is signed</Tag>}
          </p>
          {it.sentences.map((sentence) => (
            <p key={sentence} className="govuk-body govuk-!-margin-bottom-1">
              {sentence}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
