import { describe, expect, test } from 'vitest';
import { deadlineKinds } from '../../../workflows/clocks/index.ts';
import {
  findPreset,
  findVersionOn,
  parseConstitution,
  presetIds,
  presets,
  remindersOf,
} from '../../../workflows/constitution/index.ts';

const smallest = {
  id: 'example-borough',
  name: 'Example Borough Council',
  effectiveFrom: '2024-05-20',
  keyDecisionNotice: { n: 28, days: 'calendar' },
  agenda: { n: 5, days: 'working' },
  publication: { type: 'workingDays', n: 2 },
  callIn: { type: 'workingDays', n: 5, hour: '17:00' },
  mayActFrom: 'nextWorkingDay',
  scrutiny: { type: 'workingDays', n: 10, whenMissed: 'takesEffect' },
  reconsideration: { type: 'workingDays', n: 5, whenMissed: 'stays' },
};

function problems(changes: Record<string, unknown>): string[] {
  const parsed = parseConstitution({ ...smallest, ...changes });
  return parsed.ok ? [] : parsed.problems.map((it) => `${it.path}: ${it.expected}`);
}

describe('the presets', () => {
  test.each(presetIds)('%s survives being stored as JSON and read again', (id) => {
    const preset = findPreset(id);
    expect(preset?.id).toBe(id);
    expect(parseConstitution(JSON.parse(JSON.stringify(preset)))).toEqual({ ok: true, constitution: preset });
  });

  test('each cites the law of its own day for every deadline', () => {
    for (const preset of Object.values(presets)) {
      for (const kind of deadlineKinds) expect(preset.sources[kind].length).toBeGreaterThan(10);
    }
    const before = JSON.stringify(presets['wigan-2008'].sources);
    const since = JSON.stringify(presets['england-2012'].sources);
    expect(before).toContain('SI 2000/3272');
    expect(before).toContain('section 21');
    expect(before).not.toContain('2012');
    expect(since).toContain('SI 2012/2089');
    expect(since).toContain('section 9F');
    expect(since).not.toContain('2000/3272');
  });

  test('an unknown name is no preset, not even one that every object has', () => {
    expect(findPreset('toString')).toBeUndefined();
    expect(findPreset('england')).toBeUndefined();
  });
});

