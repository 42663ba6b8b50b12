import { isDay } from '../../workflows/clocks/index.ts';
import { actionTemplate } from '../../workflows/forms/action.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import { decisionSection } from '../../workflows/forms/front-sheet-decision.ts';
import { findField } from '../../workflows/forms/templates.ts';
import type { Content, FieldError, Option, Template } from '../../workflows/forms/types.ts';
import { formText } from '../lists/form-text.ts';

/** A form with which a case can begin, as the page offers it. */
export interface Beginning extends Option {
  hint: string;
}

/** The assessments that are in use, and the action. */
export const templatesToBegin = (inUse: readonly Template[]): Template[] => {
  const [first, ...rest] = inUse;
  return [...(first ? [first] : []), actionTemplate, ...rest];
};

export const beginningsOf = (inUse: readonly Template[]): Beginning[] =>
  templatesToBegin(inUse).map(({ id, title, about, version }) => ({
    value: id,
    label: title,
    hint: about ?? `The council’s own form, version ${version}.`,
  }));

export const routeOptions: readonly Option[] =
  decisionSection.fields.find((f) => f.name === 'route')?.options ?? [];

/** What was typed, as the page shows it again. */
export interface TypedCase {
  template: string;
  title: string;
  route: string;
  meetingOn: string;
}

export interface NewCaseRead {
  typed: TypedCase;
  /** The form that was chosen, where it is in use. */
  template: Template | undefined;
  errors: FieldError[];
}

/** The blank form: the first of the forms is chosen. */
export const blankCase = (inUse: readonly Template[]): TypedCase => ({
  template: templatesToBegin(inUse)[0]?.id ?? '',
  title: '',
  route: 'cabinet',
  meetingOn: '',
});

/** Reads the form that begins a case. A script may send `kind` alone, and the date in one field. */
export function readNewCase(form: FormData, inUse: readonly Template[]): NewCaseRead {
  const errors: FieldError[] = [];
  const part = (name: string) => formText(form, `meetingOn-${name}`);
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  const typed: TypedCase = {
    template:
      formText(form, 'template') ||
      (formText(form, 'kind') === 'action' ? actionTemplate.id : blankCase(inUse).template),
    title: formText(form, 'title') || formText(form, 'subject'),
    route: formText(form, 'route') || 'cabinet',
    meetingOn: formText(form, 'meetingOn') || (parts.day || parts.month || parts.year ? joinDate(parts) : ''),
  };
  const template = templatesToBegin(inUse).find(({ id }) => id === typed.template);
  if (!template) errors.push({ field: 'template', message: 'Choose what to begin' });
  if (typed.title === '') errors.push({ field: 'title', message: 'Enter a title' });
  else if (typed.title.length > limits.text) {
    errors.push({ field: 'title', message: `The title must be ${limits.text} characters or fewer` });
  } else if (/[\r\n]/.test(typed.title) || withoutForbiddenCharacters(typed.title) !== typed.title) {
    errors.push({ field: 'title', message: 'The title has characters that cannot be kept. Type it again' });
  }
  if (!routeOptions.some((o) => o.value === typed.route)) {
    errors.push({ field: 'route', message: 'Choose who decides' });
  }
  if (typed.meetingOn !== '' && !isDay(typed.meetingOn)) {
    errors.push({ field: 'meetingOn', message: 'The intended date must be a real date' });
  }
  return { typed, template, errors };
}

/** The answers with which the two forms of the case begin: of the form itself those that it asks for. */
export function firstAnswers(
  typed: TypedCase,
  template: Template,
  author: string,
): { frontSheet: Content; content: Content } {
  const atAMeeting = typed.route === 'cabinet' || typed.route === 'council';
  const date = typed.meetingOn === '' ? {} : { [atAMeeting ? 'meetingOn' : 'decisionOn']: typed.meetingOn };
  const named: Content = { title: typed.title, completedBy: author };
  if (template.kind === 'action') named.owner = author;
  if (!findField(template, 'title')) named.serviceArea = typed.title;
  return {
    frontSheet: { subject: typed.title, route: typed.route, ...date },
    content: Object.fromEntries(
      Object.entries(named).filter(([name]) => findField(template, name)?.type === 'text'),
    ),
  };
}
