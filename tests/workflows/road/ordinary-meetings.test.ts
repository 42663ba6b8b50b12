import { describe, expect, it } from 'vitest';
import { type Constitution, presets } from '../../../workflows/constitution/index.ts';
import { emptyReportProgress } from '../../../workflows/road/facts.ts';
import { meetingsThatCount, whyNoDate } from '../../../workflows/road/ordinary-meetings.ts';

const next = { type: 'nextOrdinaryMeeting', whenMissed: 'stays' } as const;
const england: Constitution = presets['england-2012'];
const constitution: Constitution = { ...england, scrutiny: next, reconsideration: next };
const calledIn = { ...emptyReportProgress, calledInAt: '2026-05-18T10:00:00Z' };

describe('the meetings that an event takes with it', () => {
  const recorded = {
    scrutiny: ['2026-07-09T17:00:00Z', '2026-05-18T17:00:00Z', '2026-06-04T17:00:00Z'],
    cabinet: ['2026-06-01T17:00:00Z', '2026-06-18T17:00:00Z', '2026-07-16T17:00:00Z'],
    council: ['2026-07-15T17:00:00Z'],
  };
  it('are the first after each start, of the bodies whose rule asks for them, in order', () => {
    const event = { at: '2026-06-10T09:00:00Z', metOn: '2026-06-04' };
    expect(meetingsThatCount(recorded, calledIn, constitution, event)).toEqual({
      scrutiny: ['2026-06-04T17:00:00Z', '2026-07-09T17:00:00Z'],
      cabinet: ['2026-06-01T17:00:00Z', '2026-06-18T17:00:00Z'],
    });
  });
  it('are none where no rule asks for one', () => {
    expect(meetingsThatCount(recorded, calledIn, england, { at: '2026-06-10T09:00:00Z' })).toBeUndefined();
  });
  it('are an empty list, and not nothing, where a rule asks and nothing is recorded', () => {
    expect(meetingsThatCount(undefined, calledIn, constitution, { at: '2026-06-10T09:00:00Z' })).toEqual({
      scrutiny: [],
      cabinet: [],
    });
  });
});

describe('a date that nobody can know yet', () => {
  const why = (scrutiny: readonly string[], of = constitution) =>
    whyNoDate('scrutinyMeets', calledIn, of, { scrutiny });
  it('is said in words, with the body and the day after which it must meet', () => {
    expect(why([])).toBe(
      'The constitution says: at the next ordinary meeting of Overview and Scrutiny Committee. None is recorded after 18 May 2026, so there is no date yet. Democratic services record it under Meetings.',
    );
    expect(why(['2026-05-18T17:00:00Z'])).toBeDefined();
  });
  it('is not said once a later meeting is recorded, or where the rule counts days', () => {
    expect(why(['2026-05-19T17:00:00Z'])).toBeUndefined();
    expect(why([], england)).toBeUndefined();
    expect(whyNoDate('callInCloses', calledIn, constitution, {})).toBeUndefined();
    expect(whyNoDate('reconsideration', calledIn, constitution, {})).toBeUndefined();
  });
});
