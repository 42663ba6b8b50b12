import { isDay, isMonth, joinDate } from '../forms/calendar-answers.ts';
import type { Column, Field } from '../forms/types.ts';

/** A word that was read as an answer; undefined where it is none of those that the question has. */
export function readBack(
  question: Pick<Column | Field, 'type' | 'options'>,
  text: string,
): string | undefined {
  const said = text.trim();
  switch (question.type) {
    case 'yesNo':
      return said === '' || /^(yes|no)$/i.test(said) ? said.toLowerCase() : undefined;
    case 'choice':
      return said === '' ? '' : optionOf(question.options ?? [], said);
    case 'date':
      return readDay(said, false);
    case 'dateOrMonth':
      return readDay(said, true);
    default:
      return text;
  }
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The option with this label, where there is exactly one. */
export function optionOf(
  options: readonly { value: string; label: string }[],
  label: string,
): string | undefined {
  const found = options.filter((option) => plain(option.label) === plain(label));
  return found.length === 1 ? found[0]?.value : undefined;
}

/** "24 July 2008", "24 Jul 2008", "24/7/2008", "2008-07-24", and where it may be a month "July 2008". */
function readDay(said: string, orMonth: boolean): string | undefined {
  if (said === '') return '';
  const english = /^(?:(\d{1,2})[ \u00A0./-]+)?([a-z]{3,}\.?|\d{1,2})[ \u00A0./-]+(\d{4})$/i.exec(said);
  const [, day = '', month = '', year = ''] = english ?? [];
  const value = english ? joinDate({ day, month, year }) : said;
  return isDay(value) || (orMonth && isMonth(value)) ? value : undefined;
}
