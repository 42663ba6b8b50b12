import type { Database } from '../../db/database.ts';
import {
  findStoredReport,
  listSeals,
  readStoredReports,
  type StoredCase,
  type StoredEvent,
  type StoredReport,
} from '../../db/queries/chains.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { hashOf, noEventYet, saltedHash } from '../commands/chain.ts';
import { readStoredSeal, type SealedHeads } from './heads.ts';
import { type CheckedSignature, checkKeptTexts } from './kept-texts.ts';
import { compareWithReplay, type EventPayload, type Misfit } from './replay.ts';
import { verifyFiles } from './verify-files.ts';

export interface Verified {
  ok: boolean;
  cases: number;
  events: number;
  /** Texts that are still there and were checked against their salted hash. */
  texts: number;
  /** Texts that were erased by rule. */
  erased: number;
  /** Versions of the forms that were kept and whose hash was computed anew. */
  versions: number;
  /** Signatures that were held against the text that was kept. */
  signatures: number;
  /** Files of the evidence whose bytes were read and hashed anew; none where one report alone is looked at. */
  files: number;
  /** At most one a case for its chain: the first event that does not fit. */
  misfits: Misfit[];
  /** What it was compared with beside itself. */
  comparedWith: string[];
}

/**
 * Recomputes every chain, replays every report through the machine and compares with what is stored; hashes every file
 * of the evidence anew. Given exported
 * heads it also finds what a chain cannot show of itself: a tail cut off, a case removed, a record written anew whole.
 */
export async function verifyRecord(database: Database, exported?: SealedHeads): Promise<Verified> {
  const result = nothingYet();
  const expected = await expectedHeads(database, result, exported);
  for await (const report of readStoredReports(database)) checkReport(report, expected, result);
  for (const { left, name } of expected) {
    for (const [reference, head] of left) {
      const had = head.events === 1 ? 'had 1 event' : `had ${head.events} events`;
      result.misfits.push({ reference, why: `The case is gone. By the heads ${name} it ${had}.` });
    }
  }
  const { files, misfits } = await verifyFiles(database);
  result.files = files;
  result.misfits.push(...misfits);
  result.ok = result.misfits.length === 0;
  return result;
}

const nothingYet = (): Verified => ({
  ok: true,
  cases: 0,
  events: 0,
  texts: 0,
  erased: 0,
  versions: 0,
  signatures: 0,
  files: 0,
  misfits: [],
  comparedWith: [],
});

/** The same for the one report that carries a case, with what was found of each signature; undefined without one. */
export async function verifyReportOf(
  database: Database,
  reference: string,
): Promise<(Verified & { checkedSignatures: CheckedSignature[] }) | undefined> {
  const report = await findStoredReport(database, reference);
  if (!report) return undefined;
  const result = nothingYet();
  const checkedSignatures = checkReport(report, [], result);
  return { ...result, ok: result.misfits.length === 0, checkedSignatures };
}

function checkReport(
  report: StoredReport,
  expected: readonly Expected[],
  result: Verified,
): CheckedSignature[] {
  const broken = [];
  for (const stored of report.cases) {
    result.cases += 1;
    result.events += stored.events.length;
    const misfit =
      findBrokenLink(stored) ??
      findMissingTail(stored) ??
      findLostHead(stored, expected) ??
      findWrongWords(stored, result);
    if (misfit) broken.push(misfit);
    for (const heads of expected) heads.left.delete(stored.reference);
  }
  const { misfits, signatures } =
    broken.length > 0 ? { misfits: broken, signatures: [] } : foundByReading(report, result);
  result.misfits.push(...misfits);
  return signatures;
}

interface Expected {
  /** To follow "by the heads". */
  name: string;
  all: ReadonlyMap<string, { events: number; lastHash: string }>;
  /** Those whose case has not been come across. */
  left: Map<string, { events: number; lastHash: string }>;
}

