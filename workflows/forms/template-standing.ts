import { templates } from './templates.ts';
import type { Template } from './types.ts';

/** What an administrator does with a version of a template. */
export const templateChanges = ['added', 'putInUse', 'withdrawn', 'removed'] as const;
export type TemplateChange = (typeof templateChanges)[number];

/** A line of the record of templates. */
export interface TemplateEvent {
  templateId: string;
  version: number;
  type: TemplateChange;
}

/** Whether cases begin with it: not yet, now, or no longer. */
export type Standing = 'added' | 'inUse' | 'withdrawn';

export interface StandingTemplate {
  template: Template;
  standing: Standing;
  /** The council's own, or else one of the program's. */
  isOwn: boolean;
}

const isNamed = (named: TemplateEvent) => (it: Template) =>
  it.id === named.templateId && it.version === named.version;

/**
 * How every assessment template stands, the newest version of each first. Of the program's own the newest version is in
 * use as long as nobody has withdrawn it.
 * @param events of all versions, the oldest first
 */
export function standTemplates(
  own: readonly Template[],
  events: readonly TemplateEvent[],
): StandingTemplate[] {
  const programs: readonly Template[] = templates.filter(({ kind }) => kind === 'assessment');
  const newest = (it: Template) =>
    programs.every((other) => other.id !== it.id || other.version <= it.version);
  const last = (it: Template) => events.findLast((event) => isNamed(event)(it))?.type;
  const stand = (template: Template, isOwn: boolean, unsaid: Standing): StandingTemplate => {
    const type = last(template);
    const standing = type === 'putInUse' ? 'inUse' : type === 'withdrawn' ? 'withdrawn' : unsaid;
    return { template, isOwn, standing };
  };
  const byVersion = (a: StandingTemplate, b: StandingTemplate) => b.template.version - a.template.version;
  return [
    ...programs.map((it) => stand(it, false, newest(it) ? 'inUse' : 'withdrawn')),
    ...own.map((it) => stand(it, true, 'added')),
  ].sort((a, b) => (a.template.id === b.template.id ? byVersion(a, b) : 0));
}

/** Why a change cannot be made, or nothing where it can. */
export function whyNotChanged(
  change: Exclude<TemplateChange, 'added'>,
  { standing, isOwn }: StandingTemplate,
): string | undefined {
  switch (change) {
    case 'putInUse':
      return standing === 'inUse' ? 'This version is in use already.' : undefined;
    case 'withdrawn':
      return standing === 'inUse' ? undefined : 'This version is not in use.';
    case 'removed':
      if (!isOwn) return 'This template came with the program. It can be withdrawn, and not removed.';
      return standing === 'added'
        ? undefined
        : 'This version has been in use, so cases may have begun with it. It can be withdrawn, and not removed.';
  }
}
