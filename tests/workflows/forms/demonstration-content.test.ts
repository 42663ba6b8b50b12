import { describe, expect, it } from 'vitest';
import { demonstrationSubjects } from '../../../db/demonstration/content/subjects.ts';
import { wellFilled } from '../../../db/demonstration/content/well-filled.ts';
import {
  wigan2008Assessment,
  wigan2008FrontSheet,
  wigan2008PutRight,
} from '../../../db/demonstration/content/wigan-2008.ts';
import { wigan2008Plan } from '../../../db/demonstration/content/wigan-2008-plan.ts';
import { actionTemplate } from '../../../workflows/forms/action.ts';
import { isBlank, listOf, normalise, rowsOf } from '../../../workflows/forms/blank-answers.ts';
import { actionFromAssessment } from '../../../workflows/forms/carry-action.ts';
import { checkContent, missingAnswers } from '../../../workflows/forms/check-content.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import { findField, listFields } from '../../../workflows/forms/templates.ts';
import type { Content, Template } from '../../../workflows/forms/types.ts';

/** Every answer fits its question, down to the columns, and no answer belongs to no question. */
function expectToFit(template: Template, content: Content): void {
  expect(checkContent(template, content)).toEqual([]);
  for (const [name, value] of Object.entries(content)) {
    const field = findField(template, name);
    expect(field && normalise(field, value), `${name} of ${template.id}`).toBeDefined();
    for (const row of rowsOf(content, name)) {
      const columns = [
        ...(field?.columns ?? []).map((column) => column.name),
        ...(field?.type === 'grid' ? ['row'] : []),
      ];
      expect(columns).toEqual(expect.arrayContaining(Object.keys(row)));
    }
    if (field?.type === 'grid') {
      const known = (field.options ?? []).map((option) => option.value);
      expect(known).toEqual(expect.arrayContaining(rowsOf(content, name).map((row) => row.row)));
    }
  }
}

