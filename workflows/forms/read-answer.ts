import { isBlankText } from './blank-answers.ts';
import { readDate } from './calendar-answers.ts';
import type { Column, Field } from './types.ts';

/** One answer as a person reads it: an option's label, Yes or No, "24 July 2008", or the text as it is. */
export function readAnswer(question: Pick<Column | Field, 'type' | 'options'>, text: string): string {
  if (isBlankText(text)) return '';
  switch (question.type) {
    case 'choice':
    case 'choices':
      return question.options?.find((option) => option.value === text)?.label ?? text;
    case 'yesNo':
      return text === 'yes' ? 'Yes' : text === 'no' ? 'No' : text;
    case 'date':
    case 'dateOrMonth':
      return readDate(text);
    default:
      return text;
  }
}
