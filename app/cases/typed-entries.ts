import { draftFields } from '../drafts/posted-draft.ts';
import { openedMark, openedPrefix } from './form-prefixes.ts';

/** Fields by which a form says what it is, and nothing that somebody typed. */
const ours = new Set<string>([
  ...['event', 'state', 'version', 'contentHash', 'request', 'next', 'intent', 'writtenBy', 'keptWords'],
  openedMark,
  ...draftFields,
]);

/** Whether a posted field is something that somebody typed or chose. */
export const isTyped = ([name, value]: readonly [string, string]): boolean =>
  !ours.has(name) && !name.startsWith(openedPrefix) && value.trim() !== '';