describe('the case of 2008', () => {
  it('fits the forms, and can be sent to review for all its flaws', () => {
    expectToFit(frontSheet, wigan2008FrontSheet);
    expectToFit(template2008, wigan2008Assessment);
    expect(missingAnswers(frontSheet, wigan2008FrontSheet)).toEqual([]);
    expect(missingAnswers(template2008, wigan2008Assessment)).toEqual([]);
  });

  it('has the facts of the record', () => {
    expect(wigan2008FrontSheet).toMatchObject({
      meetingOn: '2008-07-24',
      properOfficerOn: '2008-07-02',
      keyDecision: 'yes',
      keyDecisionGround: 'local',
      inForwardPlan: 'yes',
      tracking: [
        { step: 'partners', on: '2008-03-31' },
        { step: 'scrutiny', on: '2008-07-14' },
        { step: 'cabinet', on: '2008-07-24' },
      ],
    });
    expect(wigan2008FrontSheet.recommendations).toHaveLength(4);
    expect(wigan2008Assessment.completedOn).toBe('2008-06-09');
  });

  it('has its flaws, for the program to find', () => {
    expect(wigan2008FrontSheet.actingDateStated).toBe('2008-07-14');
    expect(isBlank(wigan2008FrontSheet.lawful) && isBlank(wigan2008FrontSheet.withinBudget)).toBe(true);
    for (const unanswered of ['groups', 'actions', 'timescale', 'responsibility', 'reviewOn'])
      expect(isBlank(wigan2008Assessment[unanswered]), unanswered).toBe(true);
    expect(wigan2008Assessment.actionPlan).toMatch(/under development/i);
    expect(rowsOf(wigan2008FrontSheet, 'milestones').find((step) => step.on === '2008-05')?.what).toMatch(
      /senior management recommended the policy/i,
    );
    const asked = findField(template2008, 'groups')?.options?.map((option) => option.label.toLowerCase());
    const named = listOf(wigan2008FrontSheet, 'groupsNamed').map((group) => group.toLowerCase());
    expect(named.filter((group) => !asked?.includes(group))).toEqual(['belief']);
    expect(asked?.filter((group) => !named.includes(group))).toEqual(['ethnicity', 'religion']);
  });

  it('names no officer, address or telephone number of the time', () => {
    const all = JSON.stringify([wigan2008FrontSheet, wigan2008Assessment, wigan2008PutRight, wigan2008Plan]);
    expect(all).not.toMatch(/@|www\.|x\d{4}|\b0\d{9,10}\b/);
  });

  it('can be put right', () => {
    const sheet = mergeContent(wigan2008FrontSheet, wigan2008PutRight.frontSheet);
    const assessment = mergeContent(wigan2008Assessment, wigan2008PutRight.assessment);
    expectToFit(frontSheet, sheet);
    expectToFit(template2008, assessment);
    expect(sheet.actingDateStated).toBe('2008-08-05');
    expect(rowsOf(assessment, 'groups').map((row) => row.row)).toEqual(
      findField(template2008, 'groups')?.options?.map((option) => option.value),
    );
  });

  it('ends in a plan of five objective areas, whose early actions have no owner and no date', () => {
    expect(wigan2008Plan.objectiveAreas).toHaveLength(5);
    for (const area of wigan2008Plan.objectiveAreas) {
      expectToFit(actionTemplate, area.earlyAction);
      expect(missingAnswers(actionTemplate, area.earlyAction).map((missing) => missing.field)).toEqual([
        'owner',
      ]);
      expect(area.priorityIssues.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('today’s reports', () => {
  const dates = {
    consultedOn: '2026-01-30',
    completedOn: '2026-02-20',
    reportOn: '2026-03-02',
    scrutinyOn: '2026-03-10',
    meetingOn: '2026-03-24',
    mayActFrom: '2026-04-02',
    actionsDueOn: '2026-09-30',
    reviewOn: '2027-03-24',
  };

  it('the well-filled one leaves no question open that bears on it', () => {
    const { frontSheet: sheet, assessment } = wellFilled(dates);
    expectToFit(frontSheet, sheet);
    expectToFit(template2026, assessment);
    const open = (template: Template, content: Content) =>
      listFields(template)
        .filter((field) => isBlank(content[field.name]))
        .map((field) => field.name);
    expect(open(frontSheet, sheet)).toEqual(
      expect.arrayContaining([
        'decisionMaker',
        'decisionOn',
        'exemptParagraph',
        'callInExemptReason',
        'internalNote',
      ]),
    );
    expect(open(frontSheet, sheet)).toHaveLength(5);
    expect(open(template2026, assessment)).toEqual(['redactions']);
    expect(rowsOf(sheet, 'milestones').every((step) => (step.on ?? '') <= dates.completedOn)).toBe(true);
  });

  it.each([wellFilled, ...demonstrationSubjects])(
    '%o answers for every group, and justifies what remains',
    (make) => {
      const { frontSheet: sheet, assessment } = make(dates);
      expectToFit(frontSheet, sheet);
      expectToFit(template2026, assessment);
      expect([...missingAnswers(frontSheet, sheet), ...missingAnswers(template2026, assessment)]).toEqual([]);
      const groups = findField(template2026, 'groups')?.options ?? [];
      expect(rowsOf(assessment, 'groups').map((row) => row.row)).toEqual(groups.map((group) => group.value));
      expect(listOf(sheet, 'groupsNamed')).toEqual(groups.map((group) => group.label));
      for (const row of rowsOf(assessment, 'groups')) {
        expect(row.impact && row.evidence && row.residualImpact, row.row).toBeTruthy();
        if (row.impact === 'negative')
          expect(row.severity && row.likelihood && row.mitigation, row.row).toBeTruthy();
        if (row.residualImpact === 'negative') expect(row.justification, row.row).toBeTruthy();
      }
      for (const action of rowsOf(assessment, 'actions'))
        expect(action.owner && action.dueOn && action.measure).toBeTruthy();
    },
  );
});

describe('an action of an assessment', () => {
  it('becomes a line of the delivery plan, and says where it came from', () => {
    const [row = {}] = rowsOf(wigan2008PutRight.assessment, 'actions');
    const action = actionFromAssessment(row, 'DIA-2008-0001');
    expectToFit(actionTemplate, action);
    expect(missingAnswers(actionTemplate, action)).toEqual([]);
    expect(action).toMatchObject({
      title: row.what,
      owner: row.owner,
      dueOn: row.dueOn,
      fromAssessment: 'DIA-2008-0001',
    });
  });

  it('keeps every word where it is longer than a title', () => {
    const what = `${'Offer help to all. '.repeat(30)}\nAnd begin in May.`;
    const action = actionFromAssessment({ what, owner: 'Head of Libraries' }, 'DIA-2026-0001');
    expectToFit(actionTemplate, action);
    expect(String(action.title).length).toBeLessThanOrEqual(200);
    expect(action.description).toBe(what.trim());
  });
});
