import { describe, expect, it } from 'vitest';
import { presets } from '../../../workflows/constitution/index.ts';
import type { ReportProgress } from '../../../workflows/road/facts.ts';
import { bothSigned, decidedOn, findingOf, found, of2008PutRight, ofToday, type Parts } from './reports.ts';

const late = (parts: Parts) => found(ofToday(parts)).filter((it) => /Late |Past /.test(it));
const noticeLate = ['keyDecisionNoticeLate meetingOn'];
const notices = (given: ReportProgress['notices']): Parts['progress'] => ({ notices: given });

describe('the notice of a key decision for Cabinet on 24 March 2026', () => {
  it('can be published until 23 February, 28 clear days before', () => {
    expect(late({ on: '2026-02-23' })).toEqual([]);
    expect(late({ on: '2026-02-24' })).toEqual(noticeLate);
  });

  it('is not asked for where the decision is not key, or no notice is known to the law of the day', () => {
    expect(late({ on: '2026-02-24', frontSheet: { keyDecision: 'no', keyDecisionGround: '' } })).toEqual([]);
    expect(found(of2008PutRight({ on: '2008-07-01' }))).toEqual([
      'recommendedBeforeAssessment milestones.2.on',
    ]);
  });

  it('is judged by the day on which it was published', () => {
    const on = '2026-03-10';
    expect(late({ on, progress: notices({ keyDecisionNotice: '2026-02-23T16:00:00Z' }) })).toEqual([]);
    expect(late({ on, progress: notices({ keyDecisionNotice: '2026-02-24T09:00:00Z' }) })).toEqual(
      noticeLate,
    );
  });

  it('gives way to special urgency, or to a general exception with its five clear days', () => {
    const on = '2026-03-12';
    expect(late({ on, progress: notices({ specialUrgencyAgreement: '2026-03-11T09:00:00Z' }) })).toEqual([]);
    // Five working days between the notice on 16 March and the meeting on 24 March; between 17 March and it, four.
    expect(late({ on, progress: notices({ generalExceptionNotice: '2026-03-16T09:00:00Z' }) })).toEqual([]);
    expect(late({ on, progress: notices({ generalExceptionNotice: '2026-03-17T09:00:00Z' }) })).toEqual(
      noticeLate,
    );
    const constitution = { ...presets['england-2012'], generalException: null };
    const given = notices({ generalExceptionNotice: '2026-03-02T09:00:00Z' });
    expect(late({ on, constitution, progress: given })).toEqual(noticeLate);
    const never = notices({ generalExceptionNotice: '2030-12-31T09:00:00Z' });
    expect(late({ on, progress: never })).toEqual(noticeLate);
  });

  it('gives the rule and the source of the council’s own constitution', () => {
    const { what, rule, remedy } = findingOf(ofToday({ on: '2026-02-24' }), 'keyDecisionNoticeLate');
    expect(what).toBe(
      'The key decision notice was due by 23 February 2026 for the meeting on 24 March 2026.',
    );
    expect(rule).toMatch(/28 clear .* SI 2012\/2089, regulation 9\)\.$/);
    expect(remedy).toMatch(/general exception notice or the agreement to special urgency/);
  });

  it('of a named person counts from the day of their decision', () => {
    const byOne = {
      route: 'member',
      decisionMaker: 'Cabinet member',
      decisionOn: '2026-03-24',
      meetingOn: '',
    };
    expect(late({ on: '2026-02-24', frontSheet: byOne })).toEqual(['keyDecisionNoticeLate decisionOn']);
    expect(findingOf(ofToday({ on: '2026-02-24', frontSheet: byOne }), 'keyDecisionNoticeLate').what).toMatch(
      /for the decision on 24 March 2026\.$/,
    );
  });

  it('is not looked for once the decision is taken', () => {
    const decided = { ...bothSigned, decision: decidedOn('2026-03-24') };
    expect(found(ofToday({ on: '2026-03-25', progress: decided }))).toEqual([]);
  });
});

describe('the notices of a private meeting on 24 March 2026', () => {
  const frontSheet = {
    openOrExempt: 'exempt',
    exemptParagraph: '3',
    keyDecision: 'no',
    keyDecisionGround: '',
  };
  const first = 'privateNoticeLate meetingOn';
  const second = 'privateSecondNoticeLate meetingOn';

  it('are due on 23 February and 16 March', () => {
    expect(late({ frontSheet, on: '2026-02-23' })).toEqual([]);
    expect(late({ frontSheet, on: '2026-02-24' })).toEqual([first]);
    expect(late({ frontSheet, on: '2026-03-16' })).toEqual([first]);
    expect(late({ frontSheet, on: '2026-03-17' })).toEqual([first, second, 'agendaLate meetingOn']);
    expect(late({ frontSheet: { ...frontSheet, openOrExempt: 'partlyExempt' }, on: '2026-02-24' })).toEqual([
      first,
    ]);
    expect(late({ frontSheet: { ...frontSheet, openOrExempt: 'open' }, on: '2026-02-24' })).toEqual([]);
  });

  it('are two, and each is judged for itself', () => {
    const progress = notices({ privateMeetingNotice: '2026-02-20T09:00:00Z' });
    expect(late({ frontSheet, on: '2026-03-16', progress })).toEqual([]);
    expect(late({ frontSheet, on: '2026-03-17', progress })).toEqual([second, 'agendaLate meetingOn']);
    expect(findingOf(ofToday({ frontSheet, on: '2026-03-17' }), 'privateSecondNoticeLate').what).toBe(
      'The second notice of a private meeting was due by 16 March 2026 for the meeting on 24 March 2026.',
    );
    expect(findingOf(ofToday({ frontSheet, on: '2026-03-17' }), 'privateNoticeLate').what).toBe(
      'The notice of a private meeting was due by 23 February 2026 for the meeting on 24 March 2026.',
    );
  });

  it('give way to the agreement to an urgent private meeting', () => {
    const progress = notices({ urgentPrivateMeetingAgreement: '2026-03-12T09:00:00Z' });
    expect(late({ frontSheet, on: '2026-03-16', progress })).toEqual([]);
  });
});

