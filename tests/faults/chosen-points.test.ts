import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CaseView } from '../../app/cases/case-view.ts';
import type { PersonaId } from '../../app/demonstration/personas.ts';
import type { NoticeKind } from '../../workflows/notices.ts';
import { type MailServer, startMailServer } from '../emails/mail-server.ts';
import type { RunningService } from '../support/running-service.ts';
import { type Fields, moveClock, mustSend, putRight, read, send } from './act.ts';
import { inspectRecord } from './inspect-record.ts';
import type { KillPoint } from './kill-points.ts';
import { Ledger } from './ledger.ts';
import { died, World } from './world.ts';

const reference = 'DIA-2008-0001';
let world: World;
let mail: MailServer;
const ledger = new Ledger();
let service: RunningService;

// A start takes some seconds, and more where the machine is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

beforeAll(async () => {
  mail = await startMailServer();
  world = await World.create({ SMTP_URL: mail.url });
  service = await world.startKillable();
});
afterAll(async () => {
  await service?.kill();
  await world.remove();
  await mail.close();
});

/** How an event fared whose process was killed: what was confirmed of it, and what is there after the restart. */
interface Survived {
  confirmed: boolean;
  written: boolean;
  view: CaseView;
}

/** Kills at that moment of that event, looks at what is left, starts again, and holds the ledger against it. */
async function dieAt(point: KillPoint, event: string, act: () => Promise<unknown>): Promise<Survived> {
  await everyLetterHasGone();
  const { version } = await read(world, ledger, reference);
  const confirmedBefore = ledger.events.length;
  await world.dieAt(point, event);
  await act().catch(() => 'the connection broke');
  await died(service);
  const confirmed = ledger.events.length > confirmedBefore;
  await nothingIsHalfThere();
  service = await world.startKillable();
  const view = await whatIsShown();
  expect(ledger.losses([view])).toEqual([]);
  return { confirmed, written: view.version > version, view };
}

/** A letter that is on its way when the process dies for another reason would be taken twice, and rightly so. */
async function everyLetterHasGone() {
  const waiting = async () =>
    (await read(world, ledger, reference)).notices
      .flatMap(({ letters }) => letters)
      .filter(({ status }) => status === 'waiting');
  await expect.poll(waiting, { timeout: 30_000, interval: 200 }).toEqual([]);
}

async function nothingIsHalfThere() {
  const database = await world.openDatabase();
  const { faults } = await inspectRecord(database).finally(() => database.close());
  expect(faults).toEqual([]);
}

/** Not entered in the ledger: it is what the ledger is held against. */
async function whatIsShown(): Promise<CaseView> {
  const answer = await (await world.as('democratic-services')).get(`/cases/${reference}.json`);
  expect(answer.status, 'who was signed in is still signed in').toBe(200);
  return answer.json();
}

const act = (persona: PersonaId, event: string, fields?: Fields) => () =>
  send(world, ledger, persona, reference, event, fields);
const must = (persona: PersonaId, event: string, fields?: Fields) =>
  mustSend(world, ledger, persona, reference, event, fields);

/** How often the mail server took each letter about a case, by notice, once all were sent. */
async function delivered(kind: NoticeKind) {
  const lettersOf = async () => {
    const { notices } = await read(world, ledger, reference);
    return notices.filter((notice) => notice.kind === kind).flatMap((notice) => notice.letters);
  };
  const isSent = (letters: { status: string }[]) =>
    letters.length > 0 && letters.every(({ status }) => status === 'sent');
  await expect.poll(lettersOf, { timeout: 30_000, interval: 300 }).toSatisfy(isSent);
  const notices = (await read(world, ledger, reference)).notices.filter((notice) => notice.kind === kind);
  return notices.map(({ letters }) =>
    letters.map(({ id }) => mail.received.filter(({ messageId }) => messageId?.includes(id)).length),
  );
}

