import { afterEach, expect, test } from 'vitest';
import { compareWithReplay, replayReport } from '../../app/audit/replay.ts';
import { SettableClock } from '../../app/clock.ts';
import { CouncilRules } from '../../app/commands/council-rules.ts';
import { loadScenario } from '../../app/demonstration/load-scenario.ts';
import type { ScenarioId } from '../../app/demonstration/scenarios.ts';
import { releaseHeld } from '../../app/jobs/release.ts';
import { nextMoment, sweep } from '../../app/jobs/sweep.ts';
import type { Database } from '../../db/database.ts';
import { demonstrationPeople } from '../../db/demonstration/people.ts';
import { readStoredReports, type StoredReport } from '../../db/queries/chains.ts';
import { type EventName, personEvents } from '../../workflows/road/events.ts';
import { meeting, openCouncil, type PersonId } from '../support/council.ts';
import { openTestDatabase } from '../support/database.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

async function all(database: Database): Promise<StoredReport[]> {
  const found = [];
  for await (const report of readStoredReports(database, 3)) found.push(report);
  return found;
}

async function openScenario(id: ScenarioId) {
  const database = await openTestDatabase();
  close = () => database.close();
  const clock = new SettableClock();
  const parts = { database, rules: new CouncilRules(database), now: () => clock.now() };
  // Time passes by the dates themselves; the letters are another matter.
  const runUntil = async (until: string, setClock: (at: string) => Promise<void>) => {
    for (;;) {
      const moment = await nextMoment(parts, until);
      if (moment === undefined) break;
      await setClock([moment, clock.now()].sort().at(-1) ?? moment);
      await sweep(parts, clock.now());
      // What is held goes, or its moment would come again and again.
      await releaseHeld(parts, async () => {});
    }
    await setClock(until);
  };
  await loadScenario({ ...parts, clock, jobs: { runUntil, drain: async () => {} } }, id);
  return database;
}

test.each([
  { id: 'wigan-2008', cases: 6, states: ['draft'] },
  {
    id: 'today',
    cases: 10,
    states: ['awaitingDecision', 'callInWindow', 'draft', 'inForce', 'review', 'signOff'],
  },
] as const)(
  'every case of the scenario $id stands where its events alone lead',
  async ({ id, cases, states }) => {
    const reports = await all(await openScenario(id));
    expect(reports.flatMap((report) => report.cases)).toHaveLength(cases);
    expect(reports.flatMap(compareWithReplay)).toEqual([]);
    for (const { cases: carried } of reports) {
      const blind = replayReport(carried.map(({ reference, kind, events }) => ({ reference, kind, events })));
      for (const { reference, state } of carried) expect(blind.cases.get(reference)?.state).toEqual(state);
    }
    const seen = reports.flatMap((report) => report.cases.map(({ state }) => nameOf(state)));
    for (const state of seen) expect(states).toContain(state);
  },
  60_000,
);

const nameOf = (state: unknown) => (typeof state === 'string' ? state : Object.keys(Object(state))[0]);

/** The same walk each time: mulberry32. */
function dice(seed: number) {
  let state = seed;
  return <T>(of: readonly T[]): T => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const [chosen] = of.slice(((mixed ^ (mixed >>> 14)) >>> 0) % of.length);
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
}

/** Who as a rule sends an event that leads on, and with which outcome. */
const onward = [
  ['submitForReview', 'officer'],
  ['submitForReview', 'second-officer'],
  ['endorse', 'reviewer'],
  ['sign', 'solicitor', 'legal'],
  ['sign', 'finance', 'finance'],
  ['list', 'democratic-services'],
  ['decide', 'democratic-services', 'approvedWithAmendments'],
  ['publish', 'democratic-services'],
  ['lodgeCallIn', 'scrutiny'],
  ['addCallInSignature', 'scrutiny-2'],
  ['addCallInSignature', 'scrutiny-3'],
  ['validateCallIn', 'democratic-services'],
  ['scrutinyDecides', 'democratic-services', 'referBack'],
  ['reconsider', 'democratic-services', 'amend'],
  ['completeReview', 'officer', 'stillRight'],
] as const satisfies readonly (readonly [EventName, PersonId, string?])[];
const anything = personEvents.filter((name) => !['withdraw', 'recall', 'setAside'].includes(name));

