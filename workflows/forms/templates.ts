import { actionTemplate } from './action.ts';
import { frontSheet } from './front-sheet.ts';
import { template2008 } from './template-2008.ts';
import { template2026 } from './template-2026.ts';
import type { Field, Template } from './types.ts';

/** The templates that come with the program. A council's own are data, read with `parseTemplate`. */
export const templates = [
  frontSheet,
  template2008,
  template2026,
  actionTemplate,
] as const satisfies readonly Template[];

/**
 * A template by id: the version named, or else the newest. `added` are the council's own, which may also carry
 * newer versions of the built-in ones.
 */
export function findTemplate(
  id: string,
  version?: number,
  added: readonly Template[] = [],
): Template | undefined {
  const all: Template[] = [...templates, ...added];
  return all
    .filter((template) => template.id === id && (version === undefined || template.version === version))
    .sort((a, b) => b.version - a.version)[0];
}

/** As `findTemplate`, but throws: a case always names a template that exists. */
export function getTemplate(id: string, version?: number, added: readonly Template[] = []): Template {
  const template = findTemplate(id, version, added);
  if (!template)
    throw new Error(`There is no template ${id}${version === undefined ? '' : ` version ${version}`}.`);
  return template;
}

/** Every field of a template in its order, whatever its section. */
export function listFields(template: Template): Field[] {
  return template.sections.flatMap((section) => [...section.fields]);
}

export function findField(template: Template, name: string): Field | undefined {
  return listFields(template).find((field) => field.name === name);
}
