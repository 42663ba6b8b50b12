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
