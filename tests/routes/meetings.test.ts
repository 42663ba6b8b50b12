import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithReplay } from '../../app/audit/replay.ts';
import { readStoredReports } from '../../db/queries/chains.ts';
import { meeting } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Awaited<ReturnType<typeof openSite>>['council'] };
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  for await (const report of readStoredReports(site.council.database)) {
    expect(compareWithReplay(report)).toEqual([]);
  }
  await site.close();
});

const clerk = 'democratic-services';
const page = `/meetings/${meeting.id}`;
const agenda = `/agendas/${meeting.id}`;
const list = (reference: string, fields: Record<string, string> = {}) =>
  site.post(clerk, `/cases/${reference}`, { event: 'list', meeting: meeting.id, next: page, ...fields });
const begin = (subject: string) => site.council.begin('officer', { frontSheet: { subject } });
const datesOf = async (reference: string) =>
  Object.fromEntries(
    (
      await site.council.rows(
        `SELECT d.kind, d.due_on::text AS due_on, d.status FROM deadlines d JOIN cases c ON c.id = d.case_id
         WHERE c.reference = $1 ORDER BY d.opened_seq`,
        reference,
      )
    ).map(({ kind, due_on, status }) => [kind, `${due_on} ${status}`]),
  );

describe('an agenda', () => {
  let first = '';
  let second = '';

  it('is made of what is signed; what is not says so in the road’s own words', async () => {
    first = await begin('Reablement at home');
    await site.council.bringTo('awaitingDecision', first);
    second = await begin('Library opening hours');
    const shown = await site.see(clerk, page);
    expect(shown.words).toContain('Cabinet, 6 pm on Thursday 14 May 2026');
    expect(shown.words).toContain('Agenda published by Wednesday 6 May');
    expect(shown.words).toMatch(
      /Ready to list.*Reablement at home.*List it.*not ready.*Library opening hours/,
    );
    expect(shown.words).toContain('“List on a meeting” is not possible now: the case stands at “Draft”.');
    const taken = await list(first);
    expect([taken.status, taken.to]).toEqual([303, `${page}?done=list`]);
    const refused = await list(second);
    expect([refused.status, refused.words.includes('is not possible now')]).toEqual([409, true]);
  });

  it('is put in order without a script, and only by democratic services', async () => {
    await site.council.bringTo('awaitingDecision', second);
    await list(second);
    const order = async () => {
      const { words } = await site.see('cabinet', page);
      return words.indexOf('Library opening hours') < words.indexOf('Reablement at home');
    };
    expect(await order()).toBe(false);
    const { report } = await site.council.report(second);
    expect((await site.post('cabinet', page, { intent: 'up', report: report.id })).status).toBe(403);
    expect((await site.post(clerk, page, { intent: 'up', report: report.id })).status).toBe(303);
    expect(await order()).toBe(true);
  });

  it('is nothing to the public until it is published; its last day stays open until then', async () => {
    expect((await datesOf(first)).agendaPublished).toBe('2026-05-06 open');
    const before = await site.see(undefined, agenda);
    expect(before.words).toContain('The agenda is not published yet.');
    expect(before.words).not.toContain('Reablement');
    const published = await site.post(clerk, page, { intent: 'publishAgenda' });
    expect(published.to).toBe(`${page}?done=published#agenda`);
    expect((await datesOf(first)).agendaPublished).toBe('2026-05-06 met');
    const after = await site.see(undefined, agenda);
    expect(after.words).toMatch(/Published on .*Library opening hours.*Reablement at home/);
    expect(after.headers.get('Cache-Control')).toContain('public');
    expect((await site.post(clerk, page, { intent: 'publishAgenda' })).status).toBe(409);
  });

  it('takes a report after its publication only with a reason, which the public reads', async () => {
    const late = await begin('Emergency bridge repair');
    await site.council.bringTo('awaitingDecision', late);
    const plain = await list(late);
    expect(plain.status).toBe(409);
    expect(plain.words).toContain('Say whether the report is late or supplementary, and why.');
    const silent = await list(late, { lateness: 'supplementary' });
    expect(silent.status).toBe(400);
    expect(silent.words).toContain('Enter why it is late or supplementary');
    const said = await list(late, { lateness: 'supplementary', reasons: 'The survey came on Monday.' });
    expect(said.status).toBe(303);
    expect((await site.see(clerk, page)).words).toContain('Supplementary report The survey came on Monday.');
    expect((await site.see(undefined, agenda)).words).not.toContain('Emergency bridge repair');
    await site.post(clerk, page, { intent: 'publishAgenda' });
    expect((await site.see(undefined, agenda)).words).toMatch(
      /Emergency bridge repair.*Supplementary report.*The survey came on Monday\./,
    );
  });

  it('is read by the members as one pack; who has read it is known, until the pack changes', async () => {
    const pack = `${page}/pack`;
    const shown = await site.see('cabinet', pack);
    expect(shown.words).toMatch(/Agenda.*Item 1.*Library opening hours.*Item 3/);
    const hash = /name="pack" value="([0-9a-f]{64})"/.exec(shown.text)?.[1] ?? '';
    expect((await site.post('officer', pack, { pack: hash })).status).toBe(403);
    expect((await site.post('cabinet', pack, { pack: 'another' })).status).toBe(409);
    expect((await site.post('cabinet', pack, { pack: hash })).status).toBe(303);
    expect((await site.see('cabinet', pack)).words).toContain('You said that you had read this pack on');
    expect((await site.see(clerk, pack)).words).toContain('Who has read it');
    await site.council.send('officer', 'edit', {
      reference: second,
      edit: { frontSheet: { consultees: ['Friends of the libraries'] } },
    });
    expect((await site.see('cabinet', pack)).words).toContain('The pack has changed since you read it on');
    expect((await site.see(clerk, pack)).words).toContain('Not since it changed.');
    await expect(site.council.rows('UPDATE pack_readings SET at = now()')).rejects.toThrow();
  });

  it('moves with its meeting, after a preview, with old and new on record', async () => {
    const meant = await begin('Parking charges');
    const change = `${page}/change`;
    const to = { change: 'move', on: '2026-05-21', time: '18:00', reasons: 'The hall is flooded.' };
    const preview = await site.post(clerk, change, to);
    expect(preview.words).toContain(
      'The meeting would move to 6 pm on Thursday 21 May 2026. Nothing has been changed yet.',
    );
    expect(preview.words).toMatch(/4 reports follow.*Its listing moves.*Its intended date moves/);
    expect(await site.council.value('SELECT at::date::text FROM meetings WHERE id = $1', meeting.id)).toBe(
      '2026-05-14',
    );
    expect((await site.post('cabinet', change, { ...to, confirm: 'yes' })).status).toBe(403);
    expect((await site.post(clerk, change, { ...to, confirm: 'yes' })).to).toBe(`${page}?done=moved`);
    expect((await site.council.report(first)).report.progress.listing).toEqual({
      meetingId: meeting.id,
      meetingAt: '2026-05-21T17:00:00.000Z',
    });
    expect((await site.council.report(meant)).report.frontSheet.meetingOn).toBe('2026-05-21');
    expect((await datesOf(meant)).agendaPublished).toBe('2026-05-13 open');
    const moves = await site.council.value(
      `SELECT moves->0->>'dueOn' FROM deadlines d JOIN cases c ON c.id = d.case_id
       WHERE c.reference = $1 AND d.kind = 'agendaPublished'`,
      meant,
    );
    expect(moves).toBe('2026-05-06');
    // On another day the public has to be told anew.
    expect((await datesOf(first)).agendaPublished).toBe('2026-05-13 open');
    expect((await site.see(clerk, page)).words).toContain('Reason: The hall is flooded.');
  });

  it('is over when its meeting is cancelled: nothing is listed on it', async () => {
    const form = { change: 'cancel', reasons: 'No quorum is expected.', confirm: 'yes' };
    expect((await site.post(clerk, `${page}/change`, form)).to).toBe(`${page}?done=cancelled`);
    expect((await site.council.report(first)).report.progress.listing).toBeUndefined();
    expect((await site.see(undefined, agenda)).words).toContain('This meeting does not take place.');
    expect((await list(first)).status).toBe(400);
    expect((await site.see(clerk, `${page}/change`)).status).toBe(404);
  });
});

