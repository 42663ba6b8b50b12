import type { consultationConditions } from '../../../workflows/road/consultation-conditions.ts';
import type { ConditionCase } from './hand-over-cases.ts';

const runs = {
  case: {
    consultation: { id: 'round-1', openedAt: '2008-07-21T10:00:00+01:00', closesOn: '2008-08-15' },
  },
};
const prepared = { consultation: { id: 'round-2', asked: 3 } };
const opens = { ...prepared, closesOn: '2008-08-29' };

/** What a round of consultation asks for. It is 29 July 2008, and the clock speaks on 9 June 2009. */
export const consultationCases: Record<keyof typeof consultationConditions, ConditionCase[]> = {
  noConsultationIsOpen: [
    {
      point: 'draft',
      differs: runs,
      by: 'author',
      type: 'openConsultation',
      data: opens,
      status: 409,
      why: 'A consultation is open already until 15 August 2008. The next can be opened after it.',
      but: { leads: 'draft' },
    },
  ],
  consultationIsPrepared: [
    {
      point: 'draft',
      by: 'author',
      type: 'openConsultation',
      data: { closesOn: '2008-08-29' },
      status: 409,
      why: 'Say first what you ask, and add those whom you ask: nobody would get an invitation.',
      but: { data: opens, leads: 'draft' },
    },
    {
      point: 'review',
      by: 'author',
      type: 'openConsultation',
      data: { consultation: { id: 'round-2', asked: 0 }, closesOn: '2008-08-29' },
      status: 409,
      why: 'Say first what you ask, and add those whom you ask: nobody would get an invitation.',
      but: { data: opens, leads: 'review' },
    },
  ],
  lastDayIsAhead: [
    {
      point: 'draft',
      by: 'author',
      type: 'openConsultation',
      data: { ...prepared, closesOn: '2008-07-29' },
      status: 409,
      why: 'Give a last day that is still ahead, so that people have time to answer.',
      but: { data: { ...prepared, closesOn: '2008-07-30' }, leads: 'draft' },
    },
  ],
  consultationIsOpen: [
    {
      point: 'review',
      by: 'clerk',
      type: 'callOffConsultation',
      status: 409,
      why: 'No consultation is open on this case.',
      but: { differs: runs, leads: 'review' },
    },
    {
      point: 'draft',
      by: 'author',
      type: 'extendConsultation',
      data: { closesOn: '2008-08-29' },
      status: 409,
      why: 'No consultation is open on this case.',
      but: { differs: runs, leads: 'draft' },
    },
  ],
  lastDayIsLater: [
    {
      point: 'draft',
      differs: runs,
      by: 'author',
      type: 'extendConsultation',
      data: { closesOn: '2008-08-15' },
      status: 409,
      why: 'It is open until 15 August 2008, and people count on that. Give a later day.',
      but: { differs: runs, data: { closesOn: '2008-08-16' }, leads: 'draft' },
    },
  ],
  lastDayHasCome: [
    {
      point: 'draft',
      differs: {
        case: {
          consultation: { id: 'round-1', openedAt: '2009-06-01T10:00:00+01:00', closesOn: '2009-06-10' },
        },
      },
      by: 'clock',
      type: 'consultationCloses',
      status: 409,
      why: 'The date has not come yet.',
      but: { differs: runs, leads: 'draft' },
    },
  ],
  noConsultationStillRuns: [
    {
      point: 'review',
      differs: runs,
      by: 'reviewer',
      type: 'endorse',
      status: 409,
      why: 'A consultation is open until 15 August 2008. The directors are asked after it, so that they sign what takes account of the answers.',
      but: { leads: 'asked/asked' },
    },
    {
      point: 'review',
      differs: {
        facts: { reviewers: ['reviewer', 'second'], endorsementsNeeded: 2 },
        case: { ...runs.case, endorsedBy: ['second'] },
      },
      by: 'reviewer',
      type: 'endorse',
      status: 409,
      why: 'A consultation is open until 15 August 2008. The directors are asked after it, so that they sign what takes account of the answers.',
      but: {
        differs: { facts: { reviewers: ['reviewer', 'second'], endorsementsNeeded: 2 }, ...runs },
        leads: 'review',
      },
    },
  ],
};
