import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../app/jobs/sweep.ts';
import type { Council } from '../support/council.ts';
import { caseAt } from './cases-on-the-road.ts';
import { openSite, type Site } from './whole-site.ts';

const clerk = 'democratic-services';
const grounds = 'Nobody asked the tenants.';

let site: Site & { council: Council };
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const stateOf = async (reference: string) => (await site.council.report(reference)).cases[0]?.state;
const act = (who: Parameters<Site['post']>[0], reference: string, fields: Record<string, string>) =>
  site.post(who, `/cases/${reference}`, fields);

describe('the call-in desk', () => {
  it('says to whoever lodges a request until when, and what happens, and confirms it', async () => {
    const reference = await caseAt(site.council, 'callInWindow');
    const form = await site.see('scrutiny', `/cases/${reference}/do/lodgeCallIn?next=/call-ins/${reference}`);
    expect(form.words).toContain('The cut-off is 5 pm on Thursday 21 May 2026: the request must be lodged');
    // Published on 14 May: five working days after it the window closes.
    site.council.clock.set('2026-05-21', '16:50');
    const answer = await act('scrutiny', reference, {
      event: 'lodgeCallIn',
      grounds,
      next: `/call-ins/${reference}`,
    });
    expect(answer.to).toBe(`/call-ins/${reference}?done=lodgeCallIn`);
    const { words } = await site.see('scrutiny', answer.to ?? '');
    expect(words).toContain('Lodged on 21 May 2026 at 4:50 pm, 10 minutes before the cut-off.');
    expect(words).toContain('1 of the 3 signatures that the constitution asks for: 2 more are needed.');
  });

  it('shows the grounds and the decision before a signature, and counts the signatures', async () => {
    const reference = await caseAt(site.council, 'callInLodged');
    const page = await site.see('scrutiny-2', `/cases/${reference}/do/addCallInSignature`);
    expect(page.words).toContain(grounds);
    expect(page.words).toContain('The decision Outcome Approved');
    const own = await site.see('scrutiny-2', `/cases/${reference}`);
    expect(own.text).toContain(`href="/cases/${reference}/do/addCallInSignature"`);
    await act('scrutiny-2', reference, { event: 'addCallInSignature' });
    expect((await site.see(clerk, `/call-ins/${reference}`)).words).toContain('1 more is needed.');
    await act('scrutiny-2', reference, { event: 'withdrawCallInSignature' });
    expect((await site.see(clerk, `/call-ins/${reference}`)).words).toContain('2 more are needed.');
  });

  it('lets a request that was signed in time be validated the next day', async () => {
    const reference = await caseAt(site.council, 'callInWindow');
    site.council.clock.set('2026-05-21', '16:50');
    await act('scrutiny', reference, { event: 'lodgeCallIn', grounds });
    await act('scrutiny-2', reference, { event: 'addCallInSignature' });
    await act('scrutiny-3', reference, { event: 'addCallInSignature' });
    site.council.clock.set('2026-05-21', '17:00');
    await sweep(site.council.parts, site.council.clock.now());
    expect(await stateOf(reference)).toEqual({ callInWindow: 'closing' });
    const late = await act('scrutiny-4', reference, { event: 'addCallInSignature' });
    expect(late.status).toBe(409);
    site.council.clock.set('2026-05-22', '10:00');
    const page = await site.see(clerk, `/cases/${reference}/do/validateCallIn?request=CI-1`);
    expect(page.words).toContain('10 minutes before the cut-off');
    expect(page.words).toContain('If you validate it now, Overview and Scrutiny must meet by 5 pm on');
    expect(page.words).not.toContain('Not met');
    await act(clerk, reference, { event: 'validateCallIn', request: 'CI-1' });
    expect(await stateOf(reference)).toBe('scrutiny');
    expect((await site.see('officer', `/cases/${reference}`)).words).toContain(
      'Do not act on this: called in on 22 May 2026.',
    );
  });

  it("finds scrutiny's meeting among those that are recorded", async () => {
    const reference = await caseAt(site.council, 'scrutiny');
    const none = await site.see(clerk, `/cases/${reference}/do/scrutinyDecides`);
    expect(none.words).toContain('No meeting of Overview and Scrutiny Committee since then is recorded');
    await site.council.rows(
      `INSERT INTO meetings (id, body, at) VALUES ('scrutiny-extra', 'scrutiny', '2026-05-26T17:00:00Z')`,
    );
    site.council.clock.set('2026-05-27', '10:00');
    const held = await site.see(clerk, `/cases/${reference}/do/scrutinyDecides`);
    expect(held.words).toContain('Overview and Scrutiny Committee met at 6 pm on Tuesday 26 May 2026');
    expect(held.text).toMatch(/name="metOn-day"[^>]*value="26"/);
    await act(clerk, reference, { event: 'scrutinyDecides', outcome: 'referBack', metOn: '2026-05-26' });
    const back = await site.see(clerk, `/cases/${reference}/do/reconsider`);
    expect([back.status, back.words]).toEqual([
      200,
      expect.stringContaining('No meeting of Cabinet since then'),
    ]);
  });

  it('asks for the text where Cabinet amends, and keeps both decisions on record', async () => {
    const reference = await caseAt(site.council, 'reconsideration');
    const blank = await act(clerk, reference, {
      event: 'reconsider',
      outcome: 'amend',
      reasons: 'It was heard.',
    });
    expect([blank.status, blank.words.includes('Enter the text of the amendments')]).toEqual([400, true]);
    await act(clerk, reference, {
      event: 'reconsider',
      outcome: 'amend',
      reasons: 'It was heard.',
      amendments: 'Tenants are asked first.',
    });
    const { words } = await site.see('officer', `/cases/${reference}?tab=decision`);
    expect(words).toContain('Tenants are asked first.');
    expect(words).toContain('and what was decided then is still to be published');
    const told = await site.council.rows(
      `SELECT n.kind FROM notices n JOIN cases c ON c.id = n.case_id WHERE c.reference = $1 ORDER BY n.at, n.kind`,
      reference,
    );
    expect(told).toContainEqual({ kind: 'addendumRequested' });
  });

  it('is open to staff and members alone, and to nobody before a decision is published', async () => {
    const reference = await caseAt(site.council, 'publication');
    expect((await site.see(clerk, `/call-ins/${reference}`)).status).toBe(404);
    expect((await site.see(undefined, `/call-ins/${reference}`)).status).toBe(302);
  });
});

