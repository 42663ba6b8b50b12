import { expect, test } from 'vitest';
import {
  type DeadlineStarts,
  deadlineKinds,
  dueOf,
  englandAndWales,
} from '../../../workflows/clocks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';
import { type SecondPreset, secondOpinion, shownInLondon } from './second-implementation.ts';

const ids = [
  'england-2012',
  'wigan-2008',
  'midday-eighth-day',
  'tuesday-following',
] as const satisfies SecondPreset[];

function* everyDay(first: string, last: string): Generator<string> {
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    yield new Date(at).toISOString().slice(0, 10);
  }
}

function startsOn(day: string): DeadlineStarts {
  return {
    consultationClosesOn: day,
    submittedAt: `${day}T09:15:00Z`,
    askedAt: `${day}T09:15:00Z`,
    meetingAt: `${day}T18:00:00Z`,
    decidedAt: `${day}T18:00:00Z`,
    publishedAt: day,
    calledInAt: day,
    scrutinyMetAt: `${day}T18:00:00Z`,
    reviewOn: day,
    actionDueOn: day,
  };
}

test.each(ids)(
  '%s: whoever counts by hand gets the same dates, from every day of 1995 to 2030',
  (id) => {
    const calendar = englandAndWales();
    const disagreements: string[] = [];
    let compared = 0;
    for (const day of everyDay('1995-03-01', '2030-11-30')) {
      const byHand = secondOpinion(id, day);
      for (const kind of deadlineKinds) {
        const found = dueOf(kind, startsOn(day), presets[id], calendar);
        const shown = found?.dueAt.slice(0, 16).replace('T', ' ');
        compared += 1;
        if (shown !== byHand[kind])
          disagreements.push(`${kind} from ${day}: ${shown}, by hand ${byHand[kind]}`);
      }
    }
    expect(disagreements.slice(0, 5)).toEqual([]);
    expect(compared).toBe(13_059 * deadlineKinds.length);
  },
  60_000,
);

test('the offset of every deadline is the one that London has at that moment', () => {
  for (const day of everyDay('1995-03-01', '2030-11-30')) {
    const found = dueOf('callInCloses', startsOn(day), presets['england-2012'], englandAndWales());
    const dueAt = found?.dueAt ?? '';
    expect(shownInLondon(Date.parse(dueAt))).toBe(dueAt.slice(0, 16).replace('T', ' '));
  }
});
