import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeFile } from '../../db/queries/attachments.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { getTemplate, listFields } from '../../workflows/forms/templates.ts';
import type { Content, Field, Row } from '../../workflows/forms/types.ts';
import type { Council, Wanted } from '../support/council.ts';
import { routeExpectations } from './route-expectations.ts';
import { openSite, type Page, type Site, siteRoutes } from './whole-site.ts';

/**
 * A mark of its own in every field of every form, in every word that an event takes, in comments, people and reasons;
 * then every public response is read. A mark that must not be there is a leak; one that should be there and is not
 * would mean that the looking does not work.
 */

/** By hand: the answers of the front sheet that the public reads of a published decision. Nothing else of it. */
const publicOfSheet = [
  'subject',
  'portfolio',
  'recommendations',
  'alternatives',
  'wardsAffected',
  'exemptParagraph',
];
/** By hand: the answers of a published assessment that the public does not read; it reads all the others. */
const hiddenOfAssessment = ['publication', 'redactions'];
/** By hand: the words of these events that the public reads, once the decision is published. */
const publicWords = [
  'decide.reasons',
  'decide.alternatives',
  'decide.interests',
  'decide.dispensations',
  'correct.note',
];
/** By hand: what the forward plan says of a key decision before it is taken. */
const publicOfPlan = [
  'subject',
  'contactOfficer',
  'forwardPlanReference',
  'exemptParagraph',
  'decisionMaker',
];

let count = 0;
/**
 * Letters alone, so that the search finds it as one word and no date or reference looks like it; and no z between its
 * ends, so that none is the beginning of another.
 */
function mark(): string {
  count += 1;
  const letters = [...count.toString(25)]
    .map((it) => String.fromCharCode(97 + Number.parseInt(it, 25)))
    .join('');
  return `qzx${letters}zq`;
}
const planted = new Map<string, string>();
/** A new mark, remembered by where it stands. */
function plant(where: string): string {
  const it = mark();
  planted.set(where, it);
  return it;
}
const marksOf = (prefix: string, fields?: (name: string) => boolean) =>
  [...planted].filter(
    ([where]) =>
      where.startsWith(`${prefix}.`) &&
      (!fields || fields(where.slice(prefix.length + 1).split('.')[0] ?? '')),
  );

/** Every free text of a form with a mark in it; what has a code or a date keeps the demonstration's own. */
function marked(prefix: string, fields: readonly Field[]): Content {
  const content: Content = {};
  for (const field of fields) {
    const at = `${prefix}.${field.name}`;
    if (field.type === 'text' || field.type === 'longText') content[field.name] = `Words ${plant(at)} here`;
    if (field.type === 'list')
      content[field.name] = [`First ${plant(`${at}.0`)}`, `Second ${plant(`${at}.1`)}`];
    if (field.type === 'table') content[field.name] = [markedRow(at, field)];
    if (field.type === 'grid')
      content[field.name] = (field.options ?? []).map(({ value }) => ({
        row: value,
        ...markedRow(at, field, value),
      }));
  }
  return content;
}
/** A whole row: dates and codes that a careful reader has no fault to find with. */
const markedRow = (at: string, field: Field, row = ''): Row =>
  Object.fromEntries(
    (field.columns ?? []).map(({ name, type, options }) => [
      name,
      type === 'text' || type === 'longText'
        ? plant(`${at}.${name}.${row}`)
        : type === 'date' || type === 'dateOrMonth'
          ? at.includes('.sheet.')
            ? '2026-01-15'
            : '2026-11-30'
          : type === 'yesNo'
            ? 'no'
            : (options?.[0]?.value ?? ''),
    ]),
  );

/** A file and a link with a mark in whatever is said of them. */
function markedEvidence(at: string): Content {
  const sha256 = 'a'.repeat(64);
  const file = {
    id: plant(`${at}.id`),
    name: `${plant(`${at}.name`)}.txt`,
    size: '12',
    type: 'text/plain',
    sha256,
  };
  const address = `https://${plant(`${at}.address`)}.example.org/`;
  const link = { id: plant(`${at}.link`), title: plant(`${at}.title`), address, seenOn: '2026-03-01' };
  return { $attachments: [file], $links: [link] };
}

