const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a form of a page would post as it stands: its first about a case, or the first that sends the event. */
export function formOf(
  html: string,
  typed: Record<string, string> = {},
  event?: string,
): Record<string, string> {
  const forms = [...html.matchAll(/<form[^>]*action="\/cases\/[^"]*"[^>]*>(.*?)<\/form>/gs)].map(
    ([, it = '']) => it,
  );
  const form = forms.find((it) => event === undefined || it.includes(`name="event" value="${event}"`));
  if (event !== undefined && form === undefined) throw new Error(`The page has no form for ${event}.`);
  const fields: Record<string, string> = {};
  for (const [tag] of (form ?? '').matchAll(/<input[^>]*>/g)) {
    if (/type="(radio|checkbox)"/.test(tag) && !tag.includes('checked')) continue;
    const name = tag.match(/ name="([^"]*)"/)?.[1];
    if (name) fields[name] = plain(tag.match(/ value="([^"]*)"/)?.[1] ?? '');
  }
  for (const [, name = '', text = ''] of (form ?? '').matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs,
  ))
    fields[name] = plain(text);
  return { ...fields, ...typed };
}