describe('where the constitution says otherwise', () => {
  it('residents call in through democratic services, who count them', async () => {
    await site.council.rows(
      `UPDATE constitutions SET data = jsonb_set(data, '{whoMayCallIn}', '{"roles":["cabinet","scrutiny"],"signatures":3,"residents":100}')`,
    );
    site.council.parts.rules.forget();
    const reference = await caseAt(site.council, 'callInWindow');
    const few = { event: 'lodgeCallIn', grounds, residents: '99' };
    expect((await act(clerk, reference, few)).status).toBe(303);
    const refused = await act(clerk, reference, { event: 'validateCallIn', request: 'CI-1' });
    expect(refused.words).toContain('The constitution asks for 100 residents; this request has 99.');
    await act(clerk, reference, { event: 'withdrawCallIn', request: 'CI-1' });
    await act(clerk, reference, { ...few, residents: '120' });
    await act(clerk, reference, { event: 'validateCallIn', request: 'CI-2' });
    expect(await stateOf(reference)).toBe('scrutiny');
  });

  it('another member may call in as well', async () => {
    const reference = await caseAt(site.council, 'callInWindow');
    expect((await site.see('cabinet', '/call-ins')).text).toContain(`/cases/${reference}/do/lodgeCallIn`);
    expect((await act('cabinet', reference, { event: 'lodgeCallIn', grounds })).status).toBe(303);
  });

  it('a member is on no more call-ins in twelve months than it allows, those withdrawn apart', async () => {
    await site.council.rows(
      `UPDATE constitutions SET data = jsonb_set(data, '{whoMayCallIn}', '{"roles":["scrutiny"],"signatures":3,"perMemberAYear":2}')`,
    );
    site.council.parts.rules.forget();
    const who = 'scrutiny-6';
    const lodge = { event: 'lodgeCallIn', grounds };
    const first = await caseAt(site.council, 'callInWindow');
    expect((await act(who, first, lodge)).status).toBe(303);
    await act(who, first, { event: 'withdrawCallIn' });
    expect((await act(who, first, lodge)).status).toBe(303);
    const second = await caseAt(site.council, 'callInWindow');
    await act('scrutiny-5', second, lodge);
    expect((await act(who, second, { event: 'addCallInSignature' })).status).toBe(303);
    const third = await caseAt(site.council, 'callInWindow');
    await act('scrutiny-5', third, lodge);
    for (const more of [lodge, { event: 'addCallInSignature' }]) {
      const refused = await act(who, third, more);
      expect([refused.status, refused.words]).toEqual([
        409,
        expect.stringContaining('Your name is on 2 call-ins of the last twelve months'),
      ]);
    }
    expect((await site.see(who, `/cases/${third}/do/addCallInSignature`)).status).toBe(409);
    await site.council.rows(
      `UPDATE constitutions SET data = jsonb_set(data, '{whoMayCallIn}', '{"roles":["scrutiny"],"signatures":3}')`,
    );
    site.council.parts.rules.forget();
  });

  it.each([
    ['reconsideration', 'reconsideration'],
    ['council', 'council'],
  ])('a date that is missed in %s gives the decision effect', async (point, rule) => {
    await site.council.rows(
      `UPDATE constitutions SET data = jsonb_set(jsonb_set(data, '{scrutinyMayReferToCouncil}', '"always"'), $1::text[], '"takesEffect"')`,
      `{${rule},whenMissed}`,
    );
    site.council.parts.rules.forget();
    const reference = await caseAt(site.council, point);
    expect(await stateOf(reference)).toBe(point);
    site.council.clock.set('2026-07-20', '09:00');
    await sweep(site.council.parts, site.council.clock.now());
    expect(await stateOf(reference)).toBe('inForce');
  });
});
