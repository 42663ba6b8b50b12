import { withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within XML. It has no way to say some control characters at all, so they are left out. */
export const xml = (text: string) =>
  withoutForbiddenCharacters(text).replace(/[&<>"]/g, (character) => escapes[character] ?? '');
