import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Council, meeting, openCouncil } from '../support/council.ts';

let council: Council;
beforeAll(async () => {
  council = await openCouncil();
});
afterAll(() => council.close());
beforeEach(() => council.clock.set('2026-03-02T09:00:00Z'));
afterEach(async () => {
  for (const table of failing.splice(0)) await mend(table);
});

const failing: string[] = [];
const mend = (table: string) => council.rows(`DROP TRIGGER IF EXISTS fail_${table} ON ${table}`);
const failOn = async (table: string) => {
  failing.push(table);
  await council.rows(
    `CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The disk is full.'; END $$;
     CREATE TRIGGER fail_${table} BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION fail()`,
  );
};

/** Everything that an event may write, to the letter. */
const everything = async () => ({
  counts: await council.rowCounts(),
  reports: await council.rows('SELECT * FROM reports ORDER BY id'),
  cases: await council.rows('SELECT * FROM cases ORDER BY id'),
  deadlines: await council.rows('SELECT * FROM deadlines ORDER BY id'),
});

describe('a refusal writes nothing', () => {
  test('whoever may not is told so, with 403 and the sentence', async () => {
    await council.begin('officer');
    const before = await everything();
    const answer = await council.attempt('finance', 'submitForReview', { words: { note: 'Please.' } });
    expect(answer).toEqual({ ok: false, status: 403, why: expect.stringContaining('is for its author') });
    expect(await everything()).toEqual(before);
  });

  test('what is not possible now is told, with 409', async () => {
    await council.begin('officer');
    await council.bringTo('awaitingDecision');
    const before = await everything();
    const answer = await council.attempt('democratic-services', 'decide', { data: { outcome: 'approved' } });
    expect(answer).toMatchObject({
      ok: false,
      status: 409,
      why: expect.stringContaining('must be listed on a meeting'),
    });
    expect(await everything()).toEqual(before);
  });

  test('a case that does not exist is 404', async () => {
    const before = await everything();
    const answer = await council.attempt('officer', 'recall', { reference: 'DIA-1999-0001' });
    expect(answer).toMatchObject({ ok: false, status: 404, why: 'There is no case DIA-1999-0001.' });
    expect(await everything()).toEqual(before);
  });

  test('an edit that changes no answer is no event', async () => {
    await council.begin('officer');
    const before = await everything();
    const { title } = (await council.caseOf()).content;
    expect(
      await council.send('officer', 'edit', { edit: { content: { title: title ?? '' } } }),
    ).toMatchObject({ unchanged: true, seq: 1 });
    expect(await everything()).toEqual(before);
  });

  test('a form that shows an older version is stale, and what was typed is not written', async () => {
    await council.begin('officer');
    const { version } = await council.caseOf();
    await council.send('officer', 'edit', {
      edit: { content: { evidence: 'Newer figures.' } },
      expects: { version },
    });
    const before = await everything();
    const answer = await council.attempt('officer', 'edit', {
      edit: { content: { evidence: 'Older.' } },
      expects: { version },
    });
    expect(answer).toEqual({
      ok: false,
      status: 409,
      reason: 'stale',
      why: 'Somebody else has changed this case since you opened it.',
    });
    expect(await everything()).toEqual(before);
  });

  test('a page that shows another state is stale too', async () => {
    await council.begin('officer');
    await council.bringTo('awaitingDecision');
    const answer = await council.attempt('democratic-services', 'list', {
      data: { meeting },
      expects: { state: 'draft' },
    });
    expect(answer).toMatchObject({ status: 409, reason: 'stale' });
  });

  test('a signature for an older text is refused, with the sentence to read it again', async () => {
    await council.begin('officer');
    await council.bringTo('signOff');
    const { contentHash } = (await council.report()).report;
    await council.send('officer', 'edit', { edit: { content: { evidence: 'Newer figures.' } } });
    const answer = await council.attempt('solicitor', 'sign', { data: { part: 'legal', contentHash } });
    expect(answer).toMatchObject({
      ok: false,
      status: 409,
      why: expect.stringContaining('Read what changed, then sign'),
    });
  });
});

describe('state, event, deadlines and notices are written together or not at all', () => {
  // An endorsement moves the state, closes one deadline, opens two, writes what was said and tells three.
  test.each(['notices', 'deadlines', 'events', 'event_words', 'cases'])(
    'where %s fails, nothing of the event stays',
    async (table) => {
      await council.begin('officer');
      await council.bringTo('review');
      const before = await everything();
      await failOn(table);
      await expect(council.attempt('reviewer', 'endorse', { words: { remark: 'Clear.' } })).rejects.toThrow(
        'The disk is full.',
      );
      expect(await everything()).toEqual(before);
      await mend(table);
      await council.send('reviewer', 'endorse', { words: { remark: 'Clear.' } });
      expect(await everything()).not.toEqual(before);
    },
  );

  test.each(['content_versions', 'decisions'])(
    'where %s fails, a decision leaves nothing behind',
    async (table) => {
      await council.begin('officer');
      await council.bringTo('listed');
      council.clock.set('2026-05-14', '19:00');
      const before = await everything();
      await failOn(table);
      await expect(
        council.attempt('democratic-services', 'decide', { data: { outcome: 'approved' } }),
      ).rejects.toThrow('The disk is full.');
      expect(await everything()).toEqual(before);
    },
  );

  test('a renewal begins its new case in the same write: where that fails, the old one stays as it is', async () => {
    const old = await council.begin('officer', { frontSheet: { route: 'none' } });
    await council.bringTo('awaitingDecision');
    await council.send('officer', 'reviewEarly', { words: { trigger: 'A new law.' } });
    await failOn('reports');
    const before = await everything();
    await expect(
      council.attempt('officer', 'completeReview', { data: { outcome: 'renew' } }),
    ).rejects.toThrow('The disk is full.');
    expect(await everything()).toEqual(before);
    await mend('reports');
    const answer = await council.send('officer', 'completeReview', { data: { outcome: 'renew' } });
    expect(answer).toMatchObject({ state: { closed: 'superseded' } });
    // The number that was taken for the one that failed is not given again.
    expect(Number(answer.begun?.slice(-4))).toBe(Number(old.slice(-4)) + 2);
  });
});

