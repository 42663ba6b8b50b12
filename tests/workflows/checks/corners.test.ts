import { describe, expect, it } from 'vitest';
import { blockedBy, checkReport } from '../../../workflows/checks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import type { Row, Template } from '../../../workflows/forms/types.ts';
import { decidedOn, findingOf, found, of2008Flawless, ofAction, ofToday } from './reports.ts';

/** What one example each would not show. */

const options2008 = template2008.sections[1].fields[0].options;
const rows2008 = (disadvantage: string): Row[] =>
  options2008.map(({ value }) => ({ row: value, disadvantage }));
const withoutGrid = (template: Template): Template => ({
  ...template,
  sections: template.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ name }) => name !== 'groups'),
  })),
});

describe('a full assessment without an action', () => {
  it('is whole where it found nothing to act on', () => {
    const sheet = { groupsNamed: [] };
    const of2008 = (groups: Row[]) =>
      found(of2008Flawless({ frontSheet: sheet, content: { groups, actions: [] } }));
    expect(of2008(rows2008('no'))).toEqual([]);
    expect(of2008([...rows2008('no').slice(1), { row: 'race', disadvantage: 'yes' }])).toEqual([
      'actionsMissing actions',
    ]);
    expect(of2008(rows2008(''))).toEqual(['groupsBlank groups.race.disadvantage', 'actionsMissing actions']);

    const neutral = template2026.sections[6].fields[0].options.map(({ value }) => ({
      row: value,
      impact: 'neutral',
    }));
    const ofNow = (content: Record<string, Row[] | string>) =>
      found(ofToday({ frontSheet: sheet, content: { groups: neutral, actions: [], ...content } }));
    expect(ofNow({ conclusion: 'proceed' })).toEqual([]);
    expect(ofNow({ conclusion: 'adjust' })).toEqual(['actionsMissing actions']);
  });

  it('is asked for one where the council’s own form has no grid, and for no groups', () => {
    for (const [make, template] of [
      [ofToday, withoutGrid(template2026)],
      [of2008Flawless, withoutGrid(template2008)],
    ] as const) {
      expect(found(make({ template }))).toEqual([]);
      expect(found(make({ template, content: { actions: [] } }))).toEqual(['actionsMissing actions']);
    }
  });

  it('has its actions counted from one', () => {
    const actions = [{ what: 'Ask', owner: 'Head of Libraries', measure: 'Asked.' }];
    expect(findingOf(ofToday({ content: { actions } }), 'actionWithoutDueDate').what).toBe(
      'Action 1 has no due date.',
    );
  });
});

