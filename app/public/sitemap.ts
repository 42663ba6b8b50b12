import { listPublicAgendas } from '../../db/queries/public-agendas.ts';
import { listPublicReferences } from '../../db/queries/public-texts.ts';
import { listNoticeNames } from '../../db/queries/published-notices.ts';
import { publishableNotices } from '../../workflows/road/facts.ts';
import { noticeFormOf } from '../../workflows/road/notice-fields.ts';
import type { Services } from '../services.ts';
import { noticeId } from './notices.ts';
import { agendaAddress, assessmentAddress, decisionAddress, noticeAddress } from './public-pages.ts';
import { freshenPublicTexts } from './public-texts.ts';
import { xml } from './xml.ts';

/** The most that a sitemap may list, by its protocol. */
const most = 50_000;
/** Agendas go back that far at most, and leave the rest to what was decided. */
const mostAgendas = 2_000;
const mostNotices = 10_000;
const publicNotices = new Set<string>(publishableNotices.filter((it) => noticeFormOf(it).isPublic));
const always = ['/register', '/assessments', '/forward-plan', '/deadline-calculator'];

/** The addresses of every public page that can be read now, for search engines. */
export async function sitemap(services: Services): Promise<string> {
  await freshenPublicTexts(services);
  const { database, config } = services;
  const pages = await listPublicReferences(database, most - always.length - mostAgendas - mostNotices);
  const agendas = await listPublicAgendas(database, mostAgendas);
  const notices = (await listNoticeNames(database, mostNotices)).filter(({ kind }) =>
    publicNotices.has(kind),
  );
  const addresses = [
    ...pages.map(({ number, reference }) =>
      number === null ? assessmentAddress(reference) : decisionAddress(reference, number),
    ),
    ...agendas.map(agendaAddress),
    ...notices.map((it) => noticeAddress(noticeId(it))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...always, ...addresses].map((it) => `  <url><loc>${xml(`${config.baseUrl}${it}`)}</loc></url>\n`).join('')}</urlset>
`;
}
