import type { DeadlineKind } from '../clocks/types.ts';
import type { Constitution } from './schema.ts';
import { sourcesBefore2012, sourcesSince2012 } from './sources.ts';

type Preset = Constitution & { sources: Record<DeadlineKind, string> };

const england2012 = {
  id: 'england-2012',
  name: 'England since 10 September 2012, with common local rules',
  version: 1,
  effectiveFrom: '2012-09-10',
  effectiveUntil: null,
  reviewerDays: 5,
  directorDays: 5,
  requiredEndorsements: 1,
  keyDecisionNotice: { n: 28, days: 'calendar' },
  privateMeetingNotice: { n: 28, days: 'calendar' },
  privateMeetingSecondNotice: { n: 5, days: 'working' },
  generalException: { n: 5, days: 'working' },
  agenda: { n: 5, days: 'working' },
  reportToDemocraticServices: { n: 5, hour: '12:00' },
  publication: { type: 'workingDays', n: 2 },
  callIn: { type: 'workingDays', n: 5, hour: '17:00', dayOfPublicationCounts: false },
  mayActFrom: 'nextWorkingDay',
  whoMayCallIn: { roles: ['scrutiny'], signatures: 3 },
  secondCallInAllowed: false,
  scrutiny: { type: 'workingDays', n: 10, whenMissed: 'takesEffect' },
  scrutinyMayReferToCouncil: 'contraryOnly',
  reconsideration: { type: 'workingDays', n: 5, whenMissed: 'stays' },
  council: { type: 'workingDays', n: 10, whenMissed: 'stays' },
  addendumDays: 10,
  reminders: {},
  closures: [],
  hours: { opens: '09:00', closes: '17:00' },
  sources: sourcesSince2012,
} as const satisfies Preset;

/**
 * The constitutions that come with the program. The names are stable: scripts and stored cases use them. The last
 * two are shapes of call-in that several councils have published, laid over the rules for England.
 */
export const presets = {
  'england-2012': england2012,
  'wigan-2008': {
    ...england2012,
    id: 'wigan-2008',
    name: 'Wigan, as in 2008',
    effectiveFrom: '2002-10-01',
    effectiveUntil: '2012-09-09',
    keyDecisionNotice: null,
    privateMeetingNotice: null,
    privateMeetingSecondNotice: null,
    publication: { type: 'clockHours', n: 48 },
    callIn: { type: 'workingDays', n: 7, hour: '17:00', dayOfPublicationCounts: false },
    sources: sourcesBefore2012,
  },
  'midday-eighth-day': {
    ...england2012,
    id: 'midday-eighth-day',
    name: 'Call-in to midday on the eighth day',
    callIn: {
      type: 'calendarDays',
      n: 8,
      hour: '12:00',
      dayOfPublicationCounts: false,
      rollWhenNotWorkingDay: 'none',
    },
    mayActFrom: 'sameMoment',
    whoMayCallIn: { roles: ['scrutiny'], signatures: 5 },
    sources: {
      ...sourcesSince2012,
      callInCloses: `${sourcesSince2012.callInCloses}: midday on the eighth day after publication`,
      mayActFrom: "The council's constitution: a decision takes effect at the moment when call-in closes",
    },
  },
  'tuesday-following': {
    ...england2012,
    id: 'tuesday-following',
    name: 'Call-in to the Tuesday of the following week',
    callIn: {
      type: 'weekdayOfFollowingWeek',
      weekday: 'tuesday',
      hour: '17:00',
      rollWhenNotWorkingDay: 'none',
    },
    scrutiny: { type: 'workingDays', n: 15, whenMissed: 'takesEffect' },
    sources: {
      ...sourcesSince2012,
      callInCloses: `${sourcesSince2012.callInCloses}: Tuesday of the week after publication`,
    },
  },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof presets;

export const defaultConstitution: Constitution = presets['england-2012'];

const byId: ReadonlyMap<string, Constitution> = new Map(Object.entries(presets));

export const presetIds: readonly string[] = [...byId.keys()];

/** A preset by its name, whatever its effective dates. */
export function findPreset(id: string): Constitution | undefined {
  return byId.get(id);
}
