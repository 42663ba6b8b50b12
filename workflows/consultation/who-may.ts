import type { StateValue } from 'xstate';
import type { CaseProgress } from '../road/facts.ts';
import type { Actor } from '../roles.ts';
import type { RoundStanding } from './rounds.ts';

export interface ConsultationRefusal {
  ok: false;
  status: 400 | 403 | 404 | 409;
  why: string;
}
export const refused = (status: ConsultationRefusal['status'], why: string): ConsultationRefusal => ({
  ok: false,
  status,
  why,
});

/** Of a case, what its consultation asks about. */
export interface Consulting {
  reference: string;
  state: StateValue;
  authors: readonly string[];
  progress: CaseProgress;
}

const isClosed = ({ state }: Pick<Consulting, 'state'>) => typeof state === 'object' && 'closed' in state;

/** Why somebody may not prepare and look after the rounds of a case; undefined where they may. */
export function whyNotConsult(actor: Actor, subject: Consulting): ConsultationRefusal | undefined {
  const may = subject.authors.includes(actor.id) || actor.roles.includes('democraticServices');
  if (!may) return refused(403, 'The case’s authors and democratic services look after its consultation.');
  if (isClosed(subject)) return refused(409, 'The case is closed. Its consultation is kept as it is.');
  return undefined;
}

const sentences = {
  open: 'This round is not open any more.',
  closed: 'What came of it is written when the round has closed.',
} as const;

/** Why somebody may not change a round that must be open, or must have closed, for it. */
export function whyNotLookAfter(
  actor: Actor,
  subject: Consulting,
  standing: RoundStanding['name'],
  needed: keyof typeof sentences,
): ConsultationRefusal | undefined {
  const why = whyNotConsult(actor, subject);
  if (why) return why;
  return standing === needed ? undefined : refused(409, sentences[needed]);
}

/** Why nothing can be prepared now. What is in sign-off, or decided, is not at a formative stage any more. */
export function whyNotPrepare(actor: Actor, subject: Consulting): ConsultationRefusal | undefined {
  const why = whyNotConsult(actor, subject);
  if (why) return why;
  if (subject.state !== 'draft' && subject.state !== 'review') {
    return refused(
      409,
      'People are consulted while the text can still follow what they say: in draft or in review. Recall it first.',
    );
  }
  return undefined;
}
