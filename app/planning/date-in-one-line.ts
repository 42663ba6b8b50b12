import { chanceOf, dayInWords, inWords, londonDay, OutsideCalendar } from '../../workflows/clocks/index.ts';
import { stepsBehind } from '../../workflows/road/steps-behind.ts';
import type { OpenCase } from '../cases/open-case.ts';
import type { Services } from '../services.ts';
import { directorsAway } from './directors-away.ts';
import { verdictOf } from './verdict.ts';

/** For the page on which the date is typed: whether a date can still be made, in one line. */
export async function dateInOneLine(services: Services, open: OpenCase): Promise<string | undefined> {
  const done = stepsBehind(open.subject.state, open.found.report.progress);
  const { facts } = open.deciding;
  if (done === undefined || !facts.meetingAt) return undefined;
  const today = londonDay(open.at);
  const wish = {
    isKey: facts.keyDecision,
    isPrivate: facts.isPrivate,
    absences: await directorsAway(services),
    draftingDays: 0,
  };
  const { rules } = open;
  const when = dayInWords(londonDay(facts.meetingAt));
  try {
    const { constitution, calendar } = rules;
    const chance = chanceOf(today, { id: '', at: facts.meetingAt }, wish, constitution, calendar, done);
    if (londonDay(facts.meetingAt) < today) return `${when} has passed.`;
    const verdict = verdictOf(chance, { rules, today });
    const next = chance.lastSafeDates.find((it) => it.by >= today && !done.includes(it.step));
    if (verdict.can !== 'yes') return `${when}: ${verdict.why}`;
    return `${when} can still be made.${next ? ` Next: ${next.label.charAt(0).toLowerCase()}${next.label.slice(1)} by ${inWords(next.by)}.` : ''}`;
  } catch (error) {
    if (error instanceof OutsideCalendar) return undefined;
    throw error;
  }
}