describe('a process that is killed', () => {
  it('before the write has written nothing, and the same form is taken after it', async () => {
    const { version } = await read(world, ledger, reference);
    await must('officer', 'edit', { version: String(version), ...putRight(reference) });
    const died = await dieAt('beforeWrite', 'submitForReview', act('officer', 'submitForReview'));
    expect(died).toMatchObject({ confirmed: false, written: false, view: { state: 'draft' } });
    expect((await must('officer', 'submitForReview')).state).toBe('review');
  });

  it('while the write is under way has written the event whole or not at all', async () => {
    const recall = act('officer', 'recall', { reasons: 'One more figure.' });
    const { written, view } = await dieAt('whileWriting', 'recall', recall);
    expect(view.state).toBe(written ? 'draft' : 'review');
    expect(view.history.at(-1)?.words).toEqual(written ? { reasons: 'One more figure.' } : {});
    if (!written) await must('officer', 'recall');
    await must('officer', 'submitForReview');
  });

  it('after the write, unanswered, has written all of it: nobody was told, and it is there', async () => {
    const endorse = act('reviewer', 'endorse', { remark: 'Clear.' });
    const { confirmed, written, view } = await dieAt('afterWrite', 'endorse', endorse);
    expect({ confirmed, written }).toEqual({ confirmed: false, written: true });
    expect(view.state).toEqual({ signOff: { legal: 'asked', finance: 'asked' } });
    expect(view.history.at(-1)).toMatchObject({ type: 'endorse', words: { remark: 'Clear.' } });
    expect(await delivered('signOffRequested')).not.toEqual([]);
  });

  it('before the reply is sent has written it, and a second sending is refused, not done twice', async () => {
    const { contentHash } = await read(world, ledger, reference);
    const sign = act('solicitor', 'sign', { part: 'legal', contentHash });
    const { confirmed, written, view } = await dieAt('beforeReply', 'sign', sign);
    expect({ confirmed, written }).toEqual({ confirmed: false, written: true });
    expect(view.signatures.legal).toMatchObject({ by: 'solicitor', current: true });
    expect(await sign()).toBe(409);
    expect((await read(world, ledger, reference)).version).toBe(view.version);
  });

  it('between commit and mail sends it after the restart, once', async () => {
    const { contentHash } = await read(world, ledger, reference);
    const sign = act('finance', 'sign', { part: 'finance', contentHash });
    const { confirmed, view } = await dieAt('beforeRelay', 'sign', sign);
    expect(confirmed).toBe(true);
    expect(view.state).toBe('awaitingDecision');
    expect(new Set((await delivered('readyForDecision')).flat())).toEqual(new Set([1]));
  });

  it('while letters are being written for a notice writes each of them once', async () => {
    const recall = act('officer', 'recall', { reasons: 'The figures changed.' });
    expect((await dieAt('whileRelaying', 'recall', recall)).confirmed).toBe(true);
    const taken = await delivered('recalled');
    expect(taken.flat().length).toBeGreaterThan(0);
    expect(taken.flat().every((times) => times === 1)).toBe(true);
  });

  it('with letters in the queue sends them after the restart, each once', async () => {
    const submit = act('officer', 'submitForReview');
    expect((await dieAt('beforeMail', 'submitForReview', submit)).confirmed).toBe(true);
    expect(new Set((await delivered('reviewRequested')).flat())).toEqual(new Set([1]));
  });

  it('after the mail server took a letter, before that was noted, sends it again under the same Message-ID', async () => {
    const giveBack = act('reviewer', 'returnForChanges', { reasons: 'Say who was asked.' });
    expect((await dieAt('afterMail', 'returnForChanges', giveBack)).confirmed).toBe(true);
    expect((await delivered('returned')).flat()).toEqual([2]);
  });

  it('by the clock: a date that falls as the process dies is dealt with once, under its own hour', async () => {
    await must('officer', 'submitForReview');
    await must('reviewer', 'endorse');
    const { contentHash } = await read(world, ledger, reference);
    await must('solicitor', 'sign', { part: 'legal', contentHash });
    await must('finance', 'sign', { part: 'finance', contentHash });
    await must('democratic-services', 'list', { meeting: 'cabinet-2008-07-24' });
    await moveClock(world, '2008-07-24T19:30:00+01:00');
    const decidedAt = '2008-07-24T18:40';
    await must('democratic-services', 'decide', { outcome: 'approved', decidedAt, reasons: 'As reported.' });
    await must('democratic-services', 'publish');
    const closing = () => moveClock(world, '2008-08-04T17:00:00+01:00');
    const killed = await dieAt('beforeWrite', 'callInCloses', closing);
    expect(killed.confirmed).toBe(false);
    await expect.poll(async () => (await whatIsShown()).state, { timeout: 20_000 }).toBe('inForce');
    const falls = () => moveClock(world, '2010-07-26T09:00:00+01:00');
    await dieAt('afterWrite', 'reviewFallsDue', falls);
    await falls();
    const { history, state } = await read(world, ledger, reference);
    expect(state).toBe('reviewDue');
    const fell = history.filter(({ actor }) => actor === 'the clock');
    expect(fell.map(({ type, at }) => `${type} at ${new Date(at).toISOString()}`)).toEqual([
      'callInCloses at 2008-08-04T16:00:00.000Z',
      'reviewFallsDue at 2010-07-26T08:00:00.000Z',
    ]);
  });
});

describe('the ledger', () => {
  it('tells when a service confirms what it has not written', async () => {
    const liar = await World.create();
    const own = new Ledger();
    let running = await liar.startKillable();
    try {
      await read(liar, own, 'ACT-2008-0002');
      const fields = { version: '1', ...putRight('ACT-2008-0002') };
      await mustSend(liar, own, 'officer', 'ACT-2008-0002', 'edit', fields);
      await liar.dieAt('confirmsUnwritten', 'submitForReview');
      expect(await send(liar, own, 'officer', 'ACT-2008-0002', 'submitForReview')).toBe(303);
      await died(running);
      running = await liar.start();
      const answer = await (await liar.as('officer')).get('/cases/ACT-2008-0002.json');
      expect(own.losses([await answer.json()])).toEqual([
        'ACT-2008-0002: “submitForReview” of Policy officer after event 2 was confirmed and is not there',
      ]);
    } finally {
      await running.kill();
      await liar.remove();
    }
  });
});
