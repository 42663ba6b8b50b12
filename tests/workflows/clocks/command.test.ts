import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { presets } from '../../../workflows/constitution/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deadlines-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  code: number;
  out: string;
  err: string;
}

function deadlines(args: string[], env: Record<string, string> = {}): Promise<Answer> {
  const command = ['--import', 'tsx', 'app/cli/deadlines.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env: { ...process.env, ...env } }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

function fileWith(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const full = [
  ...['--meeting', '2026-09-10T18:00', '--published', '2026-09-11', '--called-in', '2026-09-17'],
  ...['--scrutiny-met', '2026-09-30', '--json'],
];

describe('npm run deadlines', () => {
  test('gives every date with its rule, its source and its working', async () => {
    const { code, out, err } = await deadlines(['--constitution', 'england-2012', ...full]);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(answer.constitution).toBe('england-2012');
    expect(answer.deadlines.map((it: { kind: string; dueAt: string }) => [it.kind, it.dueAt])).toEqual([
      ['keyDecisionNotice', '2026-08-12T17:00:00+01:00'],
      ['agendaPublished', '2026-09-02T17:00:00+01:00'],
      ['publishDecision', '2026-09-14T17:00:00+01:00'],
      ['callInCloses', '2026-09-18T17:00:00+01:00'],
      ['mayActFrom', '2026-09-21T00:00:00+01:00'],
      ['scrutinyMeets', '2026-10-01T17:00:00+01:00'],
      ['reconsideration', '2026-10-07T17:00:00+01:00'],
    ]);
    for (const it of answer.deadlines) {
      expect(it.rule).toMatch(/\w/);
      expect(it.source).toMatch(/\w/);
      expect(
        it.working.some((step: { kind: string; on: string }) => step.kind === 'due' && step.on === it.dueOn),
      ).toBe(true);
    }
  });

  test('answers alike wherever the machine thinks it is', async () => {
    const zones = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'];
    const wigan = [
      '--constitution',
      'wigan-2008',
      '--meeting',
      '2008-03-29T23:30',
      '--published',
      '2008-03-30T23:30',
      '--json',
    ];
    for (const args of [full, wigan]) {
      const [first, ...others] = await Promise.all(zones.map((TZ) => deadlines(args, { TZ })));
      expect(first?.code).toBe(0);
      expect(others.map((it) => it.out)).toEqual([first?.out, first?.out]);
    }
  });

  test('without --published leaves out what depends on it, and takes england-2012 where nothing is named', async () => {
    const answer = JSON.parse((await deadlines(['--meeting', '2026-09-10T18:00', '--json'])).out);
    expect(answer.constitution).toBe('england-2012');
    expect(answer.deadlines.map((it: { kind: string }) => it.kind)).toEqual([
      'keyDecisionNotice',
      'agendaPublished',
      'publishDecision',
    ]);
  });

  test('counts by a council’s own constitution from a file, closure days too', async () => {
    const own = {
      ...presets['england-2012'],
      id: 'our-council',
      closures: [{ on: '2026-09-16', name: 'Closed' }],
    };
    const path = fileWith('own.json', JSON.stringify(own));
    const answer = JSON.parse((await deadlines(['--constitution', path, ...full])).out);
    expect(answer.constitution).toBe('our-council');
    const closes = answer.deadlines.find((it: { kind: string }) => it.kind === 'callInCloses');
    expect(closes.dueOn).toBe('2026-09-21');
    expect(closes.working).toContainEqual({ on: '2026-09-16', kind: 'skipped', why: 'Closed' });
  });

  test('without --json prints a table that a person can read', async () => {
    const { out } = await deadlines([
      '--constitution',
      'wigan-2008',
      '--meeting',
      '2008-07-24T18:00',
      '--published',
      '2008-07-24',
    ]);
    expect(out).toContain('Meeting at 6 pm on Thursday 24 July 2008');
    expect(out).toMatch(
      /Decision published +6 pm on Saturday 26 July 2008 +48 hours on the clock after the decision/,
    );
    expect(out).toMatch(/May be acted on from +the start of Tuesday 5 August 2008/);
  });

  test.each([
    ['no meeting', [], 'Say when the meeting is'],
    ['a meeting without its time', ['--meeting', '2026-09-10'], 'needs its time too'],
    ['a meeting that is no date', ['--meeting', 'soon'], 'is not a date and time'],
    ['a time that the clocks skipped', ['--meeting', '2026-03-29T01:30'], 'did not exist'],
    ['a meeting beyond the calendar', ['--meeting', '2031-09-10T18:00'], '10 September 2031 is outside it'],
    [
      'a day that is none',
      ['--meeting', '2026-09-10T18:00', '--published', '2026-02-30'],
      '--published "2026-02-30" is not a date',
    ],
    ['an unknown option', ['--frobnicate'], "Unknown option '--frobnicate'"],
    [
      'an unknown constitution',
      ['--meeting', '2026-09-10T18:00', '--constitution', 'nowhere'],
      'neither a file that can be read nor one of england-2012',
    ],
  ])('%s: a sentence and exit code 2', async (_, args, sentence) => {
    const { code, out, err } = await deadlines(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  test('a file that is no constitution: its problems, each with its place', async () => {
    const broken = fileWith('broken.json', '{');
    const wrong = fileWith(
      'wrong.json',
      JSON.stringify({ ...presets['england-2012'], agenda: { n: 0, days: 'working' } }),
    );
    const [first, second] = await Promise.all(
      [broken, wrong].map((path) => deadlines(['--meeting', '2026-09-10T18:00', '--constitution', path])),
    );
    expect([first?.code, first?.err]).toEqual([2, `${broken} is not valid JSON.\n`]);
    expect(second?.code).toBe(2);
    expect(second?.err).toContain('1 problem as a constitution:\n  agenda.n: expected 1 or more');
  });
});
