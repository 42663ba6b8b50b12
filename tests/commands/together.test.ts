import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyRecord } from '../../app/audit/verify-record.ts';
import { Together, withTheTurn } from '../../app/commands/together.ts';
import { type Council, openCouncil } from '../support/council.ts';

/** A sender whose statements end when they are told to, and that says what each carried. */
function heldSender(answer: (asks: readonly string[]) => { answer: string }[]) {
  const sent: string[][] = [];
  const ends: (() => void)[] = [];
  const send = async (asks: readonly string[]) => {
    sent.push([...asks]);
    await new Promise<void>((end) => ends.push(end));
    return answer(asks);
  };
  const end = async () => {
    ends.shift()?.();
    await new Promise((next) => setImmediate(next));
  };
  return { send, sent, end };
}

const echo = (asks: readonly string[]) => asks.map((ask) => ({ answer: `${ask}!` }));

describe('what is asked of the database in the same moment', () => {
  test('goes at once while little is under way, and together once more is', async () => {
    const { send, sent, end } = heldSender(echo);
    const together = new Together<string, string>(send, () => true);
    const answers = ['a', 'b', 'c', 'd', 'e'].map((ask) => together.ask(ask));
    expect(sent).toEqual([['a'], ['b']]);
    await end();
    expect(sent).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
    await end();
    await end();
    expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
  });

  test('goes with all that is asked in the same turn, and waits for no later one', async () => {
    const { send, sent, end } = heldSender(echo);
    const together = new Together<string, string>(send, () => true, withTheTurn);
    const first = ['a', 'b', 'c'].map((ask) => together.ask(ask));
    await new Promise((next) => setImmediate(next));
    const second = together.ask('d');
    await new Promise((next) => setImmediate(next));
    expect(sent).toEqual([['a', 'b', 'c'], ['d']]);
    await end();
    await end();
    expect(await Promise.all([...first, second])).toEqual(['a!', 'b!', 'c!', 'd!']);
  });

  test('keeps apart what does not fit together, in the order of asking', async () => {
    const { send, sent, end } = heldSender(echo);
    const together = new Together<string, string>(send, (taken, next) => !taken.includes(next));
    const answers = ['x', 'x', 'a', 'a', 'b', 'a'].map((ask) => together.ask(ask));
    for (let i = 0; i < 5; i += 1) await end();
    expect(sent).toEqual([['x'], ['x'], ['a', 'b'], ['a'], ['a']]);
    expect(await Promise.all(answers)).toEqual(['x!', 'x!', 'a!', 'a!', 'b!', 'a!']);
  });

  test('does not fail for another: what the server refuses is asked again, each alone', async () => {
    const refused = Object.assign(new Error('invalid byte sequence'), { code: '22021' });
    const sent: string[][] = [];
    const together = new Together<string, string>(
      async (asks) => {
        sent.push([...asks]);
        await new Promise((next) => setImmediate(next));
        if (asks.includes('bad')) throw refused;
        return echo(asks);
      },
      () => true,
    );
    const answers = await Promise.allSettled(['1', '2', 'a', 'bad', 'b'].map((ask) => together.ask(ask)));
    expect(sent).toEqual([['1'], ['2'], ['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
    expect(answers.map((it) => it.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  test('is not sent again where the connection was lost: the answer may be lost, and not the write', async () => {
    for (const code of ['ECONNRESET', 'EPIPE', 'CONNECTION_CLOSED']) {
      let sent = 0;
      const together = new Together<string, string>(
        async (asks) => {
          sent += 1;
          await new Promise((next) => setImmediate(next));
          if (asks.length > 1) throw Object.assign(new Error('lost'), { code });
          return echo(asks);
        },
        () => true,
      );
      const answers = await Promise.allSettled(['1', '2', 'a', 'b'].map((ask) => together.ask(ask)));
      expect([code, sent, answers.map((it) => it.status)]).toEqual([
        code,
        3,
        ['fulfilled', 'fulfilled', 'rejected', 'rejected'],
      ]);
    }
  });

  test('goes on after a failure', async () => {
    const together = new Together<string, string>(
      async (asks) => {
        if (asks[0] === 'bad') throw new Error('no');
        return echo(asks);
      },
      () => true,
    );
    await expect(together.ask('bad')).rejects.toThrow('no');
    expect(await together.ask('good')).toBe('good!');
  });
});

describe('events of many cases in the same moment', () => {
  let council: Council;
  beforeAll(async () => {
    council = await openCouncil();
  });
  afterAll(() => council.close());

  test('are each written once, with what belongs to them, and one that is refused holds up no other', async () => {
    const references: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      references.push(await council.begin('officer', { subject: i }));
      await council.bringTo('signOff');
    }
    const before = await council.rowCounts();
    const answers = await Promise.all([
      ...references.map((reference) =>
        council.attempt('solicitor', 'sign', {
          reference,
          data: { part: 'legal' },
          words: { remark: reference },
        }),
      ),
      // Refused by the machine, and with a reference that no text column takes.
      council.attempt('finance', 'delist', { reference: references[0] ?? '' }),
      council.attempt('finance', 'recall', { reference: 'DIA-2026-9999' }),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([...references.map(() => true), false, false]);
    const after = await council.rowCounts();
    expect((after.events ?? 0) - (before.events ?? 0)).toBe(12);
    expect((after.event_words ?? 0) - (before.event_words ?? 0)).toBe(12);
    for (const reference of references) {
      const remark = await council.value(
        `SELECT w.words FROM event_words w JOIN cases c ON c.id = w.case_id
         JOIN events e ON e.case_id = w.case_id AND e.seq = w.seq
         WHERE c.reference = $1 AND e.type = 'sign'`,
        reference,
      );
      expect(remark).toBe(reference);
      expect((await council.caseOf(reference)).state).toEqual({
        signOff: { legal: 'signed', finance: 'asked' },
      });
    }
    expect((await verifyRecord(council.database)).misfits).toEqual([]);
  });
});
