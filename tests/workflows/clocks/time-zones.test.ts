import { afterAll, expect, test } from 'vitest';
import { type DeadlineKind, deadlineKinds, dueOf, englandAndWales } from '../../../workflows/clocks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';
import { allStartsOn } from './arbitraries.ts';
import { secondOpinion } from './second-implementation.ts';

const before = process.env.TZ;
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

/** Minutes that the zone is behind UTC in July: the test sees that the process really lives there. */
const zones = [
  ['Pacific/Auckland', -720],
  ['America/Los_Angeles', 420],
  ['UTC', 0],
] as const;
/** The second implementation takes its decision at 18:00 UTC. */
const startsOn = (day: string) => ({ ...allStartsOn(day), decidedAt: `${day}T18:00:00Z` });

test.each(zones)(
  'a machine that lives in %s counts the same dates, on every day of 2008 and 2026',
  (zone, behind) => {
    process.env.TZ = zone;
    expect(new Date('2026-07-01T12:00:00Z').getTimezoneOffset()).toBe(behind);
    for (const year of [2008, 2026]) {
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
        const day = new Date(at).toISOString().slice(0, 10);
        for (const id of ['england-2012', 'wigan-2008', 'midday-eighth-day', 'tuesday-following'] as const) {
          const byHand = secondOpinion(id, day);
          const kinds = deadlineKinds.filter((kind: DeadlineKind) => kind in byHand);
          const found = kinds.map((kind) => [
            kind,
            dueOf(kind, startsOn(day), presets[id], englandAndWales())?.dueAt.slice(0, 16).replace('T', ' '),
          ]);
          expect([day, id, found]).toEqual([day, id, kinds.map((kind) => [kind, byHand[kind]])]);
        }
      }
    }
  },
);
