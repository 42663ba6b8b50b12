import type { ConditionName } from '../../../workflows/road/guards.ts';
import type { listingConditions } from '../../../workflows/road/listing.ts';
import type { ConditionCase } from './hand-over-cases.ts';

const september = { id: 'cabinet-september', at: '2008-09-11T18:00:00+01:00' };
const ofScrutiny = { meetingId: 'scrutiny-july', meetingAt: '2008-07-14T18:00:00+01:00' };
const ofCabinet = { meetingId: 'cabinet-july', meetingAt: '2008-07-24T18:00:00+01:00' };
const published = { ...ofCabinet, agendaPublishedAt: '2008-07-16T09:00:00+01:00' };

type New = Exclude<keyof typeof listingConditions, 'notListed' | 'isListed' | 'goesToAMeeting'>;

/** What the agendas ask for: each sentence, and what lets the step pass. */
export const listingCases: Record<New & ConditionName, ConditionCase[]> = {
  notListedAtScrutiny: [
    {
      point: 'listed',
      differs: { report: { scrutinyListing: ofScrutiny } },
      by: 'clerk',
      type: 'list',
      data: { meeting: { ...september, body: 'scrutiny' } },
      status: 409,
      why: 'It has its listing at Overview and Scrutiny already.',
      but: { leads: 'listed' },
    },
  ],
  meetingIsOfTheBody: [
    {
      point: 'unlisted',
      by: 'clerk',
      type: 'list',
      data: { meeting: { ...september, body: 'council' } },
      status: 409,
      why: 'Cabinet decides this, so it is listed on one of its meetings, or before that at Overview and Scrutiny.',
      but: { data: { meeting: { ...september, body: 'cabinet' } }, leads: 'listed' },
    },
    {
      point: 'unlisted',
      differs: { report: { referredToCouncilAt: '2008-07-24T19:00:00+01:00' } },
      by: 'clerk',
      type: 'list',
      data: { meeting: { ...september, body: 'cabinet' } },
      status: 409,
      why: 'Council decides this, so it is listed on one of its meetings, or before that at Overview and Scrutiny.',
      but: {
        differs: { report: { referredToCouncilAt: '2008-07-24T19:00:00+01:00' } },
        data: { meeting: { ...september, body: 'council' } },
        leads: 'listed',
      },
    },
  ],
  latenessIsSaid: [
    {
      point: 'unlisted',
      differs: { facts: { agendaWasDueOn: '2008-07-16' } },
      by: 'clerk',
      type: 'list',
      data: { meeting: september },
      status: 409,
      why: 'The agenda of this meeting was to be published by 16 July 2008. Say whether the report is late or supplementary, and why.',
      but: {
        differs: { facts: { agendaWasDueOn: '2008-07-16' } },
        data: { meeting: september, lateness: 'late' },
        leads: 'listed',
      },
    },
    {
      point: 'unlisted',
      by: 'clerk',
      type: 'list',
      data: { meeting: { ...september, agendaPublishedAt: '2008-07-15T10:00:00+01:00' } },
      status: 409,
      why: 'The agenda of this meeting was published on 15 July 2008. Say whether the report is late or supplementary, and why.',
      but: {
        data: {
          meeting: { ...september, agendaPublishedAt: '2008-07-15T10:00:00+01:00' },
          lateness: 'supplementary',
        },
        leads: 'listed',
      },
    },
    {
      point: 'unlisted',
      differs: { facts: { agendaWasDueOn: '2008-07-16' } },
      by: 'clerk',
      type: 'list',
      data: { meeting: { ...september, body: 'scrutiny' } },
      status: 409,
      why: 'The agenda of this meeting was to be published by 16 July 2008. Say whether the report is late or supplementary, and why.',
      but: { leads: 'unlisted' },
    },
  ],
  agendaIsNotPublished: [
    {
      point: 'listed',
      differs: { report: { listing: published } },
      by: 'clerk',
      type: 'publishAgenda',
      status: 409,
      why: 'The agenda with this report on it has been published already.',
      but: { leads: 'listed' },
    },
    {
      point: 'unlisted',
      differs: {
        report: { scrutinyListing: { ...ofScrutiny, agendaPublishedAt: published.agendaPublishedAt } },
      },
      by: 'clerk',
      type: 'publishAgenda',
      data: { agenda: 'scrutiny' },
      status: 409,
      why: 'The agenda with this report on it has been published already.',
      but: { differs: { report: { scrutinyListing: ofScrutiny } }, leads: 'unlisted' },
    },
  ],
  scrutinyHasMet: [
    {
      point: 'listed',
      differs: { report: { scrutinyListing: { ...ofScrutiny, meetingAt: '2008-07-30T18:00:00+01:00' } } },
      by: 'clerk',
      type: 'recordScrutinyComments',
      status: 409,
      why: 'Overview and Scrutiny has not met on it yet.',
      but: { differs: { report: { scrutinyListing: ofScrutiny } }, leads: 'listed' },
    },
    {
      point: 'draft',
      by: 'clerk',
      type: 'recordScrutinyComments',
      status: 409,
      why: 'It is not listed at Overview and Scrutiny before the decision.',
      but: { differs: { report: { scrutinyListing: ofScrutiny } }, leads: 'draft' },
    },
  ],
  scrutinyHasNotCommented: [
    {
      point: 'listed',
      differs: { report: { scrutinyListing: { ...ofScrutiny, commentedAt: '2008-07-15T09:00:00+01:00' } } },
      by: 'clerk',
      type: 'recordScrutinyComments',
      status: 409,
      why: 'What Overview and Scrutiny said is on record already.',
      but: { differs: { report: { scrutinyListing: ofScrutiny } }, leads: 'listed' },
    },
    {
      point: 'listed',
      differs: { report: { scrutinyListing: { ...ofScrutiny, commentedAt: '2008-07-15T09:00:00+01:00' } } },
      by: 'clerk',
      type: 'delist',
      data: { agenda: 'scrutiny' },
      status: 409,
      why: 'What Overview and Scrutiny said is on record already.',
      but: { differs: { report: { scrutinyListing: ofScrutiny } }, leads: 'listed' },
    },
  ],
};
