import { data, type MetaDescriptor } from '@remix-run/node';
import { timeInWords } from '../../workflows/clocks/index.ts';
import type { Services } from '../services.ts';
import { publicMeta } from './page-meta.ts';
import { findPublicDecision } from './register.ts';

/** What everybody reads where a page was taken down: that it was, and whom to ask. */
export const takenDown = () =>
  data('The council has taken this page down. Ask democratic services why.', { status: 410 });

/** A decision's page. Throws the 404 of one that is not published, and the 410 of one that was taken down. */
export async function loadPublicDecision(services: Services, reference = '', asked?: string) {
  const number = asked === undefined ? undefined : /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0;
  const found = await findPublicDecision(services, reference, number);
  if (!found) throw data('No decision is published under this reference.', { status: 404 });
  if (found === 'down') throw takenDown();
  const { decision, working } = found;
  return {
    decision,
    working,
    canonical: `${services.config.baseUrl}${decision.address}`,
    decidedInWords: timeInWords(decision.decidedAt),
    publishedInWords: timeInWords(decision.publishedAt),
  };
}

export function decisionMeta(
  page: Awaited<ReturnType<typeof loadPublicDecision>> | undefined,
): MetaDescriptor[] {
  if (!page) return [{ title: 'Decision – Due Regard' }];
  const { subject, outcome, decidedBy, acting } = page.decision;
  return publicMeta({
    title: `${subject} (decision)`,
    description: `${outcome} by ${decidedBy}, ${page.decidedInWords}. ${acting.sentence}.`,
    address: page.canonical,
  });
}
