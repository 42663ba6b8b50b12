import { answerTo, isBlank } from '../../workflows/forms/blank-answers.ts';
import { frontSheet as frontSheetTemplate } from '../../workflows/forms/front-sheet.ts';
import { isNotNeeded } from '../../workflows/forms/suggest-screening.ts';
import type { Content, Section, Template } from '../../workflows/forms/types.ts';
import type { CaseView } from './case-view.ts';
import { contentPrefix, sheetPrefix } from './form-prefixes.ts';

/** The two forms of a case, as the addresses name them. */
export const formNames = ['content', 'front-sheet'] as const;
export type FormName = (typeof formNames)[number];

export interface EditableForm {
  name: FormName;
  title: string;
  template: Template;
  content: Content;
  /** Before the name of every answer that is posted. */
  prefix: string;
}

type Written = Pick<CaseView, 'kind' | 'template' | 'content'> & {
  report: Pick<CaseView['report'], 'frontSheet'>;
};

/** The front sheet and the content of a case, in the order in which they are filled in. */
export function editableForms(view: Written): EditableForm[] {
  const { template } = view;
  return [
    {
      name: 'content',
      title: view.kind === 'action' ? 'Action' : 'Assessment',
      template,
      content: view.content,
      prefix: contentPrefix,
    },
    {
      name: 'front-sheet',
      title: 'Report front sheet',
      template: frontSheetTemplate,
      content: view.report.frontSheet,
      prefix: sheetPrefix,
    },
  ];
}

export interface SectionStatus {
  form: EditableForm;
  section: Section;
  answered: number;
  /** Labels of answers without which it cannot go to review. */
  missing: string[];
  /** The screening says that no full assessment is needed, and only a full one answers this. */
  notNeeded: boolean;
  href: string;
}

/** Every section of both forms, with what is answered and what is missing. */
export function sectionsOf(view: Written & Pick<CaseView, 'reference'>): SectionStatus[] {
  return editableForms(view).flatMap((form) =>
    form.template.sections.map((section) => {
      const blank = section.fields.filter((field) => isBlank(answerTo(form.content, field.name)));
      return {
        form,
        section,
        answered: section.fields.length - blank.length,
        notNeeded: isNotNeeded(section, form.content),
        missing: blank.filter((field) => field.required).map((field) => field.label),
        href: `/cases/${view.reference}/edit/${form.name}/${section.id}`,
      };
    }),
  );
}
