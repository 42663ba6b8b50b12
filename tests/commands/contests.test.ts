import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyRecord } from '../../app/audit/verify-record.ts';
import { type Council, meeting, openCouncil } from '../support/council.ts';
import { testedDatabase } from '../support/database.ts';

let council: Council;
const sent: string[] = [];
beforeAll(async () => {
  council = await openCouncil({ onStatement: (text) => sent.push(text) });
});
afterAll(() => council.close());
/** PGlite has one connection, where nothing truly happens at once. */
const tries = testedDatabase === 'postgres' ? 150 : 5;

describe('several people at once', () => {
  test('both directors sign in the same moment, every time, and both signatures stand', async () => {
    await council.begin('officer', { subject: 1 });
    await council.bringTo('signOff');
    for (let i = 0; i < tries; i += 1) {
      const { contentHash } = (await council.report()).report;
      const answers = await Promise.all([
        council.send('solicitor', 'sign', { data: { part: 'legal', contentHash } }),
        council.send('finance', 'sign', { data: { part: 'finance', contentHash } }),
      ]);
      expect(answers.map((answer) => answer.state)).toContain('awaitingDecision');
      const { state, version } = await council.caseOf();
      expect(state).toBe('awaitingDecision');
      expect(Math.max(...answers.map((answer) => answer.seq))).toBe(version);
      await Promise.all([
        council.send('solicitor', 'withdrawSignature', { data: { part: 'legal' } }),
        council.send('finance', 'withdrawSignature', { data: { part: 'finance' } }),
      ]);
      expect((await council.caseOf()).state).toEqual({ signOff: { legal: 'asked', finance: 'asked' } });
    }
    expect((await verifyRecord(council.database)).misfits).toEqual([]);
  }, 120_000);

  test('one director signs twice in the same moment: one signature, and the other is told that it is there', async () => {
    await council.begin('officer', { subject: 4 });
    await council.bringTo('signOff');
    for (let i = 0; i < tries; i += 1) {
      const { contentHash } = (await council.report()).report;
      const answers = await Promise.all(
        [1, 2].map(() => council.attempt('solicitor', 'sign', { data: { part: 'legal', contentHash } })),
      );
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers.find((answer) => !answer.ok)).toMatchObject({ status: 409 });
      expect((await council.caseOf()).state).toEqual({ signOff: { legal: 'signed', finance: 'asked' } });
      await council.send('solicitor', 'withdrawSignature', { data: { part: 'legal' } });
    }
    expect((await verifyRecord(council.database)).misfits).toEqual([]);
  }, 120_000);

  test('two people let two actions wait for each other in the same moment: one of the two is told of the ring', async () => {
    const [one, two] = [
      await council.begin('officer', { kind: 'action', subject: 7 }),
      await council.begin('officer', { kind: 'action', subject: 8 }),
    ];
    const waits = (reference: string, dependsOn: string) =>
      council.attempt('officer', 'edit', { reference, edit: { content: { dependsOn } } });
    for (let i = 0; i < Math.min(tries, 30); i += 1) {
      const answers = await Promise.all([waits(one, two), waits(two, one)]);
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers.find((answer) => !answer.ok)).toMatchObject({
        status: 409,
        why: expect.stringContaining('These actions would wait for each other, and none could begin'),
      });
      await waits(one, '');
      await waits(two, '');
    }
  }, 120_000);

  test('a director and the deputy sign in the same moment: one of them does, and the record says who for whom', async () => {
    await council.begin('officer', { subject: 5 });
    await council.bringTo('signOff');
    const signers = new Set<string>();
    for (let i = 0; i < tries; i += 1) {
      const { contentHash } = (await council.report()).report;
      // By turns, so that each of them is the first to ask in half of the tries.
      const both = ['solicitor', 'deputy-solicitor'] as const;
      const answers = await Promise.all(
        (i % 2 === 0 ? both : [...both].reverse()).map((who) =>
          council.attempt(who, 'sign', { data: { part: 'legal', contentHash } }),
        ),
      );
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers.find((answer) => !answer.ok)).toMatchObject({ status: 409 });
      const { legal } = (await council.report()).report.progress.signatures;
      expect([legal?.by, legal?.onBehalfOf]).toEqual(
        legal?.by === 'solicitor' ? ['solicitor', undefined] : ['deputy-solicitor', 'solicitor'],
      );
      signers.add(legal?.by ?? '');
      await council.send('solicitor', 'withdrawSignature', { data: { part: 'legal' } });
    }
    expect([...signers].sort()).toEqual(['deputy-solicitor', 'solicitor']);
    expect((await verifyRecord(council.database)).misfits).toEqual([]);
  }, 120_000);

  test('a signature races an edit of what is signed: it is voided or refused, and never stands for another text', async () => {
    await council.begin('officer', { subject: 6 });
    await council.bringTo('signOff');
    const outcomes = { voided: 0, refused: 0 };
    for (let i = 0; i < tries; i += 1) {
      const { contentHash } = (await council.report()).report;
      const sign = () => council.attempt('finance', 'sign', { data: { part: 'finance', contentHash } });
      const edit = () =>
        council.send('officer', 'edit', { edit: { content: { evidence: `Figures ${i}.` } } });
      const [signed] =
        i % 2 === 0
          ? await Promise.all([sign(), edit()])
          : await Promise.all([edit(), sign()]).then(([edited, answer]) => [answer, edited]);
      const { report } = await council.report();
      expect(report.contentHash).not.toBe(contentHash);
      expect(report.progress.signatures).toEqual({});
      expect((await council.caseOf()).state).toEqual({ signOff: { legal: 'asked', finance: 'asked' } });
      if (signed?.ok) outcomes.voided += 1;
      else {
        expect(signed).toMatchObject({ status: 409 });
        outcomes.refused += 1;
      }
    }
    expect(outcomes.voided + outcomes.refused).toBe(tries);
    if (testedDatabase === 'postgres') expect(Math.min(outcomes.voided, outcomes.refused)).toBeGreaterThan(0);
    expect((await verifyRecord(council.database)).misfits).toEqual([]);
  }, 120_000);

  test('twenty edits at once all arrive, in a row, and none is lost', async () => {
    await council.begin('officer');
    const fields = ['evidence', 'evidenceGaps', 'consultation', 'scope', 'whoIsAffected'];
    const edits = Array.from({ length: 20 }, (_, i) => ({ [fields[i % 5] ?? '']: `Typed by hand ${i}` }));
    const answers = await Promise.all(
      edits.map((content) => council.send('officer', 'edit', { edit: { content } })),
    );
    expect(answers.map((answer) => answer.seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 2),
    );
    expect((await council.caseOf()).version).toBe(21);
    const { cases } = await council.report();
    for (const field of fields) expect(cases[0]?.content[field]).toMatch(/^Typed by hand/);
    expect((await verifyRecord(council.database)).misfits).toEqual([]);
  });

  test('twenty people with the same form: one edit is taken, the others are shown what changed', async () => {
    await council.begin('officer');
    const { version } = await council.caseOf();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        council.attempt('officer', 'edit', {
          edit: { content: { evidence: `Of form ${i}` } },
          expects: { version },
        }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'stale')).toHaveLength(19);
  });

  test('a race that is lost decides again: the second to list is told that it is listed', async () => {
    await council.begin('officer', { subject: 2 });
    await council.bringTo('awaitingDecision');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => council.attempt('democratic-services', 'list', { data: { meeting } })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.why).toContain('listed on a meeting already');
    expect(await council.value(`SELECT count(*) FROM events WHERE type = 'list'`)).toBe('1');
  });

  test('references are given once each, and cases begun at once do not mix', async () => {
    const references = await Promise.all(
      Array.from({ length: 15 }, (_, i) => council.begin('officer', { subject: i })),
    );
    expect(new Set(references).size).toBe(15);
  });
});

describe.runIf(testedDatabase === 'postgres')('on PostgreSQL, an event', () => {
  test('is two statements and nothing else, whichever way it goes', async () => {
    await council.begin('officer', { subject: 0 });
    await council.bringTo('awaitingDecision');
    // Who they are was looked up before: it is no part of an event.
    await council.actor('democratic-services');
    await council.actor('finance');
    for (const [type, data] of [
      ['list', { meeting }],
      ['delist', {}],
      ['publishNotice', { notice: 'keyDecisionNotice', decisionFrom: '2026-06-18' }],
    ] as const) {
      sent.length = 0;
      await council.send('democratic-services', type, { data });
      expect(sent.map((text) => text.trim())).toEqual([
        expect.stringMatching(/^SELECT json_build_object\(/),
        expect.stringMatching(/^WITH\s+allowed AS \(\s+UPDATE reports/),
      ]);
    }
    sent.length = 0;
    await council.attempt('finance', 'delist');
    expect(sent).toHaveLength(1);
  });
});
