import { isDay } from '../../workflows/clocks/index.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import type { FieldError } from '../../workflows/forms/types.ts';

/** What was asked for, in the address. */
export interface TypedPlan {
  /** A recorded meeting, by its id. */
  meeting: string;
  /** Or any date. */
  on: string;
  key: boolean;
  private: boolean;
  drafting: string;
  case: string;
}

/** A longer draft than a year of working days is a slip of the hand. */
const longestDrafting = 260;

/** Reads the address. A first visit asks nothing yet, and has what is usual. */
export function readPlan({ searchParams }: URL): { typed: TypedPlan; errors: FieldError[]; asked: boolean } {
  const given = (name: string) => (searchParams.get(name) ?? '').trim();
  const asked = searchParams.has('asked');
  const boxes = { day: given('on-day'), month: given('on-month'), year: given('on-year') };
  const reference = given('case');
  const typed: TypedPlan = {
    meeting: given('meeting'),
    on: given('on') || joinDate(boxes),
    key: asked ? given('key') === 'yes' : true,
    private: given('private') === 'yes',
    drafting: asked ? given('drafting') : reference ? '0' : '10',
    case: reference,
  };
  const errors: FieldError[] = [];
  if (typed.on !== '' && !isDay(typed.on)) {
    errors.push({ field: 'on', message: 'The date of the meeting must be a real date' });
  }
  if (!/^\d{1,3}$/.test(typed.drafting) || Number(typed.drafting) > longestDrafting) {
    errors.push({
      field: 'drafting',
      message: `Enter the working days for drafting as a whole number from 0 to ${longestDrafting}`,
    });
  }
  return { typed, errors, asked };
}
