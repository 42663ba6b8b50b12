import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listNoticesOfReport } from '../../db/queries/published-notices.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Council } from '../support/council.ts';
import { meeting } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

/** Cabinet meets on Thursday 14 May 2026: 28 clear days before is 15 April, and 5 clear working days 6 May. */
let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const desk = 'democratic-services';
const june = { id: 'cabinet-2026-06-18', at: '2026-06-18T17:00:00Z' };

const at = (day: string, time = '09:00') => site.council.clock.set(day, time);
async function begun(frontSheet: Content = {}, subject = 0): Promise<string> {
  at('2026-03-02');
  return site.council.begin('officer', { subject, frontSheet });
}
const publish = (reference: string, kind: string, form: Record<string, string> = {}) =>
  site.post(desk, `/cases/${reference}/notices/${kind}`, form);
const needs = async (reference: string) => (await site.see(desk, `/cases/${reference}/notices`)).words;
async function lastNotice(reference: string) {
  const kept = (await listNoticesOfReport(site.council.database, reference)).at(-1);
  if (!kept) throw new Error(`No notice of ${reference} is kept.`);
  return { ...kept, page: `/notices/${kept.reference}-${kept.seq}` };
}
const openDates = async (reference: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await site.council.rows(
        `SELECT d.kind, d.due_on::text AS on FROM deadlines d JOIN cases c ON c.id = d.case_id
         WHERE c.reference = $1 AND d.status = 'open' ORDER BY d.kind`,
        reference,
      )
    ).map(({ kind, on }) => [String(kind), String(on)]),
  );

describe('the notice of a key decision', () => {
  it('is drawn from the case in draft, adjusted, published, and frozen', async () => {
    const reference = await begun({ subject: 'Bins in the lanes' });
    const page = await site.see(desk, `/cases/${reference}/notices/keyDecisionNotice`);
    expect(page.status).toBe(200);
    for (const part of [
      'Bins in the lanes',
      'Cabinet member',
      `Equality impact assessment ${reference}`,
      'Subject to any prohibition or restriction on their disclosure',
      'Other documents relevant to the matter may be submitted',
      'we send you their details as they become available',
      'Open to the public.',
    ])
      expect(page.text).toContain(part);

    const { status, to } = await publish(reference, 'keyDecisionNotice', {
      matter: 'Bins in the back lanes',
    });
    expect([status, to]).toEqual([303, `/cases/${reference}/notices?done=publishNotice`]);
    const { page: address } = await lastNotice(reference);
    await site.council.send('officer', 'edit', {
      reference,
      edit: { frontSheet: { subject: 'Something else altogether' } },
      expects: { version: (await site.council.caseOf(reference)).version },
    });
    const notice = await site.see(undefined, address);
    expect(notice.words).toContain('Bins in the back lanes');
    expect(notice.words).toContain('14 May 2026');
    expect(notice.words).toContain('SI 2012/2089, regulation 9');
    expect(notice.words).not.toContain('Something else altogether');
    const plan = await site.see(undefined, '/forward-plan');
    expect(plan.words).toContain('Bins in the back lanes');
    expect(plan.text).toContain(`href="${address}"`);
  });

  it('is not in the forward plan before it is published', async () => {
    await begun({ subject: 'A tower nobody has heard of' });
    expect((await site.see(undefined, '/forward-plan')).words).not.toContain('A tower nobody has heard of');
  });

  it('gives back every typed word where something is missing', async () => {
    const reference = await begun();
    const page = await publish(reference, 'keyDecisionNotice', { matter: '', contact: 'The duty officer' });
    expect(page.status).toBe(400);
    expect(page.words).toContain('Enter the matter to be decided');
    expect(page.text).toContain('The duty officer');
    expect(await listNoticesOfReport(site.council.database, reference)).toEqual([]);
  });

  it('is not published twice; a correction is a new notice, and both stay readable', async () => {
    const reference = await begun({ subject: 'Allotment rents' });
    await publish(reference, 'keyDecisionNotice');
    const first = await lastNotice(reference);
    const again = await publish(reference, 'keyDecisionNotice');
    expect(again.status).toBe(409);
    expect(again.words).toContain('is put right by a correction, which is a new notice.');

    at('2026-04-20');
    const form = { corrects: first.at, contact: 'Head of Allotments' };
    expect((await publish(reference, 'keyDecisionNotice', form)).words).toContain('Enter what is corrected');
    const said = { ...form, correction: 'Whom to ask.' };
    expect((await publish(reference, 'keyDecisionNotice', said)).status).toBe(303);
    const second = await lastNotice(reference);
    expect(second.page).not.toBe(first.page);
    expect((await site.see(undefined, first.page)).words).toContain('corrects it');
    const corrected = await site.see(undefined, second.page);
    expect(corrected.words).toContain('This notice corrects');
    expect(corrected.words).toContain('Whom to ask.');
    // Its clear days count from the first: the decision can be taken on its day.
    expect(await needs(reference)).toContain(
      'Its notices are in order for a decision on Thursday 14 May 2026.',
    );
    const plan = JSON.parse((await site.see(undefined, '/forward-plan.json')).text);
    const entries = plan.filter((it: { subject: string }) => it.subject === 'Allotment rents');
    expect(entries).toMatchObject([{ contact: 'Head of Allotments', page: second.page }]);
  });

  it('is for democratic services to publish', async () => {
    const reference = await begun();
    for (const who of ['officer', 'solicitor', 'admin'] as const) {
      const { status } = await site.post(who, `/cases/${reference}/notices/keyDecisionNotice`, {});
      expect([who, status]).toEqual([who, 403]);
    }
  });
});

