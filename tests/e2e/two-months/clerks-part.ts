import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type CouncilAtWork, fillDate, follow, type Persona, press, standingOf } from '../council-at-work.ts';

/** What the clerk records of one report on the page of the whole meeting. */
export interface Decided {
  reference: string;
  outcome: 'Approved' | 'Deferred' | 'Refused';
  at?: string;
  reasons: string;
  exempt?: { by: string; on: string; urgency: string };
}

/** The button's words that are seen, and those that only a screen reader says. */
const listing = (subject: string) => new RegExp(`^List it\\s*: ${subject}$`);

/** Democratic services, the members and the administrator at work in a browser. */
export class ClerksPart {
  constructor(readonly council: CouncilAtWork) {}

  private clerk(): Promise<Page> {
    return this.council.as('democratic-services');
  }

  /** The council chooses its constitution, from a preset, before its first day. */
  async adopt(preset: string, from: string): Promise<void> {
    const admin = await this.council.as('admin');
    await admin.goto('/admin/constitution');
    await admin.getByLabel('Preset').selectOption(preset);
    await fillDate(admin, 'First day on which it is in force', from);
    await press(admin, 'Show what would differ');
    await press(admin, 'Record this version');
    await admin.getByText('The version was recorded.').waitFor();
  }

  /** A year of meetings, pasted as lines. */
  async recordMeetings(lines: readonly string[]): Promise<void> {
    const clerk = await this.clerk();
    await clerk.goto('/meetings/year');
    await clerk.getByLabel('The meetings, one on each line').fill(lines.join('\n'));
    await press(clerk, 'See what would be recorded');
    await press(clerk, `Record these ${lines.length} meetings`);
    await clerk.getByText('were added').first().waitFor();
  }

  /** Publishes a notice as the program drafts it, with what only the clerk knows filled in. */
  async publishNotice(reference: string, kind: string, fill?: (page: Page) => Promise<void>): Promise<void> {
    const clerk = await this.clerk();
    await clerk.goto(`/cases/${reference}/notices/${kind}`);
    await fill?.(clerk);
    await press(clerk, /^(Publish the notice|Record the agreement)$/);
    await clerk.getByText('The notice is published.').waitFor();
  }

  /** What the page of a report's notices says of each: "Key decision notice: In order". */
  async noticesOf(reference: string): Promise<string[]> {
    const clerk = await this.clerk();
    await clerk.goto(`/cases/${reference}/notices`);
    const rows = await clerk.getByRole('table').getByRole('row').all();
    const said = await Promise.all(
      rows.slice(1).map(async (row) => {
        const [name = '', needed = ''] = await row.getByRole('cell').allInnerTexts();
        return `${name.split('\n')[0]?.trim()}: ${/^[A-Z][a-z]+( [a-z]+)*?(?= [A-Z]|$)/.exec(needed.trim())?.[0] ?? needed}`;
      }),
    );
    return said;
  }

  async list(meeting: string, subjects: readonly string[]): Promise<void> {
    const clerk = await this.clerk();
    for (const subject of subjects) {
      await clerk.goto(`/meetings/${meeting}`);
      await press(clerk, listing(subject));
      await clerk.getByRole('heading', { name: 'Done' }).waitFor();
    }
  }

  async listLate(meeting: string, subject: string, reasons: string): Promise<void> {
    const clerk = await this.clerk();
    await clerk.goto(`/meetings/${meeting}`);
    const item = clerk.getByRole('listitem').filter({ hasText: subject });
    await item.getByText('List it, late or supplementary').click();
    await item.getByLabel('Late: it should have been on the agenda').check();
    await item.getByLabel('Why it is late or supplementary').fill(reasons);
    await item.getByRole('button', { name: listing(subject) }).click();
    await clerk.getByRole('heading', { name: 'Done' }).waitFor();
  }

  async publishAgenda(meeting: string): Promise<void> {
    const clerk = await this.clerk();
    await clerk.goto(`/meetings/${meeting}`);
    await press(clerk, /^Publish the (supplementary )?agenda$/);
    await clerk.getByText('The agenda is published.').waitFor();
  }