describe('a date', () => {
  const recommendedIn = (on: string, completedOn: string) =>
    found(ofToday({ frontSheet: { milestones: [{ what: 'Recommended', on }] }, content: { completedOn } }));

  it('that is only a month ends with the month, in December too', () => {
    expect(recommendedIn('2026-02', '2026-02-28')).toEqual([]);
    expect(recommendedIn('2026-02', '2026-03-01')).toEqual(['recommendedBeforeAssessment milestones.0.on']);
    expect(recommendedIn('2025-12', '2025-12-31')).toEqual([]);
    expect(recommendedIn('2025-12', '2026-01-01')).toEqual(['recommendedBeforeAssessment milestones.0.on']);
  });

  it('of a decision that was taken counts, not the one that was intended', () => {
    const decision = decidedOn('2026-03-31');
    expect(found(ofToday({ progress: { decision } }))).toEqual(['actingBeforeCallInCloses actingDateStated']);
  });

  it('of a decision that nobody needs does not count', () => {
    expect(found(ofToday({ frontSheet: { route: 'none', decisionOn: '2026-01-02' } }))).toEqual([]);
  });

  it('of call-in that is a weekday is explained in the middle of a sentence', () => {
    const early = {
      constitution: presets['tuesday-following'],
      frontSheet: { actingDateStated: '2026-03-30' },
    };
    expect(findingOf(ofToday(early), 'actingBeforeCallInCloses').rule).toMatch(
      /closes at 5 pm on Tuesday 31 March 2026 \([a-z]/,
    );
  });
});

describe('wards that are left blank', () => {
  const codes = (keyDecision: string, keyDecisionGround: string) =>
    found(ofToday({ frontSheet: { wardsAffected: [], keyDecision, keyDecisionGround } }));

  it('hold up the signatures only where the key decision rests on them', () => {
    expect(codes('yes', 'wards')).toEqual(['wardsBlankOnTheirGround wardsAffected']);
    expect(codes('yes', 'threshold')).toEqual(['wardsBlank wardsAffected']);
    expect(codes('no', '')).toEqual(['wardsBlank wardsAffected']);
    expect(codes('no', 'wards')).toEqual([
      'groundWithoutKeyDecision keyDecisionGround',
      'wardsBlank wardsAffected',
    ]);
  });
});

describe('a key decision of an officer', () => {
  const byOfficer = { decisionMaker: 'Director', decisionOn: '2026-03-24', actingDateStated: '' };

  it('is key by its route, and must be announced', () => {
    const frontSheet = { ...byOfficer, route: 'officerKey', keyDecision: '', inForwardPlan: '' };
    expect(found(ofToday({ frontSheet }))).toEqual([
      'keyDecisionUnanswered keyDecision',
      'notInForwardPlan inForwardPlan',
    ]);
  });

  it('is not asked about where no decision is needed', () => {
    expect(found(ofToday({ frontSheet: { route: 'none', keyDecision: '', keyDecisionGround: '' } }))).toEqual(
      [],
    );
  });

  it('is not taken by a route that says otherwise, either way', () => {
    const says = (route: string, keyDecision: string) =>
      checkReport(ofToday({ frontSheet: { ...byOfficer, route, keyDecision, keyDecisionGround: '' } }))
        .filter(({ code }) => code === 'routeContradictsKeyDecision')
        .map(({ what }) => what);
    expect(says('officerKey', 'no')).toEqual([
      'An officer is to take it as a key decision, but the front sheet says that it is not one.',
    ]);
    expect(says('officerNonKey', 'yes')).toEqual([
      'An officer is to take it as no key decision, but the front sheet says that it is one.',
    ]);
    expect([...says('officerKey', 'yes'), ...says('officerNonKey', 'no'), ...says('member', 'yes')]).toEqual(
      [],
    );
  });

  it('may stand outside the forward plan by general exception or special urgency', () => {
    const outside = (notices: object) =>
      found(ofToday({ frontSheet: { inForwardPlan: 'no' }, progress: { notices } }));
    expect(outside({})).toEqual(['notInForwardPlan inForwardPlan']);
    expect(outside({ generalExceptionNotice: '2026-03-02T09:00:00Z' })).toEqual([]);
    expect(outside({ specialUrgencyAgreement: '2026-03-02T09:00:00Z' })).toEqual([]);
    expect(
      found(ofToday({ frontSheet: { inForwardPlan: 'no', keyDecision: 'no', keyDecisionGround: '' } })),
    ).toEqual([]);
  });
});

/** A screening whose answers say what it decides. */
const screenedAsAnswered = {
  changesWhatPeopleFeel: 'no',
  couldAffectDifferently: 'no',
  evidenceOrConcern: 'no',
  relevantToAims: 'no',
  fullAssessmentNeeded: 'no',
};

describe('a screening that says no', () => {
  const screenedOut = (frontSheet: Record<string, string | string[]>, content = {}) =>
    found(
      ofToday({
        frontSheet: { equalityImplications: '', groupsNamed: [], ...frontSheet },
        content: { ...screenedAsAnswered, groups: [], actions: [], ...content },
      }),
    );

  it('excuses the assessment, where it gives its reason', () => {
    expect(screenedOut({})).toEqual([]);
    expect(screenedOut({}, { screeningReason: ' ' })).toEqual(['screeningWithoutReason screeningReason']);
  });

  it('does not go with a front sheet that speaks of a full assessment', () => {
    const contradicts = (field: string) => [`attachedButScreenedOut ${field}`];
    expect(screenedOut({ appendices: ['Hours', 'Full equality impact assessment'] })).toEqual(
      contradicts('appendices.1'),
    );
    expect(screenedOut({ significantImplicationsDetail: 'See the full assessment.' })).toEqual(
      contradicts('significantImplicationsDetail'),
    );
    expect(screenedOut({ newOrChangedPolicyDetail: 'Not new. The FULL assessment is attached.' })).toEqual(
      contradicts('newOrChangedPolicyDetail'),
    );
    expect(screenedOut({ equalityImplications: 'No full assessment is needed.' })).toEqual([]);
    expect(screenedOut({ equalityImplications: 'The hours are full; the assessment is short.' })).toEqual([]);
    const { equalityImplications: _, ...without } = ofToday().frontSheet;
    const report = ofToday({ content: screenedAsAnswered });
    expect(found({ ...report, frontSheet: without })).toEqual([]);
  });

  it('contradicts the front sheet in a report that carries an action too', () => {
    const screened = ofToday({
      frontSheet: { equalityImplications: '', appendices: ['Full equality impact assessment'] },
      content: screenedAsAnswered,
    });
    expect(found({ ...screened, cases: [...screened.cases, ...ofAction().cases] })).toEqual([
      'attachedButScreenedOut appendices.0',
    ]);
  });

  it('is no contradiction where another assessment of the report is full', () => {
    const full = ofToday();
    const [screened] = ofToday({ content: screenedAsAnswered }).cases;
    if (!screened) throw new Error('There is no case.');
    expect(found({ ...full, cases: [...full.cases, screened] })).toEqual([]);
  });
});

describe('the groups', () => {
  const named = (...groupsNamed: string[]) =>
    checkReport(of2008Flawless({ frontSheet: { groupsNamed } })).map(({ what }) => what);

  it('of a form that asks about ethnicity apart do not take it for race', () => {
    expect(named('Ethnicity', 'Age', 'Class', 'Disability', 'Gender', 'Religion', 'Sexuality')).toEqual([
      'The report and the assessment do not speak of the same groups: the assessment asks about “Race”, which the report does not name.',
    ]);
  });

  it('are all named by one word', () => {
    expect(named('All', 'Travellers')).toEqual([]);
  });
});

describe('a refusal', () => {
  it('keeps the full stops inside a finding', () => {
    const [finding] = checkReport(ofToday({ content: { evidence: '' } }));
    if (!finding) throw new Error('There is no finding.');
    expect(blockedBy([{ ...finding, what: 'It is 1.5 miles away.' }]).sign).toBe(
      '1 finding must be put right first: It is 1.5 miles away.',
    );
  });

  it('stands while one of the cases is still to be decided', () => {
    const report = ofToday({ content: { evidence: '' } });
    const [first] = report.cases;
    if (!first) throw new Error('There is no case.');
    const cases = [
      { ...first, state: 'draft' },
      { ...first, reference: 'DIA-2026-0002', state: 'inForce' },
    ];
    expect(checkReport({ ...report, cases }).map(({ severity }) => severity)).toEqual(['blocks', 'blocks']);
  });
});
