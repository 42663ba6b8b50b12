import type { CaseEvent, Colleague, EventData } from '../../../workflows/road/events.ts';
import type { handOverConditions } from '../../../workflows/road/hand-over.ts';
import type { Person } from './cast.ts';
import { type Differs, now } from './situations.ts';

/** A step that is refused, and what has to be otherwise for the same person to be allowed it. */
export interface ConditionCase {
  point: string;
  differs?: Differs;
  by: Person;
  type: CaseEvent['type'];
  data?: EventData & { at?: string };
  status: 403 | 409;
  why: string;
  but: { point?: string; differs?: Differs; by?: Person; data?: EventData & { at?: string }; leads: string };
}

/** The second reviewer, and the deputy of the Director of Legal: somebody to whom a request may go. */
export const secondReviewer: Colleague = { id: 'second', answers: ['review'] };
export const legalColleague: Colleague = { id: 'solicitorDeputy', answers: ['legal'] };
export const leaver: Colleague = { id: 'gone', answers: ['review', 'legal', 'finance'], left: true };

const toReviewer = { to: secondReviewer };
const toDeputy = { part: 'legal', to: legalColleague } as const;
const review = { point: 'review', by: 'reviewer', type: 'handOver' } as const;
const legal = { point: 'asked/asked', by: 'solicitor', type: 'handOver' } as const;
const handed = { from: 'reviewer', by: 'reviewer', at: now };
const notToThem =
  'Hand it to somebody else who holds the same role or is a deputy for it. If there is nobody, ask an administrator.';
const onlyHolders =
  'Only who holds a request hands it over. Democratic services and administrators do so for somebody who has left.';

export const handOverCases: Record<keyof typeof handOverConditions, ConditionCase[]> = {
  isForALeaver: [
    {
      point: 'review',
      by: 'administrator',
      type: 'handOver',
      data: toReviewer,
      status: 403,
      why: onlyHolders,
      but: { data: { ...toReviewer, from: leaver }, leads: 'review' },
    },
    {
      point: 'review',
      by: 'clerk',
      type: 'handOver',
      data: { ...toReviewer, from: { id: 'reviewer', answers: ['review'] } },
      status: 403,
      why: onlyHolders,
      but: { data: { ...toReviewer, from: leaver }, leads: 'review' },
    },
    {
      point: 'asked/asked',
      by: 'clerk',
      type: 'handOver',
      data: { ...toDeputy, from: { ...leaver, answers: ['finance'] } },
      status: 403,
      why: onlyHolders,
      but: { data: { ...toDeputy, from: leaver }, leads: 'asked/asked' },
    },
  ],
  namesAPart: [
    {
      point: 'asked/asked',
      by: 'administrator',
      type: 'handOver',
      data: { to: legalColleague, from: leaver },
      status: 409,
      why: 'Say which part of sign-off is handed over: legal or finance.',
      but: { data: { ...toDeputy, from: leaver }, leads: 'asked/asked' },
    },
  ],
  partIsNotSigned: [
    {
      ...legal,
      point: 'signed/asked',
      data: toDeputy,
      status: 409,
      why: 'This part is signed already, so there is nothing to hand over.',
      but: { point: 'asked/signed', leads: 'asked/signed' },
    },
  ],
  notEveryReviewerIsNeeded: [
    {
      ...review,
      differs: { facts: { reviewers: ['reviewer', 'second'], endorsementsNeeded: 2 } },
      data: toReviewer,
      status: 409,
      why: 'Every reviewer on the list must endorse this, so none of them can answer for another.',
      but: {
        differs: { facts: { reviewers: ['reviewer', 'second', 'third'], endorsementsNeeded: 2 } },
        leads: 'review',
      },
    },
  ],
  colleagueReviews: [
    {
      ...review,
      data: { to: legalColleague },
      status: 409,
      why: notToThem,
      but: { data: toReviewer, leads: 'review' },
    },
    { ...review, status: 409, why: notToThem, but: { data: toReviewer, leads: 'review' } },
    {
      ...review,
      data: { to: { id: 'reviewer', answers: ['review'] } },
      status: 409,
      why: notToThem,
      but: { data: toReviewer, leads: 'review' },
    },
  ],
  colleagueSigns: [
    {
      ...legal,
      data: { part: 'legal', to: { id: 'financeDeputy', answers: ['finance'] } },
      status: 409,
      why: notToThem,
      but: { data: toDeputy, leads: 'asked/asked' },
    },
    {
      ...legal,
      data: { part: 'legal', to: { id: 'solicitor', answers: ['legal'] } },
      status: 409,
      why: notToThem,
      but: { data: toDeputy, leads: 'asked/asked' },
    },
  ],
  colleagueIsNotAuthor: [
    {
      ...legal,
      differs: { facts: { authors: ['author', 'solicitorDeputy'] } },
      data: toDeputy,
      status: 409,
      why: 'This colleague wrote part of the case, so somebody else must answer.',
      but: { leads: 'asked/asked' },
    },
    {
      ...review,
      differs: { facts: { authors: ['second'] } },
      data: toReviewer,
      status: 409,
      why: 'This colleague wrote part of the case, so somebody else must answer.',
      but: { leads: 'review' },
    },
  ],
  colleagueHasNotEndorsed: [
    {
      ...review,
      differs: {
        facts: { reviewers: ['reviewer', 'second', 'third'], endorsementsNeeded: 2 },
        case: { endorsedBy: ['second'] },
      },
      data: toReviewer,
      status: 409,
      why: 'This colleague has endorsed it already.',
      but: { leads: 'review' },
    },
  ],
  colleagueHasNotGivenTheOther: [
    {
      ...legal,
      point: 'asked/signed',
      differs: {
        report: { signatures: { finance: { by: 'solicitorDeputy', at: now, contentHash: 'the text' } } },
      },
      data: toDeputy,
      status: 409,
      why: 'This colleague has given the other signature. One person may not give both.',
      but: { leads: 'asked/signed' },
    },
  ],
  colleagueDoesNotHaveIt: [
    {
      ...review,
      differs: { case: { handed: { ...handed, to: 'second' } } },
      data: toReviewer,
      status: 409,
      why: 'It has been handed to this colleague already.',
      but: { differs: { case: { handed: { ...handed, to: 'third' } } }, leads: 'review' },
    },
    {
      ...legal,
      differs: { report: { handed: { legal: { ...handed, to: 'solicitorDeputy' } } } },
      data: toDeputy,
      status: 409,
      why: 'It has been handed to this colleague already.',
      but: {
        differs: { report: { handed: { finance: { ...handed, to: 'solicitorDeputy' } } } },
        leads: 'asked/asked',
      },
    },
  ],
};