describe('a decision that is deferred', () => {
  it('needs its notice anew for the new day, and its deadline opens again', async () => {
    const reference = await begun({ subject: 'Bus shelters', actingDateStated: '' });
    await site.council.bringTo('listed', reference);
    expect(await openDates(reference)).not.toHaveProperty('keyDecisionNotice');
    at('2026-05-14', '19:00');
    await site.council.send(desk, 'decide', {
      reference,
      data: { outcome: 'deferred' },
      words: { reasons: 'More to be asked.' },
    });
    expect(await needs(reference)).toContain('No day is intended for the decision yet.');
    at('2026-05-15');
    await site.council.send(desk, 'list', { reference, data: { meeting: june } });
    // 28 clear days before 18 June is 20 May.
    expect(await openDates(reference)).toMatchObject({ keyDecisionNotice: '2026-05-20' });
    expect(await needs(reference)).toContain('The one that was published names 14 May 2026');
    expect((await publish(reference, 'keyDecisionNotice')).status).toBe(303);
    expect(await openDates(reference)).not.toHaveProperty('keyDecisionNotice');
    const kept = await listNoticesOfReport(site.council.database, reference);
    expect((await site.see(undefined, `/notices/${reference}-${kept[0]?.seq}`)).words).toContain(
      'takes its place',
    );
    at('2026-06-18', '20:00');
    await site.council.send(desk, 'decide', {
      reference,
      data: { outcome: 'approved' },
      words: { reasons: 'As the report says.' },
    });
  });

  it('cannot be taken on the new day with the notice of the old one', async () => {
    const reference = await begun({ subject: 'Street trees' });
    await site.council.bringTo('listed', reference);
    await site.council.send(desk, 'delist', { reference });
    await site.council.send(desk, 'list', { reference, data: { meeting: june } });
    at('2026-06-18', '20:00');
    const refused = await site.council.attempt(desk, 'decide', {
      reference,
      data: { outcome: 'approved' },
      words: { reasons: 'As the report says.' },
    });
    expect(refused).toMatchObject({
      status: 409,
      why: expect.stringContaining(
        'The notice that was published names 14 May 2026, and the decision is for 18 June 2026.',
      ),
    });
  });

  it('ends the agreement to special urgency, which was for its first day alone', async () => {
    const reference = await begun({ subject: 'A flooded school' });
    await signed(reference);
    at('2026-05-13');
    await publish(reference, 'specialUrgencyAgreement', { ...agreed, reasons: 'Water is rising.' });
    await publish(reference, 'specialUrgencyReasons');
    const { page } = await lastNotice(reference);
    await site.council.send(desk, 'list', {
      reference,
      data: { meeting, lateness: 'late' },
      words: { reason: 'Urgent.' },
    });
    at('2026-05-14', '19:00');
    await site.council.send(desk, 'decide', {
      reference,
      data: { outcome: 'deferred' },
      words: { reasons: 'The water has gone.' },
    });
    expect((await site.see(undefined, page)).words).toContain('the decision was deferred');
    await site.council.send(desk, 'list', { reference, data: { meeting: june } });
    expect((await openDates(reference)).keyDecisionNotice).toBe('2026-05-20');
  });
});

