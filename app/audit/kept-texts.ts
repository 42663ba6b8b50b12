import type { KeptVersion, StoredCase, StoredEvent, StoredReport } from '../../db/queries/chains.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { attachmentsOf, canonicalContent, contentHash } from '../../workflows/forms/content-hash.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { SignOffPart } from '../../workflows/roles.ts';
import type { Misfit } from './replay.ts';

/** A signature as the chain holds it, held against the text that was kept. */
export interface CheckedSignature {
  reference: string;
  seq: number;
  part: SignOffPart;
  at: string;
  /** What was signed, as the chain says. */
  contentHash: string;
  /** The step at which the text was kept that it was checked against; undefined where none was kept. */
  keptAtSeq: number | undefined;
  fits: boolean;
}

export interface KeptTexts {
  misfits: Misfit[];
  /** Texts whose hash was computed anew. */
  checked: number;
  signatures: CheckedSignature[];
}

interface Payload {
  /** The report's version after the write: orders the events of its cases among each other. */
  write: number;
  data?: { part?: SignOffPart; contentHash?: string };
  facts?: { contentHash?: string };
  /** Where the event changed the text: what its hash was afterwards. */
  contentHash?: string;
}

/**
 * Computes the hash of every kept text anew and compares it with what the chain says of it; then holds each signature
 * against the text that was kept when it was given. Text lies outside the chain, so only this shows that it was
 * changed. Expects chains that fit. Throws where a payload is not JSON.
 */
export function checkKeptTexts(report: StoredReport): KeptTexts {
  const checked: KeptTexts = { misfits: [], checked: 0, signatures: [] };
  const kept = new Kept(report);
  for (const stored of report.cases) {
    for (const version of stored.versions) {
      const event = stored.events[version.seq - 1];
      if (!event) continue;
      const payload = payloadOf(event);
      const computed = kept.hashAt(payload.write);
      if (computed === undefined) continue;
      checked.checked += 1;
      const said = payload.contentHash ?? payload.facts?.contentHash;
      if (computed.hash !== said || version.contentHash !== said) {
        const why = `The text that was kept then (${version.reason}, ${inWords(londonDay(event.at))}) is not what it was.`;
        checked.misfits.push({ reference: stored.reference, seq: version.seq, why });
      }
    }
    checked.signatures.push(...signaturesOf(stored, kept));
  }
  for (const { reference, seq, fits, keptAtSeq } of checked.signatures) {
    if (fits || keptAtSeq === undefined || checked.misfits.some((m) => m.reference === reference)) continue;
    checked.misfits.push({ reference, seq, why: 'What was signed is not the text that was kept.' });
  }
  return checked;
}

function signaturesOf({ reference, events }: StoredCase, kept: Kept): CheckedSignature[] {
  return events.flatMap((event) => {
    if (event.type !== 'sign') return [];
    const { write, data, facts } = payloadOf(event);
    const signed = data?.contentHash ?? facts?.contentHash;
    if (!data?.part || !signed) return [];
    const text = kept.hashAt(write);
    const keptAtSeq = kept.newestOf(reference, write)?.seq;
    return [
      {
        reference,
        seq: event.seq,
        part: data.part,
        at: event.at,
        contentHash: signed,
        keptAtSeq: text && keptAtSeq,
        fits: text?.hash === signed,
      },
    ];
  });
}

const payloadOf = (event: StoredEvent): Payload => JSON.parse(event.payload);

/** The texts of a report's cases, by the write at which each was kept. */
class Kept {
  readonly #cases: readonly {
    stored: StoredCase;
    versions: readonly { write: number; version: KeptVersion }[];
    /** The write that took the case out of the report. */
    leftAt: number;
  }[];

  constructor({ cases }: StoredReport) {
    this.#cases = cases.map((stored) => {
      const writeOf = (event: StoredEvent | undefined) => (event ? payloadOf(event).write : Infinity);
      return {
        stored,
        versions: stored.versions.map((version) => ({
          write: writeOf(stored.events[version.seq - 1]),
          version,
        })),
        leftAt: writeOf(stored.events.find((event) => event.type === 'withdraw')),
      };
    });
  }

  newestOf(reference: string, write: number): KeptVersion | undefined {
    const found = this.#cases.find((c) => c.stored.reference === reference);
    return found?.versions.findLast((kept) => kept.write <= write)?.version;
  }

  /** The hash of the report as it was kept at a write; undefined where one of its cases had no text kept by then. */
  hashAt(write: number): { hash: string } | undefined {
    const carried = this.#cases.filter((c) => c.leftAt > write);
    const texts = carried.flatMap(({ stored, versions }) => {
      const newest = versions.findLast((kept) => kept.write <= write);
      return newest ? [{ stored, ...newest }] : [];
    });
    const latest = texts.reduce<(typeof texts)[number] | undefined>(
      (a, b) => (a && a.write >= b.write ? a : b),
      undefined,
    );
    if (!latest || texts.length < carried.length) return undefined;
    const signed = texts.map(({ stored, version }) => ({
      reference: stored.reference,
      template: templateOf(stored),
      content: version.content,
    }));
    const { frontSheet } = latest.version;
    return { hash: contentHash(canonicalContent({ frontSheet }, signed, attachmentsOf(signed))) };
  }
}
