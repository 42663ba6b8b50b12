import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { noticesDocument, recipientsInWords, transitionCells } from '../../../scripts/notices-document.ts';
import { row, type Transition } from '../../../scripts/read-machines.ts';
import { noticeKinds } from '../../../workflows/notices.ts';
import { step } from '../../../workflows/road/ask.ts';
import type { CaseKind } from '../../../workflows/road/facts.ts';
import { machines } from '../../../workflows/road/machines.ts';
import { everyStep, inputOf, worlds } from '../road/walk.ts';

const written = readFileSync(new URL('../../../docs/notices.md', import.meta.url), 'utf8');

/** The rows of a machine's chapter, without the example of a subject. */
function documented(kind: CaseKind): string[] {
  const chapter = written.split(`\n## What each step of an ${kind} tells\n`)[1]?.split('\n## ')[0] ?? '';
  return chapter
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => `| ${line.split(' | ').slice(0, -1).join(' | ').replace(/^\| /, '')} |`);
}

interface Edge {
  event: EventObject;
  state: AnyMachineSnapshot;
}

interface PendingRequest {
  status: string;
  signatures: readonly { by: string }[];
}

/** What steps that tell can tell apart in a case: less than the guards can, so that the walk is short. */
const toldApart = ({ value, context: { report, case: progress } }: AnyMachineSnapshot) =>
  JSON.stringify([
    value,
    Object.keys(report.signatures),
    report.listing !== undefined,
    report.listing?.agendaPublishedAt !== undefined,
    report.scrutinyListing !== undefined,
    report.scrutinyListing?.agendaPublishedAt !== undefined,
    report.referredToCouncilAt !== undefined,
    report.decision?.stands,
    report.decision?.body,
    (report.decision?.reconsidered ?? 0) > 0,
    report.callIns
      .filter((it: PendingRequest) => it.status === 'pending')
      .map((it: PendingRequest) => [Math.min(it.signatures.length, 2), it.signatures[0]?.by]),
    report.notices.generalExceptionNotice !== undefined,
    report.callIns.some((it: { status: string }) => it.status === 'validated'),
    progress.consultation !== undefined,
    progress.endorsedBy,
    progress.confirmedAt !== undefined,
  ]);

const nameOf = (t: Transition) => transitionCells(t).join();

/** Takes every step that a case can take, and puts down what each told, as the table would. */
function walked(kind: CaseKind): Set<string> {
  const machine: AnyStateMachine = machines[kind];
  const told = new Set<string>();
  const taken = new Set<string>();
  for (const world of Object.values(worlds)) {
    const map = getAdjacencyMap(machine, {
      input: inputOf(world),
      events: everyStep,
      filterEvents: (snapshot, event) => snapshot.can(event),
      serializeState: toldApart,
    });
    for (const { state, transitions } of Object.values(map)) {
      for (const { event } of Object.values<Edge>(transitions)) {
        const asked = everyStep.find((it) => it === event);
        if (!asked) throw new Error('A step that is none was taken.');
        // What a step tells does not hang on more than the state: each is taken once from each of them.
        const once = JSON.stringify([
          state.value,
          asked,
          machine.getTransitionData(state, event).map(nameOf),
        ]);
        if (taken.has(once)) continue;
        taken.add(once);
        const done = step(kind, state.value, state.context, asked);
        if (!done.ok) throw new Error(`${asked.type} was refused: ${done.why}`);
        const [way, ...more]: Transition[] = machine.getTransitionData(state, event);
        if (!way || more.length > 0) throw new Error(`${asked.type} takes no transition, or several.`);
        for (const tell of done.tells)
          told.add(row(...transitionCells(way), `\`${tell.kind}\``, recipientsInWords(tell)));
      }
    }
  }
  return told;
}

describe('docs/notices.md', () => {
  test('says what the machines say now: run `npm run docs:notices` when it does not', () => {
    expect(written).toBe(noticesDocument());
  });

  test('names every notice', () => {
    expect(noticeKinds.filter((kind) => !written.includes(`\`${kind}\``))).toEqual([]);
  });

  test.each(['assessment', 'action'] as const)(
    'has exactly what was told where every step of an %s was taken',
    (kind) => {
      const table = documented(kind);
      expect(table.length).toBeGreaterThan(90);
      expect([...walked(kind)].toSorted()).toEqual([...new Set(table)].toSorted());
    },
    180_000,
  );
});
