import { eq } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { emptyEverything, fillCouncil } from '../../db/demonstration/fill-council.ts';
import { fillIndicators } from '../../db/demonstration/fill-indicators.ts';
import { findActor } from '../../db/queries/people.ts';
import { findReportForEvent } from '../../db/queries/report-for-event.ts';
import { people, settings } from '../../db/schema/index.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { getTemplate } from '../../workflows/forms/templates.ts';
import type { SettableClock } from '../clock.ts';
import { applyEvent, type CommandParts } from '../commands/apply-event.ts';
import { beginCase, titleOf } from '../commands/begin-case.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { publishDrafted } from '../notices/publish-notice.ts';
import { playConsultation, roundOf } from './play-consultation.ts';
import { type ScenarioCase, type ScenarioEvent, type ScenarioId, scenarioIds } from './scenarios.ts';
import { casesOfToday, councilOfToday } from './today.ts';
import { casesOf2008, council as councilOf2008, startsAt } from './wigan-2008.ts';

export interface ScenarioParts extends CommandParts {
  clock: SettableClock;
  jobs: Pick<Jobs, 'runUntil' | 'drain'>;
}

/** Starts a scenario afresh: all that was there is gone, and its cases come to where they stand by their own events. */
export async function loadScenario(parts: ScenarioParts, id: ScenarioId): Promise<void> {
  const realNow = new Date().toISOString();
  const [council, cases] =
    id === 'today' ? [councilOfToday(realNow), casesOfToday(realNow)] : [councilOf2008, casesOf2008()];
  await emptyEverything(parts.database);
  await markUnfinished(parts.database, id);
  parts.rules.forget();
  await fillCouncil(parts.database, council);
  await fillIndicators(parts.database, `${council.since}T09:00:00Z`);
  const references = new Map<ScenarioCase, string>();
  const steps = cases
    .flatMap((of) => [
      { at: of.at, of },
      ...of.events.map((event) => ({ at: event.at, of, event })),
      ...(of.consulting ?? []).map((consulting) => ({ at: consulting.at, of, consulting })),
    ])
    .filter((step) => step.at <= (id === 'today' ? realNow : startsAt))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const setClock = async (at: string) => parts.clock.standAt(at);
  parts.clock.standAt(steps[0]?.at ?? startsAt);
  for (const step of steps) {
    const { at, of } = step;
    const reference = references.get(of) ?? '';
    await parts.jobs.runUntil(at, setClock);
    if ('event' in step) await play(parts, reference, step.event);
    else if ('consulting' in step)
      await playConsultation(parts, reference, step.consulting, (by) => actorOf(parts, by, at));
    else references.set(of, await begin(parts, of));
  }
  await parts.jobs.runUntil(id === 'today' ? realNow : startsAt, setClock);
  parts.clock.standAt(id === 'today' ? undefined : startsAt);
  await parts.clock.save(parts.database);
  await parts.database.drizzle.delete(settings).where(eq(settings.key, unfinished));
}

/** Stands in the settings while a scenario is being played, which takes some seconds. */
const unfinished = 'unfinishedScenario';

async function markUnfinished({ drizzle }: Database, id: ScenarioId): Promise<void> {
  await drizzle.insert(settings).values({ key: unfinished, value: id });
}

/** The scenario that must be played before anybody comes: the first one, or one whose process was killed over it. */
export async function findScenarioToPlay({ drizzle }: Database): Promise<ScenarioId | undefined> {
  const [mark] = await drizzle.select().from(settings).where(eq(settings.key, unfinished));
  if (mark) return scenarioIds.find((id) => id === mark.value) ?? 'wigan-2008';
  const [somebody] = await drizzle.select({ id: people.id }).from(people).limit(1);
  return somebody ? undefined : 'wigan-2008';
}

async function actorOf(parts: ScenarioParts, personId: string, at: string) {
  const actor = await findActor(parts.database.drizzle, personId, londonDay(at));
  if (!actor) throw new Error(`The demonstration has no ${personId}.`);
  return { id: actor.id, roles: actor.roles, actingFor: actor.actingFor };
}

async function begin(parts: ScenarioParts, of: ScenarioCase): Promise<string> {
  return beginCase(parts, await actorOf(parts, of.by, of.at), {
    kind: of.kind,
    template: getTemplate(of.templateId),
    title: titleOf(of.kind, of.frontSheet, of.content),
    frontSheet: of.frontSheet,
    content: of.content,
    ownerId: of.kind === 'action' ? of.by : undefined,
  });
}

async function play(parts: ScenarioParts, reference: string, event: ScenarioEvent): Promise<void> {
  const contentHash = event.signsWhatStands
    ? (await findReportForEvent(parts.database, reference, 'answers', londonDay(event.at)))?.report
        .contentHash
    : undefined;
  const apply: typeof applyEvent = event.type === 'publishNotice' ? publishDrafted : applyEvent;
  const answer = await apply(parts, {
    reference,
    type: event.type,
    actor: await actorOf(parts, event.by, event.at),
    data: {
      ...event.data,
      ...(contentHash && { contentHash }),
      ...(event.type === 'openConsultation' && { consultation: await roundOf(parts, reference, event.at) }),
    },
    words: event.words,
  });
  if (!answer.ok) throw new Error(`The scenario cannot ${event.type} ${reference}: ${answer.why}`);
}
