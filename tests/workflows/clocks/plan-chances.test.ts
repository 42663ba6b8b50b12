import { describe, expect, it } from 'vitest';
import {
  calendarFor,
  chanceOf,
  englandAndWales,
  firstMeetingThatCanBeMade,
  type LastSafeDate,
  type PlanBackWish,
  planBack,
  tooLateInWords,
} from '../../../workflows/clocks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';

/** What a plan says of each step, and the edges of "too late". */

const calendar = englandAndWales();
const england = presets['england-2012'];
const wigan = presets['wigan-2008'];
const nobodyAway = { legal: [], finance: [] };
const wish: PlanBackWish = {
  meetingAt: '2026-09-10',
  isKey: true,
  isPrivate: true,
  absences: nobodyAway,
  draftingDays: 10,
};
const { meetingAt: _, ...anyMeeting } = wish;
const plan = (change: Partial<PlanBackWish> = {}) => planBack({ ...wish, ...change }, england, calendar);
const stepOf = (dates: readonly LastSafeDate[], step: string) => dates.find((it) => it.step === step);

describe('a plan back from a private meeting on a key decision', () => {
  it('has every step in the order of time, and of the road where two fall on a day, with its reason', () => {
    expect(plan().map(({ by, label, why }) => `${by} ${label}: ${why}`)).toEqual([
      '2026-07-27 Drafting starts: 10 working days for drafting.',
      '2026-08-10 Sent to review: A reviewer has 5 working days to answer.',
      '2026-08-12 Key decision notice published: 28 clear calendar days before the meeting on Thursday 10 September 2026.',
      '2026-08-12 Private meeting notice published: 28 clear calendar days before the meeting on Thursday 10 September 2026.',
      '2026-08-17 Endorsed, and the directors asked: Each director has 5 working days to sign.',
      '2026-08-24 Director of Legal signs: The working day before the report is due with democratic services (25 August 2026).',
      '2026-08-24 Director of Finance signs: The working day before the report is due with democratic services (25 August 2026).',
      '2026-08-25 Report with democratic services: 5 working days before the agenda.',
      '2026-09-02 Second private meeting notice published: 5 clear working days before the meeting on Thursday 10 September 2026.',
      '2026-09-02 Agenda and reports published: 5 clear working days before the meeting on Thursday 10 September 2026.',
    ]);
  });

  it('says from what each of the council’s own steps is counted, and by which rules', () => {
    const starts = (step: string) => stepOf(plan(), step)?.working[0]?.why;
    expect(starts('draftingStarts')).toBe('The report is sent to review: its own day is not counted');
    expect(starts('submitForReview')).toBe('The directors are asked: its own day is not counted');
    expect(stepOf(plan(), 'draftingStarts')?.source).toBe(`The council's constitution: ${england.name}`);
    expect(stepOf(plan(), 'keyDecisionNotice')?.source).toContain('regulation 9');
    expect(stepOf(plan({ draftingDays: 1 }), 'draftingStarts')?.working.map(({ kind }) => kind)).toEqual([
      'start',
      'skipped',
      'skipped',
      'due',
    ]);
  });

  it('has no notice that the law of its day does not know', () => {
    const old = planBack({ ...wish, meetingAt: '2008-07-24' }, wigan, calendarFor(wigan));
    expect(old.map(({ step }) => step).filter((step) => step.endsWith('Notice'))).toEqual([]);
    expect(old).toHaveLength(7);
  });

  it('says where it rests on bank holidays that are not proclaimed yet', () => {
    const projected = (meetingAt: string) =>
      plan({ meetingAt })
        .filter((it) => it.projected)
        .map(({ step }) => step);
    expect(projected('2028-12-20')).toEqual([]);
    expect(projected('2029-01-11')).toEqual([
      'keyDecisionNotice',
      'privateMeetingNotice',
      'reportToDemocraticServices',
      'privateMeetingSecondNotice',
      'agendaPublished',
    ]);
    // The review is counted back from 2 January 2029.
    expect(projected('2029-01-25')).toContain('submitForReview');
    expect(projected('2029-01-25')).not.toContain('draftingStarts');
    expect(projected('2029-06-07')).toHaveLength(10);
  });
});

