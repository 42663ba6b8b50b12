import { readFileSync } from 'node:fs';

/**
 * The deadlines of the four presets, worked out again by going from day to day, the way one does it with a finger
 * on a wall calendar. It is written apart from the program on purpose: it shares no code with it, reads the bank
 * holidays itself, and has the presets' figures written out a second time.
 */

const day = 24 * 60 * 60 * 1000;

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../workflows/clocks/bank-holidays.json', import.meta.url), 'utf8'),
);
const holidays = new Set(
  [...JSON.stringify(file).matchAll(/"date":"(\d{4}-\d{2}-\d{2})"/g)].map((match) =>
    Date.parse(`${match[1]}T00:00:00Z`),
  ),
);

function isWorking(at: number): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(at);
}

function forward(from: number, n: number): number {
  let at = from;
  let left = n;
  while (left > 0) {
    at += day;
    if (isWorking(at)) left -= 1;
  }
  return at;
}

function backward(from: number, n: number): number {
  let at = from;
  let left = n;
  while (left > 0) {
    at -= day;
    if (isWorking(at)) left -= 1;
  }
  return at;
}

function clear(meeting: number, n: number, counts: (at: number) => boolean): number {
  let between = 0;
  let at = meeting - day;
  while (between < n || !isWorking(at)) {
    if (counts(at)) between += 1;
    at -= day;
  }
  return at;
}

const everyDay = () => true;

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What London's clocks show, as "2008-07-26 19:00". */
export function shownInLondon(at: number): string {
  return london.format(at);
}

function on(at: number, time: string): string {
  return `${new Date(at).toISOString().slice(0, 10)} ${time}`;
}

function mondayBefore(at: number): number {
  let monday = at;
  while (new Date(monday).getUTCDay() !== 1) monday -= day;
  return monday;
}

const presets = {
  'england-2012': { notice: 28, scrutiny: 10, publish: 'days' },
  'wigan-2008': { notice: 0, scrutiny: 10, publish: 'hours' },
  'midday-eighth-day': { notice: 28, scrutiny: 10, publish: 'days' },
  'tuesday-following': { notice: 28, scrutiny: 15, publish: 'days' },
};
export type SecondPreset = keyof typeof presets;

function callIn(preset: SecondPreset, published: number): { closes: string; actFrom: string } {
  if (preset === 'midday-eighth-day') {
    const closes = on(published + 8 * day, '12:00');
    return { closes, actFrom: closes };
  }
  const closes =
    preset === 'tuesday-following'
      ? mondayBefore(published) + 8 * day
      : forward(published, preset === 'wigan-2008' ? 7 : 5);
  return { closes: on(closes, '17:00'), actFrom: on(forward(closes, 1), '00:00') };
}

/**
 * Everything that can be counted when each start falls on the one day (`YYYY-MM-DD`) and the decision is taken at
 * 18:00 UTC. Each answer is what London's clocks show when it is due, "2008-08-04 17:00".
 */
export function secondOpinion(preset: SecondPreset, start: string): Record<string, string> {
  const at = Date.parse(`${start}T00:00:00Z`);
  const { notice, scrutiny, publish } = presets[preset];
  const agenda = clear(at, 5, isWorking);
  const { closes, actFrom } = callIn(preset, at);
  const notices = {
    keyDecisionNotice: on(clear(at, 28, everyDay), '17:00'),
    privateMeetingNotice: on(clear(at, 28, everyDay), '17:00'),
    privateMeetingSecondNotice: on(clear(at, 5, isWorking), '17:00'),
  };
  return {
    consultationCloses: on(at, '17:00'),
    reviewerAnswers: on(forward(at, 5), '17:00'),
    legalSigns: on(forward(at, 5), '17:00'),
    financeSigns: on(forward(at, 5), '17:00'),
    ...(notice === 28 ? notices : {}),
    generalExceptionNotice: on(clear(at, 5, isWorking), '17:00'),
    reportToDemocraticServices: on(backward(agenda, 5), '12:00'),
    agendaPublished: on(agenda, '17:00'),
    publishDecision:
      publish === 'hours' ? shownInLondon(at + 66 * 60 * 60 * 1000) : on(forward(at, 2), '17:00'),
    callInCloses: closes,
    mayActFrom: actFrom,
    scrutinyMeets: on(forward(at, scrutiny), '17:00'),
    reconsideration: on(forward(at, 5), '17:00'),
    councilMeets: on(forward(at, 10), '17:00'),
    addendum: on(forward(at, 10), '17:00'),
    reviewDate: on(at, '09:00'),
    actionDue: on(at, '17:00'),
  };
}
