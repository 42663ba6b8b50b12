import { wigan2008Assessment, wigan2008PutRight } from '../../db/demonstration/content/wigan-2008.ts';
import { rowsOf } from '../../workflows/forms/blank-answers.ts';
import { mergeContent } from '../../workflows/forms/merge-content.ts';

const putRight = mergeContent(wigan2008Assessment, wigan2008PutRight.assessment);
/** The form of 2008 as it would be filled in for the tests' meeting. */
export const whole2008 = {
  ...putRight,
  completedOn: '2026-03-02',
  reviewOn: '2027-05-14',
  actions: rowsOf(putRight, 'actions').map((row) => ({ ...row, dueOn: '2026-09-01' })),
};
