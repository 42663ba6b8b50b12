import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { listFields } from '../../workflows/forms/templates.ts';
import type { FieldError, Option, Template } from '../../workflows/forms/types.ts';
import { contentPrefix, sheetPrefix } from './form-prefixes.ts';

/** Before the name of an answer, as an edit posts it, in the name of the reason that is about it. */
export const reasonPrefix = 'reasons.';
/** How many reasons about single answers a page asks for at once. A script may post any number by their names. */
export const reasonRows = [1, 2, 3] as const;
export const aboutName = (row: number) => `about-${row}`;
export const reasonName = (row: number) => `reason-${row}`;

/** Every answer that a reason can be about, by the name under which an edit posts it, section by section. */
export function answersToName(template: Template): { group: string; options: Option[] }[] {
  const groups = (form: Template, prefix: string) =>
    form.sections.map((section) => ({
      group: `${form.title}: ${section.title}`,
      options: section.fields.map((field) => ({ value: prefix + field.name, label: field.label })),
    }));
  return [...groups(template, contentPrefix), ...groups(frontSheet, sheetPrefix)];
}

/** What an answer is called, by the name under which an edit posts it. */
export function labelOfAnswer(template: Template, path: string): string | undefined {
  const of = (form: Template, prefix: string) =>
    path.startsWith(prefix)
      ? listFields(form).find((field) => prefix + field.name === path)?.label
      : undefined;
  return of(template, contentPrefix) ?? of(frontSheet, sheetPrefix);
}

/** The name of a reason about one answer, for people; any other name as it is. */
export function aboutAnswer(template: Template, name: string): string {
  const label = name.startsWith(reasonPrefix) && labelOfAnswer(template, name.slice(reasonPrefix.length));
  return label ? `About “${label}”` : name;
}

/**
 * The reasons about single answers that were posted with a return, as words of the event: `reasons.content.evidence`.
 * Several about one answer become one text.
 */
export function readReasonsAbout(
  posted: ReadonlyMap<string, string>,
  template: Template,
  words: Record<string, string>,
  errors: FieldError[],
): void {
  const add = (field: string, path: string, text: string) => {
    const name = reasonPrefix + path;
    const whole = words[name] ? `${words[name]}\n${text}` : text;
    words[name] = withoutForbiddenCharacters(whole);
    if (words[name] !== whole) {
      errors.push({
        field,
        message: 'The reason had characters that cannot be kept. They were taken out; check it',
      });
    }
    if (whole.length > limits.longText) {
      errors.push({ field, message: `The reason must be ${limits.longText} characters or fewer` });
    }
  };
  for (const row of reasonRows) {
    const [path, text] = [posted.get(aboutName(row)) ?? '', posted.get(reasonName(row)) ?? ''];
    if (path === '' && text === '') continue;
    if (labelOfAnswer(template, path) === undefined) {
      errors.push({ field: aboutName(row), message: 'Choose the answer that the reason is about' });
    } else if (text === '') {
      errors.push({ field: reasonName(row), message: 'Enter what to change in that answer' });
    } else add(reasonName(row), path, text);
  }
  for (const [name, text] of posted) {
    if (!name.startsWith(reasonPrefix) || text === '') continue;
    const path = name.slice(reasonPrefix.length);
    if (labelOfAnswer(template, path) === undefined) {
      errors.push({ field: name, message: `There is no answer called ${path}` });
    } else add(name, path, text);
  }
}
