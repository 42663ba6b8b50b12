import { data } from '@remix-run/node';
import { listLeftOut } from '../../db/queries/examples.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { Template } from '../../workflows/forms/types.ts';
import { answersToCopy } from '../../workflows/plans/start-from.ts';
import type { SignedIn } from '../auth/session.ts';
import { findOpenCase } from '../cases/open-case.ts';
import type { Services } from '../services.ts';

const inForce = ['inForce', 'reviewDue'];

/** The assessment in force from which a new one starts, by the address. Throws 404 where this person sees none such. */
export async function startFrom(services: Services, person: SignedIn, url: URL) {
  const reference = url.searchParams.get('from');
  if (reference === null) return undefined;
  const open = await findOpenCase(services, person, reference);
  const { subject } = open ?? {};
  if (subject?.kind !== 'assessment' || typeof subject.state !== 'string' || !inForce.includes(subject.state))
    throw data(`There is no assessment in force ${reference} from which another could start.`, {
      status: 404,
    });
  const leftOut = await listLeftOut(services.database, subject.id);
  return {
    source: { id: subject.id, reference: subject.reference },
    title: subject.title,
    /** What a form takes from it. */
    copyTo: (template: Template) =>
      template.kind === 'assessment'
        ? answersToCopy({ template: templateOf(subject), content: subject.content }, template, leftOut)
        : { content: {}, shown: [] },
  };
}
