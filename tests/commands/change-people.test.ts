import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPersonByHand, changePerson } from '../../app/commands/change-people.ts';
import type { PersonChange } from '../../app/people/person-changes.ts';
import { findActor } from '../../db/queries/people.ts';
import { listPersonEvents } from '../../db/queries/people-record.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
beforeAll(async () => {
  council = await openCouncil();
});
afterAll(() => council.close());

const today = '2026-03-02';
const change = (id: string, wanted: PersonChange, by = 'admin') =>
  changePerson(council.parts, id, wanted, by);
const add = (name: string, email: string) => addPersonByHand(council.parts, { name, email }, 'admin');
const why = (answer: Awaited<ReturnType<typeof change>>) =>
  answer.ok ? 'done' : `${answer.status} ${answer.errors.map((e) => e.message).join('; ')}`;
const recordOf = async (id: string) =>
  (await listPersonEvents(council.database.drizzle, id)).map((e) => [e.type, e.about, e.byName]);
const rolesOf = async (id: string, on = today) => (await findActor(council.database.drizzle, id, on))?.roles;
const holdingOf = (id: string, role: string) =>
  council.value(
    `SELECT id FROM role_holdings WHERE person_id = $1 AND role = $2 ORDER BY from_on DESC LIMIT 1`,
    id,
    role,
  );

describe('adding a person', () => {
  test('keeps who added them', async () => {
    const answer = await add('Head of Service', 'head@council.example.org');
    if (!answer.ok) throw new Error(why(answer));
    expect(await recordOf(answer.personId)).toEqual([['added', {}, 'Administrator']]);
    expect(await rolesOf(answer.personId)).toEqual([]);
  });

  test.each([
    ['', 'a@council.example.org', '400 Enter the name, or the name of the post'],
    ['Two\nlines', 'a@council.example.org', '400 The name must be one line, without control characters'],
    ['Hid\u202eden', 'a@council.example.org', '400 The name must be one line, without control characters'],
    ['Head', 'a@x.org, b@x.org', '400 Enter an email address, such as ann@example.org'],
    ['Head', 'a@x.org\r\nBcc: b@x.org', '400 Enter an email address, such as ann@example.org'],
    ['x'.repeat(201), 'a@council.example.org', '400 The name must be 200 characters or fewer'],
  ])('refuses %j with %j', async (name, email, refused) => {
    expect(why(await add(name, email))).toBe(refused);
  });

  test('gives no address twice, in whatever letters', async () => {
    expect(why(await add('Another officer', 'OFFICER@council.example.org'))).toContain(
      '400 Somebody has this address',
    );
    const two = await Promise.all([add('One', 'one@x.example.org'), add('Two', 'ONE@x.example.org')]);
    expect(two.filter((it) => it.ok)).toHaveLength(1);
  });
});

