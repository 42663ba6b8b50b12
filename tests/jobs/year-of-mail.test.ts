import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJobs } from '../../app/jobs/jobs.ts';
import { makeLog } from '../../app/log.ts';
import { mailboxTransport } from '../../emails/transports.ts';
import { type YearOfMail, yearOfMailFile } from '../../scripts/notices-document.ts';
import { englandAndWales, isOpenAt, londonDay } from '../../workflows/clocks/index.ts';
import { presets } from '../../workflows/constitution/index.ts';
import { type Role, roleNames, roles } from '../../workflows/roles.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { testedDatabase } from '../support/database.ts';
import { playAYear } from './play-a-year.ts';

/** A year of one council: 200 cases in 50 reports, with late directors, returns, deferrals and call-ins. */
const firstDay = '2026-03-02';
const lastDay = '2027-03-01';
const caseCount = 200;

interface Mail {
  personId: string;
  manner: string;
  kind: string;
  at: string;
}

let council: Council;
let mails: Mail[];
const calendar = englandAndWales();
const office = { hours: presets['england-2012'].hours, calendar };

const isDigest = ({ kind }: Mail) => kind === 'digest' || kind === 'weekSummary';
const isRequest = ({ manner, kind }: Mail) => manner === 'request' && kind !== 'digest';

/** On the embedded database alone: it says nothing of the database, and takes a minute. */
describe.runIf(testedDatabase === 'pglite')('a year of one council', () => {
  beforeAll(async () => {
    council = await openCouncil();
    // Everybody's mail as it comes where nobody has chosen.
    await council.rows(`UPDATE people SET news_by = 'daily', reminders_by = 'daily'`);
    const jobs = await startJobs({
      ...council.parts,
      transport: mailboxTransport(async () => {}),
      log: makeLog('silent'),
      databaseUrl: council.database.url,
      works: false,
      timePasses: () => false,
      baseUrl: 'https://due-regard.example.org',
      stopAddress: (personId) => `https://due-regard.example.org/unsubscribe/${personId}`,
      consulteeAddress: (consulteeId: string) => `https://due-regard.example.org/consultation/${consulteeId}`,
      from: { name: 'Due Regard', address: 'due-regard@example.org' },
      council: async () => ({ name: 'Demonstration Borough Council' }),
    });
    await playAYear(council, jobs, { firstDay, lastDay, caseCount });
    await jobs.stop();
    const rows = await council.rows(
      `SELECT person_id, manner, kind, sent_at FROM letters WHERE status = 'sent' ORDER BY sent_at`,
    );
    mails = rows.map((row) => ({
      personId: String(row.person_id),
      manner: String(row.manner),
      kind: String(row.kind),
      at: new Date(String(row.sent_at)).toISOString(),
    }));
  }, 600_000);
  afterAll(() => council?.close());

  test('is a year of two hundred cases, of which most were decided and some called in', async () => {
    expect(await council.value('SELECT count(*) FROM cases')).toBe(String(caseCount));
    const states = await council.rows('SELECT state_name AS name, count(*)::int AS n FROM cases GROUP BY 1');
    const inForce = states.find(({ name }) => name === 'inForce')?.n;
    expect(Number(inForce), JSON.stringify(states)).toBeGreaterThan(caseCount / 2);
    expect(
      Number(await council.value(`SELECT count(*) FROM events WHERE type = 'validateCallIn'`)),
    ).toBeGreaterThan(3);
    expect(
      Number(await council.value(`SELECT count(*) FROM notices WHERE kind = 'deadlineLate'`)),
    ).toBeGreaterThan(20);
    expect(await council.value(`SELECT count(*) FROM letters WHERE status IN ('waiting', 'failed')`)).toBe(
      '0',
    );
  });

  test('beside requests and what goes at any hour, nobody has more than one message a working day', () => {
    const days = new Map<string, number>();
    for (const mail of mails.filter((it) => !isRequest(it) && it.manner !== 'statute')) {
      const key = `${mail.personId} ${londonDay(mail.at)}`;
      days.set(key, (days.get(key) ?? 0) + 1);
    }
    expect(days.size).toBeGreaterThan(500);
    expect([...days].filter(([, n]) => n > 1)).toEqual([]);
  });

  test('a director’s reminders come in the message of the day alone', async () => {
    const told = await council.rows(
      `SELECT DISTINCT l.status, d.kind FROM letters l LEFT JOIN letters w ON w.id = l.within_id
         LEFT JOIN letters v ON v.id = w.within_id LEFT JOIN letters d ON d.id = coalesce(v.id, w.id)
       WHERE l.person_id IN ('solicitor', 'finance') AND l.manner = 'reminder' AND l.status <> 'pointless'`,
    );
    expect(told).toEqual([{ status: 'within', kind: 'digest' }]);
  });

  test('nothing arrives while the office is closed unless a statute’s clock needs it', () => {
    const outside = mails.filter((mail) => !isOpenAt(mail.at, office));
    expect(outside.filter(({ manner }) => manner !== 'statute')).toEqual([]);
    // Every decision is recorded in the evening, and its authors are told of it: there is something to hold back.
    const held = mails.filter(({ personId }) => personId === 'officer').length;
    expect(held).toBeGreaterThan(50);
  });

  test('the table of docs/notices.md is what was measured: WRITE_YEAR=1 writes it anew', async () => {
    const measured = await measure();
    if (process.env.WRITE_YEAR === '1')
      writeFileSync(yearOfMailFile, `${JSON.stringify(measured, null, 2)}\n`);
    const written: YearOfMail = JSON.parse(readFileSync(yearOfMailFile, 'utf8'));
    expect(written).toEqual(measured);
  });
});

async function measure(): Promise<YearOfMail> {
  const workingDays = calendar.workingDaysBetween(firstDay, lastDay);
  const holders = await council.rows('SELECT person_id, role FROM role_holdings ORDER BY person_id');
  const perWeek = (n: number, people: number) => Math.round((n / people / (workingDays / 5)) * 100) / 100;
  const rowOf = (role: Role) => {
    const people = holders.filter((it) => it.role === role).map((it) => String(it.person_id));
    const own = mails.filter(({ personId }) => people.includes(personId));
    return {
      role: roleNames[role],
      people: people.length,
      digests: perWeek(own.filter(isDigest).length, people.length),
      requests: perWeek(own.filter(isRequest).length, people.length),
      atAnyHour: perWeek(own.filter(({ manner }) => manner === 'statute').length, people.length),
    };
  };
  return { cases: caseCount, workingDays, roles: roles.map(rowOf) };
}
