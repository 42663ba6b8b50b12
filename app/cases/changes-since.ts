import { listTextsAt } from '../../db/queries/content-versions.ts';
import { changedFields, describeChange } from '../../workflows/forms/content-changes.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import type { CaseView } from './case-view.ts';
import type { OpenCase } from './open-case.ts';

export interface ChangesSince {
  /** The moment with whose text the present one is compared. */
  since: string;
  /** Whether that is when this person last acted; else it is when the text was sent to review. */
  own: boolean;
  changes: DescribedChange[];
}

/** A changed answer in sentences. */
export interface DescribedChange {
  /** The form it is on. */
  form: string;
  label: string;
  /** Whether it is part of what is signed. */
  signed: boolean;
  sentences: string[];
}

const looks = new Set(['sign', 'withdrawSignature', 'returnForChanges', 'endorse']);

/**
 * What has changed since this person last acted on the report, or else since its text was sent to review, answer by
 * answer. Undefined where no text was kept.
 */
export async function changesSince(
  services: Services,
  person: Pick<SignedIn, 'name'>,
  { found }: Pick<OpenCase, 'found'>,
  { history, reference }: Pick<CaseView, 'history' | 'reference'>,
): Promise<ChangesSince | undefined> {
  const acted = history.findLast((it) => looks.has(it.type) && it.actor === person.name);
  const since = acted ?? history.findLast((it) => it.type === 'submitForReview');
  if (!since) return undefined;
  const texts = await listTextsAt(services.database, found.report.id, { reference, ...since });
  const [newest] = texts;
  if (!newest) return undefined;
  const carried = found.cases.flatMap((c) => {
    const kept = texts.find((it) => it.reference === c.reference);
    const template = templateOf(c);
    return kept ? differences(template, `${template.title}, ${c.reference}`, kept.content, c.content) : [];
  });
  return {
    since: since.at,
    own: acted !== undefined,
    changes: [
      ...differences(frontSheet, frontSheet.title, newest.frontSheet, found.report.frontSheet),
      ...carried,
    ],
  };
}

/** The answers of a form that differ between two texts. */
export const differences = (
  template: Template,
  form: string,
  before: Content,
  after: Content,
): DescribedChange[] =>
  changedFields(template, before, after).map((change) => ({
    form,
    label: change.label,
    signed: change.hashed,
    sentences: describeChange(template, change),
  }));
