import type { Content, FieldError } from '../../workflows/forms/types.ts';
import { contentPrefix } from '../cases/form-prefixes.ts';
import { whyNotDependencies } from '../commands/write-dependencies.ts';
import type { Services } from '../services.ts';

/** What is wrong with what an edit says that an action depends on, at its field. The write asks once more. */
export async function checkDependencies(
  services: Services,
  reference: string,
  content: Content | undefined,
): Promise<FieldError[]> {
  const why = await whyNotDependencies(services.database, reference, content);
  return why ? [{ field: `${contentPrefix}dependsOn`, message: why }] : [];
}
