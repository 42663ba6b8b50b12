import type { PersonEvent } from '../../../workflows/road/events.ts';
import type { CaseView } from '../case-view.ts';

/** The steps that states wait for, in the order of the road, each with the states that it belongs to. */
const steps: readonly { event: PersonEvent; from: readonly string[] }[] = [
  { event: 'submitForReview', from: ['draft'] },
  { event: 'endorse', from: ['review'] },
  { event: 'sign', from: ['signOff'] },
  { event: 'list', from: ['awaitingDecision'] },
  { event: 'decide', from: ['awaitingDecision'] },
  { event: 'publish', from: ['publication'] },
  { event: 'validateCallIn', from: ['callInWindow'] },
  { event: 'scrutinyDecides', from: ['scrutiny'] },
  { event: 'councilDecides', from: ['council'] },
  { event: 'reconsider', from: ['reconsideration'] },
  { event: 'liftSuspension', from: ['suspended'] },
  { event: 'startDelivery', from: ['inForce'] },
  { event: 'completeDelivery', from: ['inForce'] },
  { event: 'completeReview', from: ['inForce', 'reviewDue'] },
];

/** In these nobody may act on the decision. */
export const stoppedStates: readonly string[] = ['scrutiny', 'council', 'reconsideration', 'suspended'];

export const stateNameOf = (state: CaseView['state']): string =>
  typeof state === 'string' ? state : (Object.keys(state)[0] ?? '');

/** Steps of a call-in, a Council or a suspension are next only when the case is there. */
const detours = new Set<PersonEvent>([
  'validateCallIn',
  'scrutinyDecides',
  'councilDecides',
  'reconsider',
  'liftSuspension',
]);
/** How many steps ahead still count as next: what is further off is only a distraction. */
const ahead = 3;

/**
 * The next step of the road that is this person's and is not possible yet: one of the present state first, else the
 * first that comes soon. What lies behind the case is no next step.
 */
export function nextRefused(
  view: Pick<CaseView, 'state' | 'refused'>,
): CaseView['refused'][number] | undefined {
  const name = stateNameOf(view.state);
  const here = steps.filter((it) => it.from.includes(name));
  const first = steps.findIndex((it) => it.from.includes(name));
  if (first === -1) return undefined;
  const later = steps
    .slice(first + here.length)
    .filter((it) => !detours.has(it.event))
    .slice(0, ahead);
  for (const { event } of [...here, ...later]) {
    const refused = view.refused.find((it) => it.event === event && it.status === 409);
    if (refused) return refused;
  }
  return undefined;
}
