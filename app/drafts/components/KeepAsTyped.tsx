import keepWords from '../browser/keep-words.ts?worker&url';
import type { DraftForm } from '../own-drafts.ts';

/**
 * In a section's form: the hidden fields by which its words are kept, where the page says that they are, and the script
 * that keeps them as one types. Without the script the form works all the same.
 */
export function KeepAsTyped({ draft }: { draft: Pick<DraftForm, 'hidden' | 'personId'> }) {
  return (
    <>
      {Object.entries(draft.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="dr-kept" data-kept role="status" />
      <script src={keepWords} defer />
    </>
  );
}
