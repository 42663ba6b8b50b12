import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { listRounds, type Round } from '../../db/queries/consultations.ts';
import {
  addConsultees,
  removeConsultee,
  renewLink,
  writeReport,
} from '../../db/queries/write-consultation.ts';
import { type ConsulteeGroup, standingOfRound } from '../../workflows/consultation/rounds.ts';
import { readPeople, roundLimits } from '../../workflows/consultation/typed-round.ts';
import {
  type ConsultationRefusal,
  type Consulting,
  refused,
  whyNotConsult,
  whyNotLookAfter,
} from '../../workflows/consultation/who-may.ts';
import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { Actor } from '../../workflows/roles.ts';

interface LookingAfter {
  database: Database;
  now(): string;
}
type Done = { ok: true } | (ConsultationRefusal & { errors?: FieldError[] });

const notOpen = refused(409, 'This round is not open any more.');
const noSuchRound = refused(404, 'There is no such round of consultation.');

async function roundOf(
  { database }: LookingAfter,
  actor: Actor,
  subject: Consulting,
  number: number,
): Promise<{ ok: true; round: Round } | ConsultationRefusal> {
  const why = whyNotConsult(actor, subject);
  if (why) return why;
  const round = (await listRounds(database, subject.reference)).find((it) => it.number === number);
  return round ? { ok: true, round } : noSuchRound;
}

/** Asks more people in a round that is open. Each gets an invitation. */
export async function askMorePeople(
  parts: LookingAfter,
  actor: Actor,
  subject: Consulting,
  number: number,
  people: Readonly<Record<ConsulteeGroup, string>>,
): Promise<Done> {
  const found = await roundOf(parts, actor, subject, number);
  if (!found.ok) return found;
  const { round } = found;
  const why = whyNotLookAfter(actor, subject, standingOfRound(round.id, subject.progress).name, 'open');
  if (why) return why;
  const asked = round.consultees.filter((it) => it.removedAt === null);
  const { consultees, errors } = readPeople(
    people,
    asked.map((it) => it.address),
  );
  if (errors.length === 0 && consultees.length === 0)
    errors.push({ field: 'wardMembers', message: 'Enter at least one name and email address' });
  if (asked.length + consultees.length > roundLimits.consultees)
    errors.push({ field: 'wardMembers', message: `A round asks at most ${roundLimits.consultees} people` });
  if (errors.length > 0) return { ...refused(400, ''), errors };
  const added = await addConsultees(
    parts.database,
    { roundId: round.id, by: actor.id, at: parts.now() },
    consultees.map((it) => ({ ...it, id: randomUUID() })),
  );
  return added > 0 ? { ok: true } : notOpen;
}

/** Takes one person out, or makes their link new and sends it. */
export async function changeConsultee(
  parts: LookingAfter,
  actor: Actor,
  subject: Consulting,
  number: number,
  { consulteeId, change }: { consulteeId: string; change: 'remove' | 'newLink' },
): Promise<Done> {
  const found = await roundOf(parts, actor, subject, number);
  if (!found.ok) return found;
  const known = found.round.consultees.find((it) => it.id === consulteeId && it.removedAt === null);
  if (!known) return refused(404, 'They are not asked in this round.');
  const at = parts.now();
  const done =
    change === 'remove'
      ? await removeConsultee(parts.database, known.id, at)
      : await renewLink(parts.database, known.id, at);
  return done ? { ok: true } : notOpen;
}

/** Records what was said and what changed because of it: those who were asked read it on their own page. */
export async function reportOnConsultation(
  parts: LookingAfter,
  actor: Actor,
  subject: Consulting,
  number: number,
  typed: { found: string; changed: string },
): Promise<Done> {
  const found = await roundOf(parts, actor, subject, number);
  if (!found.ok) return found;
  const standing = standingOfRound(found.round.id, subject.progress).name;
  const why = whyNotLookAfter(actor, subject, standing, 'closed');
  if (why) return why;
  const errors: FieldError[] = [];
  const read = (field: 'found' | 'changed', blank: string) => {
    const text = typed[field].replaceAll('\r\n', '\n').trim();
    if (text === '') errors.push({ field, message: blank });
    else if (withoutForbiddenCharacters(text) !== text)
      errors.push({ field, message: 'This has a hidden character that cannot be kept. Take it out' });
    else if ([...text].length > limits.longText)
      errors.push({ field, message: `This must be ${limits.longText} characters or fewer` });
    return text;
  };
  const report = {
    found: read('found', 'Say what people said, also what you do not follow'),
    changed: read('changed', 'Say what changed because of it, or why nothing did'),
  };
  if (errors.length > 0) return { ...refused(400, ''), errors };
  await writeReport(parts.database, found.round.id, { ...report, by: actor.id, at: parts.now() });
  return { ok: true };
}
