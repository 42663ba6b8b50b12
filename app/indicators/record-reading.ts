import { data } from '@remix-run/node';
import { correctReading, findIndicator, insertReadings } from '../../db/queries/indicators.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { readReading, type Typed } from './read-form.ts';

/** Records a reading by hand, or says what is wrong with it. Throws 404 where there is no such indicator. */
export async function recordReading(
  services: Services,
  person: SignedIn,
  id: string | undefined,
  form: FormData,
): Promise<{ typed: Typed; errors: FieldError[] } | undefined> {
  const indicator = await findIndicator(services.database, id ?? '');
  if (!indicator) throw data('There is no such indicator.', { status: 404 });
  const { typed, errors, reading, replaces } = readReading(form, indicator.readings);
  if (errors.length > 0) return { typed, errors };
  const named = { ...reading, indicatorId: indicator.id };
  const now = services.clock.now();
  if (replaces) await correctReading(services.database, named, person.id, now);
  else if (!(await insertReadings(services.database, [named], person.id, now)))
    return {
      typed,
      errors: [
        { field: 'year', message: 'Somebody else has recorded this reading meanwhile. Look at the table' },
      ],
    };
  return undefined;
}
