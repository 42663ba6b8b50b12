import type { ReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import {
  trackingAfterBody,
  trackingAfterConsultation,
  trackingAfterScrutiny,
} from '../../workflows/consultation/tracking.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import type { Row } from '../../workflows/forms/types.ts';
import { decidingBody } from '../../workflows/road/listing.ts';
import type { EventRequest } from './event-request.ts';

/**
 * What an event that is no edit writes into the front sheet, worked out on the text as it stands: who was consulted, what
 * scrutiny said and what became of the report go into the tracking, and the intended date follows a meeting that was
 * moved. Nothing of it is signed.
 * @param at when the event happens, UTC
 */
export function editThatFollows(
  request: EventRequest,
  report: Pick<ReportForEvent['report'], 'frontSheet' | 'progress'>,
  at: string,
): EventRequest['edit'] {
  const tracking = trackingAfter(request, report, at);
  if (tracking) return { frontSheet: { tracking } };
  const { meeting } = request.data ?? {};
  if (
    request.type === 'meetingMoved' &&
    meeting?.wasAt &&
    report.frontSheet.meetingOn === londonDay(meeting.wasAt)
  ) {
    return { frontSheet: { meetingOn: londonDay(meeting.at) } };
  }
  return undefined;
}

function trackingAfter(
  { type, data = {}, words }: EventRequest,
  { frontSheet, progress }: Pick<ReportForEvent['report'], 'frontSheet' | 'progress'>,
  at: string,
): Row[] | undefined {
  switch (type) {
    case 'consultationCloses':
      return trackingAfterConsultation(frontSheet, at, data.consultation?.groups ?? {});
    case 'recordScrutinyComments':
      return progress.scrutinyListing
        ? trackingAfterScrutiny(
            frontSheet,
            londonDay(progress.scrutinyListing.meetingAt),
            words?.comments ?? '',
          )
        : undefined;
    case 'decide': {
      const body = decidingBody(textOf(frontSheet, 'route'), progress);
      return trackingAfterBody(frontSheet, body, data.decidedAt ?? at, data.outcome);
    }
    case 'reconsider':
      return trackingAfterBody(frontSheet, progress.decision?.body, data.decidedAt ?? at, data.outcome);
    case 'councilDecides': {
      const outcome = data.outcome === 'decided' ? data.decision : data.outcome;
      return trackingAfterBody(frontSheet, 'council', data.decidedAt ?? data.metOn ?? at, outcome);
    }
    default:
      return undefined;
  }
}