describe('the pack gate', () => {
  it('lists nothing while one case of the report lacks its assessment, whichever is asked', async () => {
    const first = await begin('Two in one');
    const second = await site.council.begin('officer', { subject: 1 });
    await site.council.carryTogether(first, second);
    const on = 'cabinet-2026-06-18';
    const listed = () => site.post(clerk, `/cases/${first}`, { event: 'list', meeting: on });
    expect((await listed()).status).toBe(409);
    for (const reference of [first, second])
      await site.council.send('officer', 'submitForReview', { reference });
    expect((await listed()).status).toBe(409);
    for (const reference of [first, second]) await site.council.send('reviewer', 'endorse', { reference });
    await site.council.send('solicitor', 'sign', { reference: first, data: { part: 'legal' } });
    const half = await listed();
    expect([half.status, half.words.includes('the finance part is not signed')]).toEqual([409, true]);
    await site.council.send('finance', 'sign', { reference: first, data: { part: 'finance' } });
    const whole = await site.council.value('SELECT content::text FROM cases WHERE reference = $1', second);
    await site.council.rows(`UPDATE cases SET content = '{}'::jsonb WHERE reference = $1`, second);
    const gap = await listed();
    expect(gap.status).toBe(409);
    expect(gap.words).toContain('findings must be put right first');
    const asked = await site.post(clerk, `/cases/${second}`, { event: 'list', meeting: on });
    expect([asked.status, asked.words.includes('The pack lacks the full current assessment.')]).toEqual([
      409,
      true,
    ]);
    await site.council.rows('UPDATE cases SET content = $1::jsonb WHERE reference = $2', whole, second);
    expect((await listed()).status).toBe(303);
  });
});

