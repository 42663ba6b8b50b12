import type { ReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { rowsOf } from '../../workflows/forms/blank-answers.ts';
import type { EventRequest } from './event-request.ts';

/**
 * What an event that is no edit writes into the front sheet, worked out on the text as it stands: what scrutiny said goes
 * into the tracking, and the intended date follows a meeting that was moved. Nothing of it is signed.
 */
export function editThatFollows(
  { type, data, words }: EventRequest,
  { frontSheet, progress }: Pick<ReportForEvent['report'], 'frontSheet' | 'progress'>,
): EventRequest['edit'] {
  if (type === 'recordScrutinyComments' && progress.scrutinyListing) {
    const tracking = rowsOf(frontSheet, 'tracking');
    const on = londonDay(progress.scrutinyListing.meetingAt);
    const row = { step: 'scrutiny', on, comments: words?.comments ?? '' };
    return { frontSheet: { tracking: [...tracking, row] } };
  }
  const { meeting } = data ?? {};
  if (type === 'meetingMoved' && meeting?.wasAt && frontSheet.meetingOn === londonDay(meeting.wasAt)) {
    return { frontSheet: { meetingOn: londonDay(meeting.at) } };
  }
  return undefined;
}
