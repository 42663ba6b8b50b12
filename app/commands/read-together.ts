import type { Database } from '../../db/database.ts';
import {
  findReportsForEvent,
  type ReportForEvent,
  type ReportNeeds,
} from '../../db/queries/report-for-event.ts';
import { Together, withTheTurn } from './together.ts';

interface Wanted {
  reference: string;
  needs: ReportNeeds;
  on: string;
}

const readers = new WeakMap<Database, Together<Wanted, ReportForEvent | undefined>>();

/**
 * Finds the report that carries a case, in one statement with those that are read for the same needs in the same moment.
 * @param on the Europe/London day on which roles are looked up
 */
export function readReport(
  database: Database,
  reference: string,
  needs: ReportNeeds,
  on: string,
): Promise<ReportForEvent | undefined> {
  const reader =
    readers.get(database) ??
    new Together(
      async (wanted: readonly Wanted[]) => {
        const [first] = wanted;
        if (!first) return [];
        const references = wanted.map((it) => it.reference);
        const found = await findReportsForEvent(database, references, first.needs, first.on);
        return references.map((it) => ({ answer: found.get(it) }));
      },
      ([first], next) => next.needs === first?.needs && next.on === first.on,
      withTheTurn,
    );
  readers.set(database, reader);
  return reader.ask({ reference, needs, on });
}
