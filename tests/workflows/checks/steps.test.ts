import { describe, expect, it } from 'vitest';
import {
  blockedBy,
  checkReport,
  findingsBlocking,
  type ReportToCheck,
} from '../../../workflows/checks/index.ts';
import {
  bothSigned,
  decidedOn,
  findingOf,
  legalSigned,
  of2008,
  ofAction,
  ofToday,
  type Parts,
} from './reports.ts';

/** An acting date that is wrong, a date after the meeting that is signed, and no recommendation. */
const spoilt: Parts = {
  frontSheet: { actingDateStated: '2026-03-31', recommendations: [] },
  content: { reviewOn: '2026-03-01', evidence: '' },
};
const blocks = (parts: Parts) =>
  Object.fromEntries(
    checkReport(ofToday({ ...spoilt, ...parts })).map((finding) => [finding.code, finding.blocks]),
  );
const listing = { meetingId: 'cabinet', meetingAt: '2026-03-24T18:00:00Z' };

describe('a finding blocks the step that it endangers', () => {
  it('while the step is ahead', () => {
    const all = {
      actingBeforeCallInCloses: ['list', 'decide'],
      reviewBeforeDecision: ['sign'],
      recommendationsBlank: ['submitForReview', 'sign'],
      evidenceMissing: ['sign', 'list'],
    };
    expect(blocks({})).toEqual(all);
    expect(blocks({ state: 'draft' })).toEqual(all);
    expect(blocks({ state: 'review' })).toEqual({ ...all, recommendationsBlank: ['sign'] });
    expect(
      blocks({ state: { signOff: { legal: 'signed', finance: 'asked' } }, progress: legalSigned }),
    ).toEqual({
      ...all,
      recommendationsBlank: ['sign'],
    });
  });

  it('and advises when the step is taken', () => {
    expect(blocks({ state: 'awaitingDecision', progress: bothSigned })).toEqual({
      actingBeforeCallInCloses: ['list', 'decide'],
      reviewBeforeDecision: [],
      recommendationsBlank: [],
      evidenceMissing: ['list'],
    });
    expect(blocks({ state: 'awaitingDecision', progress: { ...bothSigned, listing } })).toEqual({
      actingBeforeCallInCloses: ['decide'],
      reviewBeforeDecision: [],
      recommendationsBlank: [],
      evidenceMissing: [],
    });
  });

  it.each([
    'publication',
    { callInWindow: 'open' },
    'inForce',
    { inForce: { standing: 'current' } },
    'suspended',
  ])('and only advises after the decision: %j', (state) => {
    const progress = { ...bothSigned, listing, decision: decidedOn('2026-03-24', '2026-03-24T20:00:00Z') };
    expect(Object.values(blocks({ state, progress })).flat()).toEqual([]);
    expect(Object.values(blocks({ state })).flat()).toEqual([]);
  });

  it('on the way that the report takes', () => {
    const byOne = { ...spoilt.frontSheet, decisionMaker: 'Cabinet member', decisionOn: '2026-03-24' };
    expect(blocks({ frontSheet: { ...byOne, route: 'member' } })).toMatchObject({
      actingBeforeCallInCloses: ['decide'],
      evidenceMissing: ['sign'],
    });
    expect(blocks({ frontSheet: { ...spoilt.frontSheet, route: 'none', lawful: 'no' } })).toMatchObject({
      evidenceMissing: ['sign'],
      lawfulDenied: [],
    });
  });

  it('and never the publication of what is decided', () => {
    expect(findingsBlocking('publish', checkReport(of2008()))).toEqual([]);
  });
});

describe('a report of several cases', () => {
  const cases = (...states: (string | object)[]): ReportToCheck => {
    const [first] = ofToday({ content: { evidence: '' } }).cases;
    if (!first) throw new Error('There is no case.');
    return {
      ...ofToday(),
      cases: states.map((state, index) => ({
        ...first,
        reference: `DIA-2026-000${index + 1}`,
        state: typeof state === 'string' ? state : { closed: 'withdrawn' },
      })),
    };
  };
  const forms = (report: ReportToCheck) => checkReport(report).map(({ where }) => where.form);

  it('has its findings case by case', () => {
    expect(forms(cases('draft', 'review'))).toEqual(['DIA-2026-0001', 'DIA-2026-0002']);
    expect(checkReport(cases('review', 'draft')).map((finding) => finding.blocks)).toEqual([
      ['sign', 'list'],
      ['sign', 'list'],
    ]);
  });

  it('leaves aside what is closed', () => {
    expect(forms(cases('draft', { closed: 'withdrawn' }))).toEqual(['DIA-2026-0001']);
    expect(forms(cases({ closed: 'withdrawn' }))).toEqual([]);
    expect(forms(cases('closed'))).toEqual([]);
    expect(checkReport(of2008({ state: { closed: 'withdrawn' } }))).toEqual([]);
  });
});

