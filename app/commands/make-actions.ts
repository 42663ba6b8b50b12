import { listMadeActions } from '../../db/queries/made-actions.ts';
import type { CarriedCase, ReportForEvent } from '../../db/queries/report-for-event.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { getTemplate } from '../../workflows/forms/templates.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { PlanLine } from '../../workflows/plans/lines.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { beginCase } from './begin-case.ts';
import { joinReport } from './join-report.ts';

/** `joined`: in the assessment's own report. The others have a report each, and this is who decides. */
export const waysForward = ['joined', 'none', 'cabinet'] as const;
export type WayForward = (typeof waysForward)[number];

/** Of the assessment's front sheet what holds for its actions too. */
const shared = ['reportOf', 'director', 'portfolio', 'corporateAim', 'strategyTheme', 'contactOfficer'];

function frontSheetOf(found: ReportForEvent, subject: CarriedCase, line: PlanLine, route: string): Content {
  const sheet = found.report.frontSheet;
  return {
    ...Object.fromEntries(Object.entries(sheet).filter(([name]) => shared.includes(name))),
    subject: textOf(line.content, 'title'),
    route,
    purpose: `To carry out an action of the assessment “${subject.title}” (${subject.reference}).`,
    recommendations: ['That the action be taken into the delivery plan.'],
    keyDecision: 'no',
  };
}

/** Two presses at once: the database lets one of them through. */
const isMadeAlready = (error: unknown): boolean => {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (at.message.includes('cases_made_once')) return true;
  return false;
};

/**
 * Makes an action in draft of each line, linked both ways: the action names the assessment, and the assessment's lines
 * know their action. A line that has become an action meanwhile is passed over. Returns the references of the new ones.
 */
export async function makeActions(
  parts: CommandParts,
  actor: Actor,
  { found, subject }: { found: ReportForEvent; subject: CarriedCase },
  lines: readonly PlanLine[],
  way: WayForward,
): Promise<{ ok: true; references: string[] } | { ok: false; status: 403 | 404 | 409; why: string }> {
  const made = new Set((await listMadeActions(parts.database, subject.id)).map(({ line }) => line));
  const template = getTemplate('action');
  const references: string[] = [];
  for (const line of lines) {
    if (made.has(line.key)) continue;
    const wanted = {
      kind: 'action',
      template,
      title: textOf(line.content, 'title'),
      content: line.content,
      ownerId: actor.id,
      madeFrom: { id: subject.id, reference: subject.reference, line: line.key },
    } as const;
    try {
      if (way === 'joined') {
        const answer = await joinReport(parts, actor, subject.reference, wanted);
        if (!answer.ok) return answer;
        references.push(answer.reference);
      } else {
        const frontSheet = frontSheetOf(found, subject, line, way);
        references.push(await beginCase(parts, actor, { ...wanted, frontSheet }));
      }
    } catch (error) {
      if (!isMadeAlready(error)) throw error;
    }
  }
  return { ok: true, references };
}