describe('a constitution written by a council', () => {
  test('may leave out what is usual', () => {
    const parsed = parseConstitution(smallest);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { callIn, whoMayCallIn, requiredEndorsements, secondCallInAllowed, hours } = parsed.constitution;
    expect(callIn).toEqual({ type: 'workingDays', n: 5, hour: '17:00', dayOfPublicationCounts: false });
    expect(whoMayCallIn).toEqual({ roles: ['scrutiny'], signatures: 3 });
    expect([requiredEndorsements, secondCallInAllowed, hours.opens]).toEqual([1, false, '09:00']);
  });

  test('may set reminders of its own for one kind of deadline', () => {
    const parsed = parseConstitution({ ...smallest, reminders: { legalSigns: { soon: [3] } } });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(remindersOf('legalSigns', parsed.constitution)).toMatchObject({ soon: [3], due: true, late: [] });
    expect(remindersOf('financeSigns', parsed.constitution).soon).toEqual([2]);
  });

  test.each([
    [{ callIn: { type: 'workingDays', n: 0, hour: '17:00' } }, 'callIn.n: 1 or more'],
    [{ callIn: { type: 'workingDays', n: 2.5, hour: '17:00' } }, 'callIn.n: a whole number'],
    [
      { callIn: { type: 'workingDays', n: 5, hour: '5 pm' } },
      'callIn.hour: an hour from 00:00 to 23:59, written as HH:MM',
    ],
    [
      { callIn: { type: 'weeks', n: 5 } },
      'callIn.type: one of workingDays, calendarDays, weekdayOfFollowingWeek',
    ],
    [{ agenda: { n: 5, days: 'week' } }, 'agenda.days: one of calendar, working'],
    [{ effectiveFrom: '2024-02-30' }, 'effectiveFrom: a day that is in the calendar, written as YYYY-MM-DD'],
    [{ effectiveUntil: '2024-05-19' }, 'effectiveUntil: a day that is not before effectiveFrom'],
    [{ closures: [{ on: '2026-12-29', name: ' ' }] }, 'closures.0.name: some words'],
    [{ requiredEndorsements: 0 }, 'requiredEndorsements: a whole number from 1 to 20, or all'],
    [{ requiredEndorsements: 21 }, 'requiredEndorsements: a whole number from 1 to 20, or all'],
    [{ requiredEndorsements: 'some' }, 'requiredEndorsements: a whole number from 1 to 20, or all'],
    [{ hours: { opens: '17:00', closes: '09:00' } }, 'hours.closes: an hour after hours.opens'],
    [{ reviewerDay: 5 }, 'reviewerDay: no setting of this name'],
    [{ sources: { callIn: 'Part 4' } }, 'sources.callIn: no setting of this name'],
    [{ whoMayCallIn: { roles: [], signatures: 3 } }, 'whoMayCallIn.roles: a list of length 1 or more'],
    [{ name: undefined }, 'name: some text'],
  ])('%j is answered with its place and what was expected', (changes, problem) => {
    expect(problems(changes)).toEqual([problem]);
  });

  test.each([
    [{ agenda: { n: 261, days: 'working' } }, 'agenda.n: 260 or less'],
    [
      { reminders: { legalSigns: { soon: Array.from({ length: 13 }, () => 1) } } },
      'reminders.legalSigns.soon: a list of length 12 or less',
    ],
    [{ effectiveFrom: '2023-02-29' }, 'effectiveFrom: a day that is in the calendar, written as YYYY-MM-DD'],
    [{ requiredEndorsements: 0 }, 'requiredEndorsements: a whole number from 1 to 20, or all'],
    [{ requiredEndorsements: 21 }, 'requiredEndorsements: a whole number from 1 to 20, or all'],
    [{ requiredEndorsements: 'most' }, 'requiredEndorsements: a whole number from 1 to 20, or all'],
    [{ hours: { opens: '09:00', closes: '09:00' } }, 'hours.closes: an hour after hours.opens'],
  ])('%j goes over a limit', (changes, problem) => expect(problems(changes)).toEqual([problem]));

  test.each([
    { agenda: { n: 260, days: 'working' } },
    { reminders: { legalSigns: { soon: Array.from({ length: 12 }, () => 1) } } },
    { effectiveFrom: '2024-02-29' },
    { effectiveUntil: smallest.effectiveFrom },
    { requiredEndorsements: 'all' },
    { requiredEndorsements: 1 },
    { requiredEndorsements: 20 },
    { hours: { opens: '09:00', closes: '09:01' } },
  ])('%j keeps within it', (changes) => expect(problems(changes)).toEqual([]));

  test('has all its problems named at once', () => {
    expect(problems({ name: '', agenda: null, mayActFrom: 'now' })).toHaveLength(3);
    expect(parseConstitution(null)).toEqual({
      ok: false,
      problems: [{ path: '', expected: 'a group of settings' }],
    });
  });
});

test('an old case is judged by the constitution of its day', () => {
  const versions = [
    presets['england-2012'],
    presets['wigan-2008'],
    { ...presets['england-2012'], version: 2, effectiveFrom: '2024-05-20' },
  ];
  expect(findVersionOn('2008-07-24', versions)?.id).toBe('wigan-2008');
  expect(findVersionOn('2012-09-09', versions)?.id).toBe('wigan-2008');
  expect(findVersionOn('2012-09-10', versions)?.version).toBe(1);
  expect(findVersionOn('2024-05-20', versions)?.version).toBe(2);
  expect(findVersionOn('1999-01-01', versions)).toBeUndefined();
});
