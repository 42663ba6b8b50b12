import { Temporal } from 'temporal-polyfill';
import { decideRequest } from '../../app/commands/apply-event.ts';
import { decisionToWrite } from '../../app/commands/decision-to-write.ts';
import { calendarFor, dueOf } from '../../workflows/clocks/index.ts';
import { presets } from '../../workflows/constitution/index.ts';
import { step } from '../../workflows/road/ask.ts';
import type { Council } from '../support/council.ts';
import { correction } from './correct-notice.ts';

/** Microseconds of one call, the median of several rounds. */
function microseconds(work: () => void, calls = 2000): number {
  for (let i = 0; i < calls; i += 1) work();
  const found = Array.from({ length: 7 }, () => {
    const began = performance.now();
    for (let i = 0; i < calls; i += 1) work();
    return ((performance.now() - began) / calls) * 1000;
  });
  return found.sort((a, b) => a - b)[3] ?? 0;
}

/** What an event costs before any database is asked. */
export async function measureThinking(
  council: Council,
  reference: string,
  meeting: { id: string; at: string },
): Promise<void> {
  const found = await council.report(reference);
  const subject = found.cases.find((c) => c.reference === reference);
  if (!subject) throw new Error(`There is no case ${reference}.`);
  const rules = await council.parts.rules.get(found.report.constitutionId, found.report.constitutionVersion);
  const at = council.clock.now();
  const actor = await council.actor('democratic-services');
  const request = { reference, type: 'publishNotice', actor, data: correction(at) } as const;
  const listing = { reference, type: 'list', actor, data: { meeting } } as const;
  const decided = decideRequest(request, found, subject, rules, at);
  const [moved] = decided.ok ? decided.moved : [];
  if (!decided.ok || !moved) throw new Error('The event that is measured was refused.');
  const context = { report: found.report.progress, case: subject.progress, facts: moved.facts };
  const constitution = presets['wigan-2008'];
  const calendar = calendarFor(constitution);
  const starts = { publishedAt: '2026-05-15T10:00:00+01:00' };
  const day = Temporal.PlainDate.from('2026-05-15');
  const lines = [
    [
      'resolve, ask and transition',
      microseconds(() => step(subject.kind, subject.state, context, moved.event)),
    ],
    [
      'decide publishNotice, with its facts',
      microseconds(() => decideRequest(request, found, subject, rules, at)),
    ],
    [
      'decide list, with the whole text checked',
      microseconds(() => decideRequest(listing, found, subject, rules, at), 300),
    ],
    [
      'the rows to write, with hash and deadlines',
      microseconds(() => decisionToWrite({ request, found, decided, rules, at })),
    ],
    [
      'dueOf, seven working days',
      microseconds(() => dueOf('callInCloses', starts, constitution, calendar), 20_000),
    ],
    [
      'three calls of Temporal.PlainDate.add',
      microseconds(() => day.add({ days: 7 }).add({ days: 1 }).add({ days: 1 }), 20_000),
    ],
  ] as const;
  console.log('\nThinking, in microseconds a call\n');
  for (const [what, cost] of lines) console.log(`${what.padEnd(44)} ${cost.toFixed(1).padStart(7)}`);
}
