import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveMeeting } from '../../app/commands/change-meetings.ts';
import { type Delivery, deliverLetter } from '../../app/jobs/deliver.ts';
import { relayNotices } from '../../app/jobs/relay.ts';
import { smtpTransport, type Transport } from '../../emails/transports.ts';
import { bankHolidays } from '../../workflows/clocks/index.ts';
import { type MailServer, startMailServer } from '../emails/mail-server.ts';
import { openSite, type Site } from '../routes/whole-site.ts';
import { type Council, meeting, type PersonId } from '../support/council.ts';

let site: Site & { council: Council };
let server: MailServer;
let transport: Transport;
let delivery: Delivery;

beforeAll(async () => {
  site = await openSite();
  server = await startMailServer();
  transport = smtpTransport(server.url);
  delivery = {
    ...site.council.parts,
    transport,
    from: { name: 'Due Regard', address: 'due-regard@example.org' },
    baseUrl: site.services.config.baseUrl,
    stopAddress: (personId) => `https://due-regard.example.org/unsubscribe/${personId}`,
    consulteeAddress: (consulteeId: string) => `https://due-regard.example.org/consultation/${consulteeId}`,
    council: async () => ({ name: 'Demonstration Borough Council' }),
  };
});
afterAll(async () => {
  transport.close();
  await server.close();
  await site.close();
});

/** The one entry of a calendar file, as a program that is not ours reads it. */
function entriesOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      at: event.startDate.toJSDate().toISOString(),
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}

/** What came by mail since the last time: each letter of a person, with the entries that it brings. */
async function mailTo(who: PersonId) {
  const queued: string[] = [];
  while ((await relayNotices(site.council.parts, async (ids) => void queued.push(...ids))) > 0);
  for (const id of queued) await deliverLetter(delivery, id);
  const [address] = await site.council.rows('SELECT email FROM people WHERE id = $1', who);
  const mine = server.received.filter((email) => email.to?.[0]?.address === address?.email);
  return mine.map((email) => ({
    subject: email.subject ?? '',
    files: email.attachments.map(({ filename, mimeType, method }) => ({ filename, mimeType, method })),
    entries: email.attachments.flatMap(({ content }) =>
      entriesOf(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    ),
  }));
}

async function feedOf(who: PersonId) {
  const page = await site.post(who, '/feeds', { label: `Feed ${Math.random()}`, carries: 'mine' });
  const address = page.text.match(/(\/feeds\/[\w-]{43}\.ics)</)?.[1] ?? 'no address';
  return entriesOf((await site.see(undefined, address)).text);
}

const withBankHoliday = (date: string) =>
  JSON.stringify({
    'england-and-wales': {
      division: 'england-and-wales',
      events: [
        ...bankHolidays.filter((h) => h.date.startsWith('2026-')),
        { date, title: 'Bank holiday for a state occasion', notes: '' },
      ],
    },
  });

test('a request to sign brings the date of the reader’s own feed, and a holiday moves the same entry', async () => {
  await site.council.begin('officer');
  await site.council.bringTo('signOff');
  const [asked, ...more] = await mailTo('finance');
  expect(more).toEqual([]);
  expect(asked?.subject).toMatch(/^Sign by 5 pm on Monday 9 March 2026/);
  expect(asked?.entries).toEqual([
    {
      uid: expect.stringMatching(/^deadline-[\w-]{36}@due-regard\.example\.org$/),
      sequence: 0,
      summary: 'Director of Finance signs: Housing repairs policy',
      at: '2026-03-09T17:00:00.000Z',
      status: 'CONFIRMED',
    },
  ]);
  const [entry] = asked?.entries ?? [];
  expect(asked?.files).toEqual([
    {
      filename: 'director-of-finance-signs-dia-2026-0001.ics',
      mimeType: 'text/calendar',
      method: 'PUBLISH',
    },
  ]);
  expect(await feedOf('finance')).toContainEqual(entry);
  // It stays on record, as it went.
  const [kept] = await site.council.rows(
    `SELECT files->0->>'content' AS file FROM letters WHERE person_id = 'finance'`,
  );
  expect(entriesOf(String(kept?.file))).toEqual([entry]);
  // The director of legal's is another date, and the deputy's is the director's.
  const [legal] = await mailTo('solicitor');
  const [deputy] = await mailTo('deputy-solicitor');
  expect(legal?.entries.map(({ summary }) => summary)).toEqual([
    'Director of Legal signs: Housing repairs policy',
  ]);
  expect(deputy?.entries).toEqual(legal?.entries);
  expect(await feedOf('deputy-solicitor')).toContainEqual(legal?.entries[0]);

  const change = { change: 'holidays', file: withBankHoliday('2026-03-05'), confirm: 'yes' };
  expect((await site.post('admin', '/admin/calendar', change)).status).toBe(303);
  const [, moved] = await mailTo('finance');
  expect(moved?.subject).toMatch(/^New date for finance sign-off/);
  expect(moved?.entries).toEqual([{ ...entry, sequence: 1, at: '2026-03-10T17:00:00.000Z' }]);
  expect(await feedOf('finance')).toContainEqual(moved?.entries[0]);
  // It is not the author who signs: told of the move, they get no entry of somebody else's work.
  const news = await mailTo('officer');
  expect(news.filter(({ subject }) => subject.startsWith('New date for finance'))).toMatchObject([
    { entries: [] },
  ]);
}, 30_000);

test('a meeting is one entry from its listing to its end, in the letters as in the feed', async () => {
  const { council } = site;
  await council.begin('officer', { subject: 1 });
  await council.bringTo('listed');
  const listed = (await mailTo('cabinet')).at(-1);
  expect(listed?.subject).toMatch(/^Listed for Cabinet on Thursday 14 May 2026/);
  expect(listed?.files.map(({ filename }) => filename)).toEqual(['cabinet-2026-05-14.ics']);
  const id = await council.value(`SELECT id FROM letters WHERE kind = 'listed' AND person_id = 'cabinet'`);
  expect((await site.see('admin', `/admin/mail/letters/${id}`)).words).toContain(
    'Files with it cabinet-2026-05-14.ics',
  );
  const [entry] = listed?.entries ?? [];
  expect(listed?.entries).toEqual([
    {
      uid: `meeting-${meeting.id}@due-regard.example.org`,
      sequence: 0,
      summary: 'Cabinet',
      at: '2026-05-14T17:00:00.000Z',
      status: 'CONFIRMED',
    },
  ]);
  expect(await feedOf('cabinet')).toContainEqual(entry);

  const clerk = await council.actor('democratic-services');
  const move = { meetingId: meeting.id, reasons: 'The hall is closed.' };
  const day = '2026-05-21T17:00:00.000Z';
  expect(await moveMeeting(council.parts, { ...move, wasAt: meeting.at, isAt: day }, clerk)).toBe(true);
  const moved = (await mailTo('cabinet')).at(-1);
  expect(moved?.subject).toMatch(/^Its meeting was moved to Thursday 21 May 2026/);
  expect(moved?.entries).toEqual([{ ...entry, sequence: 1, at: day }]);
  expect(await feedOf('cabinet')).toContainEqual(moved?.entries[0]);

  expect(await moveMeeting(council.parts, { ...move, wasAt: day, isAt: null }, clerk)).toBe(true);
  const cancelled = (await mailTo('cabinet')).at(-1);
  expect(cancelled?.subject).toMatch(/^Cancelled: Cabinet on Thursday 21 May 2026/);
  expect(cancelled?.entries).toEqual([{ ...entry, sequence: 2, at: day, status: 'CANCELLED' }]);
}, 30_000);
