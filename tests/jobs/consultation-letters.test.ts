import { afterEach, describe, expect, test } from 'vitest';
import { type Jobs, startJobs } from '../../app/jobs/jobs.ts';
import { makeLog } from '../../app/log.ts';
import { findCaseRecord } from '../../db/queries/case-file.ts';
import { listMailbox, listMailboxLines } from '../../db/queries/mailbox.ts';
import {
  addAnswer,
  addConsultees,
  decline,
  removeConsultee,
  renewLink,
} from '../../db/queries/write-consultation.ts';
import { mailboxTransport } from '../../emails/transports.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { consultee, openRound } from './prepared-round.ts';

const cleanings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

interface Office {
  council: Council;
  jobs: Jobs;
  reference: string;
  /** Moves the clock on, and gives what was sent on the way: when, to whom, and its subject. */
  until(day: string, time: string): Promise<string[]>;
  /** The text of the letters of the last step. */
  texts: string[];
}

/** A council with a case in draft, at 10 on Tuesday 3 March 2026. The office is open from 9 to 17. */
async function open(): Promise<Office> {
  const council = await openCouncil();
  cleanings.push(() => council.close());
  // Their own news and reminders are another test's affair.
  await council.rows(`UPDATE people SET news_by = 'off', reminders_by = 'off'`);
  const sent: { line: string; text: string }[] = [];
  const jobs = await startJobs({
    ...council.parts,
    transport: mailboxTransport(({ to, subject, text }) => {
      const who = to.address.replace(/@.*/, '');
      sent.push({ line: `${council.clock.now().slice(0, 16)} ${who}: ${subject}`, text });
    }),
    log: makeLog('silent'),
    databaseUrl: council.database.url,
    works: false,
    timePasses: () => false,
    baseUrl: 'https://due-regard.example.org',
    stopAddress: (personId) => `https://due-regard.example.org/unsubscribe/${personId}`,
    consulteeAddress: (id, link) => `https://due-regard.example.org/consultation/${id}.secret${link}`,
    from: { name: 'Due Regard', address: 'due-regard@example.org' },
    council: async () => ({ name: 'Demonstration Borough Council' }),
  });
  cleanings.push(() => jobs.stop());
  council.clock.set('2026-03-03', '10:00');
  const reference = await council.begin('officer');
  const texts: string[] = [];
  return {
    council,
    jobs,
    reference,
    texts,
    until: async (day, time) => {
      await jobs.drain();
      const { clock } = council;
      const before = clock.now();
      clock.set(day, time);
      const to = clock.now();
      clock.set(before);
      await jobs.runUntil(to, async (at) => clock.set(at));
      const inOrder = sent.splice(0).toSorted((a, b) => (a.line < b.line ? -1 : 1));
      texts.splice(0, texts.length, ...inOrder.map(({ text }) => text));
      return inOrder.map(({ line }) => line);
    },
  };
}

const answers = (council: Council, who: string) =>
  addAnswer(council.database, {
    consulteeId: who,
    words: ['It would help us.'],
    at: council.clock.now(),
  });

/** The case's record of telling and the demonstration's mailbox name those who were invited. */
async function isOnRecord(council: Council, reference: string): Promise<void> {
  const told = (await findCaseRecord(council.database, reference))?.notices ?? [];
  expect(
    told.map(({ kind, letters }) => [kind, ...letters.map(({ to, status }) => `${to} ${status}`)]),
  ).toEqual([['consultationInvited', 'Ada Example sent', 'Ben Example sent']]);
  const lines = await listMailboxLines(council.database, { person: undefined, limit: 10 });
  expect(lines.map(({ personName, to }) => `${personName} ${to}`).toSorted()).toEqual([
    'Ada Example ada@outside.example.org',
    'Ben Example ben@outside.example.org',
  ]);
  // The demonstration has no other place where their links could be read.
  const texts = (await listMailbox(council.database)).map(({ text }) => /\w+\.secret\d/.exec(text)?.[0]);
  expect(texts.toSorted()).toEqual(['ada.secret1', 'ben.secret1']);
}

