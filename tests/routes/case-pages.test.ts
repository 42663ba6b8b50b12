import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingOn } from '../support/council.ts';
import { openSite, type Site } from './case-pages-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Everything of one name in a form: the value that a browser would post. */
const hiddenValue = (html: string, name: string) =>
  (html.match(/<input[^>]*>/g) ?? [])
    .find((tag) => tag.includes(`name="${name}"`))
    ?.match(/value="([^"]*)"/)?.[1]
    ?.replaceAll('&quot;', '"');

describe('the page of a case', () => {
  it('says what it is, who has it, what one can do, and when the next steps are due', async () => {
    const reference = await site.council.begin('officer');
    const page = await site.see('officer', `/cases/${reference}`);
    expect(page.status).toBe(200);
    expect(page.words).toContain(`Impact assessment ${reference}`);
    expect(page.words).toContain('With its author, in draft since 2 March 2026.');
    expect(page.words).toContain('Send to review');
    expect(page.html).toMatch(/<li[^>]*aria-current="step"[^>]*>.*?Draft/s);
    expect(page.words).toContain('Key decision notice published By');
    expect(page.html).toContain(`href="/cases/${reference}/deadlines/keyDecisionNotice"`);
  });

  it('warns before the review of what would stop the report afterwards', async () => {
    const wrong = { actingDateStated: '2026-05-15' };
    const reference = await site.council.begin('officer', { frontSheet: wrong });
    const page = await site.see('officer', `/cases/${reference}`);
    expect(page.words).toContain('You can send it now, but 1 finding of the checks will stop it later, at: ');
    const whole = await site.council.begin('officer');
    expect((await site.see('officer', `/cases/${whole}`)).words).not.toContain('will stop it later');
  });

  it('is not there for a number that no case has', async () => {
    const page = await site.see('officer', '/cases/DIA-2026-9999');
    expect(page.status).toBe(404);
    expect(page.words).toContain('There is no case DIA-2026-9999.');
  });

  it('is not there for a member while nobody has signed it', async () => {
    const reference = await site.council.begin('officer');
    const page = await site.see('cabinet', `/cases/${reference}`);
    expect(page.status).toBe(404);
    expect(page.words).toContain(`There is no case ${reference}.`);
  });

  it('moves by the press of one button, and says so with who has it now', async () => {
    const reference = await site.council.begin('officer');
    const sent = await site.post('officer', `/cases/${reference}`, { event: 'submitForReview' });
    expect([sent.status, sent.to]).toEqual([303, `/cases/${reference}?done=submitForReview`]);
    const page = await site.see('officer', sent.to ?? '');
    expect(page.words).toContain('Sent to review at 09:00.');
    expect(page.words).toContain('With the reviewer since 2 March 2026.');
    expect(page.words).toContain('Draft (Done) 2 March 2026');
  });

  it('tells democratic services of a draft that listing comes later, and where it is possible', async () => {
    const reference = await site.council.begin('officer');
    const page = await site.see('democratic-services', `/cases/${reference}`);
    expect(page.words).toContain('Not yet: List on a meeting');
    expect(page.words).toContain('It is possible while it stands at “Awaiting decision”.');
  });

  it('shows each part under its own address, with the reasons of a return in the history', async () => {
    const reference = await site.council.begin('officer');
    await site.council.send('officer', 'submitForReview', { reference });
    await site.council.send('reviewer', 'returnForChanges', {
      reference,
      words: { reasons: 'The evidence is from another year.' },
    });
    const history = await site.see('officer', `/cases/${reference}?tab=history`);
    expect(history.words).toContain('Returned for changes by Equality lead');
    expect(history.words).toContain('Reasons: The evidence is from another year.');
    const report = await site.see('officer', `/cases/${reference}?tab=report`);
    expect(report.words).toContain('Report front sheet');
    const evidence = await site.see('officer', `/cases/${reference}?tab=evidence`);
    expect(evidence.words).toContain('No file is attached.');
  });
});

