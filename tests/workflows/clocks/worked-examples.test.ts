import { expect, test } from 'vitest';
import {
  calendarFor,
  computeDeadlines,
  type DeadlineKind,
  deadlineKinds,
  londonInstant,
} from '../../../workflows/clocks/index.ts';
import { defaultConstitution, findPreset } from '../../../workflows/constitution/index.ts';
import file from './deadline-examples.json' with { type: 'json' };

test.each(file.examples)('$constitution, meeting $meeting, published $published', (example) => {
  const constitution = findPreset(example.constitution) ?? defaultConstitution;
  expect(constitution.id).toBe(example.constitution);
  const [day = '', time = ''] = example.meeting.split('T');
  const meetingAt = londonInstant(day, time);
  const starts = {
    meetingAt,
    decidedAt: meetingAt,
    publishedAt: example.published,
    calledInAt: example.calledIn,
    scrutinyMetAt: example.scrutinyMet,
  };
  const asked: DeadlineKind[] = deadlineKinds.filter((kind) => kind in example.expect);
  const found = computeDeadlines(asked, starts, constitution, calendarFor(constitution));
  expect(Object.fromEntries(found.map((it) => [it.kind, it.dueOn]))).toEqual(example.expect);
  expect(asked).toHaveLength(Object.keys(example.expect).length);
});

test('without a 28-day notice in the constitution there is no deadline for one', () => {
  const wigan = findPreset('wigan-2008') ?? defaultConstitution;
  expect(
    computeDeadlines(['keyDecisionNotice'], { meetingAt: '2008-07-24T17:00:00Z' }, wigan, calendarFor(wigan)),
  ).toEqual([]);
});
