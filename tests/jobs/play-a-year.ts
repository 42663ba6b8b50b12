import type { Jobs } from '../../app/jobs/jobs.ts';
import { demonstrationSubjects } from '../../db/demonstration/content/subjects.ts';
import { englandAndWales, londonInstant } from '../../workflows/clocks/index.ts';
import type { EventName } from '../../workflows/road/events.ts';
import type { Council, PersonId, Sending } from '../support/council.ts';

interface Year {
  firstDay: string;
  lastDay: string;
  caseCount: number;
}

/** Something that somebody does at a moment. */
interface Act {
  at: string;
  do(): Promise<unknown>;
}

/** Random numbers with a seed (mulberry32), so that the year is the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const calendar = englandAndWales();
const day = (from: string, n: number) =>
  n === 0 ? from : n > 0 ? calendar.workingDayAfter(from, n) : calendar.workingDayBefore(from, -n);
const instant = (on: string, time: string) => new Date(londonInstant(on, time)).toISOString();

/** Cases of a report: a third of the reports carry one, a third four, a third seven. */
const sizes = [1, 4, 7];

/**
 * Plays a year on the settable clock. A report goes to Cabinet about two months after it is begun; one review in eight
 * returns it, one director in five signs late, one report in twelve is deferred, and one in eight is called in.
 */
export async function playAYear(
  council: Council,
  jobs: Jobs,
  { firstDay, lastDay, caseCount }: Year,
): Promise<void> {
  const chance = seeded(2026);
  const between = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const meetings = Array.from({ length: 16 }, (_, n) => day(firstDay, 45 + n * 15));
  for (const on of meetings) {
    await council.rows(
      `INSERT INTO meetings (id, body, at) VALUES ('cabinet-${on}', 'cabinet', '${instant(on, '18:00')}') ON CONFLICT DO NOTHING`,
    );
  }
  const acts: Act[] = [];
  const plan = (on: string, time: string, act: () => Promise<unknown>) =>
    acts.push({ at: instant(on, time), do: act });
  for (let begun = 0, report = 0; begun < caseCount; report += 1) {
    const size = Math.min(sizes[report % sizes.length] ?? 1, caseCount - begun);
    begun += size;
    planReport(report, size);
  }
  for (const act of acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (act.at > instant(lastDay, '00:00')) break;
    await jobs.runUntil(act.at, async (at) => council.clock.set(at));
    await act.do();
  }
  await jobs.runUntil(instant(lastDay, '12:00'), async (at) => council.clock.set(at));

  function planReport(number: number, size: number): void {
    const meetingOn = meetings[number % 12] ?? '';
    const author: PersonId = number % 3 === 0 ? 'second-officer' : 'officer';
    const cases: string[] = [];
    const send = (who: PersonId, type: EventName, sending: Sending = {}) =>
      council.send(who, type, { reference: cases[0] ?? '', ...sending });
    const listOn = (on: string) => ({ data: { meeting: { id: `cabinet-${on}`, at: instant(on, '18:00') } } });
    const time = () =>
      `${String(between(9, 16)).padStart(2, '0')}:${String(between(0, 59)).padStart(2, '0')}`;

    plan(day(meetingOn, -40), time(), async () => {
      for (let n = 0; n < size; n += 1) {
        const made = subjectFor(meetingOn, number + n);
        cases.push(await council.begin(author, { frontSheet: made.frontSheet, content: made.assessment }));
        const first = cases[0];
        const latest = cases.at(-1);
        if (n > 0 && first && latest) await council.carryTogether(first, latest);
      }
    });
    plan(day(meetingOn, -39), time(), async () => {
      const reference = cases[0] ?? '';
      const { frontSheet } = (await council.report(reference)).report;
      if (frontSheet.keyDecision === 'yes') await council.publishNotice('keyDecisionNotice', { reference });
    });
    const each =
      (who: PersonId, type: EventName, sending: Sending = {}) =>
      async () => {
        for (const reference of cases) await council.send(who, type, { ...sending, reference });
      };
    let at = between(-36, -32);
    plan(day(meetingOn, at), time(), each(author, 'submitForReview'));
    if (chance() < 1 / 8) {
      at += between(1, 3);
      plan(
        day(meetingOn, at),
        '11:00',
        each('reviewer', 'returnForChanges', { words: { reasons: 'Say more.' } }),
      );
      at += 2;
      plan(day(meetingOn, at), '12:00', each(author, 'submitForReview'));
    }
    at += between(1, 4);
    plan(day(meetingOn, at), '15:00', each('reviewer', 'endorse'));
    for (const [who, part] of [
      ['solicitor', 'legal'],
      ['finance', 'finance'],
    ] as const) {
      const after = chance() < 0.2 ? between(6, 9) : between(1, 4);
      plan(day(meetingOn, at + after), time(), () => send(who, 'sign', { data: { part } }));
    }
    const decide = (on: string, outcome: string) => {
      plan(day(on, -8), '10:00', () => send('democratic-services', 'list', listOn(on)));
      plan(day(on, -7), '11:00', () => send('democratic-services', 'publishAgenda'));
      plan(on, '19:00', () =>
        send('democratic-services', 'decide', {
          data: { outcome },
          words: { reasons: 'As the report says.' },
        }),
      );
    };
    if (chance() < 1 / 12) {
      decide(meetingOn, 'deferred');
      return;
    }
    decide(meetingOn, 'approved');
    plan(day(meetingOn, between(1, 2)), '10:30', () => send('democratic-services', 'publish'));
    if (chance() >= 1 / 8) return;
    plan(day(meetingOn, 3), '10:00', () =>
      send('scrutiny', 'lodgeCallIn', { words: { grounds: 'Those it concerns were not asked.' } }),
    );
    for (const who of ['scrutiny-2', 'scrutiny-3'] as const)
      plan(day(meetingOn, 3), '14:00', () => send(who, 'addCallInSignature'));
    plan(day(meetingOn, 4), '09:30', () => send('democratic-services', 'validateCallIn'));
    plan(day(meetingOn, 9), '11:00', () =>
      send('democratic-services', 'scrutinyDecides', {
        data: { outcome: 'noFurtherAction', metOn: day(meetingOn, 8) },
        words: { reasons: 'Scrutiny is content.' },
      }),
    );
  }
}

function subjectFor(meetingOn: string, number: number) {
  const make = demonstrationSubjects[number % demonstrationSubjects.length];
  if (!make) throw new Error('There are no demonstration subjects.');
  return make({
    completedOn: day(meetingOn, -41),
    reportOn: day(meetingOn, -20),
    meetingOn,
    mayActFrom: day(meetingOn, 10),
    actionsDueOn: day(meetingOn, 60),
    reviewOn: day(meetingOn, 240),
  });
}
