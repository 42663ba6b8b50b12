import { answerTo, isBlank } from '../../workflows/forms/blank-answers.ts';
import { gridRows } from '../../workflows/forms/grid-rows.ts';
import type { Field } from '../../workflows/forms/types.ts';
import { fieldId } from '../forms/field-id.ts';
import { type SectionStatus, sectionsOf } from './edit-forms.ts';

/** A question without an answer, and the way to it. */
export interface OpenQuestion {
  label: string;
  href: string;
}

type Written = Parameters<typeof sectionsOf>[0];

/** The address of a question in the form that it is part of. */
export const questionAddress = ({ form, href }: Pick<SectionStatus, 'form' | 'href'>, name: string): string =>
  `${href}#${fieldId(form.prefix + name)}`;

/** What is still unanswered: without the first a case cannot go to review, and the others are for the author to judge. */
export function openQuestions(view: Written): { needed: OpenQuestion[]; others: OpenQuestion[] } {
  const open = sectionsOf(view)
    .filter((it) => !it.notNeeded)
    .flatMap((it) => it.section.fields.flatMap((field) => unanswered(it, field)));
  const those = (required: boolean) =>
    open.filter((it) => it.required === required).map(({ label, href }) => ({ label, href }));
  return { needed: those(true), others: those(false) };
}

function unanswered(it: SectionStatus, field: Field): (OpenQuestion & { required: boolean })[] {
  const required = field.required === true;
  const { content } = it.form;
  if (field.type === 'grid')
    return gridRows(field, content)
      .filter(({ isOpen, missing }) => isOpen || missing.length > 0)
      .map(({ option, isOpen, missing }) => ({
        label: `${field.label}: ${option.label}${isOpen ? '' : `, ${missing.map((c) => c.label).join(', ')}`}`,
        href: questionAddress(it, `${field.name}.${option.value}`),
        required,
      }));
  if (!isBlank(answerTo(content, field.name))) return [];
  return [{ label: field.label, href: questionAddress(it, field.name), required }];
}