  /** All decisions of a meeting, recorded on its one page and sent once. */
  async recordDecisions(meeting: string, decisions: readonly Decided[]): Promise<void> {
    const clerk = await this.clerk();
    await clerk.goto(`/meetings/${meeting}`);
    await follow(clerk, 'Record decisions');
    for (const { reference, outcome, at, reasons, exempt } of decisions) {
      const item = clerk.getByRole('region').filter({ hasText: reference });
      await item.getByLabel(outcome, { exact: true }).first().check();
      if (at) await item.getByLabel('When it was decided').fill(at);
      await item.getByLabel('Reasons', { exact: true }).fill(reasons);
      if (exempt) {
        await item.getByText('More for the record').click();
        await item.getByLabel('Exempt from call-in').check();
        await item.getByLabel(exempt.by).check();
        await fillDate(item, 'When they consented', exempt.on);
        await item.getByLabel('Why it could not wait for call-in').fill(exempt.urgency);
      }
    }
    await press(clerk, 'Save the decisions');
    await clerk
      .getByText(
        decisions.length === 1 ? 'One decision was saved.' : `${decisions.length} decisions were saved.`,
      )
      .waitFor();
  }

  /** From the page of the meeting's decisions, one press and its confirmation for each. */
  async publishDecisions(references: readonly string[]): Promise<void> {
    const clerk = await this.clerk();
    for (const reference of references) {
      await clerk.goto(`/cases/${reference}/do/publish`);
      await press(clerk, 'Publish the decision');
      await clerk.getByRole('heading', { name: 'Done' }).waitFor();
    }
  }

  /** The first member lodges, the others sign one by one after reading the grounds. */
  async callIn(reference: string, members: readonly Persona[], grounds: string): Promise<void> {
    const [first = 'scrutiny', ...others] = members;
    const lodger = await this.council.openCase(first, reference);
    await follow(lodger, 'Lodge a call-in');
    await lodger.getByLabel('Grounds').fill(grounds);
    await press(lodger, 'Lodge a call-in');
    await lodger.getByRole('heading', { name: 'Done' }).waitFor();
    for (const persona of others) {
      const member = await this.council.openCase(persona, reference);
      await follow(member, 'Sign the call-in');
      await member.getByText(grounds).first().waitFor();
      await press(member, 'Sign the call-in');
      await member.getByRole('heading', { name: 'Done' }).waitFor();
    }
  }

  async validate(reference: string): Promise<void> {
    const clerk = await this.council.openCase('democratic-services', reference);
    await follow(clerk, 'Validate the call-in');
    await press(clerk, 'Validate the call-in');
    await clerk.getByRole('heading', { name: 'Done' }).waitFor();
  }

  /** One step of a case by its own form. */
  async act(reference: string, step: string, fill: (page: Page) => Promise<void>): Promise<void> {
    const clerk = await this.council.openCase('democratic-services', reference);
    await follow(clerk, step);
    await fill(clerk);
    await press(clerk, step);
    await clerk.getByRole('heading', { name: 'Done' }).waitFor();
  }

  /** The administrator loads a file in which a bank holiday is new, sees what would move, and confirms. */
  async proclaim(day: string, title: string): Promise<string> {
    const file = JSON.parse(await readFile('workflows/clocks/bank-holidays.json', 'utf8'));
    const events: { title: string; date: string }[] = file['england-and-wales'].events;
    events.push({ title, date: day, notes: '', bunting: false } as (typeof events)[number]);
    events.sort((a, b) => a.date.localeCompare(b.date));
    const admin = await this.council.as('admin');
    await admin.goto('/admin/calendar');
    await admin.getByLabel('Content of the file').fill(JSON.stringify(file));
    await press(admin, 'Show what would change');
    const preview = await admin.getByRole('main').innerText();
    await press(admin, 'Change the calendar');
    await admin.getByText('The calendar was changed.').waitFor();
    return preview;
  }

  /** State and open dates of a case, as its page says them: "Call-in window open · Call-in closes: 5 pm on …". */
  async standing(reference: string): Promise<string> {
    const page = await this.council.openCase('democratic-services', reference);
    const { state, dates } = await standingOf(page);
    return [state, ...dates].join(' · ');
  }

  async expectStandings(expected: Readonly<Record<string, string>>): Promise<void> {
    const found: Record<string, string> = {};
    for (const reference of Object.keys(expected)) found[reference] = await this.standing(reference);
    expect(found).toEqual(expected);
  }
}
