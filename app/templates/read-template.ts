import { parseOwnTemplate } from '../../workflows/forms/own-template.ts';
import type { FieldError, Template } from '../../workflows/forms/types.ts';

/** What was pasted, or the text of the file that was chosen, and what it says or what is wrong with it. */
export interface ReadTemplate {
  json: string;
  errors: FieldError[];
  template?: Template;
}

/** As many as somebody would put right before looking again. */
const shown = 20;

/** Reads the form that adds a template. */
export async function readTemplate(form: FormData): Promise<ReadTemplate> {
  const pasted = form.get('json');
  const file = form.get('file');
  const uploaded = file instanceof File && file.size > 0 ? (await file.text()).trim() : '';
  const json = uploaded || (typeof pasted === 'string' ? pasted.trim() : '');
  const wrong = (...messages: string[]) => ({
    json,
    errors: messages.map((message) => ({ field: 'json', message })),
  });
  if (json === '') return wrong('Paste the text of the file, or choose the file');
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return wrong(
      `This is not JSON${whereIn(json, error)}. Paste the whole file, from the first { to the last }`,
    );
  }
  const read = parseOwnTemplate(parsed);
  if ('template' in read) return { json, errors: [], template: read.template };
  const { problems } = read;
  const more =
    problems.length > shown ? [`There are ${problems.length - shown} more problems after these`] : [];
  return wrong(
    ...problems.slice(0, shown).map(({ path, place, message }) => {
      const at = path === '' ? '' : ` (${path})`;
      return `${place}: ${message}${at}`;
    }),
    ...more,
  );
}

/** ", at line 12", where the reader of JSON says at which character it stopped. */
function whereIn(json: string, error: unknown): string {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return at === undefined
    ? ''
    : `: it stops making sense at line ${json.slice(0, Number(at)).split('\n').length}`;
}
