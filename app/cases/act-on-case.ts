import { redirect } from '@remix-run/node';
import { deleteDrafts } from '../../db/queries/drafts.ts';
import { findAgendaPublished, listMeetings } from '../../db/queries/meetings.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import {
  type EventData,
  type PersonEvent,
  personEvents,
  programEvents,
} from '../../workflows/road/events.ts';
import { whyNotDecidedAt, whyNotDueOn, whyNotMetOn } from '../../workflows/road/moments.ts';
import { whatMayIDo } from '../../workflows/road/what-may-i-do.ts';
import type { SignedIn } from '../auth/session.ts';
import { applyEvent } from '../commands/apply-event.ts';
import { keepDraft } from '../commands/keep-draft.ts';
import { roundToOpen } from '../consultation/round-of-event.ts';
import { type DraftForm, newDraft } from '../drafts/own-drafts.ts';
import { readPostedDraft } from '../drafts/posted-draft.ts';
import { formTexts } from '../lists/form-text.ts';
import { withDraft } from '../notices/draft-notice.ts';
import { checkDependencies } from '../plans/check-dependencies.ts';
import type { Services } from '../services.ts';
import { aroundCase } from './colleagues-of.ts';
import { deskPage } from './desk-page.ts';
import { partsOf } from './director-parts.ts';
import { parseEvent } from './event-form.ts';
import { findOpenCase } from './open-case.ts';
import { saveEdit } from './save-edit.ts';

/** Why a posted event was not taken, with every typed word, for the page that shows the form again. */
export interface NotTaken {
  status: 400 | 403 | 404 | 409;
  event: string;
  /** A sentence about the event as a whole. */
  why: string | undefined;
  errors: FieldError[];
  entries: [string, string][];
  stale: boolean;
  /** Of an edit whose words were kept as a draft: what the form that is shown again needs to go on with it. */
  draft?: Pick<DraftForm, 'hidden' | 'personId'>;
}

export const isPersonEvent = (name: string): name is PersonEvent =>
  personEvents.some((event) => event === name);
const isProgramEvent = (name: string) => programEvents.some((event) => event === name);

/** As `actOnCase`; of an edit that was not taken the typed words are kept as a draft too. */
export async function actOrKeep(
  services: Services,
  person: SignedIn,
  reference: string,
  form: FormData,
): Promise<Response | NotTaken> {
  const answer = await actOnCase(services, person, reference, form);
  const entries = formTexts(form);
  const posted = readPostedDraft(entries);
  if (!posted || entries.find(([name]) => name === 'event')?.[1] !== 'edit') return answer;
  if (answer instanceof Response) {
    await deleteDrafts(services.database, person.id, [posted.id], posted.before);
    return answer;
  }
  const kept = await keepDraft(services, person, reference, posted, entries);
  if (!kept.ok) return answer;
  const before = kept.keptAt ? { id: posted.id, keptAt: kept.keptAt } : undefined;
  return { ...answer, draft: newDraft(services, person.id, posted.place, before) };
}

/**
 * The one way to act on a case, for page and script alike. First who may (403), then whether the state has the event at
 * all (409), then the form (400), then the guards (409); what was refused changes nothing.
 */
export async function actOnCase(
  services: Services,
  person: SignedIn,
  reference: string,
  form: FormData,
): Promise<Response | NotTaken> {
  const posted = formTexts(form);
  const event = posted.find(([name]) => name === 'event')?.[1] ?? '';
  let entries = posted;
  const refuse = (
    status: NotTaken['status'],
    why?: string,
    errors: FieldError[] = [],
    stale = false,
  ): NotTaken => ({
    status,
    event,
    why,
    errors,
    entries,
    stale,
  });
  const open = await findOpenCase(services, person, reference);
  if (!open) return refuse(404, `There is no case ${reference}.`);
  if (isProgramEvent(event)) return refuse(403, 'Only the program itself does this, when the date has come.');
  if (!isPersonEvent(event)) {
    return refuse(400, undefined, [{ field: 'event', message: 'Choose what to do with the case' }]);
  }
  const { subject, found, deciding } = open;
  // What a notice is not told to say, it says as the case and the council's own texts have it.
  if (event === 'publishNotice') entries = await withDraft(services.database, open, posted);
  const meetings = event === 'list' ? await listMeetings(services.database.drizzle, open.at) : [];
  const around = event === 'handOver' ? await aroundCase(services, open) : undefined;
  const { request, errors } = parseEvent(event, entries, {
    template: templateOf(subject),
    meetings,
    around,
    frontSheet: found.report.frontSheet,
    ownPart: partsOf(person).length === 1 ? partsOf(person)[0] : undefined,
  });
  if (event === 'list') await seeItsAgenda(services, request.data);
  if (event === 'openConsultation') {
    const round = await roundToOpen(services.database, reference, subject.progress);
    if (round && request.data) request.data.consultation = round;
  }
  const notThen = whyNotMetOn({ type: event, metOn: request.data?.metOn }, found.report.progress, open.at);
  if (notThen) errors.push({ field: 'metOn', message: notThen });
  const notYet = whyNotDecidedAt({ type: event, ...request.data }, found.report.progress, open.at);
  if (notYet) errors.push({ field: 'decidedAt', message: notYet });
  if (event === 'edit') errors.push(...(await checkDependencies(services, reference, request.edit?.content)));
  const notDue = whyNotDueOn({ ...request.data }, open.at);
  if (notDue) errors.push({ field: 'dueOn', message: notDue });
  if (errors.length > 0) {
    const context = { report: found.report.progress, case: subject.progress, facts: deciding.facts };
    const { refused } = whatMayIDo(subject.kind, subject.state, context, person, open.at, around);
    const never = refused.find((r) => r.event === event && (r.status === 403 || r.notHere));
    return never ? refuse(never.status, never.why) : refuse(400, undefined, errors);
  }
  const { id, roles, actingFor } = person;
  const asked = { reference, type: event, actor: { id, roles, actingFor }, ...request };
  const { answer, withOthers } =
    event === 'edit'
      ? await saveEdit(services, open, entries, asked, () => findOpenCase(services, person, reference))
      : { answer: await applyEvent(services.commands, asked), withOthers: false };
  if (!answer.ok) return refuse(answer.status, answer.why, [], answer.reason === 'stale');
  services.jobs.wake();
  const done = new URLSearchParams(answer.unchanged ? { unchanged: '1' } : { done: event });
  if (withOthers) done.set('others', '1');
  const next = answer.begun ? undefined : nextOf(entries, reference);
  return redirect(`${next ?? `/cases/${answer.begun ?? reference}`}?${done}`, 303);
}

/** A listing is late where the agenda of its meeting is out: the event says so, and the road asks for the reason. */
async function seeItsAgenda({ database }: Services, data: EventData | undefined): Promise<void> {
  if (!data?.meeting) return;
  const agendaPublishedAt = await findAgendaPublished(database, data.meeting.id);
  if (agendaPublishedAt) data.meeting = { ...data.meeting, agendaPublishedAt };
}

/** Where a form asks to be led after it was taken: another page of the same case, or a meeting's, and nowhere else. */
function nextOf(entries: [string, string][], reference: string): string | undefined {
  const next = entries.find(([name]) => name === 'next')?.[1] ?? '';
  return new RegExp(`^/cases/${reference}(/[\\w-]+)*$`).test(next) ? next : deskPage(next);
}