test('after a walk at random, two cases in a report among them, all stand where their events lead', async () => {
  const council = await openCouncil();
  close = () => council.close();
  const first = await council.begin('officer');
  const second = await council.begin('officer', { subject: 1 });
  await council.carryTogether(first, second);
  const action = await council.begin('second-officer', {
    kind: 'action',
    content: { fromAssessment: first },
    subject: 2,
  });
  for (const reference of [first, action]) {
    await council.send('democratic-services', 'publishNotice', {
      reference,
      data: { notice: 'keyDecisionNotice' },
    });
  }
  const roll = dice(20_080_724);
  const kinds = new Map<string, number>();
  for (const day of [
    '2026-03-09',
    '2026-05-14',
    '2026-05-15',
    '2026-05-25',
    '2026-06-02',
    '2026-07-20',
    '2027-06-01',
  ]) {
    council.clock.set(day, '19:30');
    await sweep(council.parts, council.clock.now());
    for (let turn = 0; turn < 90; turn += 1) {
      const [usual, person, way] = roll(onward);
      const free = roll([0, 1, 2, 3, 4]) === 0;
      const type = free ? roll(anything) : usual;
      const answer = await council.attempt(free ? roll(demonstrationPeople).id : person, type, {
        reference: roll([first, second, action]),
        data: {
          part: way === 'finance' || roll([true, false]) ? 'finance' : 'legal',
          outcome: way ?? roll(['deferred', 'finished']),
          notice: roll(['keyDecisionNotice', 'privateMeetingNotice'] as const),
          meeting,
          lateness: 'late' as const,
          reviewOn: '2028-01-03',
          ...(way === 'legal' && { part: 'legal' as const }),
        },
        ...(type === 'edit' && {
          edit: roll([
            { content: { evidence: `Figures of turn ${turn}`, measure: `Measure ${turn}` } },
            { frontSheet: { internalNote: `Note ${day}.${turn}` } },
          ]),
        }),
      });
      if (answer.ok) kinds.set(type, (kinds.get(type) ?? 0) + 1);
    }
  }
  for (const [who, reference] of [
    ['officer', second],
    ['second-officer', action],
  ] as const) {
    const answer = await council.attempt(who, 'withdraw', { reference });
    if (answer.ok) kinds.set('withdraw', 1);
  }
  expect(kinds.size, [...kinds].join(' ')).toBeGreaterThan(11);
  const reports = await all(council.database);
  expect(reports.flatMap(compareWithReplay)).toEqual([]);
}, 60_000);

test('a state that the events do not lead to is found', async () => {
  const council = await openCouncil();
  close = () => council.close();
  const reference = await council.begin('officer');
  await council.bringTo('signOff');
  await council.rows(`UPDATE cases SET state = '"awaitingDecision"', state_name = 'awaitingDecision'`);
  const [report] = await all(council.database);
  expect(report && compareWithReplay(report)).toEqual([
    {
      reference,
      why: 'Its events lead to {"signOff":{"legal":"asked","finance":"asked"}}, but "awaitingDecision" is stored.',
    },
  ]);
  await council.rows(
    `UPDATE cases SET state = '{"signOff":{"legal":"asked","finance":"asked"}}', state_name = 'signOff'`,
  );
  await council.rows(
    `UPDATE reports SET progress = jsonb_set(progress, '{signatures,legal}', '{"by":"solicitor"}')`,
  );
  const [forged] = await all(council.database);
  expect(forged && compareWithReplay(forged)[0]?.why).toMatch(
    /signatures, listing, decision or call-ins are not what/,
  );
});
