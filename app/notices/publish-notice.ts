import { findReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { noticeFields } from '../../workflows/road/notice-fields.ts';
import { applyEvent, type CommandParts, decidingCase } from '../commands/apply-event.ts';
import type { EventAnswer, EventRequest } from '../commands/event-request.ts';
import { draftEntries } from './draft-notice.ts';

const isWords = (name: string) => noticeFields.some((field) => field.name === name && field.type === 'words');

/** Publishes a notice as the case and the council's texts word it, where nobody adjusts it: for what acts by itself. */
export async function publishDrafted(
  parts: CommandParts,
  request: Pick<EventRequest, 'reference' | 'actor' | 'data' | 'words'>,
): Promise<EventAnswer> {
  const { reference, data } = request;
  const at = parts.now();
  const found = await findReportForEvent(parts.database, reference, 'whole', londonDay(at));
  const subject = found?.cases.find((c) => c.reference === reference);
  if (!found || !subject || !data?.notice) return applyEvent(parts, { ...request, type: 'publishNotice' });
  const rules = await parts.rules.get(found.report.constitutionId, found.report.constitutionVersion);
  const deciding = decidingCase(subject, found, rules, { at }, true);
  const drafted = await draftEntries(
    parts.database,
    { at, found, subject, deciding },
    data.notice,
    data.corrects !== undefined,
  );
  return applyEvent(parts, {
    ...request,
    type: 'publishNotice',
    words: { ...Object.fromEntries(drafted.filter(([name]) => isWords(name))), ...request.words },
  });
}
