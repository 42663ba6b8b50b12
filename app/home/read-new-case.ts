import { isDay } from '../../workflows/clocks/index.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import { decisionSection } from '../../workflows/forms/front-sheet-decision.ts';
import type { Content, FieldError, Option } from '../../workflows/forms/types.ts';
import type { CaseKind } from '../../workflows/road/facts.ts';
import { formText } from '../lists/form-text.ts';

/** With what a case can begin: the value says the template, and the template the kind. */
export const beginnings = [
  {
    value: '2026',
    kind: 'assessment',
    label: 'An equality impact assessment',
    hint: 'The form of 2026, with the nine protected characteristics and the three aims of the duty.',
  },
  {
    value: 'action',
    kind: 'action',
    label: 'A delivery-plan action',
    hint: 'One line of a plan, with an owner, a date and a measure.',
  },
  {
    value: '2008',
    kind: 'assessment',
    label: 'A diversity impact assessment of 2008',
    hint: 'The old form, kept so that records of its time can be entered.',
  },
] as const satisfies readonly (Option & { kind: CaseKind; hint: string })[];

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
  errors: FieldError[];
}

/** The blank form. */
export const blankCase: TypedCase = { template: '2026', title: '', route: 'cabinet', meetingOn: '' };

/** Reads the form that begins a case. A script may send `kind` alone, and the date in one field. */
export function readNewCase(form: FormData): NewCaseRead {
  const errors: FieldError[] = [];
  const part = (name: string) => formText(form, `meetingOn-${name}`);
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  const typed: TypedCase = {
    template: formText(form, 'template') || (formText(form, 'kind') === 'action' ? 'action' : '2026'),
    title: formText(form, 'title') || formText(form, 'subject'),
    route: formText(form, 'route') || 'cabinet',
    meetingOn: formText(form, 'meetingOn') || (parts.day || parts.month || parts.year ? joinDate(parts) : ''),
  };
  if (!beginnings.some((b) => b.value === typed.template)) {
    errors.push({ field: 'template', message: 'Choose what to begin' });
  }
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
  return { typed, errors };
}

/** The answers with which the two forms of the case begin. */
export function firstAnswers(typed: TypedCase, author: string): { frontSheet: Content; content: Content } {
  const atAMeeting = typed.route === 'cabinet' || typed.route === 'council';
  const date = typed.meetingOn === '' ? {} : { [atAMeeting ? 'meetingOn' : 'decisionOn']: typed.meetingOn };
  return {
    frontSheet: { subject: typed.title, route: typed.route, ...date },
    content:
      typed.template === '2008'
        ? { serviceArea: typed.title, completedBy: author }
        : typed.template === 'action'
          ? { title: typed.title, owner: author }
          : { title: typed.title, completedBy: author },
  };
}
