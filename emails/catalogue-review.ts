import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import { by, byWithDays, did, nothingToDo, noun, readerIs } from './phrases.ts';

/** Draft and review: asked, endorsed, returned, taken back. */
export const reviewLetters = {
  reviewRequested: {
    headline: (letter) => `Review${by(letter, 'reviewerAnswers')}`,
    firstLine: (letter) =>
      `Read this ${noun(letter)} and endorse it, or return it with your reasons${byWithDays(letter, 'reviewerAnswers')}.`,
    happened: (letter) => [did(letter, 'sent it for review', 'It was sent for review')],
    wordsAre: 'Note to the reviewers',
  },
  endorsed: {
    headline: () => 'Endorsed by a reviewer',
    firstLine: () => nothingToDo,
    happened: (letter) => [did(letter, 'endorsed it', 'It was endorsed')],
    wordsAre: 'Remark',
  },
  commented: {
    headline: ({ section }) => (section ? `Comment on “${section}”` : 'Comment on a section'),
    firstLine: (letter) =>
      readerIs(letter, 'author')
        ? 'Read the comment. Answer it, or mark it as resolved, on its page.'
        : `${nothingToDo} You can answer on its page.`,
    happened: (letter) => [did(letter, 'left a comment', 'A comment was left')],
    wordsAre: 'The comment',
  },
  returned: {
    headline: (letter) =>
      readerIs(letter, 'author') ? 'Make the changes asked for' : 'Returned for changes',
    firstLine: (letter) =>
      readerIs(letter, 'author')
        ? 'Make the changes, then send it for review again.'
        : `${nothingToDo} Its authors have been asked to make the changes.`,
    happened: (letter) => {
      const returned = did(letter, 'returned it for changes', 'It was returned for changes');
      return letter.part
        ? [returned, 'No signature counts any longer: both directors sign again later.']
        : [returned];
    },
    wordsAre: 'Reasons for the return',
  },
  recalled: {
    headline: () => 'Taken back to draft',
    firstLine: (letter) => {
      if (readerIs(letter, 'author')) return 'You can edit it again. Send it for review when it is ready.';
      return readerIs(letter, 'democraticServices')
        ? 'Take it off any agenda that you have published. It can be listed again once both directors have signed.'
        : `${nothingToDo} If you were asked to review or sign it, wait until you are asked again.`;
    },
    happened: (letter) => [did(letter, 'took it back to draft', 'It went back to draft')],
    wordsAre: 'Reason for taking it back',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