describe('a step that is not taken', () => {
  it('comes back with its error and every typed word', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('listed', reference);
    site.council.clock.set(meetingOn, '19:00');
    const page = await site.post('democratic-services', `/cases/${reference}`, {
      event: 'decide',
      reasons: 'As the report says.\nAnd the minutes.',
      decidedAt: 'at seven',
    });
    expect(page.status).toBe(400);
    expect(page.words).toContain('There is a problem');
    expect(page.html).toContain('<a href="#outcome">');
    expect(page.html).toContain('<a href="#decidedAt">');
    expect(page.html).toContain('As the report says.\nAnd the minutes.</textarea>');
    expect(page.html).toContain('value="at seven"');
    site.council.clock.set('2026-03-02', '09:00');
  });

  it('is refused to another role with its sentence, and what was typed can be copied', async () => {
    const reference = await site.council.begin('officer');
    const page = await site.post('reviewer', `/cases/${reference}`, {
      event: 'withdraw',
      reasons: 'Typed at some length',
    });
    expect(page.status).toBe(403);
    expect(page.words).toContain('“Withdraw the case” is for its author or democratic services.');
    expect(page.words).toContain('Typed at some length');
  });

  it('is refused where the case stands elsewhere, with where it is possible', async () => {
    const reference = await site.council.begin('officer');
    const page = await site.post('democratic-services', `/cases/${reference}`, {
      event: 'publish',
    });
    expect(page.status).toBe(409);
    expect(page.words).toContain('“Publish the decision” is not possible now: the case stands at “Draft”.');
  });

  it('has a page of its own that says why not', async () => {
    const reference = await site.council.begin('officer');
    const forbidden = await site.see('officer', `/cases/${reference}/do/list`);
    expect(forbidden.status).toBe(403);
    expect(forbidden.words).toContain('“List on a meeting” is for democratic services.');
    const later = await site.see('democratic-services', `/cases/${reference}/do/list`);
    expect(later.status).toBe(409);
    expect((await site.see('officer', `/cases/${reference}/do/dance`)).status).toBe(404);
  });

  it('asks for its fields on a page of its own, with the warning before the button', async () => {
    const reference = await site.council.begin('officer');
    const page = await site.see('officer', `/cases/${reference}/do/withdraw`);
    expect(page.status).toBe(200);
    expect(page.html).toMatch(/textarea[^>]*name="reasons"/);
    expect(page.words).toContain('The case is closed. This cannot be undone.');
    expect(JSON.parse(hiddenValue(page.html, 'state') ?? '')).toBe('draft');
  });
});

describe('why a date is that date', () => {
  it('names the rule, its source and every day, in a drawing and in a table', async () => {
    const reference = await site.council.begin('officer');
    await site.council.bringTo('callInWindow', reference);
    const page = await site.see('officer', `/cases/${reference}/deadlines/callInCloses`);
    expect(page.status).toBe(200);
    expect(page.words).toContain('5 working days after publication, at 5 pm');
    expect(page.words).toContain('Local Government Act 2000');
    expect(page.words).toContain('Saturday 16 May 2026 – Not counted: weekend');
    expect(page.words).toContain('Thursday 21 May 2026 5 Due at 5 pm');
    expect(page.html).toContain('class="dr-days"');
    const { status } = await site.see('officer', `/cases/${reference}/deadlines/actionDue`);
    expect(status).toBe(404);
  });
});

it('the pack holds the front sheet and the whole assessment, without the internal note', async () => {
  const reference = await site.council.begin('officer', { frontSheet: { internalNote: 'Between us' } });
  const page = await site.see('officer', `/cases/${reference}/pack`);
  expect(page.status).toBe(200);
  expect(page.words).toContain('Report front sheet');
  expect(page.words).toContain('Marriage and civil partnership');
  expect(page.words).not.toContain('Between us');
});
