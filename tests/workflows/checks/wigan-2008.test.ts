import { describe, expect, it } from 'vitest';
import { blockedBy, checkReport } from '../../../workflows/checks/index.ts';
import { bothSigned, decidedOn, findingOf, found, legalSigned, of2008, of2008PutRight } from './reports.ts';

const packGate = ['sign', 'list'];

describe('the case of 2008, as it was filed', () => {
  it('has the flaws that a careful reader finds, and no others', () => {
    const findings = checkReport(of2008()).map(({ code, where, blocks, what }) => ({
      code,
      where,
      blocks,
      what,
    }));
    const onSheet = (field: string) => ({ form: 'frontSheet', field });
    const inAssessment = (field: string) => ({ form: 'DIA-2008-0001', field });
    expect(findings).toEqual([
      {
        code: 'actingBeforeDecision',
        where: onSheet('actingDateStated'),
        blocks: ['list', 'decide'],
        what: 'The report says that the decision will not be acted on before 14 July 2008, 10 days before the meeting on 24 July 2008 that is to take it.',
      },
      {
        code: 'lawfulUnanswered',
        where: onSheet('lawful'),
        blocks: [],
        what: 'The Director of Legal has not confirmed that the recommendations are lawful and within the Constitution.',
      },
      {
        code: 'withinBudgetUnanswered',
        where: onSheet('withinBudget'),
        blocks: [],
        what: 'The Director of Finance has not confirmed that the spending is consistent with the budget.',
      },
      {
        code: 'groupsBlank',
        where: inAssessment('groups.race.disadvantage'),
        blocks: packGate,
        what: 'All 16 boxes of the disadvantage grid are blank, yes and no for each of: Race, Ethnicity, Age, Class, Disability, Gender, Religion, Sexual orientation.',
      },
      {
        code: 'timescaleMissing',
        where: inAssessment('timescale'),
        blocks: packGate,
        what: 'The assessment gives no timescale.',
      },
      {
        code: 'responsiblePersonMissing',
        where: inAssessment('responsibility'),
        blocks: packGate,
        what: 'The assessment names nobody responsible.',
      },
      {
        code: 'reviewDateMissing',
        where: inAssessment('reviewOn'),
        blocks: packGate,
        what: 'The assessment has no review date.',
      },
      {
        code: 'groupListsDiffer',
        where: onSheet('groupsNamed'),
        blocks: [],
        what: 'The report and the assessment do not speak of the same groups: the report names “Belief”, which the assessment does not ask about; the assessment asks about “Ethnicity” and “Religion”, which the report does not name.',
      },
      {
        code: 'actionsMissing',
        where: inAssessment('actions'),
        blocks: packGate,
        what: 'The action plan is words only: it holds no action, no owner and no date.',
      },
      {
        code: 'recommendedBeforeAssessment',
        where: onSheet('milestones.2.on'),
        blocks: [],
        what: '“Senior management recommended the policy to scrutiny and Cabinet” is dated May 2008, before the assessment of 9 June 2008.',
      },
    ]);
  });

  it('shows how the right date is counted, and where the wrong one came from', () => {
    const { rule, remedy } = findingOf(of2008(), 'actingBeforeDecision');
    expect(rule).toBe(
      'A decision may be acted on once call-in has closed, counted from its publication (the council’s constitution). ' +
        'Published on 24 July 2008, call-in closes at 5 pm on Monday 4 August 2008 (7 working days after publication, ' +
        "at 5 pm; The council's constitution, under the Local Government Act 2000, section 21), and the decision may " +
        'be acted on from 5 August 2008.',
    );
    expect(remedy).toBe(
      'Change the date to 5 August 2008. 14 July 2008 is what comes out of counting from the date of the report, ' +
        '2 July 2008: the count begins when the decision is published.',
    );
  });

  it('can be sent to review as it is; the directors and the agenda wait for what can be put right', () => {
    const blocked = blockedBy(checkReport(of2008({ state: 'draft' })));
    expect(Object.keys(blocked)).toEqual(['sign', 'list', 'decide']);
    expect(blocked.sign).toMatch(
      /^5 findings must be put right first: All 16 boxes .*; The action plan is words only: /,
    );
    expect(blocked.list).toMatch(
      /^6 findings must be put right first: The report says .* before 14 July 2008/,
    );
    expect(blocked.decide).toMatch(/^1 finding must be put right first: The report says [^;]* take it\.$/);
  });

  it('only tells of its flaws once it is decided: nothing can be put right any more', () => {
    const findings = checkReport(
      of2008({ state: 'publication', progress: { ...bothSigned, decision: decidedOn('2008-07-24') } }),
    );
    expect(findings).toHaveLength(8);
    expect(findings.every(({ severity, blocks }) => severity === 'advises' && blocks.length === 0)).toBe(
      true,
    );
    expect(blockedBy(findings)).toEqual({});
  });

  it('asks a director for nothing whose signature is there already', () => {
    expect(found(of2008({ progress: legalSigned }))).not.toContain('lawfulUnanswered lawful');
    expect(found(of2008({ progress: legalSigned }))).toContain('withinBudgetUnanswered withinBudget');
    expect(found(of2008({ progress: bothSigned }))).not.toContain('withinBudgetUnanswered withinBudget');
  });
});

describe('the case of 2008, put right', () => {
  it('goes on, and still says that the policy was recommended before it was assessed', () => {
    const findings = checkReport(of2008PutRight());
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['recommendedBeforeAssessment', 'advises'],
    ]);
    expect(blockedBy(findings)).toEqual({});
  });
});
