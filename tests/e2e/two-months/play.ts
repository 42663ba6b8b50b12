import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CouncilAtWork, eachStepNeedsTheLast, fillDate, type Persona } from '../council-at-work.ts';
import { ClerksPart } from './clerks-part.ts';
import type { CouncilsDates } from './constitutions.ts';
import { OfficersPart } from './the-officers-part.ts';

const firstCabinet = 'cabinet-2027-04-15';
const secondCabinet = 'cabinet-2027-04-29';
const lastCabinet = 'cabinet-2027-05-20';

/** The reports by what they are about; each is the reference of its (first) case once it is begun. */
const subjects = {
  verges: 'Mowing of the verges',
  roof: 'The roof of the day centre',
  carers: 'Charges for carers',
  library: 'Hours of the libraries',
  budget: 'Five grants in one report',
  parking: 'Permits for parking',
  buses: 'Buses to the hospital',
} as const;
type Report = keyof typeof subjects;
const reports = [
  'verges',
  'roof',
  'carers',
  'library',
  'budget',
  'parking',
  'buses',
] as const satisfies Report[];

const asTheReportSays = 'For the reasons in the report.';
const reviewOn = 'Review of the assessment: 9 am on Monday 15 May 2028';
const inForce = `In force · ${reviewOn}`;

/**
 * Two months of a council, from the notices in March 2027 to the end of the last window: three meetings of Cabinet, one
 * of Council and two of scrutiny, seven decisions, a deferral, and a bank holiday that is proclaimed in the middle. The
 * officers' part is done by forms alone; what democratic services, the members and the administrator do is done in a
 * browser, by pressing and filling in. Every date was counted by hand (constitutions.ts).
 */