const agreed = { agreedBy: 'scrutinyChair', agreedAt: '2026-05-13T08:30' };
async function signed(reference: string): Promise<void> {
  await site.council.send('officer', 'submitForReview', { reference });
  await site.council.send('reviewer', 'endorse', { reference });
  await site.council.send('solicitor', 'sign', { reference, data: { part: 'legal' } });
  await site.council.send('finance', 'sign', { reference, data: { part: 'finance' } });
}
async function decided(reference: string): Promise<void> {
  await site.council.send(desk, 'decide', {
    reference,
    data: { outcome: 'approved' },
    words: { reasons: 'As the report says.' },
  });
  await site.council.send(desk, 'publish', { reference });
}

describe('a key decision that is too late for its notice', () => {
  it('goes by a general exception: the chair first, the public notice, its clear days, and the reasons', async () => {
    const reference = await begun({ subject: 'A boiler has burst' });
    await signed(reference);
    const early = await publish(reference, 'generalExceptionNotice', {
      informed: 'chair',
      informedOn: '2026-03-02',
    });
    expect(early.status).toBe(409);
    expect(early.words).toContain('The key decision notice can still be published in time');

    at('2026-05-06', '10:00');
    const untold = await publish(reference, 'generalExceptionNotice');
    expect(untold.status).toBe(400);
    expect(untold.words).toContain('Choose one: who was told in writing');
    const told = { informed: 'chair', informedOn: '2026-05-05' };
    expect((await publish(reference, 'generalExceptionNotice', told)).status).toBe(303);
    expect(await needs(reference)).toContain('General exception: notice of reasons');
    expect((await site.see(desk, '/notices')).words).toContain('Reasons still to be published');
    const why = { reasons: 'The boiler burst on 1 May.' };
    expect((await publish(reference, 'generalExceptionReasons', why)).status).toBe(303);
    expect((await site.see(undefined, (await lastNotice(reference)).page)).words).toContain(
      'The boiler burst on 1 May.',
    );
    expect((await site.see(undefined, '/forward-plan')).words).toContain('General exception notice');
    await site.council.send(desk, 'list', { reference, data: { meeting } });
    at('2026-05-14', '19:00');
    await decided(reference);
  });

  it('goes by special urgency: agreed in the statute’s order, with its reasons, even after the decision', async () => {
    const reference = await begun({ subject: 'A bridge has closed' });
    await signed(reference);
    at('2026-05-13');
    const early = await publish(reference, 'specialUrgencyReasons', { ...agreed, reasons: 'x' });
    expect(early.status).toBe(409);
    const second = { ...agreed, reasons: 'The bridge is unsafe.', agreedBy: 'councilChair' };
    const unexplained = await publish(reference, 'specialUrgencyAgreement', second);
    expect(unexplained.status).toBe(409);
    expect(unexplained.words).toContain('Say which.');
    const explained = { ...second, whyNotFirst: 'unableToAct' };
    expect((await publish(reference, 'specialUrgencyAgreement', explained)).status).toBe(303);
    await site.council.send(desk, 'list', {
      reference,
      data: { meeting, lateness: 'late' },
      words: { reason: 'Urgent.' },
    });
    at('2026-05-14', '19:00');
    await decided(reference);
    const report = '/special-urgency-report?from=2026-05-01&to=2026-05-31';
    expect((await site.see(undefined, report)).words).toContain(
      'Its notice of reasons is not published yet.',
    );
    expect((await publish(reference, 'specialUrgencyReasons')).status).toBe(303);
    const written = (await site.see(undefined, report)).words;
    for (const part of [
      'A bridge has closed',
      'Approved, by Cabinet',
      'The bridge is unsafe.',
      'The chair of the council, 8:30 am on Wednesday 13 May 2026.',
    ])
      expect(written).toContain(part);
    expect(written).not.toContain('A boiler has burst');
  });

  it('whose report says that none was taken in an empty period', async () => {
    const empty = await site.see(undefined, '/special-urgency-report?from=2026-01-01&to=2026-03-31');
    expect(empty.words).toContain('None was taken');
    const wrong = await site.see(undefined, '/special-urgency-report?from=2026-05-01&to=2026-04-01');
    expect([wrong.status, wrong.words.includes('must not be before its first')]).toEqual([400, true]);
  });
});

