import { inWords } from '../clocks/words.ts';

/** What of an action its dependencies are judged by. Days, YYYY-MM-DD; blank where there is none. */
export interface Dependable {
  reference: string;
  dependsOn: readonly string[];
  /** When it began, or is to begin. */
  startsOn: string;
  /** When it is to be done, as it stands now. */
  dueOn: string;
  delivery: string;
}

/** The references in what somebody typed: "ACT-2008-0001, act-2008-2". What is no reference comes back as typed. */
export function readReferences(typed: string): string[] {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  return [...new Set(words.map((word) => word.toUpperCase()))];
}

/** The way from an action back to itself through what it depends on, or nothing. */
export function findCycle(
  reference: string,
  dependsOn: readonly string[],
  all: readonly Pick<Dependable, 'reference' | 'dependsOn'>[],
): string[] | undefined {
  const needs = new Map(all.map((it) => [it.reference, it.dependsOn]));
  needs.set(reference, dependsOn);
  const seen = new Set<string>();
  const walk = (at: string, way: readonly string[]): string[] | undefined => {
    for (const next of needs.get(at) ?? []) {
      if (next === reference) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(reference, [reference]);
}

/** Why an action cannot depend on these, as a sentence for its field; undefined where it can. */
export function whyNotDependOn(
  reference: string,
  dependsOn: readonly string[],
  all: readonly Pick<Dependable, 'reference' | 'dependsOn'>[],
): string | undefined {
  if (dependsOn.includes(reference)) return 'An action cannot wait for itself. Take its own reference out';
  const unknown = dependsOn.filter((wanted) => !all.some((it) => it.reference === wanted));
  if (unknown.length > 0) return `There is no action ${unknown.join(' and no action ')}. Check the reference`;
  const cycle = findCycle(reference, dependsOn, all);
  return cycle
    ? `These actions would wait for each other, and none could begin: ${cycle.join(' needs ')}. Take one of them out`
    : undefined;
}

const isOver = ({ delivery }: Pick<Dependable, 'delivery'>) =>
  delivery === 'done' || delivery === 'cancelled';

/**
 * What a careful reader sees of an action and those it depends on: one that ends after this one begins, one without a
 * date, one that was cancelled. Nothing is said of an action that is over.
 * @param today YYYY-MM-DD
 */
export function dependencyAdvice(
  action: Dependable,
  all: ReadonlyMap<string, Dependable>,
  today: string,
): string[] {
  if (isOver(action)) return [];
  return action.dependsOn.flatMap((reference): string[] => {
    const first = all.get(reference);
    if (!first) return [`It depends on ${reference}, which you cannot see or which is no action.`];
    if (first.delivery === 'done') return [];
    if (first.delivery === 'cancelled')
      return [`It depends on ${reference}, which was cancelled. Say what is to be done in its place.`];
    if (first.dueOn === '') return [`It depends on ${reference}, which has no due date.`];
    if (action.startsOn !== '' && first.dueOn > action.startsOn)
      return [
        `It ${action.startsOn <= today ? 'began' : 'is to begin'} on ${inWords(action.startsOn)}, but depends on ${reference}, which is not done before ${inWords(first.dueOn)}.`,
      ];
    if (action.startsOn === '' && action.dueOn !== '' && first.dueOn > action.dueOn)
      return [
        `It is due on ${inWords(action.dueOn)}, but depends on ${reference}, which is not done before ${inWords(first.dueOn)}.`,
      ];
    return [];
  });
}
