import { actionMachine, assessmentMachine } from '../../workflows/road/machines.ts';
import { everyStateValue } from '../../workflows/road/state-values.ts';

/** Every value that a case may store, as JSON text, read from the machines: the database refuses any other. */
export const storedStates: readonly string[] = [
  ...new Set(
    [...everyStateValue(assessmentMachine), ...everyStateValue(actionMachine)].map((v) => JSON.stringify(v)),
  ),
].filter((text) => text !== '{"signOff":{"legal":"signed","finance":"signed"}}');
