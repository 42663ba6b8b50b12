import { sweep } from '../../app/jobs/sweep.ts';
import type { EventName } from '../../workflows/road/events.ts';
import { open, prepare } from '../support/consultation.ts';
import type { Council, PersonId, Sending, Station, Wanted } from '../support/council.ts';

type Step = readonly [PersonId, EventName, Sending];
const clerk = 'democratic-services';
const lodge: Step = ['scrutiny', 'lodgeCallIn', { words: { grounds: 'Nobody asked the tenants.' } }];
const twoMore: Step[] = [
  ['scrutiny-2', 'addCallInSignature', {}],
  ['scrutiny-3', 'addCallInSignature', {}],
];
const validated: Step[] = [lodge, ...twoMore, [clerk, 'validateCallIn', {}]];
const action: Wanted = { kind: 'action', ownerId: 'second-officer' };
const started: Step = ['second-officer', 'startDelivery', {}];

interface Point {
  wanted?: Wanted;
  station?: Station;
  /** After the station: the end of the call-in window first, where it says so. */
  callInCloses?: true;
  steps?: readonly Step[];
  /** A round of consultation, prepared or open. */
  consultation?: 'prepared' | 'open';
  /** The day on which it stands there, in London: before its steps, or after them. */
  on?: readonly [string, string];
  until?: readonly [string, string];
}

const scrutinyMeeting = {
  id: 'scrutiny-2026-06-04',
  at: '2026-06-04T17:00:00.000Z',
  body: 'scrutiny',
} as const;
const window = { station: 'callInWindow' } as const;
const inForce = { ...window, callInCloses: true } as const;

/** Points of the road, and how a case of the officer comes there. */
const points: Readonly<Record<string, Point>> = {
  draft: {},
  consultationPrepared: { consultation: 'prepared' },
  consultationOpen: { consultation: 'open' },
  review: { station: 'review' },
  signOff: { station: 'signOff' },
  awaitingDecision: { station: 'awaitingDecision' },
  listed: { station: 'listed' },
  meetingHeld: { station: 'listed', on: ['2026-05-14', '19:00'] },
  scrutinyMet: {
    station: 'awaitingDecision',
    steps: [[clerk, 'list', { data: { meeting: scrutinyMeeting } }]],
    until: ['2026-06-05', '09:00'],
  },
  publication: { station: 'publication' },
  approvedWithAmendments: {
    station: 'listed',
    on: ['2026-05-14', '19:00'],
    steps: [
      [clerk, 'decide', { data: { outcome: 'approvedWithAmendments' }, words: { reasons: 'As amended.' } }],
    ],
  },
  callInWindow: window,
  callInLodged: { ...window, steps: [lodge] },
  callInSigned: { ...window, steps: [lodge, ...twoMore] },
  scrutiny: { ...window, steps: validated },
  reconsideration: {
    ...window,
    steps: [...validated, [clerk, 'scrutinyDecides', { data: { outcome: 'referBack' } }]],
  },
  council: {
    ...window,
    steps: [...validated, [clerk, 'scrutinyDecides', { data: { outcome: 'referToCouncil' } }]],
  },
  inForce,
  suspended: { ...inForce, steps: [['solicitor', 'suspend', { words: { reasons: 'A report was made.' } }]] },
  reviewDue: { ...inForce, steps: [['officer', 'reviewEarly', { words: { trigger: 'Complaints.' } }]] },
  actionNotStarted: { wanted: action, ...inForce },
  actionInProgress: { wanted: action, ...inForce, steps: [started] },
  actionDone: { wanted: action, ...inForce, steps: [started, ['second-officer', 'completeDelivery', {}]] },
};

/** A new case of the officer's at a point of the road, by its own events. Sets the clock. */
export async function caseAt(council: Council, name: string): Promise<string> {
  const point = points[name];
  if (!point) throw new Error(`There is no point “${name}” of the road.`);
  council.clock.set('2026-03-02T09:00:00Z');
  const reference = await council.begin('officer', point.wanted);
  if (point.consultation) await prepare(council, reference);
  if (point.consultation === 'open') await open(council, reference, '2026-03-20');
  if (point.station) await council.bringTo(point.station, reference);
  if (point.on) council.clock.set(...point.on);
  if (point.callInCloses) {
    council.clock.set('2026-05-22', '09:00');
    await sweep(council.parts, council.clock.now());
  }
  for (const [who, type, sending] of point.steps ?? [])
    await council.send(who, type, { ...sending, reference });
  if (point.until) council.clock.set(...point.until);
  return reference;
}