async function expectedHeads(
  database: Database,
  result: Verified,
  exported?: SealedHeads,
): Promise<Expected[]> {
  const expected: Expected[] = [];
  const add = (name: string, { heads }: SealedHeads) => {
    const all = new Map(heads.map((head) => [head.reference, head]));
    expected.push({ name, all, left: new Map(all) });
    result.comparedWith.push(`the heads ${name}`);
  };
  if (exported) add(`exported on ${inWords(londonDay(exported.at))}`, exported);
  const seals = (await listSeals(database)).map(readStoredSeal);
  for (const seal of seals) if (!seal.ok) result.misfits.push({ reference: 'The seals', why: seal.why });
  const last = seals.at(-1);
  if (last?.ok) add(`sealed in the database on ${inWords(londonDay(last.sealed.at))}`, last.sealed);
  return expected;
}

const named = (event: StoredEvent) => `${event.type}, ${inWords(londonDay(event.at))}`;

/** The first event that does not fit what is before it or what it says of itself. */
function findBrokenLink({ reference, events }: StoredCase): Misfit | undefined {
  let previousHash = noEventYet;
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    if (event.seq !== seq) {
      return {
        reference,
        seq,
        why: `This event is missing: after event ${seq - 1} comes event ${event.seq}.`,
      };
    }
    if (hashOf({ ...event, reference }) !== event.hash) {
      return { reference, seq, why: `It was changed after it was written (${named(event)}).` };
    }
    if (event.previousHash !== previousHash) {
      return { reference, seq, why: `It does not follow from the event before it (${named(event)}).` };
    }
    previousHash = event.hash;
  }
  return undefined;
}

/** The case's row knows how many events it had. */
function findMissingTail({ reference, events, version, lastHash }: StoredCase): Misfit | undefined {
  const last = events.at(-1);
  if (!last) return { reference, seq: 1, why: 'The case has no events at all.' };
  if (last.seq < version) {
    return {
      reference,
      seq: last.seq + 1,
      why: `The case had ${version} events, and the log ends at ${last.seq}.`,
    };
  }
  if (last.seq > version) {
    return {
      reference,
      seq: version + 1,
      why: `The case knows of ${version} events only: this one was added.`,
    };
  }
  if (last.hash !== lastHash) {
    return { reference, seq: last.seq, why: 'It is not the last event that the case knows of.' };
  }
  return undefined;
}

function findLostHead({ reference, events }: StoredCase, expected: readonly Expected[]): Misfit | undefined {
  for (const { all, name } of expected) {
    const head = all.get(reference);
    if (!head) continue;
    const then = events[head.events - 1];
    if (!then) {
      const why = `The end of the record was cut off: by the heads ${name} there were ${head.events} events.`;
      return { reference, seq: events.length + 1, why };
    }
    if (then.hash !== head.lastHash) {
      const why = `The record up to here was written anew: by the heads ${name} this event was another.`;
      return { reference, seq: head.events, why };
    }
  }
  return undefined;
}

/** What people wrote lies outside the chain; the event holds its salted hash. What was erased by rule is no misfit. */
function findWrongWords({ reference, events, words }: StoredCase, result: Verified): Misfit | undefined {
  for (const { seq, field, words: text, salt } of words) {
    const event = events[seq - 1];
    const held = event && payloadOf(event)?.words?.[field];
    if (held === undefined)
      return { reference, seq, why: `Its “${field}” was added: the event holds no such text.` };
    if (text === null) result.erased += 1;
    else if (saltedHash(salt, text) === held) result.texts += 1;
    else return { reference, seq, why: `Its “${field}” is not what the person wrote.` };
  }
  return undefined;
}

function payloadOf(event: StoredEvent): EventPayload | undefined {
  try {
    return JSON.parse(event.payload);
  } catch {
    return undefined;
  }
}

/** What only shows where the chains fit: the texts that were kept, and where the events lead. */
function foundByReading(
  report: StoredReport,
  result: Verified,
): { misfits: Misfit[]; signatures: CheckedSignature[] } {
  try {
    const { misfits, checked, signatures } = checkKeptTexts(report);
    result.versions += checked;
    result.signatures += signatures.filter((it) => it.fits).length;
    return { misfits: misfits.length > 0 ? misfits : compareWithReplay(report), signatures };
  } catch {
    const why = 'Its events cannot be read, so not replayed.';
    return { misfits: report.cases.map(({ reference }) => ({ reference, why })), signatures: [] };
  }
}
