import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOf, rowsOf, textOf } from '../../workflows/forms/blank-answers.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { getTemplate, listFields } from '../../workflows/forms/templates.ts';
import type { Content, Field, FieldValue, Row, Template } from '../../workflows/forms/types.ts';
import { type Council, openCouncil, type Wanted } from '../support/council.ts';
import { whole2008 } from './whole-2008.ts';

/** Written by hand: a new question has no line here, and its form's test then fails. */
const ofFrontSheet = {
  voids: `purpose alternatives recommendations keyDecision keyDecisionGround financialImplications
    staffingImplications policyImplications legalImplications riskImplications propertyImplications
    equalityImplications wardsAffected significantImplications significantImplicationsDetail newOrChangedPolicy
    newOrChangedPolicyDetail`,
  stands: `subject reportTo reportOn reportOf contactOfficer director portfolio corporateAim strategyTheme milestones
    groupsNamed route meetingOn decisionMaker decisionOn inForwardPlan forwardPlanReference openOrExempt
    exemptParagraph actingDateStated callInExempt callInExemptReason lawful withinBudget contraryToPolicyFramework
    category presentedFor tracking consultees appendices backgroundPapers properOfficer properOfficerOn internalNote`,
};
const of2008 = {
  voids: `section serviceArea completedBy completedOn groups evidence consultation actionPlan actions inLineWithLaw
    timescale responsibility comments alsoIn alsoInDetail reviewOn`,
  stands: '',
};
const of2026 = {
  voids: `changesWhatPeopleFeel couldAffectDifferently evidenceOrConcern relevantToAims fullAssessmentNeeded screeningReason title localReference team directorate completedBy completedOn owner
    equalityAdviser purpose scope whoIsAffected linkedDecision previousAssessment previouslyPlanned improvedSince
    stillToDo evidence evidenceGaps consultation consultationFindings groups cumulativeImpact
    eliminateDiscrimination advanceOpportunity fosterGoodRelations actions conclusion conclusionReason publication
    redactions reviewOn reviewTriggers`,
  stands: '',
};
const ofAction = {
  voids: `title description owner startsOn dueOn timescale measure groupsHelped plan objectiveArea priorityIssue dependsOn
    fromAssessment alsoIn alsoInDetail reviewOn`,
  stands: '',
};

const forms: readonly {
  name: string;
  template: Template;
  expected: { voids: string; stands: string };
  wanted: Wanted;
  form: 'frontSheet' | 'content';
}[] = [
  { name: 'the front sheet', template: frontSheet, expected: ofFrontSheet, wanted: {}, form: 'frontSheet' },
  {
    name: 'the assessment of 2008',
    template: getTemplate('2008'),
    expected: of2008,
    wanted: {
      template: '2008',
      content: whole2008,
      // The groups of that form are not those of today.
      frontSheet: { groupsNamed: [], milestones: [] },
    },
    form: 'content',
  },
  {
    name: 'the assessment of 2026',
    template: getTemplate('2026'),
    expected: of2026,
    wanted: {},
    form: 'content',
  },
  {
    name: 'an action',
    template: getTemplate('action'),
    expected: ofAction,
    wanted: { kind: 'action' },
    form: 'content',
  },
];

const names = (text: string) => text.split(/\s+/).filter((name) => name !== '');

/** Another answer than the one that is there. */
function another(field: Field, content: Content): FieldValue {
  const was = textOf(content, field.name);
  switch (field.type) {
    case 'date':
    case 'dateOrMonth':
      return was === '2026-11-27' ? '2026-11-30' : '2026-11-27';
    case 'yesNo':
      return was === 'yes' ? 'no' : 'yes';
    case 'choice':
      return field.options?.find((it) => it.value !== was)?.value ?? '';
    case 'choices': {
      const [first = ''] = (field.options ?? []).map((it) => it.value);
      const chosen = listOf(content, field.name);
      return chosen.includes(first) ? chosen.filter((it) => it !== first) : [...chosen, first];
    }
    case 'list':
      return [...listOf(content, field.name), 'One more.'];
    case 'table':
    case 'grid': {
      const isGrid = field.type === 'grid';
      const rows = rowsOf(content, field.name);
      const [first = ''] = (field.options ?? []).map((it) => it.value);
      const row: Row = isGrid ? { ...rows.find((it) => it.row === first), row: first } : {};
      const column =
        field.columns?.find((it) => it.type === 'text' || it.type === 'longText') ?? field.columns?.[0];
      if (!column) throw new Error(`${field.name} has no column.`);
      row[column.name] =
        column.type === 'yesNo' ? (row[column.name] === 'yes' ? 'no' : 'yes') : 'Another one.';
      return isGrid ? [row, ...rows.filter((it) => it.row !== first)] : [...rows, row];
    }
    default:
      return `${was} And more.`;
  }
}

describe.each(forms)('$name', ({ template, expected, wanted, form }) => {
  let council: Council;
  beforeAll(async () => {
    council = await openCouncil();
  });
  afterAll(() => council.close());

  test('has exactly the questions of which it is known by hand whether a signature is bound to them', () => {
    const known = [...names(expected.voids), ...names(expected.stands)];
    expect(known.toSorted()).toEqual(
      listFields(template)
        .map((field) => field.name)
        .toSorted(),
    );
  });

  test('voids both signatures with a change of what is signed, saying what changed, and with no other', async () => {
    // An action waits for another that there is, or for none.
    const other = await council.begin('officer', { kind: 'action' });
    await council.begin('officer', wanted);
    await council.bringTo('signOff');
    const sign = () => council.send('solicitor', 'sign', { data: { part: 'legal' } });
    const edit = (field: Field, value: FieldValue) =>
      council.send('officer', 'edit', { edit: { [form]: { [field.name]: value } } });
    const text = async () => {
      const { report, cases } = await council.report();
      return form === 'frontSheet' ? report.frontSheet : (cases[0]?.content ?? {});
    };
    await sign();
    const bound = names(expected.voids);
    for (const field of listFields(template)) {
      const before = await text();
      const hash = (await council.report()).report.contentHash;
      const value = field.name === 'dependsOn' ? other : another(field, before);
      const { seq } = await edit(field, value);
      const { report } = await council.report();
      const told = await council.rows(
        `SELECT n.about FROM notices n WHERE n.kind = 'signatureVoided' AND n.seq = $1`,
        seq,
      );
      const is = { changed: report.contentHash !== hash, stands: 'legal' in report.progress.signatures };
      const voids = bound.includes(field.name);
      expect([field.name, is]).toEqual([field.name, { changed: voids, stands: !voids }]);
      expect([field.name, told.length > 0]).toEqual([field.name, voids]);
      for (const { about } of told) expect(about).toMatchObject({ changed: [field.label] });
      await edit(field, before[field.name] ?? blank(field));
      if (voids) await sign();
    }
  }, 120_000);
});

const blank = ({ type }: Field): FieldValue =>
  ['choices', 'list', 'table', 'grid'].includes(type) ? [] : '';
