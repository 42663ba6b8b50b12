import type { NoticeKind } from '../../workflows/notices.ts';
import { roleNames } from '../../workflows/roles.ts';
import type { LetterData } from '../letter-data.ts';
import { assessment, by, cabinetMeeting, dates, holds, page } from './parts.ts';

const withDirectors = 'It is in sign-off with both directors.';

/** From the first review to the notice of a decision. */
export const beforeDecision = {
  reviewRequested: assessment('reviewRequested', 'It is with the reviewers since 9 June 2008.', {
    recipient: holds('reviewer'),
    actor: by('officer'),
    at: '2008-06-09T09:30:00+01:00',
    deadlines: [dates.review],
    link: page('DIA-2008-0001/review', 'Review it'),
  }),
  endorsed: assessment('endorsed', withDirectors, {
    actor: by('reviewer'),
    at: '2008-06-13T11:00:00+01:00',
    words: 'Clear, and the evidence is named.',
    deadlines: [dates.legal, dates.finance],
  }),
  commented: assessment('commented', 'It is with the reviewer.', {
    actor: by('reviewer'),
    at: '2008-06-12T15:20:00+01:00',
    section: 'How the information was collected',
    words: 'Which survey is this? The one of 2007 left out two wards.',
    deadlines: [dates.review],
    link: page('DIA-2008-0001/comments/content/evidence', 'Read the comments'),
  }),
  returned: assessment('returned', 'It is with its authors, in draft.', {
    actor: by('reviewer'),
    at: '2008-06-12T16:05:00+01:00',
    words:
      'The grid of disadvantage is blank.\nName a person for each action.\n\nAdd a date for the next review.',
    link: page('DIA-2008-0001/edit', 'Make the changes'),
  }),
  recalled: assessment('recalled', 'It is with its authors, in draft.', {
    recipient: holds('reviewer'),
    actor: by('officer'),
    at: '2008-06-10T10:00:00+01:00',
  }),
  signOffRequested: assessment('signOffRequested', withDirectors, {
    recipient: holds('finance'),
    actor: by('reviewer'),
    at: '2008-06-16T14:00:00+01:00',
    part: 'finance',
    deadlines: [dates.finance],
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  deputyAsked: assessment('deputyAsked', withDirectors, {
    recipient: {
      ...holds('finance'),
      becauseOf: `you deputise for the ${roleNames.finance} until 27 June 2008`,
    },
    at: '2008-06-17T09:00:00+01:00',
    part: 'finance',
    absence: { from: '17 June 2008', until: '27 June 2008' },
    deadlines: [dates.finance],
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  oneDirectorSigned: assessment(
    'oneDirectorSigned',
    'It is with the Director of Finance. Legal has signed.',
    {
      actor: { name: 'Deputy Director of Legal', onBehalfOf: roleNames.solicitor },
      at: '2008-06-18T09:12:00+01:00',
      part: 'legal',
      words: 'Within the powers of the Council.',
      deadlines: [dates.finance],
    },
  ),
  readyForDecision: assessment('readyForDecision', 'It awaits a decision, and is not listed yet.', {
    recipient: holds('democraticServices'),
    actor: by('finance'),
    at: '2008-06-20T15:40:00+01:00',
    part: 'finance',
    deadlines: [dates.report, dates.agenda],
    link: page('DIA-2008-0001', 'List it'),
  }),
  signatureVoided: assessment('signatureVoided', withDirectors, {
    recipient: { ...holds('solicitor'), becauseOf: `you are the deputy of the ${roleNames.solicitor}` },
    actor: by('officer'),
    at: '2008-06-19T12:00:00+01:00',
    deadlines: [dates.legal],
    changes: [
      { label: 'Recommendations', before: 'Adopt the policy.', after: 'Adopt the policy for one year.' },
      { label: 'Property implications', before: '', after: 'None.' },
    ],
    link: page('DIA-2008-0001/sign-off/legal', 'Read the changes and sign'),
  }),
  signatureWithdrawn: assessment(
    'signatureWithdrawn',
    'It is with the Director of Finance. Legal has signed.',
    {
      actor: by('finance'),
      at: '2008-06-23T10:20:00+01:00',
      part: 'finance',
      words: 'The cost of the second year is not in the budget.',
      deadlines: [dates.finance],
    },
  ),
  requestHandedOver: assessment('requestHandedOver', withDirectors, {
    recipient: { ...holds('solicitor'), becauseOf: 'this request was handed to you' },
    actor: by('solicitor'),
    at: '2008-06-18T08:55:00+01:00',
    part: 'legal',
    words: 'I am at the public inquiry until the end of the month.',
    deadlines: [dates.legal],
    link: page('DIA-2008-0001/sign-off/legal', 'Read it and answer'),
  }),
  listed: assessment('listed', 'It is listed for Cabinet on 24 July 2008.', {
    recipient: holds('cabinet'),
    actor: by('democraticServices'),
    at: '2008-07-07T09:00:00+01:00',
    meeting: cabinetMeeting,
    deadlines: [dates.agenda],
    link: page('DIA-2008-0001/pack', 'Read the pack'),
  }),
  delisted: assessment('delisted', 'It awaits a decision, and is not listed.', {
    actor: by('democraticServices'),
    at: '2008-07-08T09:00:00+01:00',
    meeting: cabinetMeeting,
    words: 'The meeting is too full.',
  }),
  agendaPublished: assessment('agendaPublished', 'It is listed for Cabinet on 24 July 2008.', {
    recipient: holds('cabinet'),
    actor: by('democraticServices'),
    at: '2008-07-16T09:00:00+01:00',
    meeting: cabinetMeeting,
    link: page('DIA-2008-0001/pack', 'Read the pack'),
  }),
  scrutinyCommented: assessment('scrutinyCommented', 'It is listed for Cabinet on 24 July 2008.', {
    actor: by('democraticServices'),
    at: '2008-07-15T09:00:00+01:00',
    words: 'Ask the wards once more before the autumn.',
  }),
  meetingMoved: assessment('meetingMoved', 'It is listed for Cabinet on 24 July 2008.', {
    actor: by('democraticServices'),
    at: '2008-07-08T09:00:00+01:00',
    meeting: cabinetMeeting,
    deadlines: [dates.agenda],
  }),
  meetingCancelled: assessment('meetingCancelled', 'It awaits a decision, and is not listed.', {
    recipient: holds('democraticServices'),
    actor: by('democraticServices'),
    at: '2008-07-08T09:00:00+01:00',
    meeting: cabinetMeeting,
  }),
  noticePublished: assessment('noticePublished', 'It is in draft.', {
    actor: by('democraticServices'),
    at: '2008-06-10T09:00:00+01:00',
    meeting: cabinetMeeting,
    outcome: 'keyDecisionNotice',
  }),
} as const satisfies Partial<Record<NoticeKind, LetterData>>;
