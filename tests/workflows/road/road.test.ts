import { describe, expect, test } from 'vitest';
import { ask, step } from '../../../workflows/road/ask.ts';
import { type EventName, eventNames } from '../../../workflows/road/events.ts';
import type { CaseKind } from '../../../workflows/road/facts.ts';
import { eventLabels, programEventLabels } from '../../../workflows/road/labels.ts';
import { machines } from '../../../workflows/road/machines.ts';
import { everyStateValue } from '../../../workflows/road/state-values.ts';
import { everybody, type Person } from './cast.ts';
import { actionsOnly, type Expectation, expectations, type Result } from './expectations.ts';
import { at, deliveries, event, nameOf, pointsOf, standings } from './situations.ts';

const labels: Record<EventName, string> = { ...eventLabels, ...programEventLabels };
const kinds: CaseKind[] = ['assessment', 'action'];

const fullNameOf = (kind: CaseKind, point: string, from: string): string => {
  const [standing, delivery] = from.split('+');
  if (point === 'same') return from;
  if (kind === 'assessment') return point;
  if (deliveries.some((d) => d === point)) return `${standing}+${point}`;
  if (standings.some((s) => s === point)) return `${point}+${delivery ?? 'notStarted'}`;
  return point;
};

/** What the table says of one person at one point: a point, or a refusal with its status and words. */
function expected(kind: CaseKind, name: string, wanted: Expectation, from: string, person: Person): Result {
  const label = labels[wanted.type];
  if (kind === 'assessment' && actionsOnly.includes(name)) {
    return { status: 409, says: `“${label}” does not belong to this kind of case.` };
  }
  if (!wanted.who.includes(person)) return { status: 403, says: `“${label}” is for ${wanted.forWhom}.` };
  const elsewhere: Result = { status: 409, says: `“${label}” is not possible now: the case stands at “` };
  const [standing = '', delivery = ''] = from.split('+');
  const cell = wanted.at[from] ?? wanted.at[standing] ?? wanted.at[delivery] ?? elsewhere;
  if (typeof cell === 'string' || 'status' in cell) return cell;
  return cell.find(([who]) => who.includes(person))?.[1] ?? elsewhere;
}

/** What the machine does, in the table's words; the sentence of a refusal is kept where it holds the words wanted. */
function found(kind: CaseKind, wanted: Expectation, from: string, person: Person, result: Result): Result {
  const { state, context } = at(from, {}, kind);
  const asked = event(wanted.type, person, wanted.data);
  const answer = ask(kind, state, context, asked);
  const done = step(kind, state, context, asked);
  if (answer.ok !== done.ok) throw new Error(`ask and step differ: ${from}, ${wanted.type}, ${person}`);
  if (!done.ok) {
    const says = typeof result === 'object' && done.why.includes(result.says) ? result.says : done.why;
    return { status: done.status, says };
  }
  return nameOf(kind, done.state, done.report);
}

describe.each(kinds)('an %s on the road', (kind) => {
  test.each(Object.keys(pointsOf(kind)))('at %s: every step, asked by everybody', (from) => {
    const differences: string[] = [];
    for (const [name, wanted] of Object.entries(expectations)) {
      for (const person of everybody) {
        const result = expected(kind, name, wanted, from, person);
        const full = typeof result === 'string' ? fullNameOf(kind, result, from) : result;
        const is = found(kind, wanted, from, person, result);
        if (JSON.stringify(is) !== JSON.stringify(full)) {
          differences.push(`${person}, ${name}: ${JSON.stringify(full)} but is ${JSON.stringify(is)}`);
        }
      }
    }
    expect(differences).toEqual([]);
  });
});

describe('the table is whole', () => {
  test('every event has an expectation, and every person of the cast is asked', () => {
    const covered = new Set(Object.values(expectations).map((wanted) => wanted.type));
    expect([...covered].sort()).toEqual([...eventNames].sort());
    const who = new Set(Object.values(expectations).flatMap((wanted) => wanted.who));
    const never = everybody.filter((person) => !who.has(person));
    expect(never).toEqual(['officer', 'cabinet', 'nobody']);
  });

  test.each(kinds)('every stored state of an %s has a point', (kind) => {
    const stored = everyStateValue(machines[kind])
      .map((value) => JSON.stringify(value))
      .filter((value) => value !== '{"signOff":{"legal":"signed","finance":"signed"}}');
    const covered = new Set(Object.values(pointsOf(kind)).map((point) => JSON.stringify(point.state)));
    expect([...covered].sort()).toEqual(stored.sort());
  });

  test('every place that the table names is a point of the road', () => {
    const known = new Set([...kinds.flatMap((k) => Object.keys(pointsOf(k))), ...standings, ...deliveries]);
    const named = Object.values(expectations).flatMap((wanted) => Object.keys(wanted.at));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
