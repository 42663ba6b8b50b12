import type { NoticeKind } from '../../workflows/notices.ts';
import type { LetterData } from '../letter-data.ts';
import { assessment, dates, page } from './parts.ts';

const asked = {
  name: 'Ash Example',
  roleName: '',
  becauseOf: 'Example Borough Council would like to know what you think',
};
const round = {
  title: 'How people from different backgrounds get on together',
  about:
    'The Council is writing down how it will help people of different backgrounds to get on together in the borough: in its housing, its schools, its libraries and its grants to groups.\n\nWe have looked at the survey of 2007 and at what groups told us in March. We would like to know what we have missed.',
};
const ownLink = (label: string) => ({
  href: 'https://due-regard.example.org/consultation/ash.dGhpcyBpcyBhbiBleGFtcGxlIG9mIGEgbGluayE',
  label,
});
const inDraft = 'It is with its authors, in draft.';

/** A round of consultation, to somebody who is asked; and its end, to an author. */
export const aboutConsultation = {
  consultationInvited: assessment('consultationInvited', inDraft, {
    recipient: asked,
    at: '2008-06-10T09:30:00+01:00',
    consultation: round,
    deadlines: [dates.consultation],
    link: ownLink('Answer'),
  }),
  consultationClosing: assessment('consultationClosing', inDraft, {
    manner: 'reminder',
    recipient: asked,
    at: '2008-06-13T09:00:00+01:00',
    consultation: round,
    deadlines: [{ ...dates.consultation, workingDaysLeft: 5 }],
    link: ownLink('Answer'),
  }),
  consultationExtended: assessment('consultationExtended', inDraft, {
    recipient: asked,
    at: '2008-06-19T11:15:00+01:00',
    words: 'Two groups meet only at the end of the month.',
    consultation: round,
    deadlines: [
      {
        ...dates.consultation,
        dueAt: '2008-07-04T17:00:00+01:00',
        dueInWords: '5 pm on Friday 4 July',
        workingDaysLeft: 11,
      },
    ],
    link: ownLink('Answer'),
  }),
  consultationCalledOff: assessment('consultationCalledOff', inDraft, {
    recipient: { ...asked, becauseOf: 'Example Borough Council had asked what you think' },
    at: '2008-06-16T14:40:00+01:00',
    words: 'The proposal has changed. You will be asked about the new one.',
    consultation: { title: round.title },
    link: ownLink('Open its page'),
  }),
  consultationClosed: assessment('consultationClosed', inDraft, {
    at: '2008-06-20T17:00:00+01:00',
    consultation: { title: round.title, counts: { asked: 5, answered: 3 } },
    link: page('DIA-2008-0001/consultation', 'Read the answers'),
  }),
} as const satisfies Partial<Record<NoticeKind, LetterData>>;
