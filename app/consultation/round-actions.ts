import { data } from '@remix-run/node';
import { type ConsulteeGroup, consulteeGroups } from '../../workflows/consultation/rounds.ts';
import type { TypedRound } from '../../workflows/consultation/typed-round.ts';
import { type ConsultationRefusal, whyNotConsult } from '../../workflows/consultation/who-may.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { loadCase } from '../cases/load-case.ts';
import { askMorePeople, changeConsultee, reportOnConsultation } from '../commands/look-after-consultation.ts';
import { prepareConsultation, throwAwayPrepared } from '../commands/prepare-consultation.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';

/** Why a posted form was not taken, with every typed word. */
export interface RoundNotTaken<T> {
  status: 400 | 403 | 409;
  errors: FieldError[];
  typed: T;
}

interface Post {
  request: Request;
  services: Services;
  params: Partial<Record<string, string>>;
}

async function opened({ request, services, params }: Post) {
  const { open, person } = await loadCase(request, services, params.reference);
  const { id, roles, actingFor } = person;
  return {
    form: await request.formData(),
    subject: open.subject,
    actor: { id, roles, actingFor },
    number: Number(params.number),
  };
}

/** What a refusal looks like on its page. What is not there has no page. */
function notTaken<T>(
  { status, why, errors }: ConsultationRefusal & { errors?: FieldError[] },
  typed: T,
): RoundNotTaken<T> {
  if (status === 404) throw data(why, { status });
  return { status, typed, errors: errors ?? [{ field: '', message: why }] };
}

const typedPeople = (form: FormData): Record<ConsulteeGroup, string> => {
  const [wardMembers = '', partners = '', panel = '', others = ''] = consulteeGroups.map((group) =>
    formText(form, group).replaceAll('\r\n', '\n'),
  );
  return { wardMembers, partners, panel, others };
};

/** Keeps or throws away what is prepared: then the number of the round, or nothing. */
export async function postPrepared(
  post: Post,
): Promise<{ kept: number | undefined } | RoundNotTaken<TypedRound>> {
  const { form, subject, actor } = await opened(post);
  const typed: TypedRound = {
    title: formText(form, 'title'),
    about: formText(form, 'about').replaceAll('\r\n', '\n'),
    questions: formText(form, 'questions').replaceAll('\r\n', '\n'),
    people: typedPeople(form),
  };
  const { commands } = post.services;
  if (form.get('intent') === 'throwAway') {
    const answer = await throwAwayPrepared(commands, actor, subject);
    return answer.ok ? { kept: undefined } : notTaken(answer, typed);
  }
  const answer = await prepareConsultation(commands, actor, subject, typed);
  return answer.ok ? { kept: answer.number } : notTaken(answer, typed);
}

export async function postPeople(
  post: Post,
): Promise<undefined | RoundNotTaken<Record<ConsulteeGroup, string>>> {
  const { form, subject, actor, number } = await opened(post);
  const typed = typedPeople(form);
  const answer = await askMorePeople(post.services.commands, actor, subject, number, typed);
  if (!answer.ok) return notTaken(answer, typed);
  post.services.jobs.wake();
  return undefined;
}

export async function postPerson(post: Post): Promise<{ done: string } | RoundNotTaken<null>> {
  const { form, subject, actor, number } = await opened(post);
  const change = form.get('change');
  const why = whyNotConsult(actor, subject);
  if (why) return notTaken(why, null);
  if (change !== 'remove' && change !== 'newLink')
    return { status: 400, typed: null, errors: [{ field: '', message: 'Choose what to do' }] };
  const consulteeId = post.params.consultee ?? '';
  const answer = await changeConsultee(post.services.commands, actor, subject, number, {
    consulteeId,
    change,
  });
  if (!answer.ok) return notTaken(answer, null);
  post.services.jobs.wake();
  return { done: change };
}

export async function postReport(
  post: Post,
): Promise<undefined | RoundNotTaken<{ found: string; changed: string }>> {
  const { form, subject, actor, number } = await opened(post);
  const typed = { found: formText(form, 'found'), changed: formText(form, 'changed') };
  const answer = await reportOnConsultation(post.services.commands, actor, subject, number, typed);
  return answer.ok ? undefined : notTaken(answer, typed);
}