/** The file itself, with a mark inside. */
async function keepFile(reference: string, at: string): Promise<void> {
  const bytes = Buffer.from(`Words ${plant(at)} here`);
  const [sha256, caseId] = [
    'a'.repeat(64),
    await site.council.value('SELECT id FROM cases WHERE reference = $1', reference),
  ];
  await storeFile(
    site.council.database,
    caseId,
    {
      id: planted.get(at.replace('inside', 'id')) ?? '',
      name: `${planted.get(at.replace('inside', 'name'))}.txt`,
      sha256,
      size: bytes.length,
      type: 'text/plain',
      storedAt: '2026-03-02T09:00:00.000Z',
      storedBy: 'officer',
    },
    (async function* () {
      yield bytes;
    })(),
  );
}

const fieldsOf = (template: string) => listFields(getTemplate(template));
const sheetFields = listFields(frontSheet);
const clerk = 'democratic-services';

let site: Site & { council: Council };
const cases: Record<string, string> = {};
/** The lasting names of the notices whose words are marked. */
const notices: Record<string, string> = {};

async function begin(
  name: string,
  wanted: Wanted & { sheet?: Content; also?: Content } = {},
): Promise<string> {
  const template = wanted.kind === 'action' ? 'action' : (wanted.template ?? '2026');
  const { sheet = {}, also = {}, ...rest } = wanted;
  site.council.clock.set('2026-03-02T09:00:00Z');
  const reference = await site.council.begin('officer', {
    ...rest,
    frontSheet: { ...marked(`${name}.sheet`, sheetFields), ...sheet },
    content: {
      ...marked(`${name}.content`, fieldsOf(template)),
      ...also,
      ...markedEvidence(`${name}.evidence`),
    },
  });
  await keepFile(reference, `${name}.evidence.inside`);
  // An answer that this case needs for itself has no mark in it.
  for (const field of Object.keys(sheet)) planted.delete(`${name}.sheet.${field}`);
  for (const field of Object.keys(also)) planted.delete(`${name}.content.${field}`);
  cases[name] = reference;
  return reference;
}

async function comment(name: string): Promise<void> {
  const reference = cases[name] ?? '';
  await site.post('reviewer', `/cases/${reference}/comments/front-sheet/proposal`, {
    intent: 'add',
    words: plant(`${name}.comment`),
  });
}

/** From draft to a published decision, with a mark in every word that is said on the way. */
async function travel(name: string, until: 'signed' | 'decided' | 'published'): Promise<void> {
  const { council } = site;
  const reference = cases[name] ?? '';
  const say = (event: string, ...fields: string[]) =>
    Object.fromEntries(fields.map((field) => [field, plant(`${name}.words.${event}.${field}`)]));
  await comment(name);
  await council.send('officer', 'submitForReview', { reference });
  await council.send('reviewer', 'returnForChanges', {
    reference,
    words: say('returnForChanges', 'reasons'),
  });
  await council.send('officer', 'submitForReview', { reference });
  await council.send('reviewer', 'endorse', { reference, words: say('endorse', 'remark') });
  for (const [who, part] of [
    ['solicitor', 'legal'],
    ['finance', 'finance'],
  ] as const)
    await council.send(who, 'sign', { reference, data: { part }, words: say(`sign.${part}`, 'remark') });
  if (until === 'signed') return;
  for (const notice of ['keyDecisionNotice', 'privateMeetingNotice', 'privateMeetingSecondNotice'] as const)
    await council.attempt(clerk, 'publishNotice', { reference, data: { notice } });
  const meetingAt = new Date('2026-05-14T17:00:00Z').toISOString();
  await council.send(clerk, 'list', {
    reference,
    data: { meeting: { id: 'cabinet-2026-05-14', at: meetingAt } },
  });
  if (['redacted', 'down'].includes(name)) await council.send(clerk, 'publishAgenda', { reference });
  council.clock.set('2026-05-14', '19:00');
  await council.send(clerk, 'decide', {
    reference,
    data: { outcome: 'approved' },
    words: say('decide', 'reasons', 'alternatives', 'interests', 'dispensations'),
  });
  if (until === 'decided') return;
  await council.send(clerk, 'publish', { reference });
  await council.send(clerk, 'correct', { reference, words: say('correct', 'note') });
  await council.send('scrutiny', 'lodgeCallIn', { reference, words: say('lodgeCallIn', 'grounds') });
}