describe('roles', () => {
  test('are given from a day, and held by several people', async () => {
    expect(why(await change('officer', { type: 'giveRole', role: 'reviewer', fromOn: '2026-03-10' }))).toBe(
      'done',
    );
    expect(await rolesOf('officer')).toEqual(['officer']);
    expect(await rolesOf('officer', '2026-03-10')).toEqual(['officer', 'reviewer']);
    expect(await recordOf('officer')).toEqual([
      ['roleGiven', { role: 'reviewer', on: '2026-03-10' }, 'Administrator'],
    ]);
  });

  test('are not given from a day that has passed, nor twice', async () => {
    expect(
      why(await change('officer', { type: 'giveRole', role: 'cabinet', fromOn: '2026-03-01' })),
    ).toContain('400');
    expect(why(await change('officer', { type: 'giveRole', role: 'officer', fromOn: today }))).toContain(
      '409 Policy officer holds the role of Officer from 1 January 2000 already',
    );
  });

  test('end with a last day, or at once, and keep their row', async () => {
    const id = await holdingOf('second-officer', 'officer');
    expect(
      why(await change('second-officer', { type: 'endRole', holdingId: id, lastOn: '2026-03-06' })),
    ).toBe('done');
    expect(await rolesOf('second-officer', '2026-03-06')).toEqual(['officer']);
    expect(await rolesOf('second-officer', '2026-03-07')).toEqual([]);
    expect(why(await change('second-officer', { type: 'endRole', holdingId: id, lastOn: undefined }))).toBe(
      'done',
    );
    expect(await rolesOf('second-officer')).toEqual([]);
    expect(await council.value('SELECT until_on::text FROM role_holdings WHERE id = $1', id)).toBe(
      '2026-03-01',
    );
    expect((await recordOf('second-officer')).map(([type]) => type)).toEqual(['roleEnded', 'roleEnded']);
    expect(why(await change('second-officer', { type: 'endRole', holdingId: id, lastOn: undefined }))).toBe(
      '409 This role has ended already.',
    );
    expect(why(await change('second-officer', { type: 'giveRole', role: 'officer', fromOn: today }))).toBe(
      'done',
    );
  });

  test('of a group are not ended by hand, and it says why', async () => {
    await council.rows(
      `INSERT INTO role_holdings (id, person_id, role, from_on, source) VALUES ('by-group', 'finance', 'officer', '2026-01-01', 'oidc')`,
    );
    expect(
      why(await change('finance', { type: 'endRole', holdingId: 'by-group', lastOn: undefined })),
    ).toContain("409 This role comes from a group of the council's accounts");
  });

  test('of another person are not ended under this one', async () => {
    const id = await holdingOf('finance', 'finance');
    expect(why(await change('officer', { type: 'endRole', holdingId: id, lastOn: undefined }))).toContain(
      '404',
    );
  });
});

describe('one administrator always remains', () => {
  const only =
    '409 Nobody else is an administrator without a last day. Make somebody else administrator first.';

  test('the only one neither ends the role nor leaves', async () => {
    const holdingId = await holdingOf('admin', 'administrator');
    expect(why(await change('admin', { type: 'endRole', holdingId, lastOn: undefined }))).toBe(only);
    expect(why(await change('admin', { type: 'endRole', holdingId, lastOn: '2026-12-31' }))).toBe(only);
    expect(why(await change('admin', { type: 'markAsLeft', on: today }))).toBe(only);
    expect(await rolesOf('admin')).toEqual(['administrator']);
  });

  test('one whose successor begins later or ends again is still the only one', async () => {
    await change('reviewer', { type: 'giveRole', role: 'administrator', fromOn: '2026-04-01' });
    const holdingId = await holdingOf('admin', 'administrator');
    expect(why(await change('admin', { type: 'endRole', holdingId, lastOn: '2026-03-30' }))).toBe(only);
    expect(why(await change('admin', { type: 'endRole', holdingId, lastOn: '2026-03-31' }))).toBe('done');
    const second = await holdingOf('reviewer', 'administrator');
    expect(why(await change('reviewer', { type: 'endRole', holdingId: second, lastOn: undefined }))).toBe(
      only,
    );
  });

  test('of two who end each other at once, one stays', async () => {
    await change('solicitor', { type: 'giveRole', role: 'administrator', fromOn: today });
    await change('cabinet', { type: 'giveRole', role: 'administrator', fromOn: today });
    await council.rows(
      `UPDATE role_holdings SET until_on = '2026-03-01' WHERE role = 'administrator' AND person_id IN ('admin', 'reviewer')`,
    );
    const [one, two] = [
      await holdingOf('solicitor', 'administrator'),
      await holdingOf('cabinet', 'administrator'),
    ];
    const answers = await Promise.all([
      change('solicitor', { type: 'endRole', holdingId: one, lastOn: undefined }, 'cabinet'),
      change('cabinet', { type: 'endRole', holdingId: two, lastOn: undefined }, 'solicitor'),
    ]);
    expect(answers.map(why).sort()).toEqual([only, 'done']);
  });
});

