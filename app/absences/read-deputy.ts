import { type DirectorPost, directorPosts, type WantedDeputy } from '../../workflows/absences.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import { withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import { formText } from '../lists/form-text.ts';

/** What was typed, to be shown again. The director is a post and its holder, for a person may hold both. */
export interface TypedDeputy {
  holder: string;
  deputy: string;
  from: string;
  until: string;
  authority: string;
  both: boolean;
}
export const blankDeputy: TypedDeputy = {
  holder: '',
  deputy: '',
  from: '',
  until: '',
  authority: '',
  both: false,
};

export const holderValue = ({ post, id }: { post: DirectorPost; id: string }) => `${post} ${id}`;

export function readDeputy(form: FormData): TypedDeputy {
  return {
    holder: formText(form, 'holder'),
    deputy: formText(form, 'deputy'),
    from: dateOf(form, 'from'),
    until: dateOf(form, 'until'),
    authority: withoutForbiddenCharacters(formText(form, 'authority')).replace(/\s+/g, ' '),
    both: form.getAll('both').includes('yes'),
  };
}

/** A date in one field, as a script sends it, or in the three boxes. */
function dateOf(form: FormData, name: string): string {
  const part = (which: string) => formText(form, `${name}-${which}`);
  return formText(form, name) || joinDate({ day: part('day'), month: part('month'), year: part('year') });
}

export function wantedOf(typed: TypedDeputy, standing: boolean): WantedDeputy {
  const [post = '', holderId = ''] = typed.holder.split(' ');
  return {
    standing,
    post: directorPosts.find((known) => known === post),
    holderId,
    deputyId: typed.deputy,
    fromOn: typed.from,
    untilOn: standing ? '' : typed.until,
    authority: typed.authority,
    both: typed.both,
  };
}
