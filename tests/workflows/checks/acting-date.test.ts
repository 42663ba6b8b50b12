import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../workflows/checks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';
import { decidedOn, findingOf, found, of2008PutRight, ofToday } from './reports.ts';

describe('the date before which the report says that the decision will not be acted on', () => {
  it('is counted by the council’s own constitution', () => {
    const onDays = (constitution: (typeof presets)[keyof typeof presets], days: string[]) =>
      days.map((actingDateStated) =>
        found(ofToday({ constitution, frontSheet: { actingDateStated } })).join(),
      );
    const early = 'actingBeforeCallInCloses actingDateStated';
    const late = 'actingLaterThanNeeded actingDateStated';
    // Midday on the eighth day after 24 March is 1 April, and after 26 March it is 3 April.
    expect(
      onDays(presets['midday-eighth-day'], ['2026-03-31', '2026-04-01', '2026-04-03', '2026-04-04']),
    ).toEqual([early, '', '', late]);
    // The Tuesday of the week after is 31 March, and the next working day 1 April, whichever day it is published.
    expect(onDays(presets['tuesday-following'], ['2026-03-31', '2026-04-01', '2026-04-02'])).toEqual([
      early,
      '',
      late,
    ]);
  });

  it('names the working day after call-in where it is too early', () => {
    const { what, remedy } = findingOf(
      ofToday({ frontSheet: { actingDateStated: '2026-03-31' } }),
      'actingBeforeCallInCloses',
    );
    expect(what).toBe(
      'The report says that the decision will not be acted on before 31 March 2026, when it may not be acted on before 1 April 2026.',
    );
    expect(remedy).toBe('Change the date to 1 April 2026.');
  });

  it('names the latest day that the rules ask for where it is too late', () => {
    const { what, remedy } = findingOf(
      ofToday({ frontSheet: { actingDateStated: '2026-05-01' } }),
      'actingLaterThanNeeded',
    );
    expect(what).toMatch(/before 1 May 2026, later than the rules ask, which is 7 April 2026\.$/);
    expect(remedy).toBe('Change the date to 7 April 2026.');
  });

  it('may have been counted from the day on which the Proper Officer signed', () => {
    // 5 working days after 3 March is 10 March; the next is 11 March.
    const { what, remedy } = findingOf(
      ofToday({ frontSheet: { actingDateStated: '2026-03-11', properOfficerOn: '2026-03-03' } }),
      'actingBeforeDecision',
    );
    expect(what).toMatch(/13 days before the meeting on 24 March 2026 that is to take it\.$/);
    expect(remedy).toMatch(/counting from the date of the Proper Officer’s signature, 3 March 2026:/);
  });

  it('has no cause named where no wrong count explains it', () => {
    const { what, remedy } = findingOf(
      ofToday({ frontSheet: { actingDateStated: '2026-03-23' } }),
      'actingBeforeDecision',
    );
    expect(what).toMatch(/23 March 2026, 1 day before the meeting/);
    expect(remedy).toBe('Change the date to 1 April 2026.');
  });

  it('is that of the decision itself where no call-in follows', () => {
    const exempt = { callInExempt: 'yes', callInExemptReason: 'Agreed by the chair.' };
    expect(found(ofToday({ frontSheet: { ...exempt, actingDateStated: '2026-03-24' } }))).toEqual([]);
    expect(found(ofToday({ frontSheet: { ...exempt, actingDateStated: '2026-03-26' } }))).toEqual([]);
    const late = findingOf(
      ofToday({ frontSheet: { ...exempt, actingDateStated: '2026-03-27' } }),
      'actingLaterThanNeeded',
    );
    expect(late.rule).toBe(
      'This decision is not subject to call-in, so it may be acted on from its publication (the council’s constitution). Published on 24 March 2026, that is 24 March 2026.',
    );
    const early = { ...exempt, actingDateStated: '2026-03-23' };
    expect(found(ofToday({ frontSheet: early }))).toEqual(['actingBeforeDecision actingDateStated']);
  });

  it('follows the named person’s date on the other routes, with call-in where the decision is key', () => {
    const byOne = { decisionMaker: 'Head of Libraries', decisionOn: '2026-03-25', meetingOn: '' };
    const officer = (route: string, keyDecision: string, actingDateStated: string) =>
      found(
        ofToday({
          frontSheet: {
            ...byOne,
            route,
            keyDecision,
            keyDecisionGround: keyDecision === 'yes' ? 'wards' : '',
            actingDateStated,
          },
        }),
      );
    expect(officer('officerKey', 'yes', '2026-04-02')).toEqual([]);
    expect(officer('officerKey', 'yes', '2026-04-01')).toEqual(['actingBeforeCallInCloses actingDateStated']);
    expect(officer('member', 'no', '2026-04-01')).toEqual(['actingBeforeCallInCloses actingDateStated']);
    expect(officer('officerNonKey', 'no', '2026-03-25')).toEqual([]);
    const { what } = findingOf(
      ofToday({ frontSheet: { ...byOne, route: 'officerKey', actingDateStated: '2026-03-24' } }),
      'actingBeforeDecision',
    );
    expect(what).toMatch(/1 day before the decision on 25 March 2026 that is to take it\.$/);
  });

  it('is judged by the true day of publication once there is one', () => {
    const published = (publishedAt: string) =>
      checkReport(of2008PutRight({ progress: { decision: decidedOn('2008-07-24', publishedAt) } }))
        .map(({ code, severity, what }) => [code, severity, what])
        .filter(([code]) => code !== 'recommendedBeforeAssessment');
    expect(published('2008-07-24T19:30:00+01:00')).toEqual([]);
    // On 28 July it would be 7 August: the report said two days too early, which is a fact of the past by now.
    expect(published('2008-07-28T09:30:00+01:00')).toEqual([
      [
        'actingBeforeCallInCloses',
        'advises',
        'The report says that the decision will not be acted on before 5 August 2008, when it may not be acted on before 7 August 2008.',
      ],
    ]);
    expect(published('2008-07-23T09:30:00+01:00').map(([code]) => code)).toEqual(['actingLaterThanNeeded']);
  });

  it('goes by the meeting on which it is listed, whatever was intended', () => {
    const listing = { meetingId: 'cabinet', meetingAt: '2026-03-31T18:00:00+01:00' };
    expect(found(ofToday({ progress: { listing } }))).toEqual(['actingBeforeCallInCloses actingDateStated']);
  });

  it('is not judged where nothing can be counted', () => {
    const beyond = { meetingOn: '2040-03-22', actingDateStated: '2040-03-23' };
    expect(found(ofToday({ frontSheet: beyond })).filter((it) => it.startsWith('acting'))).toEqual([]);
    expect(
      found(ofToday({ frontSheet: { route: 'none', meetingOn: '', actingDateStated: '2020-01-01' } })),
    ).toEqual([]);
    const lastDays = { meetingOn: '2030-12-30', actingDateStated: '2030-12-31' };
    expect(found(ofToday({ frontSheet: lastDays })).filter((it) => it.startsWith('acting'))).toEqual([]);
  });

  it('is still judged where only its latest day lies beyond the calendar', () => {
    const acting = (actingDateStated: string) =>
      found(ofToday({ frontSheet: { meetingOn: '2030-12-19', actingDateStated } })).filter((it) =>
        it.startsWith('acting'),
      );
    expect(acting('2030-12-30')).toEqual(['actingBeforeCallInCloses actingDateStated']);
    expect(acting('2030-12-31')).toEqual([]);
    expect(acting('2031-01-31')).toEqual([]);
  });
});