const friday = '5 pm on Friday 20 March 2026: Opening hours of the libraries';

describe('the letters of a consultation', () => {
  test('all who are asked are invited once, only those who have said nothing are reminded, and the authors read how many answered', async () => {
    const { council, reference, until, texts } = await open();
    await openRound(council, reference, {
      id: 'round',
      names: ['ada', 'ben', 'cas', 'dot'],
      closesOn: '2026-03-20',
    });
    expect(await until('2026-03-03', '16:00')).toEqual([
      `2026-03-03T10:00 ada: Say what you think by ${friday}`,
      `2026-03-03T10:00 ben: Say what you think by ${friday}`,
      `2026-03-03T10:00 cas: Say what you think by ${friday}`,
      `2026-03-03T10:00 dot: Say what you think by ${friday}`,
    ]);
    expect(texts[0]).toContain(
      'Demonstration Borough Council asks you to say what you think by 5 pm on Friday 20 March 2026 (13 working days left).',
    );
    expect(texts[0]).toContain('https://due-regard.example.org/consultation/ada.secret1\n');
    expect(texts[0]).toContain('> We plan to open the libraries later in the morning');
    expect(texts.join()).not.toContain(reference);

    await answers(council, 'ada');
    await decline(council.database, 'ben', council.clock.now());
    await removeConsultee(council.database, 'dot', council.clock.now());
    council.clock.set('2026-03-07', '12:00');
    await addConsultees(council.database, { roundId: 'round', by: 'officer', at: council.clock.now() }, [
      consultee('eve'),
    ]);
    expect(await until('2026-03-12', '17:00'), 'Eve was added on a Saturday').toEqual([
      `2026-03-09T09:00 eve: Say what you think by ${friday}`,
    ]);
    expect(await until('2026-03-13', '17:00')).toEqual([
      `2026-03-13T09:00 cas: Reminder: say what you think by ${friday}`,
      `2026-03-13T09:00 eve: Reminder: say what you think by ${friday}`,
    ]);
    expect(texts[0]).toContain('(5 working days left)');
    await answers(council, 'cas');
    expect(await until('2026-03-19', '17:00')).toEqual([
      `2026-03-19T09:00 eve: Reminder: say what you think by ${friday}`,
    ]);
    expect(texts[0]).toContain('(1 working day left)');
    expect(await until('2026-03-24', '17:00')).toEqual([
      '2026-03-20T17:00 officer: Read what 2 of 4 answered: Housing repairs policy (DIA-2026-0001)',
    ]);
    expect(texts[0]).toContain(`https://due-regard.example.org/cases/${reference}/consultation\n`);
    expect(texts[0]).toContain(
      'The consultation “Opening hours of the libraries” closed at 5 pm on 20 March 2026.',
    );
  });

  test('a new last day is told to all who are asked, with its reason, and they are reminded of that day', async () => {
    const { council, reference, until, texts } = await open();
    await openRound(council, reference, { id: 'round', names: ['ada', 'ben'], closesOn: '2026-03-20' });
    await until('2026-03-05', '12:00');
    await answers(council, 'ada');
    await council.send('democratic-services', 'extendConsultation', {
      data: { closesOn: '2026-03-27' },
      words: { reason: 'The panel meets on 25 March.' },
    });
    expect(await until('2026-03-18', '17:00')).toEqual([
      '2026-03-05T12:00 ada: More time to say what you think until 5 pm on Friday 27 March 2026: Opening hours of the libraries',
      '2026-03-05T12:00 ben: More time to say what you think until 5 pm on Friday 27 March 2026: Opening hours of the libraries',
    ]);
    expect(texts[0]).toContain('Why there is more time:\n\n> The panel meets on 25 March.\n');
    expect(texts[0]).not.toContain('democratic');
    expect(await until('2026-03-30', '08:00')).toEqual([
      '2026-03-20T09:00 ben: Reminder: say what you think by 5 pm on Friday 27 March 2026: Opening hours of the libraries',
      '2026-03-26T09:00 ben: Reminder: say what you think by 5 pm on Friday 27 March 2026: Opening hours of the libraries',
      '2026-03-27T17:00 officer: Read what 1 of 2 answered: Housing repairs policy (DIA-2026-0001)',
    ]);
  });

  test('what is called off, or withdrawn with its case, is told to those who had an invitation, and to nobody else', async () => {
    const { council, reference, until, texts } = await open();
    await openRound(council, reference, { id: 'first', names: ['ada'], closesOn: '2026-03-20' });
    await until('2026-03-04', '12:00');
    await council.send('officer', 'callOffConsultation', { words: { reason: 'The plan has changed.' } });
    const calledOff = 'You need not answer: the consultation is called off: Opening hours of the libraries';
    expect(await until('2026-03-07', '12:00')).toEqual([`2026-03-04T12:00 ada: ${calledOff}`]);
    expect(texts[0]).toContain('> The plan has changed.');

    // Opened and called off on one Saturday: nobody hears of it.
    await openRound(council, reference, { id: 'second', names: ['ben'], closesOn: '2026-03-20' });
    expect(await until('2026-03-07', '12:30')).toEqual([]);
    await council.send('officer', 'callOffConsultation', { words: { reason: 'Opened by mistake.' } });
    expect(await until('2026-03-10', '12:00')).toEqual([]);
    const record = await council.rows(
      `SELECT kind, status, problem FROM letters WHERE consultee_id = 'ben' ORDER BY at`,
    );
    expect(record).toEqual([
      {
        kind: 'consultationInvited',
        status: 'pointless',
        problem: 'The consultation is not open any more.',
      },
      {
        kind: 'consultationCalledOff',
        status: 'pointless',
        problem: 'No invitation had gone to them, so there is nothing to take back.',
      },
    ]);

    await openRound(council, reference, { id: 'third', names: ['cas'], closesOn: '2026-03-20' });
    await until('2026-03-10', '13:00');
    await council.send('officer', 'withdraw', { words: { reason: 'The budget was cut.' } });
    expect(await until('2026-03-10', '14:00')).toEqual([`2026-03-10T13:00 cas: ${calledOff}`]);
    expect(texts[0]).toContain('withdrew the proposal, and with it the consultation.');
    expect(texts[0], 'the reason is for the council’s own people').not.toContain('budget');
  });

  test('a new link brings an invitation of its own, and nobody is reminded or invited who was taken out meanwhile', async () => {
    const { council, reference, until, texts } = await open();
    await openRound(council, reference, { id: 'round', names: ['ada', 'ben'], closesOn: '2026-03-20' });
    await until('2026-03-03', '11:00');
    await isOnRecord(council, reference);
    await renewLink(council.database, 'ada', council.clock.now());
    await renewLink(council.database, 'ada', council.clock.now());
    expect(await until('2026-03-03', '12:00')).toEqual([
      `2026-03-03T11:00 ada: Say what you think by ${friday}`,
      `2026-03-03T11:00 ada: Say what you think by ${friday}`,
    ]);
    expect(texts.map((text) => /ada\.\w+/.exec(text)?.[0])).toEqual(['ada.secret3', 'ada.secret3']);
    council.clock.set('2026-03-07', '12:00');
    await addConsultees(
      council.database,
      { roundId: 'round', by: 'officer', at: council.clock.now() },
      ['cas', 'dot'].map(consultee),
    );
    expect(await until('2026-03-08', '12:00')).toEqual([]);
    await removeConsultee(council.database, 'cas', council.clock.now());
    await removeConsultee(council.database, 'ben', council.clock.now());
    expect(await until('2026-03-09', '12:00')).toEqual([
      `2026-03-09T09:00 dot: Say what you think by ${friday}`,
    ]);
    expect(await until('2026-03-13', '12:00')).toEqual([
      `2026-03-13T09:00 ada: Reminder: say what you think by ${friday}`,
      `2026-03-13T09:00 dot: Reminder: say what you think by ${friday}`,
    ]);
  });
});
