import { sql } from 'drizzle-orm';
import type { Drizzle } from '../../db/database.ts';
import {
  deleteCouncilTemplate,
  insertCouncilTemplate,
  listCouncilTemplates,
  listTemplateEvents,
  recordTemplateEvent,
} from '../../db/queries/templates.ts';
import {
  type StandingTemplate,
  standTemplates,
  type TemplateChange,
  whyNotChanged,
} from '../../workflows/forms/template-standing.ts';
import type { Template } from '../../workflows/forms/types.ts';
import type { CommandParts } from './apply-event.ts';

type Parts = Pick<CommandParts, 'database' | 'now'>;
type Answer = { ok: true } | { ok: false; status: 404 | 409; why: string };

/** How the templates stand now. */
export async function listStandingTemplates(db: Drizzle): Promise<StandingTemplate[]> {
  return standTemplates(await listCouncilTemplates(db), await listTemplateEvents(db));
}

/** The templates that cases begin with now. */
export async function listTemplatesInUse(db: Drizzle): Promise<Template[]> {
  const all = await listStandingTemplates(db);
  return all.filter(({ standing }) => standing === 'inUse').map(({ template }) => template);
}

/** Adds a version, which no case begins with until somebody puts it in use. */
export function addTemplate({ database, now }: Parts, template: Template, byId: string): Promise<Answer> {
  return oneAfterTheOther(database.drizzle, async (tx, all) => {
    const newest = Math.max(0, ...all.filter((it) => it.template.id === template.id).map(versionOf));
    if (template.version <= newest) {
      const why = `Version ${newest} of this template is here already. Give this one version ${newest + 1}.`;
      return { ok: false, status: 409, why };
    }
    await insertCouncilTemplate(tx, template);
    await recordTemplateEvent(tx, {
      templateId: template.id,
      version: template.version,
      type: 'added',
      at: now(),
      byId,
    });
    return { ok: true };
  });
}

const versionOf = ({ template }: StandingTemplate) => template.version;

/**
 * Puts a version in use in the place of the former one, withdraws it, or removes one that was never in use. Cases that
 * have begun are not touched: each keeps the version with which it began.
 */
export function changeTemplate(
  { database, now }: Parts,
  wanted: { id: string; version: number },
  type: Exclude<TemplateChange, 'added'>,
  byId: string,
): Promise<Answer> {
  return oneAfterTheOther(database.drizzle, async (tx, all) => {
    const same = all.filter(({ template }) => template.id === wanted.id);
    const found = same.find((it) => versionOf(it) === wanted.version);
    if (!found) return { ok: false, status: 404, why: 'There is no such template.' };
    const why = whyNotChanged(type, found);
    if (why) return { ok: false, status: 409, why };
    const at = now();
    const record = (version: number, change: TemplateChange) =>
      recordTemplateEvent(tx, { templateId: wanted.id, version, type: change, at, byId });
    if (type === 'putInUse')
      for (const former of same)
        if (former.standing === 'inUse') await record(versionOf(former), 'withdrawn');
    if (type === 'removed') await deleteCouncilTemplate(tx, wanted.id, wanted.version);
    await record(wanted.version, type);
    return { ok: true };
  });
}

/** Of two administrators at once the second is judged by what the first has recorded. */
function oneAfterTheOther(
  db: Drizzle,
  change: (tx: Drizzle, all: StandingTemplate[]) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`LOCK TABLE council_templates IN SHARE ROW EXCLUSIVE MODE`);
    return change(tx, await listStandingTemplates(tx));
  });
}
