import type { NavItem } from './components/Layout.tsx';
import type { Services } from './services.ts';

/** What the frame around every page shows. */
export interface Shell {
  councilName: string;
  /** The council's own colour, #rrggbb. Unset: the one in council.css. */
  councilColour: string | undefined;
  /** Who is signed in. */
  person: { name: string } | undefined;
  navigation: NavItem[];
  /** In a demonstration: what its clock says, in words. */
  demonstration: { now: string } | undefined;
}

export async function shellFor(request: Request, services: Services): Promise<Shell> {
  const { pathname } = new URL(request.url);
  const publicPages = [
    { href: '/register', text: 'Decisions' },
    { href: '/forward-plan', text: 'Forward plan' },
    { href: '/deadline-calculator', text: 'Deadline calculator' },
  ];
  return {
    councilName: 'Example Council',
    councilColour: undefined,
    person: undefined,
    navigation: publicPages.map((page) => ({ ...page, current: pathname === page.href })),
    demonstration: services.config.demo ? { now: 'today' } : undefined,
  };
}