describe('a leaver', () => {
  test('has no role, no session and no link from that day, and all of it is on record', async () => {
    await council.rows(
      `INSERT INTO sessions VALUES ('s1', 'deputy-solicitor', now(), now(), now() + interval '1 hour')`,
    );
    await council.rows(
      `INSERT INTO sign_in_links VALUES ('l1', 'deputy-solicitor', NULL, '/', now() + interval '1 hour', NULL)`,
    );
    await council.rows(
      `INSERT INTO role_holdings (id, person_id, role, from_on) VALUES ('ahead', 'deputy-solicitor', 'solicitor', '2026-06-01')`,
    );
    expect(why(await change('deputy-solicitor', { type: 'markAsLeft', on: '2026-03-03' }))).toContain('400');
    expect(why(await change('deputy-solicitor', { type: 'markAsLeft', on: today }))).toBe('done');
    expect(await rolesOf('deputy-solicitor')).toBeUndefined();
    const open = await council.value(
      `SELECT count(*) FROM role_holdings WHERE person_id = 'deputy-solicitor' AND (until_on IS NULL OR until_on > '2026-05-31')`,
    );
    expect(open).toBe('0');
    expect(await council.value(`SELECT count(*) FROM sessions WHERE person_id = 'deputy-solicitor'`)).toBe(
      '0',
    );
    expect(
      await council.value(`SELECT count(*) FROM sign_in_links WHERE person_id = 'deputy-solicitor'`),
    ).toBe('0');
    expect((await recordOf('deputy-solicitor'))[0]).toEqual(['left', { on: today }, 'Administrator']);
  });

  test('is changed no more until they are back', async () => {
    expect(why(await change('deputy-solicitor', { type: 'rename', name: 'Somebody' }))).toContain(
      '409 This person has left.',
    );
    expect(why(await change('deputy-solicitor', { type: 'markAsReturned' }))).toBe('done');
    expect(await rolesOf('deputy-solicitor', '2026-03-03')).toEqual([]);
    expect(why(await change('deputy-solicitor', { type: 'markAsReturned' }))).toBe(
      '409 This person has not left.',
    );
  });
});

describe('name, address and sessions', () => {
  test('a changed address ends the ways in by the old one, and is tried anew', async () => {
    await council.rows(
      `UPDATE people SET bounced_at = now(), bounced_why = 'No such mailbox.' WHERE id = 'scrutiny'`,
    );
    await council.rows(
      `INSERT INTO sessions VALUES ('s2', 'scrutiny', now(), now(), now() + interval '1 hour')`,
    );
    expect(
      why(await change('scrutiny', { type: 'changeAddress', email: 'scrutiny-2@council.example.org' })),
    ).toContain('400 Somebody has');
    expect(why(await change('scrutiny', { type: 'changeAddress', email: 'new@council.example.org' }))).toBe(
      'done',
    );
    expect(await council.value(`SELECT count(bounced_at) FROM people WHERE id = 'scrutiny'`)).toBe('0');
    expect(await council.value(`SELECT count(*) FROM sessions WHERE person_id = 'scrutiny'`)).toBe('0');
    const stored = await council.value(`SELECT about::text FROM people_events WHERE person_id = 'scrutiny'`);
    expect(stored).toBe('{}');
  });

  test('a name that stays the same is no change', async () => {
    expect(why(await change('scrutiny-3', { type: 'rename', name: 'Scrutiny member 3' }))).toBe('done');
    expect(await recordOf('scrutiny-3')).toEqual([]);
    expect(why(await change('scrutiny-3', { type: 'rename', name: 'Chair of scrutiny' }))).toBe('done');
    expect(await recordOf('scrutiny-3')).toEqual([['renamed', {}, 'Administrator']]);
  });
});

test('the record of people lets nobody rewrite it', async () => {
  for (const harm of [
    `UPDATE people_events SET by_id = NULL`,
    'DELETE FROM people_events',
    'TRUNCATE people_events',
  ])
    await expect(council.rows(harm)).rejects.toThrow(/append-only/);
});

test('an administrator signs nothing by being one', async () => {
  const fresh = await openCouncil();
  try {
    await fresh.begin('officer');
    await fresh.bringTo('signOff');
    for (const part of ['legal', 'finance'] as const) {
      const answer = await fresh.attempt('admin', 'sign', { data: { part } });
      expect(answer).toMatchObject({ ok: false, status: 403 });
    }
    expect(await fresh.attempt('admin', 'returnForChanges', { words: { reasons: 'No.' } })).toMatchObject({
      status: 403,
    });
  } finally {
    await fresh.close();
  }
});
