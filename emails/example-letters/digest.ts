import type { DigestData } from '../digest-data.ts';
import { page } from './parts.ts';

const cohesion = { title: 'Community cohesion policy', reference: 'DIA-2008-0001', more: 0 };
const welcome = {
  title: 'Welcome pack for new residents in five languages',
  reference: 'ACT-2008-0001',
  more: 0,
};

/** A director's message of a day on which something is late. */
export const digestOfADirector: DigestData = {
  council: {
    name: 'Example Borough Council',
    colour: '#00467f',
    baseUrl: 'https://due-regard.example.org',
  },
  recipient: { name: 'Alex Example' },
  waiting: [
    {
      ...cohesion,
      what: 'Sign the finance part, or return it',
      href: page('DIA-2008-0001/sign-off', '').href,
      dueInWords: '5 pm on Monday 23 June 2008',
      left: '2 working days late',
      late: true,
    },
    {
      ...welcome,
      more: 2,
      what: 'Sign the finance part, or return it',
      href: page('ACT-2008-0001/sign-off', '').href,
      dueInWords: '5 pm on Friday 27 June 2008',
      left: '2 working days left',
      late: false,
    },
  ],
  reminders: [],
  news: [{ ...cohesion, what: 'Legal has signed', href: page('DIA-2008-0001', '').href, late: false }],
  stopHref: 'https://due-regard.example.org/unsubscribe/example',
};

/** An author's: nothing waits, and something happened. */
export const digestOfAnAuthor: DigestData = {
  ...digestOfADirector,
  recipient: { name: 'Sam Example' },
  waiting: [],
  reminders: [
    {
      ...cohesion,
      what: 'Finance sign-off is late since 5 pm on Monday 23 June 2008',
      href: page('DIA-2008-0001', '').href,
      left: '2 working days late',
      late: true,
    },
  ],
  news: [
    { ...cohesion, what: 'Legal has signed', href: page('DIA-2008-0001', '').href, late: false },
    {
      ...welcome,
      what: 'Listed for Cabinet on Thursday 24 July 2008',
      href: page('ACT-2008-0001', '').href,
      late: false,
    },
  ],
};

/** A head of service's, on the first working day of the week. */
export const digestOfAWeek: DigestData = {
  ...digestOfADirector,
  waiting: [],
  news: [],
  week: {
    moved: 4,
    ahead: 6,
    lateInAll: 1,
    late: [
      {
        ...cohesion,
        what: 'Finance sign-off',
        href: page('DIA-2008-0001', '').href,
        dueInWords: '5 pm on Monday 23 June 2008',
        left: '2 working days late',
        late: true,
      },
    ],
  },
};
