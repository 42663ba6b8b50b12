import { describe, expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import type { CaseEvent } from '../../../workflows/road/events.ts';
import { at, event, type Situation } from './situations.ts';

const take = ({ state, context }: Situation, asked: CaseEvent) => step('assessment', state, context, asked);

describe('withdrawing a signature', () => {
  test('a director who holds one post need not say which half', () => {
    const done = take(at('listed'), event('withdrawSignature', 'financeDeputy'));
    expect(done).toMatchObject({ ok: true, state: { signOff: { legal: 'signed', finance: 'asked' } } });
    expect(done.ok && Object.keys(done.report.signatures)).toEqual(['legal']);
  });

  test('a person who stands for both posts has to say which', () => {
    const both = {
      ...event('withdrawSignature', 'solicitor'),
      actor: { id: 'both', roles: ['solicitor', 'finance'] as const, actingFor: [] },
    };
    expect(take(at('listed'), both)).toMatchObject({ ok: false, status: 403 });
    expect(take(at('listed'), { ...both, part: 'legal' })).toMatchObject({
      ok: true,
      state: { signOff: { legal: 'asked', finance: 'signed' } },
    });
  });
});

describe('one person may not give both signatures', () => {
  const holdsBoth = { id: 'both', roles: ['solicitor', 'finance'] as const, actingFor: [] };
  const standsIn = {
    id: 'deputy',
    roles: ['officer'] as const,
    actingFor: [{ role: 'solicitor' as const, personId: 'both', authority: 'standing deputy' }],
  };
  const sign = (part: 'legal' | 'finance', actor: CaseEvent['actor']): CaseEvent => ({
    ...event('sign', 'solicitor', { part, contentHash: 'the text' }),
    actor,
  });

  test('the holder of both posts gives one of them', () => {
    const first = take(at('asked/asked'), sign('finance', holdsBoth));
    if (!first.ok) throw new Error(first.why);
    const { context } = at('asked/signed', { report: first.report });
    expect(take({ state: first.state, context }, sign('legal', holdsBoth))).toEqual({
      ok: false,
      status: 403,
      why: 'You have given the other signature. One person may not give both.',
    });
  });

  test('and the deputy the other, whichever of the two comes first', () => {
    const orders = [
      [sign('finance', holdsBoth), sign('legal', standsIn)],
      [sign('legal', standsIn), sign('finance', holdsBoth)],
    ] as const;
    for (const [one, two] of orders) {
      const first = take(at('asked/asked'), one);
      if (!first.ok) throw new Error(first.why);
      const { context } = at('asked/asked', { report: first.report });
      const second = take({ state: first.state, context }, two);
      expect(second).toMatchObject({
        ok: true,
        state: 'awaitingDecision',
        report: { signatures: { legal: { by: 'deputy', onBehalfOf: 'both' }, finance: { by: 'both' } } },
      });
    }
  });
});
