import { listMeetings } from '../../db/queries/meetings.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { SignedIn } from '../auth/session.ts';
import { recordMeetings } from '../commands/change-meetings.ts';
import type { Services } from '../services.ts';
import { previewYear, type YearPreview } from './read-year.ts';

/** Longer than any council's year, also as a calendar file. In characters. */
const longest = 500_000;

export type YearRead =
  | { text: string; errors: FieldError[] }
  | { text: string; preview: YearPreview }
  | { recorded: number };

/** Reads the form of a year. Only what was previewed and confirmed is recorded, and nothing of it twice. */
export async function recordYear(services: Services, person: SignedIn, form: FormData): Promise<YearRead> {
  const file = form.get('file');
  const pasted = form.get('lines');
  const uploaded = file instanceof File && file.size > 0 && file.size <= longest ? await file.text() : '';
  const text = (uploaded || (typeof pasted === 'string' ? pasted : '')).replaceAll('\r\n', '\n');
  const wrong = (message: string) => ({ text, errors: [{ field: 'lines', message }] });
  if (text.length > longest || (file instanceof File && file.size > longest)) {
    return wrong('This is longer than a year of meetings can be. Send a part of it');
  }
  if (text.trim() === '') return wrong('Paste the meetings, or choose a calendar file');
  const now = services.clock.now();
  const preview = previewYear(text, await listMeetings(services.database.drizzle, now), now);
  if (!preview.isCalendar && preview.wrong.length > 0) {
    const errors = preview.wrong.map(({ number, text: line, why }) => ({
      field: 'lines',
      message: `Line ${number} (${line}): ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
    }));
    return { text, errors };
  }
  if (form.get('confirm') !== 'yes') return { text, preview };
  const meetings = preview.fresh.map(({ body, on, at }) => ({ id: `${body}-${on}`, body, at }));
  const recorded = await recordMeetings(services.commands, meetings, person.id);
  services.jobs.wake();
  return { recorded };
}