describe('a private meeting', () => {
  const exempt = { openOrExempt: 'partlyExempt', exemptParagraph: '3' };

  it('has two notices, the second after the first, with the representations and the answer', async () => {
    const reference = await begun({ ...exempt, subject: 'The sale of a depot' });
    const early = await publish(reference, 'privateMeetingSecondNotice', {
      representations: 'x',
      response: 'y',
    });
    expect(early.status).toBe(409);
    expect(early.words).toContain('It follows another, which is not on record');
    expect(await openDates(reference)).toMatchObject({
      privateMeetingNotice: '2026-04-15',
      privateMeetingSecondNotice: '2026-05-06',
    });
    expect((await publish(reference, 'privateMeetingNotice')).status).toBe(303);
    const first = await site.see(undefined, (await lastNotice(reference)).page);
    expect(first.words).toContain('paragraph 3 of Schedule 12A to the Local Government Act 1972');
    at('2026-05-06');
    const answer = {
      representations: 'A resident asked for it to be open.',
      response: 'The price is secret.',
    };
    expect((await publish(reference, 'privateMeetingSecondNotice', answer)).status).toBe(303);
    expect((await site.see(undefined, (await lastNotice(reference)).page)).words).toContain(
      'The price is secret.',
    );
    expect(await openDates(reference)).not.toHaveProperty('privateMeetingSecondNotice');
  });

  it('that is urgent has an agreement, which is no public page, and then its notice', async () => {
    const reference = await begun({ ...exempt, subject: 'The lease of a hall' });
    at('2026-05-13');
    const form = { ...agreed, reasons: 'The offer ends on 15 May.' };
    expect((await publish(reference, 'urgentPrivateMeetingAgreement', form)).status).toBe(303);
    expect((await site.see(undefined, (await lastNotice(reference)).page)).status).toBe(404);
    expect((await publish(reference, 'urgentPrivateMeetingNotice')).status).toBe(303);
    expect((await site.see(undefined, (await lastNotice(reference)).page)).words).toContain(
      'The offer ends on 15 May.',
    );
  });

  it('is none where a named person decides', async () => {
    const named = {
      ...exempt,
      route: 'member',
      decisionMaker: 'The Cabinet member',
      decisionOn: '2026-05-14',
    };
    const reference = await begun({ ...named, meetingOn: '' });
    const page = await publish(reference, 'privateMeetingNotice');
    expect([page.status, page.words.includes('not taken at a private meeting')]).toEqual([409, true]);
  });
});