describe('a director who is away', () => {
  const away = (from: string, until: string) => [{ from, until }];
  const legal = (from: string, until: string) =>
    plan({ absences: { legal: away(from, until), finance: [] } });

  it('does not sign on the first or the last day of the absence, and does on the days beside it', () => {
    const signs = (from: string, until: string) => stepOf(legal(from, until), 'legalSigns')?.by;
    expect(signs('2026-08-24', '2026-08-24')).toBe('2026-08-21');
    expect(signs('2026-08-21', '2026-08-24')).toBe('2026-08-20');
    expect(signs('2026-08-25', '2026-08-28')).toBe('2026-08-24');
    expect(signs('2026-08-20', '2026-08-21')).toBe('2026-08-24');
  });

  it('is given as the reason, and the deputy is not counted on', () => {
    const dates = legal('2026-08-24', '2026-08-24');
    expect(stepOf(dates, 'legalSigns')?.why).toBe(
      'The Director of Legal is away on the working day before the report is due, and this is the last working day before that absence. The plan does not count on the deputy.',
    );
    expect(stepOf(dates, 'financeSigns')?.why).toMatch(/^The working day before the report is due/);
    expect(stepOf(dates, 'askDirectors')?.why).toBe(
      'Each director has 5 working days to sign, and the Director of Legal is away on some of them. The plan does not count on the deputy.',
    );
    const finance = plan({ absences: { legal: [], finance: away('2026-08-24', '2026-08-24') } });
    expect(stepOf(finance, 'financeSigns')?.by).toBe('2026-08-21');
    expect(stepOf(finance, 'askDirectors')?.why).toMatch(/the Director of Finance is away on some of them/);
  });

  it('is named first where both are away alike, and otherwise whoever must be asked sooner', () => {
    const both = (days: number) =>
      stepOf(
        plan({
          absences: {
            legal: away('2026-08-24', '2026-08-24'),
            finance: away(`2026-08-${24 - days}`, '2026-08-24'),
          },
        }),
        'askDirectors',
      )?.why;
    expect(both(0)).toMatch(/the Director of Legal is away/);
    expect(both(4)).toMatch(/the Director of Finance is away/);
  });
});

describe('a meeting that is planned today', () => {
  const chance = (today: string, change: Partial<typeof anyMeeting> = {}, at = '2026-09-10') =>
    chanceOf(today, { id: 'cabinet', at }, { ...anyMeeting, ...change }, england, calendar);

  it('can be made on the very day on which its first step is due, and not a day later', () => {
    expect(chance('2026-07-27').tooLate).toEqual([]);
    expect(chance('2026-07-28').tooLate.map(({ step }) => step)).toEqual(['draftingStarts']);
    expect(chance('2026-07-28')).toMatchObject({ meetingId: 'cabinet', meetingAt: '2026-09-10' });
  });

  it('needs the deputy only where it could be made with nobody away', () => {
    const absences = { legal: [{ from: '2026-08-18', until: '2026-08-24' }], finance: [] };
    const other = { legal: [], finance: absences.legal };
    for (const away of [absences, other]) {
      expect(chance('2026-07-27', { absences: away }).needsDeputy).toBe(true);
      expect(chance('2026-07-28', { absences: away }).needsDeputy).toBe(false);
      expect(chance('2026-07-01', { absences: away }).needsDeputy).toBe(false);
    }
    expect(chance('2026-07-27').needsDeputy).toBe(false);
    expect(chance('2026-07-28').needsDeputy).toBe(false);
  });

  it('is looked for among those to come, soonest first, today’s included', () => {
    const meetings = ['2026-10-08', '2026-09-10', '2026-08-20', '2026-08-19'].map((on) => ({
      id: on,
      at: `${on}T18:00:00+01:00`,
    }));
    const looked = firstMeetingThatCanBeMade('2026-08-20', meetings, anyMeeting, england, calendar);
    expect(looked.map(({ meetingId }) => meetingId)).toEqual(['2026-08-20', '2026-09-10', '2026-10-08']);
  });
});

describe('why it is too late', () => {
  const late = (...steps: string[]) => tooLateInWords(steps.flatMap((step) => stepOf(plan(), step) ?? []));

  it('is said of one, two, three and more steps', () => {
    const [draft, review, agenda] = [
      'drafting had to start by 27 July 2026',
      'it had to be sent to review by 10 August 2026',
      'the agenda had to be published by 2 September 2026',
    ];
    expect(late()).toBe('');
    expect(late('draftingStarts')).toBe(draft);
    expect(late('draftingStarts', 'submitForReview')).toBe(`${draft} and ${review}`);
    expect(late('draftingStarts', 'submitForReview', 'agendaPublished')).toBe(
      `${draft}, ${review} and ${agenda}`,
    );
    expect(late('draftingStarts', 'submitForReview', 'askDirectors', 'agendaPublished')).toMatch(
      /^drafting .*, it had to be sent .*, it had to be endorsed by 17 August 2026 and 1 more$/,
    );
    expect(late('draftingStarts', 'keyDecisionNotice')).toMatch(/^the key decision notice .* and drafting/);
  });
});
