import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContentForm } from '../../../app/forms/ContentForm.tsx';
import { ContentView } from '../../../app/forms/ContentView.tsx';
import { fieldId } from '../../../app/forms/field-id.ts';
import { wellFilled } from '../../../db/demonstration/content/well-filled.ts';
import {
  wigan2008Assessment,
  wigan2008FrontSheet,
  wigan2008PutRight,
} from '../../../db/demonstration/content/wigan-2008.ts';
import { changedFields } from '../../../workflows/forms/content-changes.ts';
import { frontSheet, notPublished } from '../../../workflows/forms/front-sheet.ts';
import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import { parseContent } from '../../../workflows/forms/parse-content.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import { templates } from '../../../workflows/forms/templates.ts';
import type { Content, Entry, Template } from '../../../workflows/forms/types.ts';

const wellFilledReport = wellFilled({
  consultedOn: '2026-01-30',
  completedOn: '2026-02-20',
  reportOn: '2026-03-02',
  scrutinyOn: '2026-03-10',
  meetingOn: '2026-03-24',
  mayActFrom: '2026-04-02',
  actionsDueOn: '2026-09-30',
  reviewOn: '2027-03-24',
});

function drawn(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

function unescaped(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

/** What a browser would post if the person pressed Save at once. */
function asPosted(html: string): Entry[] {
  const entries: Entry[] = [];
  const inputs = /<input [^>]*>|<textarea ([^>]*)>([^<]*)<\/textarea>|<select ([^>]*)>(.*?)<\/select>/gs;
  for (const [tag, , text, , options] of html.matchAll(inputs)) {
    const name = attribute(tag, 'name') ?? '';
    if (tag.startsWith('<textarea')) entries.push([name, unescaped(text ?? '').replace(/^\n/, '')]);
    else if (tag.startsWith('<select')) {
      const chosen = /<option [^>]*selected[^>]*>/.exec(options ?? '')?.[0] ?? '';
      entries.push([name, attribute(chosen, 'value') ?? '']);
    } else if (!/type="(radio|checkbox)"/.test(tag) || /\schecked=""/.test(tag))
      entries.push([name, attribute(tag, 'value') ?? '']);
  }
  return entries;
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
}

const filled: [string, Template, Content][] = [
  ['the front sheet of 2008', frontSheet, wigan2008FrontSheet],
  [
    'the assessment of 2008, put right',
    template2008,
    mergeContent(wigan2008Assessment, wigan2008PutRight.assessment),
  ],
  ['the well-filled front sheet', frontSheet, wellFilledReport.frontSheet],
  ['the well-filled assessment', template2026, wellFilledReport.assessment],
];

describe('a form on the page', () => {
  it.each(filled)('of %s, saved as it is, changes nothing', (_name, template, content) => {
    const html = drawn(<ContentForm template={template} content={content} prefix="case." />);
    const posted = parseContent(template, asPosted(html), 'case.');
    expect(posted.errors).toEqual([]);
    expect(changedFields(template, content, mergeContent(content, posted.content))).toEqual([]);
  });

  it('whose last box was unticked says so, though a browser says nothing of an unticked box', () => {
    const html = drawn(<ContentForm template={template2008} content={{ alsoIn: ['teamPlan'] }} />);
    const unticked = parseContent(template2008, asPosted(html.replaceAll(' checked=""', ''))).content;
    expect(mergeContent({ alsoIn: ['teamPlan'] }, unticked).alsoIn).toEqual([]);
  });

  it('keeps a text that looks like markup as text', () => {
    const purpose = '\n<b>"A & B"</b>\n</textarea><script>';
    const html = drawn(<ContentForm template={frontSheet} section="proposal" content={{ purpose }} />);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
  });

  it.each([...templates])(
    'of “$title” has a label for every input, and no id twice',
    (template: Template) => {
      const html = drawn(<ContentForm template={template} content={{}} />);
      const ids = idsIn(html);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const labelled = [...html.matchAll(/\sfor="([^"]*)"/g)].map((match) => match[1]);
      const inputs = [...html.matchAll(/<(?:input|textarea|select) [^>]*>/g)].map(([tag]) => tag);
      const visible = inputs.filter((tag) => !tag.includes('type="hidden"'));
      expect(visible.length).toBeGreaterThan(5);
      for (const tag of visible) expect(labelled, tag).toContain(attribute(tag, 'id'));
      for (const described of html.matchAll(/aria-describedby="([^"]*)"/g))
        for (const id of (described[1] ?? '').split(' ')) expect(ids).toContain(id);
    },
  );

  it('shows each message at its input, where the error summary can link to it, and every typed word', () => {
    const posted = parseContent(template2026, [
      ['reviewOn-day', '31'],
      ['reviewOn-month', 'Floréal'],
      ['reviewOn-year', '2026'],
      ['title', 'x'.repeat(501)],
      ['actions.3.dueOn-day', '32'],
      ['actions.3.dueOn-month', '1'],
      ['actions.3.dueOn-year', '2026'],
      ['groups.race.impact', 'enormous'],
      ['conclusion', 'who knows'],
    ]);
    const html = drawn(<ContentForm template={template2026} {...posted} />);
    expect(posted.errors.map((error) => error.field)).toEqual([
      'title',
      'groups.race.impact',
      'actions.0.dueOn',
      'conclusion',
      'reviewOn',
    ]);
    for (const { field, message } of posted.errors) {
      expect(idsIn(html)).toContain(fieldId(field));
      expect(unescaped(html)).toContain(message);
    }
    for (const typed of ['31', 'Floréal', '32', 'x'.repeat(501)]) expect(html).toContain(`value="${typed}"`);
    expect(html).toContain('<option value="enormous" selected="">');
    expect(html, 'the fold with the error is open').toMatch(/<details[^>]* open=""[^>]*>.*?Race/s);
  });

  it('has two blank boxes after the recommendations, numbered on', () => {
    const html = drawn(
      <ContentForm template={frontSheet} section="proposal" content={{ recommendations: ['a', 'b', 'c'] }} />,
    );
    expect(html).toContain('Recommendation 5');
    expect(html).not.toContain('Recommendation 6');
  });

  it('can leave out the answers that are not this person’s to give', () => {
    const html = drawn(
      <ContentForm
        template={frontSheet}
        section="confirmations"
        content={{}}
        omit={['lawful', 'withinBudget']}
      />,
    );
    expect(html).toContain('contraryToPolicyFramework');
    expect(html).not.toMatch(/name="(lawful|withinBudget)"/);
  });
});

describe('a form to read', () => {
  it('has dates, options and lists in words', () => {
    const html = drawn(<ContentView template={frontSheet} content={wigan2008FrontSheet} />);
    for (const words of [
      '24 July 2008',
      'May 2008',
      '3. Another ground in the council’s own rules',
      'Cabinet',
      'Yes',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/2008-0\d/);
  });

  it('says what nobody has answered, group by group', () => {
    const html = drawn(
      <ContentView template={template2008} section="groups" content={wigan2008Assessment} />,
    );
    const text = html.replace(/<[^>]*>/g, '');
    for (const group of [
      'Race',
      'Ethnicity',
      'Age',
      'Class',
      'Disability',
      'Gender',
      'Religion',
      'Sexual orientation',
    ])
      expect(text).toContain(`${group}: Not answered`);
  });

  it('of many columns names the groups that are still blank together', () => {
    const html = drawn(
      <ContentView
        template={template2026}
        section="groups"
        content={{ groups: [{ row: 'age', impact: 'neutral' }] }}
      />,
    );
    const text = html.replace(/<[^>]*>/g, '');
    expect(text).toContain('Impact: Neutral');
    expect(text).toMatch(/Not answered: Disability, .*People in rural areas/);
  });

  it('keeps the internal note from the public, and can leave out blanks', () => {
    const content = { ...wigan2008FrontSheet, internalNote: 'Ring the solicitor' };
    const html = drawn(<ContentView template={frontSheet} content={content} omit={notPublished} hideBlank />);
    expect(html).not.toContain('Ring the solicitor');
    expect(html).not.toContain('Not answered');
    expect(drawn(<ContentView template={frontSheet} content={content} />)).toContain('Ring the solicitor');
  });
});
