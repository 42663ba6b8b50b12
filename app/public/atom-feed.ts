import type { PublicDecision } from './register.ts';
import { xml } from './xml.ts';

/** Where this page of the feed stands among its pages (RFC 5005): paths, with their queries. */
interface FeedPages {
  self: string;
  next: string | undefined;
  /** Absent on the first page. */
  start: string | undefined;
}

/** The published decisions as an Atom feed (RFC 4287), the latest first. */
export function atomFeed(
  council: string,
  baseUrl: string,
  decisions: readonly PublicDecision[],
  { self, next, start }: FeedPages,
): string {
  const updated = latest(decisions.map((it) => it.updatedAt));
  const link = (rel: string, path: string) =>
    `  <link rel="${rel}" type="application/atom+xml" href="${xml(`${baseUrl}${path}`)}"/>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(`${baseUrl}/register`)}</id>
  <title>${xml(`Decisions of ${council}`)}</title>
  <updated>${updated}</updated>
  <author><name>${xml(council)}</name></author>
${link('self', self)}${next ? link('next', next) : ''}${start ? link('first', start) : ''}  <link rel="alternate" type="text/html" href="${xml(`${baseUrl}/register`)}"/>
${decisions.map((decision) => entry(baseUrl, decision)).join('')}</feed>
`;
}

/** By the moment, not by its letters: offsets differ between summer and winter. */
const latest = (instants: readonly string[]): string =>
  instants.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), '1970-01-01T00:00:00Z');

function entry(baseUrl: string, decision: PublicDecision): string {
  const { address, subject, publishedAt, updatedAt, outcome, decidedBy, acting } = decision;
  const url = xml(`${baseUrl}${address}`);
  return `  <entry>
    <id>${url}</id>
    <title>${xml(subject)}</title>
    <published>${publishedAt}</published>
    <updated>${updatedAt}</updated>
    <link rel="alternate" type="text/html" href="${url}"/>
    <summary>${xml(`${outcome} by ${decidedBy}. ${acting.sentence}.`)}</summary>
  </entry>
`;
}