/** An answer that is left out, or words of one, by democratic services. */
async function leaveOut(name: string, answer: string, passage: string): Promise<void> {
  const answered = await site.post(clerk, `/cases/${cases[name]}/publication`, {
    intent: 'leaveOut',
    answer,
    passage,
    ground: 'personal',
    why: plant(`${name}.redaction.why`),
  });
  expect(answered.status).toBe(303);
}

beforeAll(async () => {
  site = await openSite();
  const open = { keyDecision: 'yes', openOrExempt: 'open', route: 'cabinet', meetingOn: '2026-05-14' };
  await begin('published', { sheet: open });
  await travel('published', 'published');
  await begin('old', {
    template: '2008',
    sheet: open,
    also: { completedOn: '2026-03-02', reviewOn: '2027-05-14', inLineWithLaw: 'yes' },
  });
  await travel('old', 'published');
  await begin('action', { kind: 'action', sheet: open, also: { fromAssessment: cases.published ?? '' } });
  await travel('action', 'published');
  await begin('exempt', { sheet: { ...open, openOrExempt: 'exempt' } });
  await travel('exempt', 'published');
  await begin('withheld', { sheet: open, also: { publication: 'withheld' } });
  await travel('withheld', 'published');
  await begin('unnamed', { sheet: open, also: { publication: 'redacted' } });
  await travel('unnamed', 'published');
  await begin('decided', { sheet: open });
  await travel('decided', 'decided');
  await begin('signed', { sheet: open });
  await travel('signed', 'signed');
  await begin('draft', { sheet: { ...open, keyDecision: 'no', meetingOn: '' } });
  await comment('draft');
  await begin('withdrawn', { sheet: open });
  await comment('withdrawn');
  const reasons = plant('withdrawn.words.withdraw.reason');
  await site.council.send('officer', 'withdraw', {
    reference: cases.withdrawn,
    words: { reason: reasons, reasons },
  });
  await begin('down', { sheet: open });
  await travel('down', 'published');
  const ids = async (name: string) => [
    await site.council.value('SELECT report_id FROM cases WHERE reference = $1', cases[name]),
    await site.council.value('SELECT id FROM cases WHERE reference = $1', cases[name]),
  ];
  const [downReport, downCase] = await ids('down');
  for (const page of [`decision/${downReport}/1`, `assessment/${downCase}`]) {
    const at = `/cases/${cases.down}/publication/page?page=${encodeURIComponent(page)}`;
    expect((await site.post(clerk, at, { why: plant(`down.why.${page.split('/')[0]}`) })).status).toBe(303);
  }
  const june = { id: 'cabinet-2026-06-18', at: '2026-06-18T17:00:00.000Z' };
  const july = { id: 'cabinet-2026-07-16', at: '2026-07-16T17:00:00.000Z' };
  for (const { id, at } of [june, july])
    await site.council.rows(
      `INSERT INTO meetings (id, body, at) VALUES ($1, 'cabinet', $2) ON CONFLICT DO NOTHING`,
      id,
      at,
    );
  for (const [name, meeting] of [
    ['agendaTwin', july],
    ['agendaDown', june],
  ] as const) {
    await begin(name, {
      sheet: { ...open, keyDecision: 'no', actingDateStated: '', meetingOn: meeting.at.slice(0, 10) },
    });
    await travel(name, 'signed');
    await site.council.send(clerk, 'list', { reference: cases[name], data: { meeting } });
    await site.council.send(clerk, 'publishAgenda', { reference: cases[name] });
  }
  for (const kind of ['keyDecisionNotice', 'privateMeetingNotice'] as const)
    for (const fate of ['Twin', 'Down']) {
      const name = `${kind}${fate}`;
      const openOrExempt = kind === 'privateMeetingNotice' ? 'exempt' : 'open';
      await begin(name, { sheet: { ...open, openOrExempt } });
      const said = Object.fromEntries(
        ['matter', 'decisionMaker', 'contact'].map((it) => [it, plant(`${name}.notice.${it}`)]),
      );
      const published = await site.post(clerk, `/cases/${cases[name]}/notices/${kind}`, said);
      expect([name, published.status]).toEqual([name, 303]);
      const seq = await site.council.value(
        `SELECT e.seq FROM events e JOIN cases c ON c.id = e.case_id
         WHERE c.reference = $1 AND e.type = 'publishNotice'`,
        cases[name],
      );
      notices[name] = `${cases[name]}-${seq}`;
      if (fate === 'Twin') continue;
      const page = encodeURIComponent(`notice/${notices[name]}`);
      const gone = await site.post(clerk, `/cases/${cases[name]}/publication/page?page=${page}`, {
        why: plant(`${name}.why`),
      });
      expect([name, gone.status]).toEqual([name, 303]);
    }
  const agendaGone = await site.post(clerk, `/meetings/${june.id}/publication`, {
    why: plant('agendaDown.why'),
  });
  expect(agendaGone.status).toBe(303);
  await begin('redacted', { sheet: open });
  await travel('redacted', 'published');
  const [, redactedCase] = await ids('redacted');
  const passage = (where: string) => planted.get(where) ?? '';
  await leaveOut('redacted', 'front-sheet||subject', passage('redacted.sheet.subject'));
  await leaveOut('redacted', `content|${redactedCase}|title`, '');
  await leaveOut('redacted', `content|${redactedCase}|evidence`, passage('redacted.content.evidence'));
  await leaveOut('redacted', `content|${redactedCase}|consultation`, '');
  await leaveOut('redacted', 'words||reasons/1', passage('redacted.words.decide.reasons'));
  await site.council.rows(`UPDATE people SET email = id || '@${plant('person.address')}.example.org'`);
  await site.council.rows(`UPDATE people SET name = name || ' ${plant('person.name')}'`);
}, 240_000);
afterAll(() => site?.close());

