import { jsonb, pgTable } from 'drizzle-orm/pg-core';
import { actionMachine, assessmentMachine } from '../../workflows/road/machines.ts';
import { everyStateValue } from '../../workflows/road/state-values.ts';

/** Every value that a case may store, as JSON text, read from the machines: the database refuses any other. */
export const storedStates: readonly string[] = [
  ...new Set(
    [...everyStateValue(assessmentMachine), ...everyStateValue(actionMachine)].map((v) => JSON.stringify(v)),
  ),
].filter((text) => text !== '{"signOff":{"legal":"signed","finance":"signed"}}');

/**
 * The states that exist, for the cases' foreign key: it is asked only where a state changes, while a check would be
 * read anew for every write. The application's role may not write here; a migration brings a new state.
 */
export const caseStates = pgTable('case_states', { value: jsonb('value').primaryKey() });
