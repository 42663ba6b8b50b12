import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetAnswer } from '../../app/lists/sheet.ts';
import type { Council } from '../support/council.ts';
import { readSheet, unzip } from '../support/read-sheet.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let assessment: string;
beforeAll(async () => {
  site = await openSite();
  assessment = await site.council.begin('officer', {
    content: {
      actions: [
        { what: 'Keep the telephone line open', owner: 'Head of Customer Services', dueOn: '2026-09-01' },
        { what: '=HYPERLINK("http://example.org")', owner: 'Policy officer', dueOn: '2026-10-01' },
      ],
      groups: [{ row: 'age', impact: 'negative', mitigation: 'Visits at home for those who ask' }],
    },
  });
});
afterAll(() => site.close());

const references = (text: string) => [...new Set(text.match(/ACT-\d{4}-\d{4}/g) ?? [])].sort();
const linesOn = async () => {
  const page = await site.see('officer', `/cases/${assessment}/actions`);
  return [...page.text.matchAll(/<input[^>]*type="checkbox"[^>]*value="([^"]*)"/g)].map(
    ([, key]) => key ?? '',
  );
};
/** Brings an action to in force without a decision, and starts its delivery. */
async function deliver(reference: string): Promise<void> {
  await site.council.send('officer', 'edit', {
    reference,
    edit: { content: { measure: 'Calls are answered.', reviewOn: '2027-05-01', owner: 'Policy officer' } },
    expects: { version: (await site.council.caseOf(reference)).version },
  });
  await site.council.bringTo('awaitingDecision', reference);
  await site.council.send('officer', 'startDelivery', { reference });
}

describe('making actions of an assessment', () => {
  it('lists what it says, and is for its authors', async () => {
    expect(await linesOn()).toHaveLength(3);
    const page = await site.see('reviewer', `/cases/${assessment}/actions`);
    expect(page.words).toContain('Only an author of an assessment makes actions of it.');
    expect((await site.post('reviewer', `/cases/${assessment}/actions`, {})).status).toBe(403);
  });

  it('asks what to make and how it goes on, and keeps the answer', async () => {
    const nothing = await site.post('officer', `/cases/${assessment}/actions`, { line: '', way: 'none' });
    expect(nothing.status).toBe(400);
    expect(nothing.words).toContain('Choose at least one line');
    expect(nothing.text).toMatch(/<input[^>]*checked=""[^>]*value="none"/);
    const [first = ''] = await linesOn();
    const changed = await site.post('officer', `/cases/${assessment}/actions`, {
      line: `${first}x`,
      way: '',
    });
    expect(changed.words).toContain('The assessment has changed since you opened this page.');
    expect(changed.words).toContain('Choose how they go on');
  });

  it('links them both ways, and makes none twice however often it is pressed', async () => {
    const [first = '', second = ''] = await linesOn();
    const press = () => site.post('officer', `/cases/${assessment}/actions`, { line: first, way: 'none' });
    const [one, other] = await Promise.all([press(), press()]);
    expect([one.status, other.status]).toEqual([303, 303]);
    expect(await site.council.value(`SELECT count(*) FROM cases WHERE made_from_line = $1`, first)).toBe('1');
    const [made = ''] = references((await site.see('officer', `/cases/${assessment}`)).text);
    expect((await site.see('officer', `/cases/${made}`)).text).toContain(`href="/cases/${assessment}"`);
    expect(await linesOn()).toEqual(expect.arrayContaining([second]));
    expect(await linesOn()).not.toContain(first);
    const subject = await site.council.caseOf(made);
    expect(subject).toMatchObject({
      ownerId: 'officer',
      state: 'draft',
      content: { fromAssessment: assessment, dueOn: '2026-09-01', owner: 'Head of Customer Services' },
    });
  });

  it('brings one into the report of its assessment while all of it is in draft', async () => {
    const [second = ''] = await linesOn();
    await site.post('officer', `/cases/${assessment}/actions`, { line: second, way: 'joined' });
    const { cases } = await site.council.report(assessment);
    expect(cases.map(({ kind }) => kind).sort()).toEqual(['action', 'assessment']);
    expect((await site.see('officer', '/plans')).words).toContain('=HYPERLINK(');
  });
});

