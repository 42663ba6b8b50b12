import type { MetaDescriptor } from '@remix-run/node';

/** What a search engine reads of a public page. `address` is the one under which the page stays, with its host. */
export function publicMeta(page: {
  title: string;
  description: string;
  address?: string | undefined;
}): MetaDescriptor[] {
  return [
    { title: `${page.title} – Due Regard` },
    { name: 'description', content: page.description.replace(/\s+/g, ' ').slice(0, 300) },
    ...(page.address ? [{ tagName: 'link', rel: 'canonical', href: page.address }] : []),
  ];
}
