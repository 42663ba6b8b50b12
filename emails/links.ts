import { oneLine } from './words.ts';

/** Only http and https: anything else is a fault of ours, and never reaches a reader. */
export function checkedLink({ href, label }: { href: string; label: string }): {
  href: string;
  label: string;
} {
  const { protocol } = new URL(href);
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new TypeError(`A letter cannot link to ${protocol}`);
  return { href, label: oneLine(label) };
}