describe('a report with two cases', () => {
  test('what happens to it happens to both, each with its own event and notices', async () => {
    const first = await council.begin('officer');
    const second = await council.begin('second-officer', { subject: 1 });
    await council.carryTogether(first, second);
    await council.send('democratic-services', 'publishNotice', {
      reference: first,
      data: { notice: 'keyDecisionNotice' },
    });
    await council.send('officer', 'submitForReview', { reference: first });
    await council.send('second-officer', 'submitForReview', { reference: second });
    await council.send('reviewer', 'endorse', { reference: first });
    const early = await council.attempt('solicitor', 'sign', { reference: first, data: { part: 'legal' } });
    expect(early).toMatchObject({ status: 409, why: expect.stringContaining('All are signed together') });

    await council.send('reviewer', 'endorse', { reference: second });
    await council.send('solicitor', 'sign', { reference: first, data: { part: 'legal' } });
    await council.send('finance', 'sign', { reference: second, data: { part: 'finance' } });
    for (const reference of [first, second])
      expect((await council.caseOf(reference)).state).toBe('awaitingDecision');
    const signed = await council.rows(
      `SELECT count(*)::int AS n FROM events e JOIN cases c ON c.id = e.case_id
       WHERE type = 'sign' AND reference IN ($1, $2) GROUP BY case_id`,
      first,
      second,
    );
    expect(signed.map((row) => row.n)).toEqual([2, 2]);

    await council.send('officer', 'edit', {
      reference: first,
      edit: { content: { evidence: 'Newer figures.' } },
    });
    for (const reference of [first, second]) {
      expect((await council.caseOf(reference)).state).toEqual({
        signOff: { legal: 'asked', finance: 'asked' },
      });
    }
    const changed = `SELECT count(*) FROM events WHERE type = 'reportChanged'`;
    expect(await council.value(changed)).toBe('1');
  });

  test('where one of them may not, neither does', async () => {
    const first = await council.begin('officer');
    await council.bringTo('awaitingDecision');
    const second = await council.begin('second-officer', { subject: 1 });
    await council.carryTogether(first, second);
    const before = await everything();
    const answer = await council.attempt('democratic-services', 'list', {
      reference: first,
      data: { meeting },
    });
    expect(answer).toMatchObject({
      ok: false,
      status: 409,
      why: expect.stringMatching(new RegExp(`^${second}: `)),
    });
    expect(await everything()).toEqual(before);
  });
});

describe('a deadline', () => {
  test('that moves keeps its old date, and is planned anew', async () => {
    await council.begin('officer');
    const { id } = await council.caseOf();
    await council.rows(
      `UPDATE deadlines SET next_at = now(), told = '["soon@x"]' WHERE kind = 'agendaPublished' AND case_id = $1`,
      id,
    );
    await council.send('officer', 'edit', { edit: { frontSheet: { meetingOn: '2026-06-18' } } });
    const [row] = await council.rows(
      `SELECT due_on::text, moves, status, next_at, told FROM deadlines
       WHERE kind = 'agendaPublished' AND case_id = $1`,
      id,
    );
    expect(row).toEqual({
      due_on: '2026-06-10',
      status: 'open',
      next_at: null,
      told: [],
      moves: [
        {
          dueOn: '2026-05-06',
          dueAt: expect.stringContaining('2026-05-06T'),
          at: '2026-03-02T09:00:00+00:00',
        },
      ],
    });
  });

  test('that was answered in time is met, late is missed, and of a step back dropped', async () => {
    await council.begin('officer');
    await council.bringTo('review');
    await council.send('officer', 'recall');
    await council.send('officer', 'submitForReview');
    council.clock.set('2026-03-20', '10:00');
    await council.send('reviewer', 'endorse');
    council.clock.set('2026-03-23', '10:00');
    await council.send('solicitor', 'sign', { data: { part: 'legal' } });
    const rows = await council.rows(
      `SELECT kind, status FROM deadlines WHERE kind IN ('reviewerAnswers', 'legalSigns', 'financeSigns')
         AND case_id = $1 ORDER BY opened_seq, kind`,
      (await council.caseOf()).id,
    );
    expect(rows.map((row) => `${row.kind} ${row.status}`)).toEqual([
      'reviewerAnswers dropped',
      'reviewerAnswers missed',
      'financeSigns open',
      'legalSigns met',
    ]);
  });
});
