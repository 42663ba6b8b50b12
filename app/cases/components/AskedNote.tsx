import type { AskedChange } from '../asked-to-change.ts';
import { momentInWords } from '../words.ts';

/** What whoever returned the case asked for, beside the answer that it is about. */
export function AskedNote({ asked }: { asked: readonly AskedChange[] }) {
  return asked.map((it) => (
    <div key={`${it.by} ${it.at}`} className="govuk-inset-text dr-asked">
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>Returned by {it.by}</strong>, {momentInWords(it.at)}:
      </p>
      <p className="govuk-body dr-typed govuk-!-margin-bottom-0">{it.words}</p>
    </div>
  ));
}
