import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Deputising,
  daysInWords,
  daysWithoutDirector,
  type KnownOfDeputies,
  mayRecordDeputy,
  problemsWithDeputy,
  stateOfDeputising,
  type WantedDeputy,
} from '../../workflows/absences.ts';

const today = '2026-03-02';
const known: KnownOfDeputies = {
  today,
  holders: [
    { post: 'finance', id: 'finance' },
    { post: 'solicitor', id: 'solicitor' },
  ],
  staff: ['finance', 'solicitor', 'officer', 'second-officer'],
  onRecord: [],
};
const wanted: WantedDeputy = {
  standing: false,
  post: 'finance',
  holderId: 'finance',
  deputyId: 'officer',
  fromOn: '2026-03-09',
  untilOn: '2026-03-13',
  authority: 'Scheme of delegation',
  both: false,
};
const row = (change: Partial<Deputising> = {}) => ({
  id: 'a',
  post: 'finance' as const,
  holderId: 'finance',
  deputyId: 'second-officer',
  fromOn: '2026-03-09',
  untilOn: '2026-03-13',
  endedOn: null,
  deputyName: 'Second officer',
  ...change,
});
const fields = (change: Partial<WantedDeputy>, of: Partial<KnownOfDeputies> = {}) =>
  problemsWithDeputy({ ...wanted, ...change }, { ...known, ...of }).map((it) => it.field);

const day = fc
  .integer({ min: 0, max: 500 })
  .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

