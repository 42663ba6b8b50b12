import { expect } from 'vitest';
import type { CaseView } from '../../../app/cases/case-view.ts';
import { demonstrationSubjects } from '../../../db/demonstration/content/subjects.ts';
import type { Content } from '../../../workflows/forms/types.ts';
import { Script } from '../../support/running-service.ts';

/** What a test says of a report; the rest is a whole, plausible one. */
export interface Drafted {
  subject: string;
  meetingOn: string;
  frontSheet?: Content;
}

/**
 * The officer, the reviewer and the two directors at their own work, by forms without a browser: what this play is about
 * begins once their part is done.
 */
export class OfficersPart {
  readonly #scripts = new Map<string, Script>();

  constructor(readonly baseUrl: string) {}

  async as(persona: string): Promise<Script> {
    const known = this.#scripts.get(persona);
    if (known) return known;
    const script = new Script(this.baseUrl);
    await script.signInAs(persona);
    this.#scripts.set(persona, script);
    return script;
  }

  async file(reference: string): Promise<CaseView> {
    const view: CaseView = await (
      await (await this.as('democratic-services')).get(`/cases/${reference}.json`)
    ).json();
    return view;
  }

  /** The references on the first page of the list of cases. */
  async everyCase(): Promise<string[]> {
    const html = await (await (await this.as('officer')).get('/cases')).text();
    return [...new Set(html.match(/(?:DIA|ACT)-\d{4}-\d{4}/g) ?? [])];
  }

  async send(persona: string, reference: string, event: string, fields: Record<string, string> = {}) {
    const answer = await (await this.as(persona)).post(`/cases/${reference}`, { event, ...fields });
    if (answer.status !== 303) throw new Error(`${persona} ${event} ${reference}: ${await inWords(answer)}`);
  }

  /** A report with its first case, in draft and filled in. */
  async draft(wanted: Drafted): Promise<string> {
    return this.#begin('/cases/new', wanted, true);
  }

  /** One more case for a report that is still in draft. */
  async draftIn(report: string, wanted: Drafted): Promise<string> {
    return this.#begin(`/cases/new?report=${report}`, wanted, false);
  }

  async #begin(path: string, wanted: Drafted, withFrontSheet: boolean): Promise<string> {
    const officer = await this.as('officer');
    const { subject, meetingOn } = wanted;
    const answer = await officer.post(path, {
      template: '2026',
      title: subject,
      route: 'cabinet',
      meetingOn,
    });
    const reference = /DIA-\d{4}-\d{4}/.exec(answer.headers.get('location') ?? '')?.[0];
    if (!reference) throw new Error(`${subject} was not begun: ${await inWords(answer)}`);
    const { frontSheet, assessment } = written(wanted);
    const { version } = await this.file(reference);
    await this.send('officer', reference, 'edit', {
      version: String(version),
      ...(withFrontSheet && flat('frontSheet', { ...frontSheet, ...wanted.frontSheet })),
      ...flat('content', assessment),
    });
    return reference;
  }

  /** Through review and both signatures. All cases of one report go together. */
  async bringToSignature(...references: string[]): Promise<void> {
    for (const reference of references) await this.send('officer', reference, 'submitForReview');
    for (const reference of references) await this.send('reviewer', reference, 'endorse');
    const [first = ''] = references;
    const { contentHash } = await this.file(first);
    await this.send('solicitor', first, 'sign', { part: 'legal', contentHash });
    await this.send('finance', first, 'sign', { part: 'finance', contentHash });
    for (const reference of references) expect((await this.file(reference)).state).toBe('awaitingDecision');
  }
}

function written({ subject, meetingOn }: Drafted) {
  const [make] = demonstrationSubjects;
  if (!make) throw new Error('There are no demonstration subjects.');
  const { frontSheet, assessment } = make({
    completedOn: '2027-03-01',
    reportOn: '2027-03-15',
    meetingOn,
    mayActFrom: '',
    actionsDueOn: '2027-12-01',
    reviewOn: '2028-05-15',
  });
  return { frontSheet: { ...frontSheet, subject }, assessment: { ...assessment, title: subject } };
}

/** An answer under the names that a form posts it by. */
function flat(name: string, value: unknown): Record<string, string> {
  if (typeof value === 'string') return { [name]: value };
  if (Array.isArray(value)) {
    return Object.assign(
      {},
      ...value.map((item, index) => {
        // A grid's row is known by the name of its group.
        const row = isRecord(item) && typeof item.row === 'string' ? item.row : String(index);
        return flat(`${name}.${row}`, item);
      }),
    );
  }
  if (!isRecord(value)) return {};
  return Object.assign(
    {},
    ...Object.entries(value).flatMap(([key, inner]) =>
      key === 'row' ? [] : [flat(`${name}.${key}`, inner)],
    ),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inWords = async (answer: Response) =>
  `${answer.status} ${(await answer.text())
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 1500)}`;
