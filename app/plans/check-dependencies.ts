import { listDependencies } from '../../db/queries/plan-actions.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import type { Content, FieldError } from '../../workflows/forms/types.ts';
import { readReferences, whyNotDependOn } from '../../workflows/plans/dependencies.ts';
import { contentPrefix } from '../cases/form-prefixes.ts';
import type { Services } from '../services.ts';

/** What is wrong with what an edit says that an action depends on: its own reference, one that is none, or a ring. */
export async function checkDependencies(
  services: Services,
  reference: string,
  content: Content | undefined,
): Promise<FieldError[]> {
  const wanted = content ? readReferences(textOf(content, 'dependsOn')) : [];
  if (wanted.length === 0) return [];
  const all = (await listDependencies(services.database)).map((it) => ({
    reference: it.reference,
    dependsOn: readReferences(it.dependsOn),
  }));
  const why = whyNotDependOn(reference, wanted, all);
  return why ? [{ field: `${contentPrefix}dependsOn`, message: why }] : [];
}
