import { describe, expect, it } from 'vitest';
import { groupsMeant, meansEverybody } from '../../../workflows/checks/group-names.ts';
import { checkReport } from '../../../workflows/checks/index.ts';
import { findingOf, found, of2008, of2008Flawless, ofToday } from './reports.ts';

const differ2008 = (...groupsNamed: string[]) =>
  findingOf(of2008({ frontSheet: { groupsNamed } }), 'groupListsDiffer').what;
const rows = (disadvantage: string) =>
  ['race', 'ethnicity', 'age', 'class', 'disability', 'gender', 'religion', 'sexualOrientation'].map(
    (row) => ({
      row,
      disadvantage,
    }),
  );

describe('the words for a group', () => {
  it('mean the same group where they do', () => {
    expect(groupsMeant('Gender')).toEqual(groupsMeant('sex'));
    expect(groupsMeant(' Social  class. ')).toEqual(groupsMeant('People on a low income'));
    expect(groupsMeant('Faith')).toEqual(groupsMeant('Religion'));
    expect(groupsMeant('Religion or belief')).toEqual(['religion', 'belief']);
    expect(groupsMeant('Religion/belief')).toEqual(['religion', 'belief']);
    expect(groupsMeant('Race & ethnicity')).toEqual(['race', 'ethnicity']);
    expect(groupsMeant('Age, disability and “sexuality”')).toEqual([
      'age',
      'disability',
      'sexualOrientation',
    ]);
  });

  it('are kept apart where they are not the same', () => {
    expect(groupsMeant('Belief')).not.toEqual(groupsMeant('Religion'));
    expect(groupsMeant('Race')).not.toEqual(groupsMeant('Ethnicity'));
    expect(groupsMeant('Sex')).not.toEqual(groupsMeant('Sexual orientation'));
    expect(groupsMeant('Gender reassignment')).not.toEqual(groupsMeant('Gender'));
  });

  it('of a pair that is one characteristic are one', () => {
    expect(groupsMeant('Marriage and civil partnership')).toEqual(['marriage']);
    expect(groupsMeant('Pregnancy and maternity')).toEqual(['pregnancy']);
  });

  it('that we do not know mean themselves', () => {
    expect(groupsMeant('People who live alone and far away')).toEqual(['people who live alone and far away']);
    expect(groupsMeant('Age and  Night workers,')).toEqual(['age', 'night workers']);
    expect(groupsMeant('Bandleaders')).toEqual(['bandleaders']);
    expect(groupsMeant(' . ')).toEqual([]);
  });

  it('may mean everybody', () => {
    expect(['All', 'everyone.', 'All groups'].every(meansEverybody)).toBe(true);
    expect(['All carers', 'Small', 'Age and everyone'].some(meansEverybody)).toBe(false);
  });
});

describe('the groups of the report and those of the assessment', () => {
  it('differ, and each side’s own are named', () => {
    expect(
      differ2008(
        'Race and ethnicity',
        'Age',
        'Class',
        'Disability',
        'Gender',
        'Religion',
        'Belief',
        'Sexuality',
      ),
    ).toBe(
      'The report and the assessment do not speak of the same groups: the report names “Belief”, which the assessment does not ask about.',
    );
    expect(differ2008('Race', 'Ethnicity', 'Class', 'Disability', 'Gender', 'Religion')).toBe(
      'The report and the assessment do not speak of the same groups: the assessment asks about “Age” and “Sexual orientation”, which the report does not name.',
    );
    expect(differ2008('Race', 'Ethnicity', 'Disability', 'Gender', 'Religion')).toMatch(
      /asks about “Age”, “Class” and “Sexual orientation”, which/,
    );
  });

  it('need not agree on a group without an effect', () => {
    const without = (answer: string) =>
      found(of2008Flawless({ frontSheet: { groupsNamed: ['Age'] }, content: { groups: rows(answer) } }));
    expect(without('no')).toEqual([]);
    expect(without('yes')).toEqual(['groupListsDiffer groupsNamed']);
  });

  it('are compared where both are given', () => {
    expect(found(of2008Flawless({ frontSheet: { groupsNamed: [' ', ''] } }))).toEqual([]);
    const no = { couldAffectDifferently: 'no', evidenceOrConcern: 'no', relevantToAims: 'no' };
    const screened = { ...no, fullAssessmentNeeded: 'no', groups: [] };
    expect(
      found(
        ofToday({ frontSheet: { groupsNamed: ['Travellers'], equalityImplications: '' }, content: screened }),
      ),
    ).toEqual([]);
  });

  it('agree where the form of today asks only for race, which includes ethnic origins', () => {
    const named = ['Age', 'Disability', 'Sex', 'Carers', 'Low income'];
    expect(found(ofToday({ frontSheet: { groupsNamed: [...named, 'Ethnicity'] } }))).toEqual([]);
    expect(found(ofToday({ frontSheet: { groupsNamed: [...named, 'Belief'] } }))).toEqual([]);
  });

  it('of several assessments are taken together', () => {
    const [old] = of2008Flawless().cases;
    const today = ofToday();
    if (!old) throw new Error('There is no case.');
    const named = ['Age', 'Disability', 'Sex', 'Carers', 'Class', 'Race', 'Ethnicity'];
    const both = {
      ...today,
      cases: [...today.cases, old],
      frontSheet: { ...today.frontSheet, groupsNamed: named },
    };
    const lists = (report: typeof both) =>
      checkReport(report).filter(({ code }) => code === 'groupListsDiffer');
    expect(lists(both)).toEqual([]);
    // The form of 2008 asks about ethnicity apart.
    const named2026 = named.filter((name) => name !== 'Ethnicity');
    const [finding] = lists({ ...both, frontSheet: { ...both.frontSheet, groupsNamed: named2026 } });
    expect(finding?.what).toMatch(/asks about “Ethnicity”, which/);
  });
});
