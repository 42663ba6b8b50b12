import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import type { NewCase } from '../../db/queries/decision-rows.ts';
import { writeNewCase } from '../../db/queries/write-decision.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { canonicalContent, contentHash } from '../../workflows/forms/content-hash.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { type CaseKind, emptyCaseProgress, emptyReportProgress } from '../../workflows/road/facts.ts';
import { machineVersion } from '../../workflows/road/machines.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { hashOf, noEventYet } from './chain.ts';
import { deadlinesToOpen } from './deadline-rows.ts';

export interface CaseToBegin {
  kind: CaseKind;
  template: Template;
  title: string;
  frontSheet: Content;
  content: Content;
  ownerId?: string;
  renews?: { id: string; reference: string };
  /** The assessment that it is made from; of an action also the line. */
  madeFrom?: { id: string; reference: string; line?: string };
  /** A case of the report that this one joins. */
  joins?: string;
  /** The time of the event, where it is not now: for the demonstration's history. */
  at?: string;
}

const prefixes = { assessment: 'DIA', action: 'ACT' } as const satisfies Record<CaseKind, string>;

/** Takes the next reference of the year. A number that is taken and then not used is not given again. */
export async function nextReference(database: Database, kind: CaseKind, at: string): Promise<string> {
  const year = londonDay(at).slice(0, 4);
  const prefix = prefixes[kind];
  const last = await database.one(
    `INSERT INTO reference_numbers (prefix, year, last) VALUES ($1, $2::int, 1)
     ON CONFLICT (prefix, year) DO UPDATE SET last = reference_numbers.last + 1 RETURNING last::text AS result`,
    [prefix, year],
  );
  return `${prefix}-${year}-${(last ?? '').padStart(4, '0')}`;
}

/** A case in draft, with its report and the first event of its log, ready to be written. */
export function newCase(
  actor: Actor,
  reference: string,
  wanted: CaseToBegin,
  constitution: { id: string; version: number },
  at: string,
) {
  const { template } = wanted;
  const id = randomUUID();
  const payload = JSON.stringify({
    data: { kind: wanted.kind, template: `${template.id}@${template.version}` },
    ...(wanted.renews && { renews: wanted.renews.reference }),
    ...(wanted.madeFrom && { madeFrom: wanted.madeFrom.reference }),
    ...(wanted.joins && { joins: wanted.joins }),
    constitution: `${constitution.id}@${constitution.version}`,
  });
  const event = {
    seq: 1,
    type: 'begin',
    actorId: actor.id,
    onBehalfOf: null,
    at,
    payload,
    machineVersion,
    previousHash: noEventYet,
  };
  const hash = hashOf({ ...event, reference });
  const begun: NewCase = {
    id,
    reference,
    kind: wanted.kind,
    title: wanted.title,
    templateId: template.id,
    templateVersion: template.version,
    content: wanted.content,
    state: 'draft',
    stateName: 'draft',
    progress: emptyCaseProgress,
    authors: [actor.id],
    ownerId: wanted.ownerId ?? null,
    lastHash: hash,
    renewsId: wanted.renews?.id ?? null,
    madeFromId: wanted.madeFrom?.id ?? null,
    madeFromLine: wanted.madeFrom?.line ?? null,
    at,
    machineVersion,
    reportId: randomUUID(),
    frontSheet: wanted.frontSheet,
    reportProgress: emptyReportProgress,
    contentHash: contentHash(
      canonicalContent(
        { frontSheet: wanted.frontSheet },
        [{ reference, template, content: wanted.content }],
        [],
      ),
    ),
    constitutionId: constitution.id,
    constitutionVersion: constitution.version,
  };
  return { begun, event: { ...event, caseId: id, hash, intoState: 'draft' } };
}

/** Begins a case in draft, under the constitution of its day, and returns its reference. Throws NoRulesInForce. */
export async function beginCase(parts: CommandParts, actor: Actor, wanted: CaseToBegin): Promise<string> {
  const at = new Date(wanted.at ?? parts.now()).toISOString();
  const rules = await parts.rules.on(londonDay(at));
  const reference = await nextReference(parts.database, wanted.kind, at);
  const { begun, event } = newCase(actor, reference, wanted, rules.constitution, at);
  await writeNewCase(parts.database, begun, event, deadlinesToOpen(begun, wanted.template, rules, at));
  return reference;
}

/** A case is called by what its form calls it. */
export function titleOf(kind: CaseKind, frontSheet: Content, content: Content): string {
  const own = kind === 'action' ? textOf(content, 'title') : '';
  return (
    own ||
    textOf(frontSheet, 'subject') ||
    textOf(content, 'title') ||
    textOf(content, 'serviceArea') ||
    'Untitled'
  );
}
