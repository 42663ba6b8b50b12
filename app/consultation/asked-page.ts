import { type Asked, findAsked } from '../../db/queries/consultations.ts';
import { howMany, inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { roundLimits } from '../../workflows/consultation/typed-round.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { networkOf, tooMany } from '../auth/rate-limit.ts';
import { answerConsultation, declineConsultation } from '../commands/answer-consultation.ts';
import type { Services } from '../services.ts';
import { consulteeOfToken, isTokenOf } from './link.ts';
import { type RoundOfAsked, roundOfAsked } from './round-of-asked.ts';

/** What one who is asked reads of their round. */
export interface AskedView {
  council: string;
  /** Whose link it is. */
  name: string;
  title: string;
  about: string;
  questions: string[];
  standing: 'open' | 'closed' | 'calledOff';
  /** "5 pm on Friday 12 December 2026". */
  closes: string;
  /** "9 working days left", while it is open. */
  left?: string;
  answered?: { words: string[]; at: string };
  /** When they said that they have nothing to say, in words. */
  declined?: string;
  /** What came of it, once its author wrote it. */
  outcome?: { found: string; changed: string };
}

/** What was posted and could not be taken, to be shown again. */
export interface NotTaken {
  status: 400 | 404 | 409 | 429;
  errors: FieldError[];
  /** In the order of the questions. */
  typed: string[];
  retryAfter?: number;
}

/** An id, a dot and a hash: nothing else is looked up. */
const isToken = (token: string) => /^[\w-]{1,64}\.[\w-]{43}$/.test(token);

async function findByToken(services: Services, token: string) {
  const asked = isToken(token) ? await findAsked(services.database, consulteeOfToken(token)) : undefined;
  if (!asked || asked.consultee.removedAt !== null) return undefined;
  if (!isTokenOf(services.config, token, asked.consultee.id, asked.consultee.link)) return undefined;
  const round = await roundOfAsked(services.commands, asked);
  // Nobody has been told of a round that is only prepared.
  return round.name === 'prepared' ? undefined : { asked, round };
}

/** Undefined where the link is not one, was made new, or its owner was taken out. */
export async function loadAskedPage(services: Services, token = ''): Promise<AskedView | undefined> {
  const found = await findByToken(services, token);
  if (!found) return undefined;
  const { asked, round } = found;
  const { consultee } = asked;
  const { title, about, questions, found: said, changed } = asked.round;
  const left = await daysLeft(services, asked, round);
  return {
    council: (await services.council()).name,
    name: consultee.name,
    title,
    about,
    questions,
    standing: round.name,
    closes: round.closesAt ? timeInWords(round.closesAt) : inWords(round.closesOn),
    ...(left && { left }),
    ...(consultee.answer && {
      answered: { words: consultee.answer.words, at: timeInWords(consultee.answer.at) },
    }),
    ...(consultee.declinedAt && { declined: timeInWords(consultee.declinedAt) }),
    ...(round.name === 'closed' && said && changed && { outcome: { found: said, changed } }),
  };
}

async function daysLeft(
  { commands }: Services,
  { report }: Pick<Asked, 'report'>,
  round: Exclude<RoundOfAsked, { name: 'prepared' }>,
): Promise<string | undefined> {
  const { calendar } = await commands.rules.get(report.constitutionId, report.constitutionVersion);
  const today = londonDay(commands.now());
  if (round.name !== 'open' || !calendar.covers(round.closesOn)) return undefined;
  const days = calendar.workingDaysBetween(today, round.closesOn);
  return days > 0 ? `${howMany(days, 'working day')} left` : 'today';
}

/** What was typed, by question. There may be more of it than there are questions: then nothing is known of them. */
function typedIn(form: FormData): string[] {
  const typed = Array.from({ length: roundLimits.questions }, (_, index) => {
    const text = form.get(`answer-${index + 1}`);
    return typeof text === 'string' ? text : '';
  });
  return typed.slice(0, typed.findLastIndex((text) => text !== '') + 1);
}

const seconds = (until: string) => Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000));
const whole = (message: string): FieldError[] => [{ field: '', message }];

/** Takes an answer, or that there is none. What cannot be taken comes back with every word. */
export async function answerAsked(
  services: Services,
  { token = '', client, form }: { token?: string; client: string; form: FormData },
): Promise<{ ok: true; done: 'answer' | 'nothing' } | ({ ok: false } & NotTaken)> {
  const typed = typedIn(form);
  const until = await tooMany(services, 'answersFromClient', networkOf(client));
  if (until)
    return {
      ok: false,
      status: 429,
      errors: whole(
        'Too many answers came from your network in a short time. Wait a few minutes and send yours again: your words are still here.',
      ),
      typed,
      retryAfter: seconds(until),
    };
  const found = await findByToken(services, token);
  if (!found) return { ok: false, status: 404, errors: [], typed };
  const isNothing = form.get('intent') === 'nothing';
  const taken = isNothing
    ? await declineConsultation(services.commands, found.asked, typed)
    : await answerConsultation(services.commands, found.asked, typed);
  if (taken.ok) return { ok: true, done: isNothing ? 'nothing' : 'answer' };
  return {
    ok: false,
    status: taken.status === 400 ? 400 : 409,
    errors: taken.errors ?? whole(taken.why),
    typed,
  };
}