describe('a delivery plan that moves', () => {
  const [one, two] = ['ACT-2026-0001', 'ACT-2026-0003'];
  // The second number of the year was taken by the press that came too late.
  const edit = async (reference: string, dependsOn: string) =>
    site.post('officer', `/cases/${reference}`, {
      event: 'edit',
      version: String((await site.council.caseOf(reference)).version),
      'content.dependsOn': dependsOn,
    });

  it('refuses what would wait for itself, with every typed word', async () => {
    expect((await edit(two, one)).status).toBe(303);
    const ring = await edit(one, `${two}, nothing`);
    expect(ring.status).toBe(400);
    expect(ring.words).toContain('There is no action NOTHING. Check the reference');
    expect(ring.text).toContain(`value="${two}, nothing"`);
    expect((await edit(one, two)).words).toContain(
      `These actions would wait for each other, and none could begin: ${one} needs ${two} needs ${one}.`,
    );
  });

  it('shows slippage with its reason and both dates, and who waits for it', async () => {
    await deliver(one);
    const posted = await site.post('officer', `/cases/${one}`, {
      event: 'reportProgress',
      note: 'Half of the calls.',
      slipped: 'yes',
      slippage: 'Two advisers left.',
      dueOn: '2026-11-01',
    });
    expect(posted.status).toBe(303);
    expect(
      await site.council.value(
        `SELECT d.due_on::text FROM deadlines d JOIN cases c ON c.id = d.case_id
         WHERE c.reference = $1 AND d.kind = 'actionDue' AND d.status = 'open'`,
        one,
      ),
    ).toBe('2026-11-01');
    const page = await site.see('reviewer', '/plans');
    expect(page.words).toContain('In progress, moved from 1 September 2026.');
    expect(page.words).toContain('Why: Two advisers left.');
    expect(page.words).toContain(
      `It is due on 1 October 2026, but depends on ${one}, which is not done before 1 November 2026.`,
    );
    expect(page.text).toContain('fill="url(#slippage)"');
    const own = await site.see('officer', `/cases/${one}`);
    expect(own.words).toContain('Its place in the plan');
    expect(own.words).toContain(`Needed by =HYPERLINK("http://example.org") (${two})`);
  });

  it('keeps its filters in the address, in the page and in both files', async () => {
    const query = '?state=inProgress&within=365';
    const page = await site.see('officer', `/plans${query}`);
    expect(page.words).toContain('1 of 2 actions');
    expect(page.text).toContain('href="/plans.xlsx?state=inProgress&amp;within=365"');
    const rows: string[][] = parse((await site.see('officer', `/plans.csv${query}`)).text, { bom: true });
    expect(rows.map((row) => row[2])).toEqual(['reference', one]);
    expect((await site.see('officer', '/plans?owner=Nobody+at+all')).words).toContain(
      'No action fits what you have chosen.',
    );
  });

  it('writes text that begins like a formula as text, and days as dates, to Excel', async () => {
    const answer = await sheetAnswer(
      'plan',
      [
        { head: 'action', width: 40 },
        { head: 'due on', width: 18, isDay: true },
      ],
      [
        ['=1+1', '2026-09-01'],
        ['+44 <b>&\u0007', ''],
        ['Words that need more than one line in a column of 40', ''],
      ],
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const cells = await readSheet(bytes);
    expect(Object.fromEntries(cells)).toEqual({
      A1: 'Action',
      B1: 'Due on',
      A2: '=1+1',
      // Days since 30 December 1899.
      B2: 46266,
      A3: '+44 <b>&',
      A4: 'Words that need more than one line in a column of 40',
    });
    // LibreOffice writes a row over the next where its height is not said.
    const parts = await unzip(bytes);
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(
      /<row r="3" ht="13"[^>]*>.*<row r="4" ht="26"[^>]*>/s,
    );
    expect(parts.get('xl/workbook.xml')).toContain(`_xlnm.Print_Titles" localSheetId="0">'plan'!$1:$1<`);
  });

  it('guards the CSV, and shows a member nothing that is not on its way', async () => {
    const rows: string[][] = parse((await site.see('officer', '/plans.csv')).text, { bom: true });
    expect(rows.flat()).toContain(`'=HYPERLINK("http://example.org")`);
    const seen: string[][] = parse((await site.see('scrutiny', '/plans.csv')).text, { bom: true });
    expect(seen.map((row) => row[2])).toEqual(['reference', one]);
    expect((await site.see('scrutiny', '/plans.xlsx')).status).toBe(200);
  });
});

describe('saying how all one’s actions stand', () => {
  const one = 'ACT-2026-0001';
  const two = 'ACT-2026-0005';
  let third = '';
  beforeAll(async () => {
    for (const subject of [1, 2]) {
      third = await site.council.begin('officer', {
        kind: 'action',
        ownerId: 'officer',
        subject,
        frontSheet: { route: 'none', keyDecision: 'no' },
        content: { fromAssessment: assessment },
      });
      await site.council.bringTo('awaitingDecision', third);
      if (subject === 1) await site.council.send('officer', 'startDelivery', { reference: third });
    }
  });

  it('lists those that are mine, each with its own line', async () => {
    const page = await site.see('officer', '/plans/update');
    expect(references(page.text)).toEqual([one, 'ACT-2026-0004', two]);
    expect((await site.see('second-officer', '/plans/update')).words).toContain(
      'You own no action that is being delivered.',
    );
  });

  it('saves nothing while a row is wrong, names each row, and keeps every word', async () => {
    const before = await site.council.value('SELECT count(*) FROM events');
    const page = await site.post('officer', '/plans/update', {
      [`state-${one}`]: 'onTrack',
      [`note-${one}`]: 'All “calls” answered.',
      'state-ACT-2026-0004': 'slipping',
      'dueOn-ACT-2026-0004-day': '31',
      'dueOn-ACT-2026-0004-month': '2',
      'dueOn-ACT-2026-0004-year': '2027',
      [`note-${two}`]: 'Printer asked.',
    });
    expect(page.status).toBe(400);
    for (const message of [
      'Charges for residents’ parking permits: enter why it is slipping',
      'Charges for residents’ parking permits: the new due date must be a real date',
      'Home to school transport policy: choose how it stands, or take your words out',
    ])
      expect(page.words).toContain(message);
    expect(page.text).toContain('value="All “calls” answered."');
    expect(page.text).toContain('value="Printer asked."');
    expect(page.text).toMatch(/id="dueOn-ACT-2026-0004"[^>]*value="31"/);
    expect(await site.council.value('SELECT count(*) FROM events')).toBe(before);
  });

  it('saves all rows in one press, each as the event that it is', async () => {
    const page = await site.post('officer', '/plans/update', {
      [`state-${one}`]: 'done',
      'state-ACT-2026-0004': 'slipping',
      'dueOn-ACT-2026-0004-day': '28',
      'dueOn-ACT-2026-0004-month': '2',
      'dueOn-ACT-2026-0004-year': '2027',
      'slippage-ACT-2026-0004': 'The trainer is ill.',
      [`state-${two}`]: 'started',
      [`note-${two}`]: 'Printer asked.',
    });
    expect([page.status, page.to]).toEqual([303, '/plans/update?saved=3']);
    const events = await site.council.rows(
      `SELECT c.reference, e.type FROM events e JOIN cases c ON c.id = e.case_id
       WHERE c.reference IN ($1, $2, $3) AND e.type IN ('startDelivery', 'reportProgress', 'completeDelivery')
       ORDER BY c.reference, e.seq`,
      one,
      'ACT-2026-0004',
      two,
    );
    expect(events.map((it) => `${it.reference} ${it.type}`)).toEqual([
      `${one} startDelivery`,
      `${one} reportProgress`,
      `${one} completeDelivery`,
      'ACT-2026-0004 startDelivery',
      'ACT-2026-0004 reportProgress',
      `${two} startDelivery`,
      `${two} reportProgress`,
    ]);
    expect((await site.council.caseOf('ACT-2026-0004')).progress).toMatchObject({
      delivery: 'inProgress',
      slipped: true,
      dueOn: '2027-02-28',
    });
  });

  it('says so where an action is another’s or over, and does not lose the words', async () => {
    const other = await site.post('second-officer', '/plans/update', { [`state-${two}`]: 'done' });
    expect(other.status).toBe(400);
    expect(other.words).toContain(`${two} is not yours to report, or is done or closed by now.`);
    const late = await site.post('officer', '/plans/update', { [`state-${two}`]: 'started' });
    expect(late.words).toContain('Home to school transport policy: choose how it stands from the list.');
    expect((await site.post('officer', '/plans/update', {})).words).toContain(
      'Say of at least one action how it stands',
    );
  });
});
