import { createElement } from 'react';
import { render } from 'react-email';
import { composeDigest, type Digest } from './compose-digest.ts';
import type { DigestData, DigestItem } from './digest-data.ts';
import { DigestPage } from './digest-page.tsx';
import type { RenderedLetter } from './letter.ts';

const line = (item: DigestItem): string => {
  const more = item.more > 0 ? ` and ${item.more} more of its report` : '';
  const due = [item.dueInWords, item.left].filter((words) => words !== undefined).join(', ');
  return `* ${item.late ? 'LATE: ' : ''}${item.what}\n  ${item.title} (${item.reference})${more}${due && `\n  ${due}`}\n  ${item.href}`;
};

/** The same words in the same order as the HTML, each link on a line of its own. */
function writeText(digest: Digest): string {
  const blocks = [
    `${digest.heading}\n${'='.repeat(Math.min(digest.heading.length, 60))}`,
    digest.firstLine,
    `${digest.link.label}:\n${digest.link.href}`,
    ...digest.sections.flatMap((section) => [
      `${section.heading}\n${'-'.repeat(section.heading.length)}`,
      ...section.sentences,
      ...(section.items.length > 0 ? [section.items.map(line).join('\n')] : []),
      ...(section.andMore ? [section.andMore] : []),
    ]),
    `--\n${digest.why}\n${digest.choices.label}:\n${digest.choices.href}\n${digest.stop.label}:\n${digest.stop.href}\nSent automatically for ${digest.council.name}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A digest, with the headers by which a mail program offers to stop it (RFC 2369, RFC 8058). */
export async function renderDigest(data: DigestData): Promise<RenderedLetter> {
  const digest = composeDigest(data);
  return {
    subject: digest.subject,
    html: await render(createElement(DigestPage, { digest })),
    text: writeText(digest),
    headers: {
      'List-Unsubscribe': `<${digest.stop.href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