describe('scrutiny before the decision', () => {
  it('is a listing beside that of Cabinet, and what it said stands in the pack', async () => {
    site.council.clock.set('2026-05-20', '09:00');
    const reference = await site.council.begin('officer', {
      frontSheet: { subject: 'Leisure centres', meetingOn: '2026-06-18', actingDateStated: '2026-07-01' },
    });
    await site.council.bringTo('awaitingDecision', reference);
    const send = (fields: Record<string, string>) => site.post(clerk, `/cases/${reference}`, fields);
    expect((await send({ event: 'list', meeting: 'cabinet-2026-06-18' })).status).toBe(303);
    expect((await send({ event: 'list', meeting: 'scrutiny-2026-06-04' })).status).toBe(303);
    const comments = 'Ask the swimming clubs first.';
    expect((await send({ event: 'recordScrutinyComments', comments })).status).toBe(409);
    site.council.clock.set('2026-06-05', '09:00');
    expect((await send({ event: 'recordScrutinyComments', comments })).status).toBe(303);
    const { report } = await site.council.report(reference);
    expect(report.progress.signatures.legal).toBeDefined();
    expect(report.frontSheet.tracking).toContainEqual({ step: 'scrutiny', on: '2026-06-04', comments });
    expect((await site.see('cabinet', '/meetings/cabinet-2026-06-18/pack')).words).toContain(comments);
    expect((await send({ event: 'delist', agenda: 'scrutiny' })).status).toBe(409);
  });
});

describe('a report with five cases', () => {
  it('is begun as one, signed, listed, decided and published as one', async () => {
    site.council.clock.set('2026-03-02', '09:00');
    const first = await site.council.begin('officer', {
      frontSheet: { subject: 'The budget', meetingOn: '2026-06-18', actingDateStated: '2026-07-01' },
    });
    const cases = [first];
    for (let nth = 2; nth <= 5; nth += 1) {
      const added = await site.post('officer', `/cases/new?report=${first}`, {
        template: nth === 5 ? 'action' : '2026',
        title: `Saving ${nth}`,
      });
      expect(added.status).toBe(303);
      cases.push(/cases\/([A-Z]+-\d+-\d+)/.exec(added.to ?? '')?.[1] ?? '');
    }
    expect((await site.post('second-officer', `/cases/new?report=${first}`, { title: 'Mine' })).status).toBe(
      403,
    );
    expect((await site.council.report(first)).cases).toHaveLength(5);
    const { content } = await site.council.caseOf(first);
    for (const reference of cases.slice(1)) {
      const added = await site.council.caseOf(reference);
      const whole =
        added.kind === 'action'
          ? {
              owner: 'Policy officer',
              measure: 'Done',
              dueOn: '2026-11-30',
              reviewOn: '2027-01-15',
              fromAssessment: first,
              objectiveArea: 'Access',
              priorityIssue: 'Information',
              timescale: 'By the end of the year',
            }
          : content;
      await site.council.send('officer', 'edit', {
        reference,
        edit: { content: { ...whole, title: added.title } },
      });
    }
    await site.council.send(clerk, 'publishNotice', {
      reference: first,
      data: { notice: 'keyDecisionNotice' },
    });
    for (const reference of cases) await site.council.send('officer', 'submitForReview', { reference });
    expect((await site.post('officer', `/cases/new?report=${first}`, { title: 'Too late' })).status).toBe(
      409,
    );
    for (const reference of cases) await site.council.send('reviewer', 'endorse', { reference });
    await site.council.send('solicitor', 'sign', { reference: first, data: { part: 'legal' } });
    await site.council.send('finance', 'sign', { reference: first, data: { part: 'finance' } });
    const states = async () => [
      ...new Set((await site.council.report(first)).cases.map((c) => JSON.stringify(c.state))),
    ];
    expect(await states()).toEqual(['"awaitingDecision"']);
    const on = { id: 'cabinet-2026-06-18', at: '2026-06-18T17:00:00.000Z' };
    await site.council.send(clerk, 'list', { reference: cases[2], data: { meeting: on } });
    expect((await site.see(clerk, `/meetings/${on.id}`)).words).toContain('One report with 5 cases:');
    site.council.clock.set('2026-06-18', '19:00');
    await site.council.send(clerk, 'decide', {
      reference: cases[4],
      data: { outcome: 'approved' },
      words: { reasons: 'As the report says.' },
    });
    expect(await states()).toEqual(['"publication"']);
    await site.council.send(clerk, 'publish', { reference: cases[1] });
    expect(await states()).toEqual(['{"callInWindow":"open"}']);
    for (const reference of cases) expect((await datesOf(reference)).callInCloses).toBe('2026-06-25 open');
  });
});
