import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf } from './page-form.ts';
import { openSite } from './whole-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const begin = async () => {
  const begun = await site.post('officer', '/cases/new', { title: 'Bench repairs', template: '2026' });
  return begun.to?.split('/')[2] ?? '';
};
const edit = async (reference: string, section: string, typed: Record<string, string>) => {
  const { text } = await site.see('officer', `/cases/${reference}/edit/content/${section}`);
  return site.post('officer', `/cases/${reference}`, formOf(text, typed, 'edit'));
};
const no = {
  'content.changesWhatPeopleFeel': 'no',
  'content.couldAffectDifferently': 'no',
  'content.evidenceOrConcern': 'no',
  'content.relevantToAims': 'no',
};

describe('checking the answers', () => {
  it('lists what is missing first, with the way to the very question', async () => {
    const reference = await begin();
    const page = await site.see('officer', `/cases/${reference}/check`);
    expect(page.words).toContain('Without 3 answers it cannot go to review:');
    expect(page.text).toContain(
      `href="/cases/${reference}/edit/content/screeningDecision#content-fullAssessmentNeeded"`,
    );
    expect(page.text).toContain(`href="/cases/${reference}/edit/front-sheet/proposal#frontSheet-purpose"`);
    expect(page.text).toContain(`href="/cases/${reference}/edit/content/groups#content-groups-age"`);
    const section = (await site.see('officer', `/cases/${reference}/edit/content/groups`)).text;
    expect(section).toContain('id="content-groups-age"');
    expect(page.words).toContain('Change Title');
    // The button is not there while something is missing, and the page says why.
    expect(page.words).toContain('Send it to review Answer these first:');
    expect(page.text).not.toContain('value="submitForReview"');
  });

  it('is for others to read, and not to change', async () => {
    const reference = await begin();
    const page = await site.see('reviewer', `/cases/${reference}/check`);
    expect([page.status, page.words.includes('Change Title')]).toEqual([200, false]);
  });

  it('ends in the button that sends it, from the case page and from the task list', async () => {
    const reference = await site.council.begin('officer');
    for (const path of [`/cases/${reference}`, `/cases/${reference}/edit`])
      expect((await site.see('officer', path)).text).toContain(`href="/cases/${reference}/check"`);
    const page = await site.see('officer', `/cases/${reference}/check`);
    expect(page.words).toContain('Every answer that a reviewer needs is there.');
    const sent = await site.post('officer', `/cases/${reference}`, formOf(page.text, {}, 'submitForReview'));
    expect(sent.status).toBe(303);
    expect((await site.council.caseOf(reference)).state).toBe('review');
  });
});

describe('a screening', () => {
  it('suggests its answer, and where none is needed the rest is not asked', async () => {
    const reference = await begin();
    const decides = `/cases/${reference}/edit/content/screeningDecision`;
    expect((await site.see('officer', decides)).words).toContain(
      'Answer the questions of the screening first',
    );
    await edit(reference, 'screening', no);
    expect((await site.see('officer', decides)).words).toContain(
      'Your answers suggest: No full assessment is needed because it changes nothing that people feel',
    );
    await edit(reference, 'screeningDecision', {
      'content.fullAssessmentNeeded': 'no',
      'content.screeningReason': 'The benches stay where they are.',
    });
    const tasks = (await site.see('officer', `/cases/${reference}/edit`)).words;
    expect(tasks).toMatch(/Effect on each group (?:Comment )?Not needed/);
    const page = await site.see('officer', `/cases/${reference}/check`);
    expect(page.words).toContain('Effect on each group Not needed: the screening says');
    expect(page.text).not.toContain('content-groups-age');
    // From the section before them the way leads past what is not needed.
    const { text } = await site.see('officer', `/cases/${reference}/edit/content/change`);
    expect(formOf(text, {}, 'edit').next).toBe(`/cases/${reference}/edit/content/publication`);
  });

  it('decided against its answers is a finding for the reviewer', async () => {
    const reference = await begin();
    await edit(reference, 'screening', { ...no, 'content.evidenceOrConcern': 'yes' });
    await edit(reference, 'screeningDecision', {
      'content.fullAssessmentNeeded': 'no',
      'content.screeningReason': '',
    });
    const words = (await site.see('officer', `/cases/${reference}`)).words;
    expect(words).toContain(
      'They say: A full assessment is needed because there is evidence, or a concern has been raised.',
    );
    expect(words).toContain('and does not say why');
  });

  it('that none is needed is signed, listed, decided and published as a screening', async () => {
    const reference = await site.council.begin('officer', {
      frontSheet: { equalityImplications: '', appendices: [], groupsNamed: [] },
      content: {
        ...Object.fromEntries(Object.entries(no).map(([name, value]) => [name.slice(8), value])),
        fullAssessmentNeeded: 'no',
        screeningReason: 'The benches stay where they are.',
        groups: [],
        actions: [],
        evidence: '',
      },
    });
    await site.council.bringTo('callInWindow', reference);
    const read = await site.see(undefined, `/assessments/${reference}`);
    expect(read.words).toContain('This is a screening. It says that no full assessment is needed, and why.');
    expect(read.words).toContain('The benches stay where they are.');
    const pack = await site.see('democratic-services', `/cases/${reference}/pack`);
    expect(pack.words).toContain('Not needed: the screening says that no full assessment is needed.');
  });
});