describe('what may be recorded', () => {
  it('is an absence from today on, with another who works for the council', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ fromOn: today, untilOn: today })).toEqual([]);
    expect(fields({ fromOn: '2026-03-01' })).toEqual(['from']);
    expect(fields({ untilOn: '2026-03-08' })).toEqual(['until']);
    expect(fields({ untilOn: '2027-03-09' })).toEqual([]);
    expect(fields({ untilOn: '2027-03-10' })).toEqual(['until']);
    expect(fields({ deputyId: 'finance' })).toEqual(['deputy']);
    expect(fields({ deputyId: 'cabinet' })).toEqual(['deputy']);
    expect(fields({ deputyId: 'solicitor' })).toEqual(['deputy']);
    expect(fields({ holderId: 'officer', deputyId: 'second-officer' })).toEqual(['holder']);
    expect(fields({ authority: '' })).toEqual(['authority']);
    expect(fields({ authority: 'x'.repeat(200) })).toEqual([]);
    expect(fields({ authority: 'x'.repeat(201) })).toEqual(['authority']);
    expect(fields({ fromOn: '', untilOn: '', deputyId: '' })).toEqual(['deputy', 'from', 'until']);
  });

  it('keeps the first day of what has begun, though it is past', () => {
    const changes = row({ fromOn: '2026-02-27', deputyId: 'officer' });
    expect(fields({ fromOn: '2026-02-27' }, { changes, onRecord: [{ ...changes, deputyName: '' }] })).toEqual(
      [],
    );
    expect(fields({ fromOn: '2026-02-27', untilOn: '2026-03-01' }, { changes })).toEqual(['until']);
  });

  it('asks whether both deputies may act exactly where two absences of a post share a day, and neither is over', () => {
    fc.assert(
      fc.property(day, day, day, day, fc.boolean(), (a, b, c, d, both) => {
        const [fromOn = a, untilOn = b] = [a, b].sort();
        const [otherFrom = c, otherUntil = d] = [c, d].sort();
        const other = row({ fromOn: otherFrom, untilOn: otherUntil });
        const days = (from: string, until: string) => {
          const found = new Set<string>();
          for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) found.add(String(at));
          return found;
        };
        const share = [...days(fromOn, untilOn)].some((it) => days(otherFrom, otherUntil).has(it));
        const open = otherUntil >= today;
        expect(fields({ fromOn, untilOn, both }, { onRecord: [other] }).includes('both')).toBe(
          share && open && !both,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('does not ask it for the other post, a standing deputy, or one that was ended', () => {
    const same = { fromOn: '2026-03-10', untilOn: '2026-03-11' };
    expect(fields(same, { onRecord: [row()] })).toEqual(['both']);
    expect(fields(same, { onRecord: [row({ post: 'solicitor', holderId: 'solicitor' })] })).toEqual([]);
    expect(fields(same, { onRecord: [row({ untilOn: null })] })).toEqual([]);
    expect(fields(same, { onRecord: [row({ endedOn: '2026-03-01' })] })).toEqual([]);
    expect(fields(same, { onRecord: [row({ deputyId: 'officer' })] })).toEqual(['from']);
    const standing = { standing: true, untilOn: '' };
    expect(fields(standing, { onRecord: [row({ untilOn: null, deputyId: 'officer' })] })).toEqual(['deputy']);
    expect(fields(standing, { onRecord: [row({ untilOn: null })] })).toEqual([]);
  });

  it('is for an administrator, and for a director of their own absences', () => {
    const actor = (id: string, ...roles: ('finance' | 'administrator' | 'officer')[]) => ({ id, roles });
    expect(mayRecordDeputy(actor('admin', 'administrator'), { ...wanted, standing: true })).toBe(true);
    expect(mayRecordDeputy(actor('finance', 'finance'), wanted)).toBe(true);
    expect(mayRecordDeputy(actor('finance', 'finance'), { ...wanted, standing: true })).toBe(false);
    expect(mayRecordDeputy(actor('finance', 'officer'), wanted)).toBe(false);
    expect(mayRecordDeputy(actor('other', 'finance'), wanted)).toBe(false);
  });
});

it('an absence is to come, runs, and is over by itself; what is ended is ended, and before its first day cancelled', () => {
  expect(stateOfDeputising(row(), '2026-03-08')).toBe('coming');
  expect(stateOfDeputising(row(), '2026-03-09')).toBe('now');
  expect(stateOfDeputising(row(), '2026-03-13')).toBe('now');
  expect(stateOfDeputising(row(), '2026-03-14')).toBe('over');
  expect(stateOfDeputising(row({ untilOn: null }), '2036-03-14')).toBe('now');
  expect(stateOfDeputising(row({ endedOn: '2026-03-09' }), '2026-03-09')).toBe('ended');
  expect(stateOfDeputising(row({ endedOn: '2026-03-08' }), '2026-03-09')).toBe('cancelled');
  expect(daysInWords(row())).toBe('from 9 March 2026 to 13 March 2026');
  expect(daysInWords(row({ untilOn: '2026-03-09' }))).toBe('on 9 March 2026');
});

describe('the days on which a post has nobody there', () => {
  it('are those of its one holder, as long as the absence really lasted', () => {
    expect(daysWithoutDirector([row()], known.holders)).toEqual({
      legal: [],
      finance: [{ from: '2026-03-09', until: '2026-03-13' }],
    });
    expect(daysWithoutDirector([row({ endedOn: '2026-03-11' })], known.holders).finance).toEqual([
      { from: '2026-03-09', until: '2026-03-10' },
    ]);
    expect(daysWithoutDirector([row({ endedOn: '2026-03-09' })], known.holders).finance).toEqual([]);
    expect(daysWithoutDirector([row({ untilOn: null })], known.holders).finance).toEqual([]);
    expect(daysWithoutDirector([row()], []).finance).toEqual([]);
  });

  it('are only the days on which all its holders are away', () => {
    const two = [...known.holders, { post: 'finance' as const, id: 'second' }];
    expect(daysWithoutDirector([row()], two).finance).toEqual([]);
    const other = row({ id: 'b', holderId: 'second', fromOn: '2026-03-12', untilOn: '2026-03-20' });
    expect(daysWithoutDirector([row(), other], two).finance).toEqual([
      { from: '2026-03-12', until: '2026-03-13' },
    ]);
  });
});
