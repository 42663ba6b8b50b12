import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addConstitution } from '../../app/commands/add-constitution.ts';
import { recordMeetings } from '../../app/commands/change-meetings.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import { londonInstant } from '../../workflows/clocks/index.ts';
import { type Constitution, presets } from '../../workflows/constitution/index.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
const next = { type: 'nextOrdinaryMeeting', whenMissed: 'stays' } as const;
/** Every later meeting is the next ordinary one. */
const ordinary: Constitution = {
  ...presets['england-2012'],
  version: 2,
  effectiveFrom: '2026-03-01',
  scrutiny: next,
  reconsideration: next,
  council: next,
};

beforeEach(async () => {
  council = await openCouncil();
});
afterEach(() => council.close());

const open = async () =>
  Object.fromEntries(
    (
      await council.rows(
        `SELECT kind, to_char(due_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI') AS at
         FROM deadlines WHERE status = 'open' ORDER BY kind`,
      )
    ).map(({ kind, at }) => [kind, at]),
  );
const sweepAt = async (day: string, time: string) => {
  council.clock.set(day, time);
  await sweep(council.parts, council.clock.now());
};
const lastPayload = async (type: string) =>
  JSON.parse(
    await council.value(`SELECT payload FROM events WHERE type = $1 ORDER BY seq DESC LIMIT 1`, type),
  );

describe('where the constitution says “the next ordinary meeting”', () => {
  const calledIn = async () => {
    await addConstitution(council.parts, ordinary, 'admin');
    await council.begin('officer');
    await council.bringTo('callInWindow');
    await council.send('scrutiny', 'lodgeCallIn', { words: { grounds: 'Too little was asked.' } });
    await council.send('scrutiny-2', 'addCallInSignature');
    await council.send('scrutiny-3', 'addCallInSignature');
    await council.send('democratic-services', 'validateCallIn');
  };

  it('each body’s date is its next recorded meeting, and the facts of the event hold it', async () => {
    await calledIn();
    expect(await open()).toEqual({ scrutinyMeets: '2026-06-04 18:00' });
    expect((await lastPayload('validateCallIn')).facts.meetings).toEqual({
      scrutiny: ['2026-06-04T17:00:00+00:00'],
      cabinet: ['2026-06-18T17:00:00+00:00'],
      council: ['2026-07-15T17:30:00+00:00'],
    });
    council.clock.set('2026-06-05', '09:00');
    await council.send('democratic-services', 'scrutinyDecides', {
      data: { outcome: 'referBack', metOn: '2026-06-04' },
    });
    expect(await open()).toEqual({ reconsideration: '2026-06-18 18:00' });
  });

  it('a meeting that has passed stays the one that was missed: the date does not run away', async () => {
    await calledIn();
    await recordMeetings(
      council.parts,
      [
        {
          id: 'scrutiny-2026-07-09',
          body: 'scrutiny',
          at: londonInstant('2026-07-09', '18:00'),
        },
      ],
      'democratic-services',
    );
    await sweepAt('2026-06-08', '09:00');
    expect((await council.caseOf()).state).toBe('scrutiny');
    expect(await open()).toEqual({ scrutinyMeets: '2026-06-04 18:00' });
    expect(await council.value(`SELECT count(*) FROM notices WHERE kind = 'dateMissed'`)).toBe('1');
  });

  it('no date is guessed where no meeting is recorded, and recording one sets it', async () => {
    await council.rows(`DELETE FROM meetings WHERE body = 'scrutiny'`);
    await calledIn();
    expect(await open()).toEqual({});
    const meeting = (on: string) => ({
      id: `scrutiny-${on}`,
      body: 'scrutiny',
      at: londonInstant(on, '18:00'),
    });
    await recordMeetings(council.parts, [meeting('2026-06-25')], 'democratic-services');
    expect(await open()).toEqual({ scrutinyMeets: '2026-06-25 18:00' });
    await recordMeetings(council.parts, [meeting('2026-06-11')], 'democratic-services');
    expect(await open()).toEqual({ scrutinyMeets: '2026-06-11 18:00' });
    expect((await lastPayload('calendarChanged')).moved).toEqual([
      { kind: 'scrutinyMeets', was: '2026-06-25T17:00:00.000Z', is: '2026-06-11T17:00:00.000Z' },
    ]);
    const before = await council.rowCounts();
    await recordMeetings(council.parts, [meeting('2026-07-23')], 'democratic-services');
    const after = await council.rowCounts();
    expect(after).toEqual({
      ...before,
      meetings: (before.meetings ?? 0) + 1,
      meeting_changes: (before.meeting_changes ?? 0) + 1,
    });
  });

  it('a meeting on the very day of the call-in is not the next one', async () => {
    await council.rows(`UPDATE meetings SET at = '2026-05-14T21:00:00Z' WHERE body = 'scrutiny'`);
    await calledIn();
    expect(await open()).toEqual({});
  });
});

describe('the general exception', () => {
  const missed = async () => {
    await council.begin('officer');
    await sweepAt('2026-04-15', '17:00');
  };

  it('has its own last day once the notice of the key decision was missed, and democratic services hear of it', async () => {
    await council.begin('officer');
    await sweepAt('2026-04-15', '16:59');
    expect(await open()).toMatchObject({ keyDecisionNotice: '2026-04-15 17:00' });
    expect(Object.keys(await open())).not.toContain('generalExceptionNotice');
    await sweepAt('2026-04-15', '17:00');
    expect(await open()).toMatchObject({ generalExceptionNotice: '2026-05-06 17:00' });
    const [told] = await council.rows(`SELECT audience FROM notices WHERE kind = 'dateMissed'`);
    expect(told?.audience).toEqual([{ role: 'democraticServices' }]);
    expect((await council.caseOf()).state).toBe('draft');
  });

  it('closes with its notice, or with the agreement to special urgency', async () => {
    await missed();
    await council.publishNotice('generalExceptionNotice', {
      data: { informed: 'chair', informedOn: '2026-04-15' },
    });
    expect(await open()).not.toHaveProperty('generalExceptionNotice');
    expect(await open()).not.toHaveProperty('keyDecisionNotice');
  });

  it('closes with the agreement to special urgency', async () => {
    await missed();
    const agreed = { agreedBy: 'scrutinyChair', agreedAt: '2026-04-15T16:30:00Z' } as const;
    const early = await council.attempt('democratic-services', 'publishNotice', {
      data: { notice: 'specialUrgencyAgreement', ...agreed },
    });
    expect(early).toMatchObject({
      status: 409,
      why: expect.stringContaining('A general exception notice can'),
    });
    await sweepAt('2026-05-06', '17:00');
    await council.publishNotice('specialUrgencyAgreement', { data: agreed });
    expect(await open()).not.toHaveProperty('generalExceptionNotice');
  });

  it('is needed where the notice came a day late, and not where it came on its last day', async () => {
    const late = await council.begin('officer');
    council.clock.set('2026-04-15', '16:00');
    const inTime = await council.begin('officer', { subject: 1 });
    const publish = (reference: string) =>
      council.send('democratic-services', 'publishNotice', {
        reference,
        data: { notice: 'keyDecisionNotice' },
      });
    await publish(inTime);
    await sweepAt('2026-04-16', '09:00');
    await publish(late);
    const having = await council.rows(
      `SELECT c.reference FROM deadlines d JOIN cases c ON c.id = d.case_id
       WHERE d.kind = 'generalExceptionNotice' AND d.status = 'open'`,
    );
    expect(having).toEqual([{ reference: late }]);
  });
});