describe('what a refusal says', () => {
  it('is one sentence for each step that is held up', () => {
    expect(blockedBy(checkReport(ofToday()))).toEqual({});
    expect(blockedBy(checkReport(ofToday({ content: { evidence: '' } })))).toEqual({
      sign: '1 finding must be put right first: The assessment names no evidence.',
      list: '1 finding must be put right first: The assessment names no evidence.',
    });
    expect(blockedBy(checkReport(ofToday(spoilt))).submitForReview).toBe(
      '1 finding must be put right first: The report makes no recommendation.',
    );
    expect(blockedBy(checkReport(ofToday({ content: { evidence: '', conclusion: '' } }))).sign).toBe(
      '2 findings must be put right first: The assessment names no evidence; The assessment reaches no conclusion.',
    );
  });

  it('quotes nothing that a person typed, since it is kept with the record of events', () => {
    const canary = 'Canary';
    const frontSheet = {
      milestones: [{ what: `${canary} recommended`, on: '2027-01' }],
      tracking: [{ step: 'partners', on: '2027-01-01', comments: canary }],
      groupsNamed: [canary],
      appendices: [canary],
    };
    const content = {
      actionPlan: canary,
      evidence: '',
      actions: [{ what: canary, dueOn: '2001-01-01', plan: canary }],
    };
    const report = of2008({ frontSheet, content });
    const blocked = Object.values(blockedBy(checkReport(report))).join();
    expect(blocked).toMatch(/Step 1 is dated January 2027/);
    expect(blocked).toMatch(/Partners is dated 1 January 2027/);
    expect(blocked).toMatch(/Action 1 is due on 1 January 2001/);
    expect(blocked).not.toContain(canary);
  });
});

describe('what a finding says', () => {
  it('of a meeting that Council took over is judged as Council’s', () => {
    const codes = (parts: Parts) => checkReport(ofToday(parts)).map(({ code }) => code);
    const contrary = { contraryToPolicyFramework: 'yes', actingDateStated: '' };
    expect(codes({ frontSheet: contrary })).toEqual(['contraryButNotToCouncil']);
    expect(codes({ frontSheet: { ...contrary, route: 'council' } })).toEqual([]);
    const referredToCouncilAt = '2026-03-24T19:00:00Z';
    expect(codes({ frontSheet: contrary, progress: { referredToCouncilAt } })).toEqual([]);
  });

  it('of blank groups names each of them', () => {
    const [its] = ofToday().cases;
    const groups = its?.content.groups;
    if (!Array.isArray(groups)) throw new Error('There is no grid.');
    const kept = groups.filter((row) => typeof row !== 'string' && row.row !== 'sex' && row.row !== 'carers');
    const some = ofToday({ content: { groups: kept.filter((row) => typeof row !== 'string') } });
    expect(findingOf(some, 'groupsBlank').what).toBe('No impact is given for: Sex, Carers.');
    expect(findingOf(ofToday({ content: { groups: [] } }), 'groupsBlank').what).toMatch(
      /^None of the 14 groups has an impact: Age, .*, People in rural areas\.$/,
    );
    const two = of2008({ content: { groups: [{ row: 'race', disadvantage: 'no' }] } });
    expect(findingOf(two, 'groupsBlank').what).toMatch(
      /^14 boxes of the disadvantage grid are blank, .*: Ethnicity, Age/,
    );
  });

  it('of an action says which', () => {
    const { what, where } = findingOf(ofAction({ content: { owner: '' } }), 'actionWithoutOwner');
    expect([what, where]).toEqual(['The action has no owner.', { form: 'ACT-2026-0001', field: 'owner' }]);
    expect(findingOf(ofAction({ content: { dueOn: '2026-01-01' } }), 'actionDueBeforeDecision').what).toBe(
      'The action is due on 1 January 2026, before the meeting on 24 March 2026.',
    );
  });
});
