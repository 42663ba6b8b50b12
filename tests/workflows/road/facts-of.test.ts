import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../../workflows/clocks/index.ts';
import { type Constitution, presets } from '../../../workflows/constitution/index.ts';
import { actionTemplate } from '../../../workflows/forms/action.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import type { Content } from '../../../workflows/forms/types.ts';
import { emptyReportProgress, type ReportProgress } from '../../../workflows/road/facts.ts';
import { factsOf, type Known } from '../../../workflows/road/facts-of.ts';

const constitution: Constitution = presets['england-2012'];
const listing = { meetingId: 'cabinet', meetingAt: '2026-09-10T18:00:00+01:00' };
const event = { at: '2026-09-10T20:00:00+01:00' };

function facts(
  {
    frontSheet = {},
    report = {},
    ...known
  }: Partial<Omit<Known, 'report'>> & { report?: Partial<ReportProgress> },
  of = constitution,
) {
  return factsOf(
    {
      kind: 'assessment',
      content: {},
      contentHash: '',
      authors: [],
      ownerId: null,
      reviewers: [],
      source: null,
      allInSignOff: true,
      ...known,
      frontSheet,
      report: { ...emptyReportProgress, listing, ...report },
    },
    of,
    calendarFor(of),
    event,
  );
}

describe('the notices of a key decision', () => {
  const key: Content = { keyDecision: 'yes', route: 'cabinet' };
  const gapWith = (notices: ReportProgress['notices']) =>
    facts({ frontSheet: key, report: { notices } }).noticeGap;

  it('are missing where none was published, and the day that was missed is named', () => {
    expect(gapWith({})).toContain('was due by 12 August 2026');
  });
  it('are in order where it was published 28 clear days ahead, and not a day later', () => {
    expect(gapWith({ keyDecisionNotice: '2026-08-12T16:00:00+01:00' })).toBeUndefined();
    expect(gapWith({ keyDecisionNotice: '2026-08-13T09:00:00+01:00' })).toBeDefined();
  });
  it('may be made good by a general exception with five clear days', () => {
    expect(gapWith({ generalExceptionNotice: '2026-09-02T10:00:00+01:00' })).toBeUndefined();
    expect(gapWith({ generalExceptionNotice: '2026-09-03T10:00:00+01:00' })).toBeDefined();
  });
  it('may be made good by the agreement to special urgency, without any count of days', () => {
    expect(gapWith({ specialUrgencyAgreement: '2026-09-10T12:00:00+01:00' })).toBeUndefined();
  });
  it('are not asked of a decision that is not key, nor by the constitution of 2008', () => {
    expect(facts({ frontSheet: { route: 'cabinet', keyDecision: 'no' } }).noticeGap).toBeUndefined();
    expect(facts({ frontSheet: key }, presets['wigan-2008']).noticeGap).toBeUndefined();
  });
  it('are asked of an officer’s key decision whatever its box says', () => {
    expect(facts({ frontSheet: { route: 'officerKey', decisionOn: '2026-09-10' } }).noticeGap).toBeDefined();
  });
});

describe('the notices of a private meeting', () => {
  const exempt: Content = { route: 'cabinet', openOrExempt: 'partlyExempt' };
  const gapWith = (notices: ReportProgress['notices']) =>
    facts({ frontSheet: exempt, report: { notices } }).noticeGap;
  const first = '2026-08-12T16:00:00+01:00';
  const second = '2026-09-02T16:00:00+01:00';

  it('are both needed, each in time', () => {
    expect(gapWith({})).toContain('the first notice of that was due by 12 August 2026');
    expect(gapWith({ privateMeetingNotice: first })).toContain(
      'the second notice of that was due by 2 September 2026',
    );
    expect(gapWith({ privateMeetingNotice: first, privateMeetingSecondNotice: second })).toBeUndefined();
    expect(
      gapWith({ privateMeetingNotice: first, privateMeetingSecondNotice: '2026-09-03T09:00:00+01:00' }),
    ).toContain('the second notice');
  });
  it('may be made good by the agreement that it is urgent', () => {
    expect(gapWith({ urgentPrivateMeetingAgreement: '2026-09-09T09:00:00+01:00' })).toBeUndefined();
  });
});

describe('the pack', () => {
  it('lacks the assessment of an action that names none', () => {
    expect(facts({ kind: 'action', template: actionTemplate }).packGap).toContain(
      'the assessment that this action came from',
    );
    expect(
      facts({ kind: 'action', template: actionTemplate, source: 'DIA-2026-0001' }).packGap,
    ).toBeUndefined();
  });
  it('is whole with a reviewed screening that gives its reason', () => {
    const screened = (screeningReason: string) =>
      facts({ template: template2026, content: { fullAssessmentNeeded: 'no', screeningReason } }).packGap;
    expect(screened('')).toContain('gives no reason');
    expect(screened('It changes nothing for anybody.')).toBeUndefined();
  });
  it('lacks an assessment whose required answers are blank', () => {
    expect(facts({ template: template2026, content: { fullAssessmentNeeded: 'yes' } }).packGap).toContain(
      'Still to be answered',
    );
  });
});

describe('the endorsements that a case needs', () => {
  const needed = (requiredEndorsements: Constitution['requiredEndorsements'], ...reviewers: string[]) =>
    facts({ reviewers, authors: ['author'] }, { ...constitution, requiredEndorsements }).endorsementsNeeded;

  it('are as many as the constitution says, by default one, however long the list is', () => {
    expect(needed(constitution.requiredEndorsements, 'first', 'second', 'third')).toBe(1);
    expect(needed(2, 'first', 'second', 'third')).toBe(2);
  });
  it('do not become fewer because the list is short', () => {
    expect(needed(2, 'first')).toBe(2);
    expect(needed(2, 'first', 'author')).toBe(2);
  });
  it('are those of everybody on the list who did not write it, where the constitution says all', () => {
    expect(needed('all', 'first', 'second', 'third')).toBe(3);
    expect(needed('all', 'first', 'author')).toBe(1);
    expect(needed('all')).toBe(1);
  });
});
