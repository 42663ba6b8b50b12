/** The links of a letter's HTML, and what a reader of it sees: no browser needed for markup that we wrote ourselves. */

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' };
const decoded = (html: string) =>
  html.replace(/&(#x27|#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The words between the tags, comments and style sheet left out, each run of white space as one space. */
export const visibleWords = (html: string): string =>
  decoded(
    html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<!--.*?-->/gs, '')
      .replace(/<(p|div|h\d|br|td)\b[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  ).replace(/\s+/g, ' ');

export const linksIn = (html: string): { href: string; label: string }[] =>
  [...html.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', inside = '']) => ({
    href: decoded(href),
    label: visibleWords(inside).trim(),
  }));
