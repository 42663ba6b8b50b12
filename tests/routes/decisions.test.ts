import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Council, meeting, meetingOn } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

const clerk = 'democratic-services';
const page = `/meetings/${meeting.id}/decisions`;

let site: Site & { council: Council };
let [verges, library, parking] = ['', '', ''];
beforeAll(async () => {
  site = await openSite();
  [verges, library, parking] = [await listed(), await listed(), await listed()];
});
afterAll(() => site.close());

async function listed(): Promise<string> {
  site.council.clock.set('2026-03-02T09:00:00Z');
  const reference = await site.council.begin('officer');
  await site.council.bringTo('listed', reference);
  return reference;
}

const decided = async (reference: string) => {
  const { report, cases } = await site.council.report(reference);
  return { state: cases[0]?.state, decision: report.progress.decision };
};
const words = (reference: string) =>
  site.council.rows(
    `SELECT ew.field, ew.words FROM event_words ew JOIN cases c ON c.id = ew.case_id JOIN events e
      ON e.case_id = ew.case_id AND e.seq = ew.seq WHERE c.reference = $1 AND e.type = 'decide' ORDER BY ew.field`,
    reference,
  );

describe("a meeting's decisions", () => {
  it('are for democratic services alone', async () => {
    expect((await site.see('officer', page)).status).toBe(403);
    expect((await site.see(undefined, page)).status).toBe(302);
    expect((await site.post('scrutiny', page, {})).status).toBe(403);
    expect((await site.see(clerk, '/meetings/cabinet-1999-01-01/decisions')).status).toBe(404);
  });

  it('wait until the meeting has begun', async () => {
    site.council.clock.set(meetingOn, '17:00');
    const { words: text } = await site.see(clerk, page);
    expect(text).toContain('Its decisions are recorded here once it has been held.');
    expect(text).not.toContain('Save the decisions');
  });

  it('begin with the time of the meeting and the words of the report', async () => {
    site.council.clock.set(meetingOn, '19:30');
    const { text } = await site.see(clerk, page);
    expect(text).toContain(`value="${meetingOn}T18:00"`);
    expect(text).toContain(`name="${verges}.outcome"`);
    expect(text).toContain(`name="${library}.recommendation-1"`);
  });

  it('are saved where they are right, and the others come back with every word', async () => {
    const answer = await site.post(clerk, page, {
      [`${verges}.outcome`]: 'approvedWithAmendments',
      [`${verges}.reasons`]: 'Cabinet wants bees.',
      [`${library}.outcome`]: 'approved',
      [`${library}.reasons`]: 'Cabinet agrees with the report.',
      [`${library}.interests`]: 'The portfolio holder for culture: a trustee of the library.',
      [`${library}.recommendation-1`]: 'agreed',
      [`${library}.keyDecision`]: 'yes',
      [`${library}.callIn`]: 'subject',
      [`${parking}.dispensations`]: 'None was asked for.',
    });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('One decision was saved.');
    expect(answer.text).toContain(`<a href="#${verges}-amendments">`);
    expect(answer.words).toContain('enter the text of the amendments: it was approved with amendments');
    expect(answer.text).toContain(`<a href="#${parking}-outcome">`);
    expect(answer.text).toContain('Cabinet wants bees.');
    expect(answer.text).toContain('None was asked for.');
    expect(await decided(library)).toMatchObject({
      state: 'publication',
      decision: { outcome: 'approved', keyDecision: 'yes', callIn: 'subject', decidedAt: expect.any(String) },
    });
    expect((await decided(verges)).state).toBe('awaitingDecision');
    expect(await words(library)).toEqual([
      { field: 'interests', words: 'The portfolio holder for culture: a trustee of the library.' },
      { field: 'reasons', words: 'Cabinet agrees with the report.' },
    ]);
  });

  it('need reasons of their own where the report is not approved', async () => {
    const { text } = await site.see(clerk, page);
    const offered = new RegExp(`name="${parking}.reasons"[^>]*>([^<]+)<`).exec(text)?.[1] ?? '';
    expect(offered).toContain('For the reasons set out in the report');
    const answer = await site.post(clerk, page, {
      [`${parking}.outcome`]: 'refused',
      [`${parking}.reasons`]: offered.replaceAll('&#x27;', "'"),
    });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Those that were filled in are the report’s, for approving it');
  });

  it('are exempt from call-in only with the consent that exempts them', async () => {
    const urgent = {
      [`${verges}.outcome`]: 'approved',
      [`${verges}.reasons`]: 'The nesting season begins.',
      [`${verges}.callIn`]: 'exempt',
    };
    const without = await site.post(clerk, page, urgent);
    expect(without.status).toBe(400);
    expect(without.words).toContain('a decision is exempt from call-in only with that consent');
    const day = meetingOn.split('-');
    const saved = await site.post(clerk, page, {
      ...urgent,
      [`${verges}.consentBy`]: 'scrutinyChair',
      [`${verges}.consentOn-day`]: String(Number(day[2]) - 1),
      [`${verges}.consentOn-month`]: String(Number(day[1])),
      [`${verges}.consentOn-year`]: day[0] ?? '',
      [`${verges}.urgency`]: 'Birds nest from Monday on.',
    });
    expect([saved.status, saved.to]).toEqual([303, `${page}?saved=${verges}.approved`]);
    expect((await decided(verges)).decision).toMatchObject({
      callIn: 'exempt',
      consent: { by: 'scrutinyChair', on: '2026-05-13' },
    });
    await site.post(clerk, `/cases/${verges}`, { event: 'publish' });
    expect((await decided(verges)).state).toBe('inForce');
    const { words: told } = await site.see(undefined, `/register/${verges}`);
    expect(told).toContain(
      'The chair of Overview and Scrutiny consented on 13 May 2026. Birds nest from Monday on.',
    );
  });

  it('are deferred without a decision, and say so', async () => {
    const answer = await site.post(clerk, page, {
      [`${parking}.outcome`]: 'deferred',
      [`${parking}.reasons`]: 'Cabinet asks for the survey first.',
      [`${parking}.callIn`]: 'subject',
    });
    expect(answer.status).toBe(303);
    const after = await site.see(clerk, answer.to ?? '');
    expect(after.words).toContain(`${parking}: deferred.`);
    expect(await decided(parking)).toEqual({ state: 'awaitingDecision', decision: undefined });
  });

  it('ask for one outcome at least', async () => {
    const again = await listed();
    site.council.clock.set(meetingOn, '19:40');
    const answer = await site.post(clerk, page, { [`${again}.outcome`]: '' });
    expect([answer.status, answer.words.includes('Choose what was decided on one report at least')]).toEqual([
      400,
      true,
    ]);
  });
});

