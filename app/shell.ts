import { countMailbox } from '../db/queries/mailbox.ts';
import { timeInWords } from '../workflows/clocks/index.ts';
import type { Role } from '../workflows/roles.ts';
import { findSignedIn, type SignedIn } from './auth/session.ts';
import type { NavItem } from './components/Layout.tsx';
import type { Services } from './services.ts';

/** What the frame around every page shows. */
export interface Shell {
  councilName: string;
  /** The council's own colour, #rrggbb. Unset: the one in council.css. */
  councilColour: string | undefined;
  /** Who is signed in. Never asked for on a public page, which is kept and shown to everybody alike. */
  person: { id: string; name: string } | undefined;
  /** A page for the public: the same for everybody. */
  isPublic: boolean;
  navigation: NavItem[];
  /** In a demonstration: what its clock says, in words, and how many letters were sent. */
  demonstration: { now: string; letters: number } | undefined;
}

const publicPages: readonly NavItem[] = [
  { href: '/register', text: 'Decisions' },
  { href: '/forward-plan', text: 'Forward plan' },
  { href: '/deadline-calculator', text: 'Deadline calculator' },
];

const staffPages: readonly (NavItem & { for?: readonly Role[] })[] = [
  { href: '/', text: 'What waits for me' },
  { href: '/cases', text: 'Cases' },
  { href: '/plans', text: 'Plans' },
  { href: '/meetings', text: 'Meetings' },
  { href: '/deadlines', text: 'Deadlines' },
  { href: '/call-ins', text: 'Call-ins' },
  { href: '/absences', text: 'Absences', for: ['solicitor', 'finance'] },
  { href: '/admin', text: 'Admin', for: ['administrator'] },
];

const isBelow = (pathname: string, href: string) => href !== '/' && pathname.startsWith(`${href}/`);

/** Whether an address is one that the public reads, kept by browsers and proxies for everybody. */
export const isPublicPage = (pathname: string) =>
  publicPages.some(({ href }) => pathname === href || isBelow(pathname, href));

/** The menu of a person, with the page that is open lit. */
export function navigationFor(person: Pick<SignedIn, 'roles'> | undefined, pathname: string): NavItem[] {
  const pages = person
    ? staffPages.filter(
        (page) => page.for === undefined || page.for.some((role) => person.roles.includes(role)),
      )
    : publicPages;
  return pages.map(({ href, text }) => ({
    href,
    text,
    ...(pathname === href && { current: true }),
    ...(isBelow(pathname, href) && { active: true }),
  }));
}

export async function shellFor(request: Request, services: Services): Promise<Shell> {
  const { pathname } = new URL(request.url);
  const isPublic = isPublicPage(pathname);
  const person = isPublic ? undefined : await findSignedIn(request, services);
  const council = await services.council();
  return {
    councilName: council.name,
    councilColour: council.colour && /^#[0-9a-f]{6}$/i.test(council.colour) ? council.colour : undefined,
    person: person && { id: person.id, name: person.name },
    isPublic,
    navigation: navigationFor(person, pathname),
    demonstration: services.demonstration && {
      now: timeInWords(services.clock.now()),
      letters: await countMailbox(services.database),
    },
  };
}
