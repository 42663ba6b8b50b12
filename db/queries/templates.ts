import { randomUUID } from 'node:crypto';
import { and, asc, count, eq } from 'drizzle-orm';
import type { TemplateEvent } from '../../workflows/forms/template-standing.ts';
import type { Template } from '../../workflows/forms/types.ts';
import type { Drizzle } from '../database.ts';
import { councilTemplates, people, templateEvents } from '../schema/index.ts';

/** The council's own templates, every version. */
export async function listCouncilTemplates(db: Drizzle): Promise<Template[]> {
  const rows = await db
    .select({ template: councilTemplates.template })
    .from(councilTemplates)
    .orderBy(asc(councilTemplates.templateId), asc(councilTemplates.version));
  return rows.map(({ template }) => template);
}

export interface RecordedTemplateEvent extends TemplateEvent {
  id: string;
  /** Instant. */
  at: string;
  byName: string;
}

/** Who did what to which version, the oldest first. */
export async function listTemplateEvents(db: Drizzle): Promise<RecordedTemplateEvent[]> {
  const rows = await db
    .select({
      id: templateEvents.id,
      templateId: templateEvents.templateId,
      version: templateEvents.version,
      type: templateEvents.type,
      at: templateEvents.at,
      byName: people.name,
    })
    .from(templateEvents)
    .innerJoin(people, eq(people.id, templateEvents.byId))
    .orderBy(asc(templateEvents.at), asc(templateEvents.seq));
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

export async function insertCouncilTemplate(db: Drizzle, template: Template): Promise<void> {
  await db.insert(councilTemplates).values({ templateId: template.id, version: template.version, template });
}

export async function deleteCouncilTemplate(db: Drizzle, id: string, version: number): Promise<void> {
  await db
    .delete(councilTemplates)
    .where(and(eq(councilTemplates.templateId, id), eq(councilTemplates.version, version)));
}

/** Adds a line to the record. Expects that nobody else writes one meanwhile. */
export async function recordTemplateEvent(
  db: Drizzle,
  event: TemplateEvent & { at: string; byId: string },
): Promise<void> {
  const { templateId, version } = event;
  const [said] = await db
    .select({ lines: count() })
    .from(templateEvents)
    .where(and(eq(templateEvents.templateId, templateId), eq(templateEvents.version, version)));
  await db.insert(templateEvents).values({ ...event, id: randomUUID(), seq: (said?.lines ?? 0) + 1 });
}