const redactedMarks = [
  'redacted.sheet.subject',
  'redacted.content.title',
  'redacted.content.evidence',
  'redacted.content.consultation',
  'redacted.words.decide.reasons',
];

/** Every address of the program that somebody without a session can read, from the program's own list of them. */
function publicAddresses(): string[] {
  const addresses = siteRoutes.flatMap(({ address }) =>
    (routeExpectations[address]?.get ?? [])
      .filter(({ nobody }) => nobody !== 302 && nobody !== 401)
      .map(({ at }) => at.replace(/DRAFT|DECIDED/g, 'REFERENCE')),
  );
  return [...new Set(addresses)].flatMap((at) =>
    at.includes('REFERENCE') ? Object.values(cases).map((it) => at.replace('REFERENCE', it)) : [at],
  );
}

const withHeaders = ({ text, headers, to }: Page) => `${text}\n${[...headers].join('\n')}\n${to ?? ''}`;

describe('what the public can read', () => {
  let everything = '';
  beforeAll(async () => {
    const addresses = [
      ...publicAddresses(),
      ...['/register', '/assessments'].map((it) => `${it}.data`),
      ...Object.values(cases).map((it) => `/register/${it}/1.data`),
      ...Object.values(cases).map((it) => `/register?q=${it}`),
      ...['05-14', '06-18', '07-16'].map((on) => `/agendas/cabinet-2026-${on}`),
      ...['05-14', '06-18', '07-16'].map((on) => `/agendas/cabinet-2026-${on}.data`),
      ...Object.values(notices).flatMap((it) => [`/notices/${it}`, `/notices/${it}.data`]),
      '/special-urgency-report?from=2026-01-01&to=2026-12-31',
      '/register?q=words',
      '/register?q=here+first+second',
      '/register?year=2026&page=2',
      '/assessments?group=Age',
    ];
    const read: string[] = [];
    for (const address of addresses) read.push(withHeaders(await site.see(undefined, address)));
    everything = read.join('\n');
  }, 240_000);

  const isRead = (it: string) => everything.includes(it);
  const leaks = (marks: readonly (readonly [string, string])[]) =>
    marks.filter(([, it]) => isRead(it)).map(([where]) => where);
  const unread = (marks: readonly (readonly [string, string])[]) =>
    marks.filter(([, it]) => !isRead(it)).map(([where]) => where);

  it('reads every public address that the program has', () => {
    expect(publicAddresses().length).toBeGreaterThan(40);
    for (const { address } of siteRoutes) expect(routeExpectations[address]?.get).toBeDefined();
  });

  it.each(['published', 'old', 'action'])(
    'has of the %s decision what is public, and nothing else',
    (name) => {
      const ofSheet = (it: string) => publicOfSheet.includes(it);
      const shown = marksOf(
        `${name}.sheet`,
        (it) => ofSheet(it) && !['exemptParagraph', 'alternatives'].includes(it),
      );
      expect(unread(shown)).toEqual([]);
      expect(leaks(marksOf(`${name}.sheet`, (it) => !ofSheet(it)))).toEqual([]);
      expect(unread(marksOf(`${name}.content`, (it) => !hiddenOfAssessment.includes(it)))).toEqual([]);
      expect(leaks(marksOf(`${name}.content`, (it) => hiddenOfAssessment.includes(it)))).toEqual([]);
      const said = marksOf(`${name}.words`);
      const isPublic = ([where]: [string, string]) => publicWords.some((it) => where.endsWith(`.${it}`));
      expect(unread(said.filter(isPublic))).toEqual([]);
      expect(leaks(said.filter((it) => !isPublic(it)))).toEqual([]);
      expect(leaks([...planted].filter(([where]) => where === `${name}.comment`))).toEqual([]);
    },
  );

  it('has of an exempt one its subject and who decided, and no word of the report', () => {
    const shown = ['subject', 'portfolio', 'exemptParagraph'];
    expect(unread(marksOf('exempt.sheet', (it) => shown.includes(it)))).toEqual([]);
    expect(leaks(marksOf('exempt.sheet', (it) => !shown.includes(it)))).toEqual([]);
    expect(leaks([...marksOf('exempt.content'), ...marksOf('exempt.words')])).toEqual([]);
  });

  it.each(['withheld', 'unnamed'])('has nothing of an assessment that is %s', (name) => {
    expect(leaks(marksOf(`${name}.content`))).toEqual([]);
    expect(unread(marksOf(`${name}.sheet`, (it) => it === 'subject'))).toEqual([]);
  });

  it.each(['decided', 'signed'])(
    'has of what is %s and not published its line in the forward plan alone',
    (name) => {
      expect(leaks(marksOf(`${name}.sheet`, (it) => !publicOfPlan.includes(it)))).toEqual([]);
      expect(leaks([...marksOf(`${name}.content`), ...marksOf(`${name}.words`)])).toEqual([]);
    },
  );

  it.each(['draft', 'withdrawn', 'down'])('has nothing of what is %s', (name) => {
    expect(leaks([...planted].filter(([where]) => where.startsWith(`${name}.`)))).toEqual([]);
  });

  it.each(['keyDecisionNotice', 'privateMeetingNotice'])(
    'has a %s in its own words, and nothing of one that is taken down',
    async (kind) => {
      expect(unread(marksOf(`${kind}Twin.notice`, (it) => it !== 'contact'))).toEqual([]);
      const ofDown = [...planted].filter(([where]) => where.startsWith(`${kind}Down.`));
      expect(leaks(ofDown)).toEqual([]);
      const gone = await site.see(undefined, `/notices/${notices[`${kind}Down`]}`);
      expect(gone.status).toBe(410);
      expect(gone.words).toContain('The council has taken this page down.');
      expect(everything).toContain(`/notices/${notices[`${kind}Twin`]}`);
      for (const list of ['/forward-plan', '/forward-plan.json', '/sitemap.xml', '/calendar.ics'])
        expect((await site.see(undefined, list)).text).not.toContain(notices[`${kind}Down`]);
    },
  );

  it('has of an agenda the subjects on it, and nothing of one that is taken down', async () => {
    expect(unread(marksOf('agendaTwin.sheet', (it) => it === 'subject'))).toEqual([]);
    expect(leaks(marksOf('agendaTwin.sheet', (it) => it !== 'subject'))).toEqual([]);
    expect(leaks([...planted].filter(([where]) => where.startsWith('agendaDown.')))).toEqual([]);
    expect((await site.see(undefined, '/agendas/cabinet-2026-06-18')).status).toBe(410);
    const withDown = await site.see(undefined, '/agendas/cabinet-2026-05-14');
    expect(withDown.words).toContain('An item whose decision the council has taken down');
    expect(withDown.text).not.toContain(cases.down);
  });

  it('has nothing of what is left out, and all the rest', () => {
    expect(leaks(redactedMarks.map((it) => [it, planted.get(it) ?? 'missing']))).toEqual([]);
    const rest = marksOf('redacted.content', (it) => !hiddenOfAssessment.includes(it));
    expect(unread(rest.filter(([where]) => !redactedMarks.includes(where)))).toEqual([]);
    expect(leaks(marksOf('redacted.redaction'))).toEqual([]);
    expect(everything).toContain('[Left out: personal data]');
    expect(everything).toContain('Words [Left out: personal data] here</h2>');
  });

  it('has no file, no link and no name of either, of any case', async () => {
    const evidence = [...planted].filter(([where]) => /^\w+\.evidence\./.test(where));
    expect(evidence.length).toBeGreaterThan(40);
    expect(leaks(evidence)).toEqual([]);
    const { $attachments: files } = (await site.council.caseOf(cases.published)).content;
    const [file] = Array.isArray(files) ? files : [];
    const id = typeof file === 'object' ? file.id : '';
    const path = `/cases/${cases.published}/files/${id}`;
    expect((await site.see('officer', path)).text).toBe(
      `Words ${planted.get('published.evidence.inside')} here`,
    );
    expect((await site.see(undefined, path)).status).toBe(302);
    const pack = await site.see('officer', `/cases/${cases.published}/pack`);
    expect(pack.text).toContain(planted.get('published.evidence.name'));
  });

  it('names no person and no address', () => {
    expect(leaks(marksOf('person'))).toEqual([]);
  });
});

