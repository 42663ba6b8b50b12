import { listMeetings } from '../../db/queries/meetings.ts';
import {
  dueOf,
  inLondon,
  isDay,
  londonDay,
  londonInstant,
  OutsideCalendar,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import { type Body, bodyNames } from '../../workflows/road/bodies.ts';
import type { OpenCase } from '../cases/open-case.ts';
import type { Services } from '../services.ts';

/** The body that answers a called-in decision at each step, and the field that its meeting fills in. */
const meets: Readonly<Record<string, { body: Body; field: 'metOn' | 'decidedAt' }>> = {
  scrutinyDecides: { body: 'scrutiny', field: 'metOn' },
  reconsider: { body: 'cabinet', field: 'decidedAt' },
  councilDecides: { body: 'council', field: 'metOn' },
};

/** What a step of a call-in is told beside its form. */
export interface StepAbout {
  /** Sentences that stand before the form. */
  said: string[];
  /** What the form begins with. */
  offered: [string, string][];
}

/** What follows from the step, and the recorded meeting that it is about. */
export async function stepAbout(services: Services, open: OpenCase, event: string): Promise<StepAbout> {
  if (event === 'validateCallIn') return { said: [scrutinyBy(open)], offered: [] };
  const meeting = meets[event];
  if (!meeting) return { said: [], offered: [] };
  const { calledInAt, scrutinyMetAt } = open.found.report.progress;
  const after = (event === 'scrutinyDecides' ? calledInAt : (scrutinyMetAt ?? calledInAt)) ?? open.at;
  // A meeting is known by its day alone where the clerk gave the day: then what follows may be later on that day.
  const since = isDay(after) ? londonInstant(after, '00:00') : after;
  const found = await listMeetings(services.database.drizzle, since, meeting.body);
  const held = found.filter(({ at }) => Date.parse(at) <= Date.parse(open.at)).at(-1);
  const coming = found.find(({ at }) => Date.parse(at) > Date.parse(open.at));
  const name = bodyNames[meeting.body];
  if (held) {
    const moment = inLondon(held.at);
    return {
      said: [`${name} met at ${timeInWords(held.at)}, as recorded under Meetings.`],
      offered: [[meeting.field, meeting.field === 'metOn' ? londonDay(held.at) : moment.slice(0, 16)]],
    };
  }
  const next = coming ? ` The next is at ${timeInWords(coming.at)}.` : '';
  return { said: [`No meeting of ${name} since then is recorded under Meetings.${next}`], offered: [] };
}

function scrutinyBy({ at, deciding, rules }: OpenCase): string {
  const starts = { calledInAt: at, ordinaryMeetings: deciding.facts.meetings };
  try {
    const due = dueOf('scrutinyMeets', starts, rules.constitution, rules.calendar);
    const missed =
      rules.constitution.scrutiny.whenMissed === 'takesEffect'
        ? 'If it does not, the decision takes effect.'
        : 'If it does not, the decision waits.';
    return due
      ? `If you validate it now, Overview and Scrutiny must meet by ${timeInWords(due.dueAt)}. ${missed}`
      : 'If you validate it now, it goes to the next ordinary meeting of Overview and Scrutiny, and none is recorded yet.';
  } catch (error) {
    if (error instanceof OutsideCalendar)
      return 'The calendar does not reach to the day by which scrutiny must meet.';
    throw error;
  }
}
