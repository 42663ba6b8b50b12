import { data } from '@remix-run/node';
import { listTemplateEvents, type RecordedTemplateEvent } from '../../db/queries/templates.ts';
import { inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { goesWithout } from '../../workflows/forms/own-template.ts';
import { type StandingTemplate, whyNotChanged } from '../../workflows/forms/template-standing.ts';
import { listFields } from '../../workflows/forms/templates.ts';
import type { Template } from '../../workflows/forms/types.ts';
import { requireRole } from '../auth/require-role.ts';
import { listStandingTemplates } from '../commands/change-templates.ts';
import type { Services } from '../services.ts';

export const onlyAdministrators = 'Only administrators see to the templates.';

export const requireTemplateAdministrator = (request: Request, services: Services) =>
  requireRole(request, services, 'administrator', onlyAdministrators);

export const templateAddress = ({ id, version }: Pick<Template, 'id' | 'version'>) =>
  `/admin/templates/${encodeURIComponent(id)}/${version}`;

const happened = {
  added: 'Added',
  putInUse: 'Put in use',
  withdrawn: 'Withdrawn',
  removed: 'Removed',
} as const satisfies Record<RecordedTemplateEvent['type'], string>;

const named = (event: RecordedTemplateEvent, { id, version }: Pick<Template, 'id' | 'version'>) =>
  event.templateId === id && event.version === version;

const inSentence = ({ type, byName, at }: RecordedTemplateEvent) =>
  `${happened[type]} by ${byName} on ${inWords(londonDay(at))}`;

/** Every version of every template with how it stands, and all that was done to them, the last first. */
export async function templatesPage({ database }: Services) {
  const events = await listTemplateEvents(database.drizzle);
  const standing = await listStandingTemplates(database.drizzle);
  return {
    templates: standing.map(({ template, standing: stands, isOwn }) => {
      const last = events.findLast((event) => named(event, template));
      return {
        key: `${template.id}@${template.version}`,
        title: template.title,
        version: template.version,
        address: templateAddress(template),
        standing: stands,
        questions: listFields(template).length,
        last: last ? inSentence(last) : isOwn ? '' : 'Came with the program',
      };
    }),
    record: [...events].reverse().map((event) => ({
      id: event.id,
      title: `${happened[event.type]}: ${event.templateId}, version ${event.version}`,
      by: event.byName,
      at: event.at,
      when: timeInWords(event.at),
    })),
  };
}
export type TemplatesPage = Awaited<ReturnType<typeof templatesPage>>;

/** One version, whole. */
export async function findStandingTemplate(
  { database }: Services,
  id: string | undefined,
  version: string | undefined,
): Promise<StandingTemplate | undefined> {
  const all = await listStandingTemplates(database.drizzle);
  return all.find(({ template }) => template.id === id && String(template.version) === version);
}

/** The same, but throws the 404 of one that is not there. */
export async function requireTemplate(
  services: Services,
  id: string | undefined,
  version: string | undefined,
): Promise<StandingTemplate> {
  const found = await findStandingTemplate(services, id, version);
  if (!found) throw data('There is no such template.', { status: 404 });
  return found;
}

/** What the page of one version shows. */
export async function templatePage(services: Services, found: StandingTemplate) {
  const { template, standing, isOwn } = found;
  const events = await listTemplateEvents(services.database.drizzle);
  const all = await listStandingTemplates(services.database.drizzle);
  const former = all.find((it) => it.template.id === template.id && it.standing === 'inUse');
  return {
    template,
    standing,
    isOwn,
    address: templateAddress(template),
    without: goesWithout(template),
    replaces: standing !== 'inUse' && former ? former.template.version : null,
    mayRemove: whyNotChanged('removed', found) === undefined,
    record: events
      .filter((event) => named(event, template))
      .map((event) => ({ id: event.id, words: `${inSentence(event)}, ${timeInWords(event.at)}` })),
  };
}
export type TemplatePage = Awaited<ReturnType<typeof templatePage>>;