describe('the agenda for 24 March 2026', () => {
  const frontSheet = { keyDecision: 'no', keyDecisionGround: '' };
  const agenda = ['agendaLate meetingOn'];

  it('is published by 16 March, five clear working days before', () => {
    expect(late({ frontSheet, on: '2026-03-16' })).toEqual([]);
    expect(late({ frontSheet, on: '2026-03-17' })).toEqual(agenda);
    expect(late({ frontSheet, on: '2026-03-24' })).toEqual(agenda);
    const { what, rule } = findingOf(ofToday({ frontSheet, on: '2026-03-17' }), 'agendaLate');
    expect(what).toBe('The agenda was due by 16 March 2026 for the meeting on 24 March 2026.');
    expect(rule).toMatch(/5 clear working days .* regulations 6 and 7\)\.$/);
    const councils = ofToday({ frontSheet: { ...frontSheet, route: 'council' }, on: '2026-03-17' });
    expect(findingOf(councils, 'agendaLate').rule).toBe(
      '5 clear working days before the meeting, by 5 pm (Local Government Act 1972, section 100B and Schedule 12, paragraph 4).',
    );
  });

  it('is no more a matter once the meeting is over, or the report is listed, or another decides', () => {
    expect(late({ frontSheet, on: '2026-03-25' })).toEqual(['decisionDayPast meetingOn']);
    const listing = { meetingId: 'cabinet', meetingAt: '2026-03-24T18:00:00Z' };
    expect(late({ frontSheet, on: '2026-03-17', progress: { ...bothSigned, listing } })).toEqual([]);
    const byOne = { route: 'member', decisionMaker: 'Cabinet member', decisionOn: '2026-03-24' };
    expect(late({ frontSheet: { ...frontSheet, ...byOne }, on: '2026-03-17' })).toEqual([]);
    expect(
      late({ frontSheet, on: '2026-03-24', progress: { ...bothSigned, decision: decidedOn('2026-03-24') } }),
    ).toEqual([]);
  });
});

describe('the day of the decision', () => {
  const frontSheet = { keyDecision: 'no', keyDecisionGround: '' };

  it('is not past on its own evening, and not for a report that is signed', () => {
    expect(late({ frontSheet, on: '2026-03-24' })).toEqual(['agendaLate meetingOn']);
    expect(late({ frontSheet, on: '2026-03-25', progress: bothSigned })).toEqual([]);
    expect(late({ frontSheet, on: '2026-03-25', progress: { decision: decidedOn('2026-03-24') } })).toEqual(
      [],
    );
  });

  it('is past for one that only one director has signed', () => {
    const one = { signatures: { legal: bothSigned.signatures?.legal } };
    expect(late({ frontSheet, on: '2026-03-25', progress: one })).toEqual(['decisionDayPast meetingOn']);
    const other = { signatures: { finance: bothSigned.signatures?.finance } };
    expect(late({ frontSheet, on: '2026-03-25', progress: other })).toEqual(['decisionDayPast meetingOn']);
  });

  it('of a named person is told of where it is written', () => {
    const byOne = {
      ...frontSheet,
      route: 'member',
      decisionMaker: 'Cabinet member',
      decisionOn: '2026-03-24',
    };
    const { where, what } = findingOf(ofToday({ frontSheet: byOne, on: '2026-03-25' }), 'decisionDayPast');
    expect(where.field).toBe('decisionOn');
    expect(what).toBe('The day of the decision, 24 March 2026, is past, and the report is not signed yet.');
  });

  it('may be any day for a named person, and a working day for a meeting', () => {
    const weekend = (parts: Record<string, string>) =>
      found(ofToday({ frontSheet: { ...frontSheet, ...parts, actingDateStated: '' } }));
    const byOne = { route: 'member', decisionMaker: 'Cabinet member', decisionOn: '2026-03-21' };
    expect(weekend(byOne)).toEqual([]);
    expect(weekend({ meetingOn: '2026-03-21' })).toEqual(['meetingNotOnWorkingDay meetingOn']);
    const saturday = findingOf(
      ofToday({ frontSheet: { meetingOn: '2026-03-21' } }),
      'meetingNotOnWorkingDay',
    );
    expect(saturday.what).toBe('The meeting is on Saturday 21 March 2026, at a weekend.');
    const goodFriday = findingOf(
      ofToday({ frontSheet: { meetingOn: '2026-04-03' } }),
      'meetingNotOnWorkingDay',
    );
    expect(goodFriday.what).toBe('The meeting is on Friday 3 April 2026, on a day off (Good Friday).');
  });
});
