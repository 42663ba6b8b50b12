import { describe, expect, it } from 'vitest';
import { previewYear, readYear } from '../../app/meetings/read-year.ts';

const read = (line: string) => {
  const [found] = readYear(line);
  return found?.meeting ? `${found.meeting.body} ${found.meeting.at}` : found?.why;
};
const january = 'cabinet 2027-01-14T18:00:00.000Z';

describe('a line of a year', () => {
  it.each([
    ['14 January 2027, 6 pm, Cabinet', january],
    ['Thursday 14th January 2027; 6pm; the Cabinet', january],
    ['2027-01-14\t18:00\tcabinet', january],
    ['14/01/2027 18.00 Cabinet meeting', january],
    ['Cabinet – 14 Jan 2027 – 6.00 p.m.', january],
    ['2027-01-14T18:00 Cabinet', january],
    ['15 July 2027 | 6.30 pm | Full Council', 'council 2027-07-15T17:30:00.000Z'],
    ['1 February 2027, noon, Overview & Scrutiny', 'scrutiny 2027-02-01T12:00:00.000Z'],
  ])('%s', (line, meeting) => {
    expect(read(line)).toBe(meeting);
  });

  it.each([
    ['Cabinet, 6 pm', 'It has no date, such as 14 January 2027'],
    ['31 February 2027, 6 pm, Cabinet', 'Its date is not a real one'],
    ['14 January 2027, Cabinet', 'It has no time, such as 6 pm or 18:00'],
    ['14 January 2027, 25:00, Cabinet', 'It has no time, such as 6 pm or 18:00'],
    [
      '14 January 2027, 6 pm, Planning Committee',
      '“Planning Committee” is nobody who meets here. Write Cabinet, Overview and Scrutiny Committee, or Council',
    ],
  ])('%s cannot be read', (line, why) => {
    expect(read(line)).toBe(why);
  });
});

const entry = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
const file = (...entries: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...entries.flat(), 'END:VCALENDAR'].join('\r\n');

describe('a calendar file', () => {
  it('is read by the clock of this country, repetitions too', () => {
    const text = file(
      entry('SUMMARY:Cabinet', 'DTSTART;TZID=Europe/London:20270715T180000'),
      entry('SUMMARY:Meeting of the Council', 'DTSTART:20270716T173000Z'),
      entry('SUMMARY:Scrutiny', 'DTSTART:20270104T180000', 'RRULE:FREQ=MONTHLY;COUNT=2'),
    );
    expect(readYear(text).map((it) => `${it.meeting?.body} ${it.meeting?.at}`)).toEqual([
      'cabinet 2027-07-15T17:00:00.000Z',
      'council 2027-07-16T17:30:00.000Z',
      'scrutiny 2027-01-04T18:00:00.000Z',
      'scrutiny 2027-02-04T18:00:00.000Z',
    ]);
  });

  it('says of each entry that cannot be placed why', () => {
    const text = file(
      entry('SUMMARY:Planning Committee', 'DTSTART:20270715T170000Z'),
      entry('SUMMARY:Cabinet', 'DTSTART;VALUE=DATE:20270715'),
      entry('SUMMARY:Cabinet', 'DTSTART;TZID=America/New_York:20270715T180000'),
      entry('SUMMARY:Cabinet', 'DTSTART:20270715T170000Z', 'STATUS:CANCELLED'),
    );
    expect(readYear(text).map((it) => it.why)).toEqual([
      expect.stringContaining('“Planning Committee” is nobody who meets here'),
      'It has no time',
      'Its time zone is not that of this country',
      'The calendar says that it is cancelled',
    ]);
    expect(readYear('BEGIN:VCALENDAR\nBEGIN:VEVENT').map((it) => it.why)).toEqual([
      'It is not a calendar that can be read',
    ]);
  });
});

describe('the preview of a year', () => {
  it('records nothing twice and nothing of the past', () => {
    const text = [
      '14 January 2027, 6 pm, Cabinet',
      '14 January 2027, 7 pm, Cabinet',
      '11 February 2027, 6 pm, Cabinet',
      '8 January 2026, 6 pm, Cabinet',
    ].join('\n');
    const preview = previewYear(
      text,
      [{ body: 'cabinet', at: '2027-02-11T19:00:00.000Z' }],
      '2026-11-22T09:00:00.000Z',
    );
    expect(preview.fresh.map((m) => m.on)).toEqual(['2027-01-14']);
    expect(preview.known.map((m) => m.when)).toEqual(['6 pm on Thursday 11 February 2027']);
    expect(preview.wrong.map((w) => [w.number, w.why])).toEqual([
      [2, 'It is the same body and day as number 1'],
      [4, 'It is in the past'],
    ]);
  });
});