describe('what the public’s search answers', () => {
  const find = async (word: string) => (await site.see(undefined, `/register?q=${word}`)).text;

  it('finds every word that is published', async () => {
    const ofDecision = ['subject', 'recommendations'].flatMap((it) =>
      marksOf('published.sheet', (name) => name === it),
    );
    const ofAssessment = marksOf('published.content', (it) => ['purpose', 'groups', 'actions'].includes(it));
    for (const [where, it] of [...ofDecision, ...ofAssessment])
      expect([where, (await find(it)).includes(`<mark class="dr-mark">${it}</mark>`)]).toEqual([where, true]);
  });

  it('finds none that is not, and does not count it either', async () => {
    const nothing = (await find('qzxnothingzq')).replaceAll('qzxnothingzq', 'WORD');
    const hidden = [
      ...redactedMarks.map((it) => [it, planted.get(it) ?? ''] as const),
      ...['withheld', 'decided', 'signed', 'draft', 'withdrawn', 'down', 'exempt'].flatMap((name) =>
        marksOf(`${name}.content`, (it) => ['purpose', 'evidence'].includes(it)),
      ),
      ...marksOf('down.sheet', (it) => it === 'subject'),
      ...marksOf('published.sheet', (it) => ['internalNote', 'legalImplications', 'consultees'].includes(it)),
      ...marksOf('published.words').filter(
        ([where]) => where.includes('remark') || where.includes('grounds'),
      ),
    ];
    expect(hidden.length).toBeGreaterThan(20);
    for (const [where, it] of hidden)
      expect([where, (await find(it)).replaceAll(it, 'WORD')]).toEqual([where, nothing]);
  }, 120_000);
});
