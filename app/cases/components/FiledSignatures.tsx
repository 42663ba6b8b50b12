import type { Version } from '../../../db/queries/content-versions.ts';
import { Tag } from '../../components/Tag.tsx';
import type { CaseView } from '../case-view.ts';
import type { FiledSignature } from '../load-case-file.ts';
import { momentInWords } from '../words.ts';

/** Every signature that was ever given on a case, held against the text that was kept. */
export function FiledSignatures({
  view,
  signatures,
  versions,
}: {
  view: CaseView;
  signatures: readonly FiledSignature[];
  versions: readonly Pick<Version, 'seq' | 'at'>[];
}) {
  const signed = view.history.filter((it) => it.type === 'sign');
  if (signed.length === 0) return <p className="govuk-body">Nobody has signed yet.</p>;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {signed.map((it) => {
        const checked = signatures.find((s) => s.seq === it.seq);
        const kept = versions.find((v) => v.seq === checked?.keptAtSeq);
        return (
          <li key={it.seq}>
            <strong>{it.part === 'finance' ? 'Finance' : 'Legal'}</strong>: signed by {it.actor}
            {it.onBehalfOf && `, on behalf of ${it.onBehalfOf}`}, on {momentInWords(it.at)}.
            {it.words.remark && ` “${it.words.remark}”`}
            <br />
            {!checked || !kept ? (
              'It cannot be checked here: no text was kept by then.'
            ) : checked.fits ? (
              <>
                What was signed is the text that was kept on{' '}
                <a className="govuk-link" href={`#version-${kept.seq}`}>
                  {momentInWords(kept.at)}
                </a>
                .
              </>
            ) : (
              <>
                <Tag meaning="stopped">Does not fit</Tag> What was signed is not the text that was kept on{' '}
                {momentInWords(kept.at)}.
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
