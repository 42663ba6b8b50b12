import { withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import type { PublicDecision } from './register.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML has no way to say some control characters at all, so they are left out. */
const xml = (text: string) =>
  withoutForbiddenCharacters(text).replace(/[&<>"]/g, (character) => escapes[character] ?? '');

/** The published decisions as an Atom feed (RFC 4287), the latest first. */
export function atomFeed(council: string, baseUrl: string, decisions: readonly PublicDecision[]): string {
  const updated = decisions[0]?.publishedAt ?? '1970-01-01T00:00:00Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(`${baseUrl}/register`)}</id>
  <title>${xml(`Decisions of ${council}`)}</title>
  <updated>${updated}</updated>
  <author><name>${xml(council)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(`${baseUrl}/register.atom`)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${baseUrl}/register`)}"/>
${decisions.map((decision) => entry(baseUrl, decision)).join('')}</feed>
`;
}

function entry(
  baseUrl: string,
  { reference, subject, publishedAt, outcome, decidedBy, acting }: PublicDecision,
): string {
  const url = xml(`${baseUrl}/register/${reference}`);
  return `  <entry>
    <id>${url}#${publishedAt.slice(0, 10)}</id>
    <title>${xml(subject)}</title>
    <updated>${publishedAt}</updated>
    <link rel="alternate" type="text/html" href="${url}"/>
    <summary>${xml(`${outcome} by ${decidedBy}. ${acting.sentence}.`)}</summary>
  </entry>
`;
}
