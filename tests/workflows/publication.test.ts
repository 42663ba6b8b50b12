import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../workflows/forms/types.ts';
import {
  type Redaction,
  redactAnswers,
  redactingReport,
  redactText,
} from '../../workflows/publication/redact.ts';

const sheet = { form: 'front-sheet', caseId: null } as const;
const leaving = (passage: string | null, change: Partial<Redaction> = {}): Redaction => ({
  id: 'one',
  caseId: null,
  form: 'front-sheet',
  field: 'purpose',
  passage,
  ground: 'exempt3',
  ...change,
});
const redact = (content: Content, ...redactions: Redaction[]) =>
  redactAnswers(content, sheet, redactingReport(redactions, [{ ...sheet, content }]));

describe('a passage that is left out', () => {
  it('is replaced by the ground that the reader is told', () => {
    const { content } = redact({ purpose: 'Elm House costs £12,000 a year.' }, leaving('£12,000'));
    expect(content.purpose).toBe('Elm House costs [Left out: exempt, paragraph 3] a year.');
  });

  it('goes wherever it stands, however it is broken into lines and in either case', () => {
    const { content } = redact(
      {
        purpose: 'Mrs Jane\nPlover asked.',
        recommendations: ['Thank MRS JANE PLOVER.'],
        milestones: [{ what: 'mrs  jane plover wrote', on: '2026-03' }],
      },
      leaving('Mrs Jane Plover', { ground: 'personal' }),
    );
    expect(JSON.stringify(content)).not.toMatch(/jane|plover/i);
    expect(content.recommendations).toEqual(['Thank [Left out: personal data].']);
  });

  it('takes the whole answer with it where it is no longer in it', () => {
    const { content, leftOut, missing } = redact({ purpose: 'It was rewritten.' }, leaving('£12,000'));
    expect(content).toEqual({});
    expect(leftOut).toEqual({ purpose: '[Left out: exempt, paragraph 3]' });
    expect(missing).toHaveLength(1);
  });

  it('goes whole where two that are left out overlap', () => {
    const { content } = redact({ purpose: 'alpha beta gamma' }, leaving('alpha beta'), leaving('beta gamma'));
    expect(content.purpose).toBe('[Left out: exempt, paragraph 3]');
  });

  it('leaves the rows of a grid their names', () => {
    const { content } = redact(
      { purpose: 'age', groups: [{ row: 'age', evidence: 'the age of tenants' }] },
      leaving('age'),
    );
    expect(content.groups).toEqual([
      { row: 'age', evidence: 'the [Left out: exempt, paragraph 3] of tenants' },
    ]);
  });
});

describe('an answer that is left out whole', () => {
  it('is not in the content, and its words are left out of other answers', () => {
    const { content, leftOut } = redact(
      { purpose: 'Close Elm House', alternatives: 'We could close Elm House later.' },
      leaving(null, { ground: 'commercial' }),
    );
    expect(content).toEqual({ alternatives: 'We could [Left out: commercially sensitive] later.' });
    expect(leftOut).toEqual({ purpose: '[Left out: commercially sensitive]' });
  });

  it('is of its own text alone: another case’s answer of that name stays', () => {
    const { content } = redact(
      { title: 'Libraries' },
      leaving(null, { form: 'content', caseId: 'x', field: 'title' }),
    );
    expect(content).toEqual({ title: 'Libraries' });
  });
});

it('whatever the words are, none of them is left', () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}.*+?()[\]{}|\\/^$-]{1,8}$/u);
  const words = fc.array(word, { minLength: 2, maxLength: 4 }).map((it) => it.join(' '));
  fc.assert(
    fc.property(words, fc.array(fc.tuple(fc.string(), fc.boolean()), { maxLength: 5 }), (secret, around) => {
      const passage = `S${secret}§`;
      const text =
        around.map(([other, twice]) => `${other}${passage}${twice ? passage : ''}`).join('') + passage;
      const shown = redactText(text, redactingReport([leaving(passage)], []));
      expect(shown.normalize('NFC').toLowerCase()).not.toContain(passage.normalize('NFC').toLowerCase());
      expect(shown).toContain('[Left out: exempt, paragraph 3]');
    }),
  );
});
