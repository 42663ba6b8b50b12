import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweep } from '../../app/jobs/sweep.ts';
import { type Council, meeting, meetingOn, openCouncil } from '../support/council.ts';

let council: Council;
beforeAll(async () => {
  council = await openCouncil();
});
afterAll(() => council.close());

const letters = (reference: string) =>
  council.rows(
    `SELECT n.kind, n.key FROM notices n JOIN cases c ON c.id = n.case_id WHERE c.reference = $1 ORDER BY n.seq, n.key`,
    reference,
  );
const openDeadlines = async (reference: string) =>
  Object.fromEntries(
    (
      await council.rows(
        `SELECT d.kind, d.due_on::text AS due FROM deadlines d JOIN cases c ON c.id = d.case_id
         WHERE c.reference = $1 AND d.status = 'open' ORDER BY d.kind`,
        reference,
      )
    ).map((row) => [row.kind, row.due]),
  );

describe('an assessment travels the whole road', () => {
  test('from its first draft to its review and the new one that takes its place', async () => {
    const reference = await council.begin('officer');
    expect(reference).toBe('DIA-2026-0001');
    expect(await openDeadlines(reference)).toMatchObject({
      keyDecisionNotice: '2026-04-15',
      agendaPublished: '2026-05-06',
    });

    await council.send('democratic-services', 'publishNotice', { data: { notice: 'keyDecisionNotice' } });
    expect(await openDeadlines(reference)).not.toHaveProperty('keyDecisionNotice');

    expect(await council.send('officer', 'submitForReview')).toMatchObject({ seq: 3, state: 'review' });
    expect(await openDeadlines(reference)).toMatchObject({ reviewerAnswers: '2026-03-09' });

    council.clock.set('2026-03-05', '10:00');
    expect((await council.send('reviewer', 'endorse')).state).toEqual({
      signOff: { legal: 'asked', finance: 'asked' },
    });
    expect(await openDeadlines(reference)).toMatchObject({
      legalSigns: '2026-03-12',
      financeSigns: '2026-03-12',
    });

    await council.send('finance', 'sign', { data: { part: 'finance' } });
    expect((await council.caseOf()).state).toEqual({ signOff: { legal: 'asked', finance: 'signed' } });
    expect((await council.send('solicitor', 'sign', { data: { part: 'legal' } })).state).toBe(
      'awaitingDecision',
    );
    expect(await openDeadlines(reference)).toEqual({ agendaPublished: '2026-05-06' });

    await council.send('democratic-services', 'list', { data: { meeting } });
    expect(await openDeadlines(reference)).toEqual({ agendaPublished: '2026-05-06' });

    council.clock.set(meetingOn, '19:00');
    await council.send('democratic-services', 'decide', {
      data: { outcome: 'approved', decidedAt: meeting.at },
    });
    expect(await openDeadlines(reference)).toEqual({ publishDecision: '2026-05-18' });

    council.clock.set('2026-05-15', '10:00');
    await council.send('democratic-services', 'publish');
    expect(await openDeadlines(reference)).toEqual({ callInCloses: '2026-05-22', mayActFrom: '2026-05-26' });
    expect(await council.rows('SELECT number, outcome, stands, effect_at FROM decisions')).toEqual([
      { number: 1, outcome: 'approved', stands: 'approved', effect_at: null },
    ]);

    for (const member of ['scrutiny', 'scrutiny-2', 'scrutiny-3'] as const) {
      await council.send(member, member === 'scrutiny' ? 'lodgeCallIn' : 'addCallInSignature');
    }
    await council.send('democratic-services', 'validateCallIn');
    council.clock.set('2026-05-29', '12:00');
    await council.send('democratic-services', 'scrutinyDecides', { data: { outcome: 'noFurtherAction' } });
    expect((await council.caseOf()).state).toBe('inForce');
    expect(await openDeadlines(reference)).toEqual({ reviewDate: '2027-05-14' });

    await council.send('officer', 'reviewEarly', { words: { trigger: 'Complaints doubled in a quarter.' } });
    await council.rows(
      `INSERT INTO indicators (id, name, unit, area, direction, objective_area, added_at)
       VALUES ('repairs-in-time', 'Repairs in time', 'per cent', 'Borough', 'up', 'Homes', '2026-03-02T09:00:00Z')`,
    );
    await council.rows(
      `INSERT INTO cited_indicators SELECT id, 'repairs-in-time', 'officer', '2026-03-02T09:00:00Z' FROM cases
       WHERE reference = $1`,
      reference,
    );
    // It began while the form was at its first version.
    await council.rows(`UPDATE cases SET template_version = 1 WHERE reference = $1`, reference);
    const renewed = await council.send('officer', 'completeReview', { data: { outcome: 'renew' } });
    // What it rests on goes with it, and stays with the one before.
    expect(
      await council.rows(
        `SELECT c.reference, n.indicator_id, n.cited_by FROM cited_indicators n JOIN cases c ON c.id = n.case_id
         ORDER BY 1`,
      ),
    ).toEqual([
      { reference, indicator_id: 'repairs-in-time', cited_by: 'officer' },
      { reference: renewed.begun, indicator_id: 'repairs-in-time', cited_by: 'officer' },
    ]);
    expect(renewed).toMatchObject({ state: { closed: 'superseded' }, begun: 'DIA-2026-0002' });
    const { content } = await council.caseOf(renewed.begun);
    expect(content.previouslyPlanned).toContain('DIA-2026-0001 planned:\n- ');
    expect(content.improvedSince).toMatch(/^No action of its plan is done\.\n.*Repairs in time/s);
    expect(content.stillToDo).toContain('Never made an action of a delivery plan:\n- ');
    expect((await council.caseOf(reference)).content.previouslyPlanned).toBeUndefined();
    expect((await council.caseOf(renewed.begun)).templateVersion).toBe(2);
    expect((await council.caseOf(reference)).templateVersion).toBe(1);
    expect(await openDeadlines(reference)).toEqual({});
  });

  test('and each event has its own line, its notices keyed once by event and place', async () => {
    const told = await letters('DIA-2026-0001');
    expect(new Set(told.map((notice) => notice.key)).size).toBe(told.length);
    expect(told.map((notice) => notice.kind)).toEqual([
      'noticePublished',
      'reviewRequested',
      'endorsed',
      'signOffRequested',
      'oneDirectorSigned',
      'readyForDecision',
      'listed',
      'decisionRecorded',
      'decisionPublished',
      'callInLodged',
      'callInSignatureAdded',
      'callInSignatureAdded',
      'calledIn',
      'inForce',
      'reviewDue',
      'reviewCompleted',
    ]);
    expect(
      await council.value(
        `SELECT string_agg(seq::text, ' ' ORDER BY seq) FROM events WHERE case_id = (SELECT id FROM cases WHERE reference = 'DIA-2026-0001')`,
      ),
    ).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16');
  });

  test('the new assessment is linked to the old one, pre-filled and in draft', async () => {
    const [old] = await council.rows(`SELECT id FROM cases WHERE reference = 'DIA-2026-0001'`);
    const [row] = await council.rows(
      `SELECT renews_id, state, version, title FROM cases WHERE reference = 'DIA-2026-0002'`,
    );
    expect(row).toMatchObject({ renews_id: old?.id, state: 'draft', version: 1 });
    const { report, cases } = await council.report('DIA-2026-0002');
    expect(report.frontSheet).not.toHaveProperty('meetingOn');
    expect(cases[0]?.content).toMatchObject({ previousAssessment: 'DIA-2026-0001' });
    expect(report.progress.signatures).toEqual({});
  });

  test('the text as it was submitted and as it was decided on is kept', async () => {
    const kept = await council.rows(
      `SELECT v.seq, v.reason, v.content->>'title' AS title FROM content_versions v JOIN cases c ON c.id = v.case_id
       WHERE c.reference = 'DIA-2026-0001' ORDER BY v.seq`,
    );
    expect(kept).toEqual([
      { seq: 3, reason: 'submitted', title: 'Housing repairs policy' },
      { seq: 8, reason: 'decided', title: 'Housing repairs policy' },
    ]);
  });

  test('what a person wrote is kept apart from the chain, which holds only its salted hash', async () => {
    const [words] = await council.rows(`SELECT words FROM event_words WHERE field = 'trigger'`);
    expect(words).toEqual({ words: 'Complaints doubled in a quarter.' });
    const payloads = await council.rows(`SELECT payload FROM events WHERE type = 'reviewEarly'`);
    expect(String(payloads[0]?.payload)).not.toContain('Complaints');
    expect(String(payloads[0]?.payload)).toMatch(/"words":\{"trigger":"[0-9a-f]{64}"\}/);
  });
});

describe('an action travels the same road', () => {
  test('and its delivery runs beside the decision that is in force', async () => {
    council.clock.set('2026-03-02', '09:00');
    const source = await council.begin('officer', { subject: 1 });
    const reference = await council.begin('officer', {
      kind: 'action',
      subject: 1,
      content: { fromAssessment: source },
      ownerId: 'second-officer',
    });
    expect(reference).toBe('ACT-2026-0001');
    await council.bringTo('callInWindow');
    council.clock.set('2026-05-22', '09:00');
    await sweep(council.parts, council.clock.now());
    expect((await council.caseOf()).state).toEqual({
      inForce: { standing: 'inForce', delivery: 'notStarted' },
    });
    expect(await openDeadlines(reference)).toEqual({ actionDue: '2026-11-30', reviewDate: '2027-01-15' });
    await council.send('second-officer', 'startDelivery');
    await council.send('second-officer', 'reportProgress', { data: { slipped: true } });
    await council.send('second-officer', 'completeDelivery');
    expect((await council.caseOf()).state).toEqual({ inForce: { standing: 'inForce', delivery: 'done' } });
    expect(await openDeadlines(reference)).toEqual({ reviewDate: '2027-01-15' });
  });
});
