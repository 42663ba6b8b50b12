import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personEvents, programEvents } from '../../workflows/road/events.ts';
import { roles } from '../../workflows/roles.ts';
import { type Council, meeting } from '../support/council.ts';
import { type Asker, askers, personOf, rolesTried } from './askers.ts';
import { caseAt } from './cases-on-the-road.ts';
import { type EventExpectation, eventExpectations, forTheProgramAlone } from './event-expectations.ts';
import { openSite, type Page, type Site } from './whole-site.ts';

let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
  // Somebody to hand a review to, who asks for nothing here.
  await site.council.rows(
    `INSERT INTO role_holdings (id, person_id, role, from_on) VALUES ('other', 'scrutiny-6', 'reviewer', '2026-01-01')`,
  );
  // As some councils have it: then a decision can come before Council after a call-in.
  await site.council.rows(
    `UPDATE constitutions SET data = jsonb_set(data, '{scrutinyMayReferToCouncil}', '"always"')`,
  );
});
afterAll(() => site.close());

const members: readonly Asker[] = ['cabinet', 'scrutiny', 'scrutiny-2'];
const beforeTheAgenda = ['draft', 'consultationPrepared', 'consultationOpen', 'review', 'signOff'];

async function send(who: Asker, event: string, { form }: Pick<EventExpectation, 'form'>, reference: string) {
  const { report, cases } = await site.council.report(reference);
  const subject = cases.find((it) => it.reference === reference);
  const known: Record<string, string> = {
    VERSION: String(subject?.version),
    HASH: report.contentHash,
    MEETING: meeting.id,
  };
  const fields = Object.entries(form).map(([name, value]) => [name, known[value] ?? value]);
  return site.post(personOf(who), `/cases/${reference}`, { event, ...Object.fromEntries(fields) });
}

/** What the record holds of a case: a refusal leaves it alone. */
const eventsOf = (reference: string) =>
  site.council.value(
    'SELECT count(*) FROM events e JOIN cases c ON c.id = e.case_id WHERE c.reference = $1',
    reference,
  );

function expectRefusal(who: Asker, page: Page, expected: EventExpectation, reference: string) {
  if (who === 'nobody') {
    return expect([who, page.status, page.to]).toEqual([
      who,
      302,
      `/sign-in?next=${encodeURIComponent(`/cases/${reference}`)}`,
    ]);
  }
  const hidden = members.includes(who) && beforeTheAgenda.includes(expected.at);
  expect([who, page.status]).toEqual([who, hidden ? 404 : 403]);
  expect([who, page.text]).toEqual([
    who,
    expect.stringContaining(hidden ? `There is no case ${reference}.` : expected.isFor),
  ]);
}

it('every event that the program knows has its expectations, and no other has', () => {
  expect(Object.keys(eventExpectations).toSorted()).toEqual([...personEvents].toSorted());
  expect(Object.keys(forTheProgramAlone).toSorted()).toEqual([...programEvents].toSorted());
});

it('every role is tried', () => {
  expect([...rolesTried].toSorted()).toEqual([...roles].toSorted());
});

const rows = personEvents.flatMap((event) =>
  eventExpectations[event].map((expected) => ({ event, expected, at: expected.at })),
);
describe.each(rows)('$event at $at', ({ event, expected }) => {
  it('is refused to whoever may not, and changes nothing', async () => {
    const reference = await caseAt(site.council, expected.at);
    const before = await eventsOf(reference);
    for (const who of askers) {
      const status = expected.may[who];
      if (status === 303) continue;
      const page = await send(who, event, expected, reference);
      if (status === undefined) expectRefusal(who, page, expected, reference);
      else expect([who, page.status]).toEqual([who, status]);
    }
    expect(await eventsOf(reference)).toBe(before);
  });

  it('is taken from each who may', async () => {
    for (const who of askers.filter((it) => expected.may[it] === 303)) {
      const reference = await caseAt(site.council, expected.at);
      const before = await eventsOf(reference);
      const page = await send(who, event, expected, reference);
      expect([who, page.status, page.to?.split('?')[0]]).toEqual([who, 303, `/cases/${reference}`]);
      expect(Number(await eventsOf(reference))).toBe(Number(before) + 1);
    }
  });
});

it('what the program does by itself is sent by nobody else', async () => {
  const reference = await caseAt(site.council, 'callInWindow');
  const before = await eventsOf(reference);
  for (const event of programEvents) {
    for (const who of askers) {
      const page = await send(who, event, { form: {} }, reference);
      expect([event, who, page.status]).toEqual([
        event,
        who,
        who === 'nobody' ? 302 : forTheProgramAlone[event],
      ]);
    }
  }
  expect(await eventsOf(reference)).toBe(before);
});

it('an event that is none is refused, and so is one on a case that is none', async () => {
  const reference = await caseAt(site.council, 'callInWindow');
  for (const who of askers) {
    const page = await send(who, 'approve', { form: {} }, reference);
    expect([who, page.status]).toEqual([who, who === 'nobody' ? 302 : 400]);
    const nowhere = await site.post(personOf(who), '/cases/DIA-1999-0001', { event: 'publish' });
    expect([who, nowhere.status]).toEqual([who, who === 'nobody' ? 302 : 404]);
  }
});