describe('the clock until publication', () => {
  it('is on every page of the desk, for democratic services alone, and says how long is left', async () => {
    site.council.clock.set(meetingOn, '19:45');
    for (const path of ['/meetings', '/call-ins', '/deadlines', page]) {
      const { words: text } = await site.see(clerk, path);
      expect([path, text]).toEqual([
        path,
        expect.stringMatching(/1 decision to publish .+ by 5 pm on .+ left\)/),
      ]);
    }
    expect((await site.see('officer', '/meetings')).words).not.toContain('to publish');
    expect((await site.see(clerk, '/cases')).words).not.toContain('1 decision to publish');
  });

  it('says in words that it is late', async () => {
    site.council.clock.set('2026-05-18', '19:00');
    const { words: text } = await site.see(clerk, '/meetings');
    expect(text).toMatch(/was due by 5 pm today \(2 hours late\) Late/);
  });

  it('leads to the page that publishes, and from there back to the meeting', async () => {
    const form = await site.see(clerk, `/cases/${library}/do/publish?next=${page}`);
    expect(form.text).toContain(`name="next" value="${page}"`);
    const away = await site.see(clerk, `/cases/${library}/do/publish?next=https://example.org`);
    expect(away.text).not.toContain('example.org"');
    const answer = await site.post(clerk, `/cases/${library}`, { event: 'publish', next: page });
    expect(answer.to).toBe(`${page}?done=publish`);
    expect((await site.see(clerk, '/meetings')).words).not.toContain('to publish');
  });
});
