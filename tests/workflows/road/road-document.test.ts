import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roadDocument } from '../../../scripts/road-document.ts';
import { eventNames } from '../../../workflows/road/events.ts';
import { conditions } from '../../../workflows/road/guards.ts';
import { relationNames } from '../../../workflows/road/relations.ts';

const written = readFileSync(new URL('../../../docs/road.md', import.meta.url), 'utf8');

describe('docs/road.md', () => {
  test('says what the machines say now: run `npm run docs:road` when it does not', () => {
    expect(written).toBe(roadDocument());
  });

  test('names every event, everybody who may, and every sentence that does not depend on the case', () => {
    const sentences = Object.values<{ why: unknown }>(conditions).flatMap(({ why }) =>
      typeof why === 'string' ? [why] : [],
    );
    expect(sentences.length).toBeGreaterThan(20);
    const wanted = [
      ...eventNames.map((name) => `\`${name}\``),
      ...Object.values(relationNames),
      ...sentences,
    ];
    expect(wanted.filter((words) => !written.includes(words))).toEqual([]);
  });

  test('draws both roads', () => {
    expect(written.match(/^stateDiagram-v2$/gm)).toHaveLength(2);
    expect(written).toContain('signOff_legal_asked --> awaitingDecision : sign');
    expect(written).toContain('inForce_delivery_done --> inForce_delivery_inProgress : reopen');
  });
});
