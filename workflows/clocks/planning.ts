import type { Constitution } from '../constitution/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { dayNumber, dayOf } from './days.ts';
import type { Day } from './types.ts';

/**
 * The first day on which a decision under the general exception may be made: the clear days lie between the public
 * notice and it (SI 2012/2089, regulation 10). Undefined where the constitution has no such rule.
 */
export function earliestDecisionUnderGeneralException(
  noticeOn: Day,
  constitution: Constitution,
  calendar: WorkingCalendar,
): Day | undefined {
  const rule = constitution.generalException;
  if (rule === null) return undefined;
  const notice = dayNumber(noticeOn);
  return dayOf(1 + (rule.days === 'working' ? calendar.numbers.after(notice, rule.n) : notice + rule.n));
}