export function playTwoMonths(days: CouncilsDates): void {
  let council: CouncilAtWork;
  let office: OfficersPart;
  let clerks: ClerksPart;
  const begun: Partial<Record<Report, string>> = {};
  const five: string[] = [];
  const ref = (report: Report): string => begun[report] ?? '';
  /** What the pages of these reports say: their state and every date that runs. */
  const stand = (expected: Partial<Record<Report, string>>) =>
    clerks.expectStandings(
      Object.fromEntries(
        reports.flatMap((report) => {
          const said = expected[report];
          return said === undefined ? [] : [[ref(report), said]];
        }),
      ),
    );
  const draft = async (report: Report, meetingOn: string) => {
    begun[report] = await office.draft({ subject: subjects[report], meetingOn });
  };
  const openWindow = ({ closes, actFrom }: CouncilsDates['firstWindow']) =>
    `Call-in window open · Call-in closes: ${closes} · May be acted on from: ${actFrom}`;
  /** What somebody of the public reads of a decision, above all else. */
  const publicAnswer = async (report: Report) => {
    const stranger = await council.stranger();
    await stranger.goto(`/register/${ref(report)}`);
    return (await stranger.locator('.dr-acting').first().innerText()).trim();
  };

  beforeAll(async () => {
    council = await CouncilAtWork.open();
    await council.begin('wigan-2008');
    office = new OfficersPart(council.service.baseUrl);
    clerks = new ClerksPart(council);
  }, 120_000);
  afterAll(async () => {
    await council?.close();
  });

  eachStepNeedsTheLast();

  describe(`two months of a council with the constitution ${days.preset}`, { timeout: 120_000 }, () => {
    it('adopts its constitution and records a year of meetings', async () => {
      // Nobody waits for the cases of 2008 while nineteen years go by.
      for (const reference of await office.everyCase()) {
        await office.send('officer', reference, 'withdraw', { reasons: 'It belongs to another year.' });
      }
      await clerks.adopt(days.preset, '2027-03-01');
      await council.passTimeUntil('2027-03-15T09:00');
      await clerks.recordMeetings([
        '15 April 2027, 6 pm, Cabinet',
        '29 April 2027, 6 pm, Cabinet',
        '20 May 2027, 6 pm, Cabinet',
        '12 May 2027, 7 pm, Council',
        '27 April 2027, 6.30 pm, Overview and Scrutiny',
        '4 May 2027, 6.30 pm, Overview and Scrutiny',
      ]);
    });

    it('publishes the key decision notices 28 clear days ahead, while the reports are in draft', async () => {
      for (const report of ['carers', 'library', 'budget', 'buses'] as const)
        await draft(report, '2027-04-15');
      await draft('parking', '2027-04-29');
      for (const n of [2, 3, 4, 5]) {
        five.push(await office.draftIn(ref('budget'), { subject: `Grant ${n}`, meetingOn: '2027-04-15' }));
      }
      // 28 clear days before 15 April is 17 March; five clear working days are 8, 9, 12, 13 and 14 April.
      const forApril15 =
        'Draft · Key decision notice published: 5 pm on Wednesday 17 March 2027 · Report with democratic services: midday on Wednesday 31 March 2027 · Agenda and reports published: 5 pm on Wednesday 7 April 2027';
      await stand({
        carers: forApril15,
        budget: forApril15,
        parking:
          'Draft · Key decision notice published: 5 pm on Wednesday 31 March 2027 · Report with democratic services: midday on Wednesday 14 April 2027 · Agenda and reports published: 5 pm on Wednesday 21 April 2027',
      });
      await council.passTimeUntil('2027-03-17T10:00');
      for (const report of ['carers', 'library', 'budget', 'parking', 'buses'] as const) {
        await clerks.publishNotice(ref(report), 'keyDecisionNotice');
      }
      await stand({ carers: forApril15.replace(/ · Key decision notice published: [^·]*(?= ·)/, '') });
      const stranger = await council.stranger();
      await stranger.goto('/forward-plan');
      for (const report of ['carers', 'library', 'budget', 'parking', 'buses'] as const) {
        await stranger.getByText(subjects[report]).first().waitFor();
      }
      expect(await stranger.getByText(subjects.verges).count()).toBe(0);
    });

    it('takes a key decision whose notice is too late by the general exception', async () => {
      await council.passTimeUntil('2027-03-22T10:00');
      await draft('verges', '2027-04-15');
      await stand({
        verges:
          'Draft · Key decision notice published: 5 pm on Wednesday 17 March 2027 · Report with democratic services: midday on Wednesday 31 March 2027 · Agenda and reports published: 5 pm on Wednesday 7 April 2027 · General exception notice published: 5 pm on Wednesday 7 April 2027',
      });
      await office.bringToSignature(ref('budget'), ...five);
      for (const report of ['verges', 'carers', 'library', 'parking', 'buses'] as const) {
        await office.bringToSignature(ref(report));
      }
      await council.passTimeUntil('2027-03-31T10:00');
      await clerks.publishNotice(ref('verges'), 'generalExceptionNotice', async (page) => {
        await page.getByLabel('The chair of the scrutiny committee').check();
        await fillDate(page, 'When they were told', '2027-03-30');
      });
      await clerks.publishNotice(ref('verges'), 'generalExceptionReasons', async (page) => {
        await page
          .getByLabel('Why compliance with regulation 9 is impracticable')
          .fill('The contract for mowing ended without warning.');
      });
    });

    it('lists what is signed, in one press each, and publishes the agenda', async () => {
      await clerks.list(firstCabinet, [
        subjects.verges,
        subjects.carers,
        subjects.library,
        subjects.budget,
        subjects.buses,
      ]);
      await council.passTimeUntil('2027-04-07T10:00');
      await clerks.publishAgenda(firstCabinet);
      await stand({
        verges: 'Awaiting decision',
        carers: 'Awaiting decision',
        library: 'Awaiting decision',
        budget: 'Awaiting decision',
        buses: 'Awaiting decision',
      });
      for (const reference of five) expect(await clerks.standing(reference)).toBe('Awaiting decision');
    });

    it('takes an urgent decision with the chair’s agreement, on a late report with its reason', async () => {
      await council.passTimeUntil('2027-04-12T10:00');
      await draft('roof', '2027-04-15');
      await office.bringToSignature(ref('roof'));
      await council.passTimeUntil('2027-04-13T10:00');
      await clerks.publishNotice(ref('roof'), 'specialUrgencyAgreement', async (page) => {
        await page.getByLabel('The chair of the scrutiny committee', { exact: true }).check();
        await page.getByLabel('When they agreed').fill('2027-04-12T16:00');
        await page
          .getByLabel('Why it is urgent and cannot reasonably be deferred')
          .fill('Water comes through the roof of the day centre.');
      });
      // Its notice of reasons is drawn from the agreement.
      await clerks.publishNotice(ref('roof'), 'specialUrgencyReasons');
      await clerks.listLate(firstCabinet, subjects.roof, 'The roof began to leak on 10 April.');
      await clerks.publishAgenda(firstCabinet);
      const stranger = await council.stranger();
      await stranger.goto(`/agendas/${firstCabinet}`);
      await stranger.getByText('The roof began to leak on 10 April.').waitFor();
    });

    it('records the whole first meeting on one page', async () => {
      await council.passTimeUntil('2027-04-15T19:30');
      await clerks.recordDecisions(firstCabinet, [
        ...(['verges', 'carers', 'library', 'budget'] as const).map((report) => ({
          reference: ref(report),
          outcome: 'Approved' as const,
          at: '2027-04-15T18:40',
          reasons: asTheReportSays,
        })),
        {
          reference: ref('roof'),
          outcome: 'Approved',
          at: '2027-04-15T18:50',
          reasons: asTheReportSays,
          exempt: {
            by: 'The chair of Overview and Scrutiny',
            on: '2027-04-13',
            urgency: 'The roof will not wait.',
          },
        },
        { reference: ref('buses'), outcome: 'Deferred', reasons: 'The hospital is still to answer.' },
      ]);
      // Two working days: 16 and 19 April.
      const decided = 'Decided, to be published · Decision published: 5 pm on Monday 19 April 2027';
      await stand({ verges: decided, roof: decided, carers: decided, library: decided, budget: decided });
      for (const reference of five) expect(await clerks.standing(reference)).toBe(decided);
    });

    it('publishes on the next day: the windows open, and what is urgent is in force at once', async () => {
      await council.passTimeUntil('2027-04-16T10:00');
      await clerks.publishDecisions((['verges', 'roof', 'carers', 'library', 'budget'] as const).map(ref));
      const open = openWindow(days.firstWindow);
      await stand({ verges: open, carers: open, library: open, budget: open, roof: inForce });
      for (const reference of five) expect(await clerks.standing(reference)).toBe(open);
      expect(await publicAnswer('roof')).toContain('Can be acted on from Friday 16 April 2027');
      expect(await publicAnswer('carers')).toContain(
        `Not yet: call-in is open until ${days.firstWindow.closes}`,
      );
    });

    it('stops three of them by the names that the constitution asks for', async () => {
      await council.passTimeUntil('2027-04-19T11:00');
      for (const report of ['verges', 'carers', 'library'] as const) {
        await clerks.callIn(ref(report), days.members, `Nobody was asked about ${subjects[report]}.`);
        await clerks.validate(ref(report));
      }
      const calledIn = `Called in, with scrutiny · Scrutiny meets on the call-in: ${days.scrutinyBy}`;
      await stand({ verges: calledIn, carers: calledIn, library: calledIn });
      expect(await publicAnswer('carers')).toContain('Stopped: called in on');
      const officer = await council.openCase('officer', ref('carers'));
      await officer
        .getByText(/Do not act on this/)
        .first()
        .waitFor();
    });

    it('moves every open date when a bank holiday is proclaimed, and nothing that has passed', async () => {
      await council.passTimeUntil('2027-04-20T09:00');
      const preview = await clerks.proclaim('2027-04-23', 'A day of national thanks');
      expect(preview).toContain(days.scrutinyByMoved);
      const calledIn = `Called in, with scrutiny · Scrutiny meets on the call-in: ${days.scrutinyByMoved}`;
      await stand({
        verges: calledIn,
        carers: calledIn,
        library: calledIn,
        budget: openWindow(days.firstWindowMoved),
        roof: inForce,
        // Of five clear working days before 29 April one is lost: the agenda is due a day earlier, which is today.
        parking: 'Awaiting decision · Agenda and reports published: 5 pm on Tuesday 20 April 2027',
      });
    });

    it('renews the notice of what was deferred, 28 clear days before its new meeting', async () => {
      const { version } = await office.file(ref('buses'));
      await office.send('officer', ref('buses'), 'edit', {
        version: String(version),
        'frontSheet.meetingOn': '2027-05-20',
      });
      // 28 clear days before 20 May is 21 April; five clear working days are 13, 14, 17, 18 and 19 May.
      await stand({
        buses:
          'Awaiting decision · Key decision notice published: 5 pm on Wednesday 21 April 2027 · Agenda and reports published: 5 pm on Wednesday 12 May 2027',
      });
      await clerks.publishNotice(ref('buses'), 'keyDecisionNotice');
      await stand({
        buses: 'Awaiting decision · Agenda and reports published: 5 pm on Wednesday 12 May 2027',
      });
      await clerks.list(secondCabinet, [subjects.parking]);
      await clerks.publishAgenda(secondCabinet);
    });

    it('takes a call-in ten minutes before the cut-off, and judges it on the next day', async () => {
      await council.passTimeUntil(days.tenMinutesBefore);
      const members = [
        'scrutiny-6',
        'scrutiny-5',
        'scrutiny-4',
        'scrutiny-3',
        'scrutiny-2',
      ] as const satisfies Persona[];
      await clerks.callIn(
        ref('budget'),
        members.slice(0, days.members.length),
        'The five grants were not compared.',
      );
      await council.passTimeUntil(days.cutOff);
      const closing = 'Call-in window closed, a request still to be judged';
      await stand({ budget: closing });
      for (const reference of five) expect(await clerks.standing(reference)).toBe(closing);
      await council.passTimeUntil(days.judgedOn);
      await clerks.validate(ref('budget'));
      const stopped = `Called in, with scrutiny · Scrutiny meets on the call-in: ${days.scrutinyOnLateOneBy}`;
      await stand({ budget: stopped });
      for (const reference of five) expect(await clerks.standing(reference)).toBe(stopped);
    });

    it('sees scrutiny refer one back, and one to Council', async () => {
      await council.passTimeUntil('2027-04-27T21:00');
      await clerks.act(ref('carers'), "Record scrutiny's outcome", async (page) => {
        await page.getByLabel('Refer back to Cabinet, to reconsider').check();
        await page.getByLabel(/^Reasons/).fill('Carers should have been asked.');
      });
      await clerks.act(ref('library'), "Record scrutiny's outcome", async (page) => {
        await page.getByLabel('Refer to Council').check();
        await page.getByLabel('The budget', { exact: true }).check();
        await page.getByLabel(/^On whose advice/).fill('Of the section 151 officer.');
        await page.getByLabel(/^Reasons/).fill('No money is set aside for it.');
      });
      await stand({
        // 28, 29, 30 April, 4 and 5 May.
        carers: 'Referred back for reconsideration · Cabinet reconsiders: 5 pm on Wednesday 5 May 2027',
        // 28, 29, 30 April, 4, 5, 6, 7, 10, 11 and 12 May.
        library: 'Referred to Council · Council meets: 5 pm on Wednesday 12 May 2027',
      });
    });

    it('reconsiders and amends one, and refuses another', async () => {
      await council.passTimeUntil('2027-04-29T20:00');
      await clerks.act(ref('carers'), 'Record the reconsideration', async (page) => {
        await page.getByLabel('Amend it').check();
        await page.getByLabel('When it was decided').fill('2027-04-29T18:30');
        await page.getByLabel('Reasons', { exact: true }).fill('Scrutiny is right.');
        await page.getByLabel(/^Amendments/).fill('Carers who are under 18 pay nothing.');
      });
      await clerks.recordDecisions(secondCabinet, [
        {
          reference: ref('parking'),
          outcome: 'Refused',
          at: '2027-04-29T18:50',
          reasons: 'It costs too much.',
        },
      ]);
      await stand({
        // Two working days: 30 April and 4 May, for the 3rd is a bank holiday. Ten: to 14 May.
        carers:
          'Decided, to be published · Decision published: 5 pm on Tuesday 4 May 2027 · Assessment confirmed or added to: 5 pm on Friday 14 May 2027',
        parking: 'Decided, to be published · Decision published: 5 pm on Tuesday 4 May 2027',
      });
      await council.passTimeUntil('2027-04-30T10:00');
      await clerks.publishDecisions([ref('carers'), ref('parking')]);
      await stand({
        carers: `In force · Assessment confirmed or added to: 5 pm on Friday 14 May 2027 · ${reviewOn}`,
        parking: openWindow(days.secondWindow),
      });
      expect(await publicAnswer('carers')).toContain('Can be acted on from Friday 30 April 2027');
      await office.send('officer', ref('carers'), 'confirmAssessment');
      await stand({ carers: inForce });
    });

    it('lets the five grants go on after scrutiny takes no further action', async () => {
      await council.passTimeUntil('2027-05-04T21:00');
      await clerks.act(ref('budget'), "Record scrutiny's outcome", async (page) => {
        await page.getByLabel('No further action: the decision takes effect').check();
      });
      for (const reference of [ref('budget'), ...five])
        expect(await clerks.standing(reference)).toBe(inForce);
      expect(await publicAnswer('budget')).toContain('Can be acted on from Tuesday 4 May 2027');
    });

    it('brings the deferred report to its new meeting, and hears from Council', async () => {
      await council.passTimeUntil('2027-05-12T10:00');
      await clerks.list(lastCabinet, [subjects.buses]);
      await clerks.publishAgenda(lastCabinet);
      await council.passTimeUntil('2027-05-12T21:30');
      await clerks.act(ref('library'), "Record Council's outcome", async (page) => {
        await page.getByLabel('No objection: the decision takes effect').check();
      });
      await stand({ buses: 'Awaiting decision', library: inForce });
      expect(await publicAnswer('library')).toContain('Can be acted on from Wednesday 12 May 2027');
    });

    it('lets a decision take effect where scrutiny missed its date, and closes what was refused', async () => {
      await council.passTimeUntil('2027-05-13T09:00');
      await stand({ verges: inForce, parking: 'Closed: refused' });
      expect(await publicAnswer('verges')).toContain(`Can be acted on from ${days.missedOn}`);
    });

    it('ends with the decision that was deferred, in force from the day after its window', async () => {
      await council.passTimeUntil('2027-05-20T20:00');
      await clerks.recordDecisions(lastCabinet, [
        { reference: ref('buses'), outcome: 'Approved', at: '2027-05-20T18:30', reasons: asTheReportSays },
      ]);
      await council.passTimeUntil('2027-05-21T10:00');
      await clerks.publishDecisions([ref('buses')]);
      await stand({ buses: openWindow(days.lastWindow) });
      await council.passTimeUntil(days.afterLastWindow);
      await stand({ buses: inForce });
      expect(await publicAnswer('buses')).toContain(`Can be acted on from ${days.lastMayActFrom}`);
    });
  });
}
