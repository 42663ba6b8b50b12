import { findMeeting, saveAgendaOrder } from '../../db/queries/meeting-desk.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { SignedIn } from '../auth/session.ts';
import { applyEvent } from '../commands/apply-event.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import { inAgendaOrder, movedBy } from './agenda-order.ts';
import { listingOn, reportsOf } from './meeting-page.ts';

/** What democratic services did on a meeting's page: where it leads, or what was wrong with it. */
export type RanMeeting =
  | { done: 'ordered' | 'published' }
  | { errors: FieldError[]; status: 400 | 404 | 409 };

/** Orders the agenda, or publishes it. */
export async function runMeeting(
  services: Services,
  person: SignedIn,
  id: string,
  form: FormData,
): Promise<RanMeeting> {
  const meeting = await findMeeting(services.database, id);
  if (!meeting) return { errors: [{ field: '', message: 'There is no such meeting.' }], status: 404 };
  const reports = (await reportsOf(services, meeting, services.clock.now(), false)).filter((it) => it.listed);
  const order = inAgendaOrder(reports, meeting.agenda).map((it) => it.reportId);
  const intent = formText(form, 'intent');
  if (intent === 'up' || intent === 'down') {
    await saveAgendaOrder(services.database, id, movedBy(order, formText(form, 'report'), intent));
    return { done: 'ordered' };
  }
  if (intent !== 'publishAgenda') {
    return { errors: [{ field: '', message: 'Choose what to do with the agenda' }], status: 400 };
  }
  const waiting = reports.filter(({ found }) => listingOn(found, meeting)?.agendaPublishedAt === undefined);
  if (waiting.length === 0) {
    return {
      errors: [{ field: '', message: 'Everything that is listed is on the published agenda.' }],
      status: 409,
    };
  }
  const { id: by, roles, actingFor } = person;
  const refused: FieldError[] = [];
  for (const { found } of waiting) {
    const subject = found.cases.find((c) => c.state === 'awaitingDecision');
    if (!subject) continue;
    const answer = await applyEvent(services.commands, {
      reference: subject.reference,
      type: 'publishAgenda',
      actor: { id: by, roles, actingFor },
      data: { agenda: meeting.body === 'scrutiny' ? 'scrutiny' : 'decision' },
    });
    if (!answer.ok) refused.push({ field: '', message: `${subject.reference}: ${answer.why}` });
  }
  services.jobs.wake();
  return refused.length > 0 ? { errors: refused, status: 409 } : { done: 'published' };
}
