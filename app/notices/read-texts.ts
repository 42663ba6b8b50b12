import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { type NoticeTexts, noticeTexts, readNoticeTexts } from '../../workflows/road/notice-texts.ts';
import { formText } from '../lists/form-text.ts';

/** Reads the words that every notice has alike. A blank one is refused: the Regulations ask for each. */
export function readTexts(form: FormData): { texts: NoticeTexts; errors: FieldError[] } {
  const texts = readNoticeTexts(undefined);
  const errors: FieldError[] = [];
  for (const { name, label } of noticeTexts) {
    const typed = formText(form, name);
    texts[name] = withoutForbiddenCharacters(typed);
    if (texts[name] === '')
      errors.push({ field: name, message: `Enter ${label.charAt(0).toLowerCase()}${label.slice(1)}` });
    else if (texts[name] !== typed)
      errors.push({
        field: name,
        message: `${label} has characters that cannot be kept, such as NUL. They were taken out; check it`,
      });
    else if (typed.length > limits.longText)
      errors.push({ field: name, message: `${label} must be ${limits.longText} characters or fewer` });
  }
  return { texts, errors };
}
