import { actionTemplate, actionTemplate1 } from './action.ts';
import { frontSheet } from './front-sheet.ts';
import { template2008 } from './template-2008.ts';
import { template2026, template2026v1 } from './template-2026.ts';
import type { Field, Template } from './types.ts';

/** The templates that come with the program. A council's own are data, read with `parseTemplate`. */
export const templates = [
  frontSheet,
  template2026,
  template2026v1,
  template2008,
  actionTemplate1,
  actionTemplate,
] as const satisfies readonly Template[];

/** One of the program's templates by id: the version named, or else the newest. */
export function findTemplate(id: string, version?: number): Template | undefined {
  const all: readonly Template[] = templates;
  return all
    .filter((template) => template.id === id && (version === undefined || template.version === version))
    .sort((a, b) => b.version - a.version)[0];
}

/** How a stored case names its form. */
export interface StoredForm {
  templateId: string;
  templateVersion: number;
  /** The council's own template, which is read together with the case; null where it is one of the program's. */
  ownTemplate: Template | null;
}

/** The form of a stored case, in the version with which it began. */
export function templateOf({ templateId, templateVersion, ownTemplate }: StoredForm): Template {
  return ownTemplate ?? getTemplate(templateId, templateVersion);
}

/** As `findTemplate`, but throws where the program has no such template. */
export function getTemplate(id: string, version?: number): Template {
  const template = findTemplate(id, version);
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
