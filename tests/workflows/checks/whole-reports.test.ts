import { describe, expect, it } from 'vitest';
import { demonstrationSubjects } from '../../../db/demonstration/content/subjects.ts';
import { checkReport } from '../../../workflows/checks/index.ts';
import { libraryDates, of2008Flawless, ofAction, ofToday } from './reports.ts';

describe('a report in which nothing is to be put right', () => {
  it.each([
    ['the well-filled report of today', ofToday],
    ['a report of 2008 without its flaws', of2008Flawless],
    ['an action of a delivery plan', ofAction],
  ])('has no finding: %s', (_name, report) => {
    expect(checkReport(report())).toEqual([]);
  });

  it.each(demonstrationSubjects.map((make) => [make.name, make] as const))(
    'has no finding: %s',
    (_name, make) => {
      const { frontSheet, assessment } = make(libraryDates);
      // The subjects name no ground, paragraph or reason beside what they need: nothing is left from the library.
      const report = ofToday();
      const [its] = report.cases;
      if (!its) throw new Error('There is no case.');
      expect(checkReport({ ...report, frontSheet, cases: [{ ...its, content: assessment }] })).toEqual([]);
    },
  );

  it('may be published on any day that the rules allow, and the date it states is right for all of them', () => {
    for (const actingDateStated of ['2026-04-01', '2026-04-02', '2026-04-07'])
      expect(checkReport(ofToday({ frontSheet: { actingDateStated } })), actingDateStated).toEqual([]);
  });
});
