import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CalendarChange,
  changeCalendar,
  countAgain,
  previewCalendarChange,
} from '../../app/commands/change-calendar.ts';
import { bankHolidays, parseHolidayFile } from '../../workflows/clocks/index.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
let published: string;

/** gov.uk's file of this year, with one more day proclaimed. */
function proclaim(...days: string[]): Extract<CalendarChange, { type: 'holidays' }> {
  const events = [
    ...bankHolidays.filter((h) => h.date.startsWith('2026-')),
    ...days.map((date) => ({ date, title: 'Bank holiday for a state occasion', notes: '' })),
  ];
  const file = { 'england-and-wales': { division: 'england-and-wales', events } };
  const parsed = parseHolidayFile(file);
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return { type: 'holidays', file, holidays: parsed.holidays };
}

const deadlinesOf = async (reference: string) =>
  Object.fromEntries(
    (
      await council.rows(
        `SELECT d.kind, d.due_on::text AS "dueOn", d.moves FROM deadlines d JOIN cases c ON c.id = d.case_id
         WHERE c.reference = $1 AND d.status = 'open'`,
        reference,
      )
    ).map(({ kind, ...row }) => [String(kind), row]),
  );

beforeEach(async () => {
  council = await openCouncil();
  published = await council.begin('officer');
  await council.bringTo('callInWindow');
});
afterEach(() => council.close());

describe('a bank holiday proclaimed while call-in is open', () => {
  it('is shown first, date by date, and nothing has changed yet', async () => {
    const before = await council.rowCounts();
    const moved = await previewCalendarChange(council.parts, proclaim('2026-05-20'));
    expect(moved.map(({ reference, kind, was, is }) => [reference, kind, was.dueOn, is.dueOn])).toEqual([
      [published, 'callInCloses', '2026-05-21', '2026-05-22'],
      [published, 'mayActFrom', '2026-05-22', '2026-05-26'],
    ]);
    expect(await council.rowCounts()).toEqual(before);
  });

  it('moves the open dates once confirmed, and the case keeps both in its record and in its rows', async () => {
    expect(await changeCalendar(council.parts, proclaim('2026-05-20'), 'admin')).toBe(1);
    expect(await deadlinesOf(published)).toMatchObject({
      callInCloses: { dueOn: '2026-05-22', moves: [{ dueOn: '2026-05-21' }] },
      mayActFrom: { dueOn: '2026-05-26', moves: [{ dueOn: '2026-05-22' }] },
    });
    const payload = JSON.parse(
      await council.value(
        `SELECT e.payload FROM events e JOIN cases c ON c.id = e.case_id
         WHERE c.reference = $1 AND e.type = 'calendarChanged'`,
        published,
      ),
    );
    expect(payload.moved).toEqual([
      { kind: 'callInCloses', was: '2026-05-21T16:00:00.000Z', is: '2026-05-22T16:00:00.000Z' },
      { kind: 'mayActFrom', was: '2026-05-21T23:00:00.000Z', is: '2026-05-25T23:00:00.000Z' },
    ]);
  });

  it('tells a notice for each date, to its people and to whoever acts on it', async () => {
    await changeCalendar(council.parts, proclaim('2026-05-20'), 'admin');
    const notices = await council.rows(
      `SELECT audience, about FROM notices WHERE kind = 'deadlineMoved' ORDER BY key`,
    );
    expect(notices).toHaveLength(2);
    expect(JSON.stringify(notices.map((n) => n.audience))).toContain('"scrutiny"');
  });

  it('closes the window at the new moment, and not at the old one', async () => {
    await changeCalendar(council.parts, proclaim('2026-05-20'), 'admin');
    const close = async (at: string) => {
      const [row] = await council.rows(
        `SELECT id FROM deadlines WHERE kind = 'callInCloses' AND status = 'open'`,
      );
      return council.attempt('officer', 'callInCloses', { at, deadlineId: String(row?.id) });
    };
    expect((await close('2026-05-21T16:00:00.000Z')).ok).toBe(false);
    council.clock.set('2026-05-22', '16:59');
    expect((await council.attempt('scrutiny', 'lodgeCallIn', { words: { grounds: 'In time.' } })).ok).toBe(
      true,
    );
  });

  it('leaves what has passed as it was', async () => {
    council.clock.set('2026-05-23', '09:00');
    expect(await previewCalendarChange(council.parts, proclaim('2026-05-20'))).toEqual([]);
    expect(await changeCalendar(council.parts, proclaim('2026-05-20'), 'admin')).toBe(0);
    expect((await deadlinesOf(published)).callInCloses).toMatchObject({ dueOn: '2026-05-21', moves: [] });
  });

  it('is counted once: a second look changes nothing', async () => {
    await changeCalendar(council.parts, proclaim('2026-05-20'), 'admin');
    const before = await council.rowCounts();
    expect(await countAgain(council.parts)).toBe(0);
    expect(await council.rowCounts()).toEqual(before);
  });

  it('is made good by the next look, where the program stopped between the change and the count', async () => {
    const { file } = proclaim('2026-05-20');
    await council.rows(
      `INSERT INTO bank_holiday_tables (id, data, loaded_at, loaded_by) VALUES ('new', $1::text::jsonb, now(), 'admin')`,
      JSON.stringify(file),
    );
    expect(await countAgain(council.parts)).toBe(1);
    expect((await deadlinesOf(published)).callInCloses).toMatchObject({ dueOn: '2026-05-22' });
  });
});

describe('a closure of the council’s own', () => {
  it('moves the open dates, and taking it back moves them back', async () => {
    await changeCalendar(
      council.parts,
      { type: 'addClosure', closure: { on: '2026-05-19', name: 'Offices closed' } },
      'admin',
    );
    expect((await deadlinesOf(published)).callInCloses).toMatchObject({ dueOn: '2026-05-22' });
    await changeCalendar(council.parts, { type: 'removeClosure', on: '2026-05-19' }, 'admin');
    expect((await deadlinesOf(published)).callInCloses).toMatchObject({
      dueOn: '2026-05-21',
      moves: [{ dueOn: '2026-05-21' }, { dueOn: '2026-05-22' }],
    });
  });
});