describe('the words that every notice has alike', () => {
  it('are the council’s own, for the notices that follow', async () => {
    const texts = {
      copies: 'From the desk in the library.',
      otherDocuments: 'There may be more.',
      requests: 'Ask at the desk.',
      objections: 'Write to the desk.',
      contact: 'The desk',
    };
    const blank = await site.post(desk, '/notice-texts', { ...texts, copies: '' });
    expect([blank.status, blank.words.includes('Enter where copies can be had')]).toEqual([400, true]);
    expect(blank.text).toContain('Ask at the desk.');
    expect((await site.post(desk, '/notice-texts', texts)).status).toBe(303);
    const reference = await begun();
    const page = await site.see(desk, `/cases/${reference}/notices/keyDecisionNotice`);
    expect(page.text).toContain('From the desk in the library.');
  });
});

describe('on the other routes', () => {
  const named = { meetingOn: '', decisionMaker: 'The Cabinet member for Housing', decisionOn: '2026-05-14' };
  const walk = async (frontSheet: Content, notice: boolean) => {
    const reference = await begun(frontSheet);
    const dates = await openDates(reference);
    if (notice) expect((await publish(reference, 'keyDecisionNotice')).status).toBe(303);
    await signed(reference);
    return { reference, dates };
  };
  const stateOf = async (reference: string) => (await site.council.caseOf(reference)).state;

  it('a Cabinet member’s key decision has its notice, counted from the date, and is subject to call-in', async () => {
    const { reference, dates } = await walk({ ...named, route: 'member' }, true);
    expect(dates.keyDecisionNotice).toBe('2026-04-15');
    expect(dates).not.toHaveProperty('agendaPublished');
    expect((await site.see(undefined, (await lastNotice(reference)).page)).words).toContain(
      'The Cabinet member for Housing',
    );
    at('2026-05-14', '12:00');
    await decided(reference);
    expect(await stateOf(reference)).toEqual({ callInWindow: 'open' });
    expect(await openDates(reference)).toMatchObject({
      callInCloses: '2026-05-21',
      mayActFrom: '2026-05-22',
    });
  });

  it('an officer’s key decision cannot be taken without its notice', async () => {
    const { reference } = await walk({ ...named, route: 'officerKey', keyDecision: 'yes' }, false);
    at('2026-05-14', '12:00');
    const refused = await site.council.attempt(desk, 'decide', {
      reference,
      data: { outcome: 'approved' },
      words: { reasons: 'As the report says.' },
    });
    expect(refused).toMatchObject({
      status: 409,
      why: expect.stringContaining('its notice was due by 15 April 2026'),
    });
  });

  it('an officer’s other decision has no notice and no call-in: it is published, and in force', async () => {
    const sheet = {
      ...named,
      route: 'officerNonKey',
      keyDecision: 'no',
      keyDecisionGround: '',
      inForwardPlan: 'no',
    };
    const { reference, dates } = await walk(sheet, false);
    expect(dates).not.toHaveProperty('keyDecisionNotice');
    expect(await needs(reference)).toContain('It is not a key decision.');
    at('2026-05-14', '12:00');
    await site.council.send(desk, 'decide', {
      reference,
      data: { outcome: 'approved' },
      words: { reasons: 'As the report says.' },
    });
    expect((await openDates(reference)).publishDecision).toBe('2026-05-18');
    await site.council.send(desk, 'publish', { reference });
    expect(await stateOf(reference)).toBe('inForce');
  });

  it('Council’s decision has its agenda, no notice of the executive’s, and no call-in', async () => {
    const reference = await begun({ route: 'council', meetingOn: '2026-07-15', actingDateStated: '' });
    expect(await openDates(reference)).toMatchObject({ agendaPublished: '2026-07-07' });
    expect(await openDates(reference)).not.toHaveProperty('keyDecisionNotice');
    await signed(reference);
    const council = { id: 'council-2026-07-15', at: '2026-07-15T17:30:00Z' };
    await site.council.send(desk, 'list', { reference, data: { meeting: council } });
    at('2026-07-15', '20:00');
    await decided(reference);
    expect(await stateOf(reference)).toBe('inForce');
  });
});
