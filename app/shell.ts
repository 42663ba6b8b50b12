import { countMailbox } from '../db/queries/mailbox.ts';
import { listToPublish } from '../db/queries/to-publish.ts';
import { timeInWords } from '../workflows/clocks/index.ts';
import type { Role } from '../workflows/roles.ts';
import { findSignedIn, type SignedIn } from './auth/session.ts';
import type { NavItem } from './components/Layout.tsx';
import { publishInWords } from './decisions/publish-clock.ts';
import { writtenBy } from './drafts/written-by.ts';
import { type MailWarning, mailWarningFor } from './lists/mail-warning.ts';
import type { Services } from './services.ts';

/** What the frame around every page shows. */
export interface Shell {
  councilName: string;
  /** The council's own colour, #rrggbb. Unset: the one in council.css. */
  councilColour: string | undefined;
  /** Who is signed in. Never asked for on a public page, which looks the same to everybody. */
  person: { id: string; name: string } | undefined;
  /** What the forms of the page say of for whom it was drawn. */
  writtenBy: string | undefined;
  /** A page for people without an account: the same for everybody who has its address. */
  isPublic: boolean;
  navigation: NavItem[];
  /** On the pages of the clerks' desk: the decisions that are still to be published, the soonest due first. */
  toPublish: { reference: string; title: string; publish: string; late: boolean }[];
  /** What the staff is to know of the mail. */
  mail: MailWarning | undefined;
  /** In a demonstration: what its clock says, in words, and how many letters were sent. */
  demonstration: { now: string; letters: number } | undefined;
}

const publicPages: readonly NavItem[] = [
  { href: '/register', text: 'Decisions' },
  { href: '/assessments', text: 'Assessments' },
  { href: '/forward-plan', text: 'Forward plan' },
  { href: '/deadline-calculator', text: 'Deadline calculator' },
];

const staffPages: readonly (NavItem & { for?: readonly Role[] })[] = [
  { href: '/', text: 'What waits for me' },
  { href: '/cases', text: 'Cases' },
  { href: '/plans', text: 'Plans' },
  { href: '/meetings', text: 'Meetings' },
  {
    href: '/notices',
    text: 'Notices',
    for: ['officer', 'reviewer', 'solicitor', 'finance', 'democraticServices', 'administrator'],
  },
  { href: '/deadlines', text: 'Deadlines' },
  { href: '/call-ins', text: 'Call-ins' },
  {
    href: '/overview',
    text: 'Overview',
    for: ['democraticServices', 'solicitor', 'finance', 'reviewer', 'administrator'],
  },
  { href: '/absences', text: 'Absences', for: ['solicitor', 'finance'] },
  { href: '/admin', text: 'Admin', for: ['administrator'] },
];

const isBelow = (pathname: string, href: string) => href !== '/' && pathname.startsWith(`${href}/`);

/** Whether an address is for people without an account: it asks for no session, and shows no menu of the staff. */
export const isPublicPage = (pathname: string) =>
  pathname === '/special-urgency-report' ||
  // The desk itself is for staff; each notice below it was published.
  isBelow(pathname, '/notices') ||
  isBelow(pathname, '/consultation') ||
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

/** The pages at which democratic services spend their day. */
const desk = ['/meetings', '/notices', '/call-ins', '/deadlines', '/decisions'];
const isOfTheDesk = (pathname: string) => desk.some((href) => pathname === href || isBelow(pathname, href));

async function toPublish(services: Services): Promise<Shell['toPublish']> {
  const now = services.clock.now();
  return (await listToPublish(services.database)).map(({ reference, title, dueAt }) => ({
    reference,
    title,
    publish: publishInWords(dueAt, now),
    late: Date.parse(dueAt) < Date.parse(now),
  }));
}
const members: readonly Role[] = ['cabinet', 'scrutiny'];
const isStaff = ({ roles }: Pick<SignedIn, 'roles'>) => roles.some((role) => !members.includes(role));

export async function shellFor(request: Request, services: Services): Promise<Shell> {
  const { pathname } = new URL(request.url);
  const isPublic = isPublicPage(pathname);
  const person = isPublic ? undefined : await findSignedIn(request, services);
  const [council, mail] = await Promise.all([
    services.council(),
    person && isStaff(person) ? mailWarningFor(services.database, person) : undefined,
  ]);
  return {
    councilName: council.name,
    councilColour: council.colour && /^#[0-9a-f]{6}$/i.test(council.colour) ? council.colour : undefined,
    person: person && { id: person.id, name: person.name },
    writtenBy: person && writtenBy(services, person.id),
    isPublic,
    navigation: navigationFor(person, pathname),
    toPublish:
      person?.roles.includes('democraticServices') && isOfTheDesk(pathname) ? await toPublish(services) : [],
    mail,
    demonstration: services.demonstration && {
      now: timeInWords(services.clock.now()),
      letters: await countMailbox(services.database),
    },
  };
}
