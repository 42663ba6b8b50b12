import type { ReactNode } from 'react';
import type { MailWarning } from '../lists/mail-warning.ts';
import { MailWarningBar } from './MailWarningBar.tsx';

export interface NavItem {
  href: string;
  text: string;
  /** This very page. */
  current?: boolean;
  /** A page below it. */
  active?: boolean;
}

interface LayoutProps {
  councilName: string;
  navigation: readonly NavItem[];
  /** Who is signed in. */
  person?: { id: string; name: string } | undefined;
  /** A page that is the same for everybody: it does not say who is signed in. */
  isPublic?: boolean;
  /** Shown above everything else: in a demonstration, its clock and whose eyes one looks through. */
  bar?: ReactNode;
  /** Before the page itself: what is due whatever the page is about. */
  aside?: ReactNode;
  /** What the staff is to know of the mail. */
  mail?: MailWarning | undefined;
  /** For a page that is mostly a table or a drawing. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame around every page: skip link, council, navigation, main part and footer. */
export function Layout({
  councilName,
  navigation,
  person,
  isPublic,
  bar,
  aside,
  mail,
  wide,
  children,
}: LayoutProps) {
  const container = wide ? 'govuk-width-container dr-width-container--wide' : 'govuk-width-container';
  return (
    <>
      <a href="#main-content" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className="govuk-template__header">
        {bar && (
          <section aria-label="Demonstration" className="dr-bar">
            <div className={container}>{bar}</div>
          </section>
        )}
        <div className="govuk-generic-header">
          <div className={`govuk-generic-header__container ${container}`}>
            <div className="govuk-generic-header__logo">
              <a href="/" className="govuk-generic-header__homepage-link">
                {councilName}
              </a>
            </div>
            {person ? <SignedIn {...person} /> : <SignedOut isPublic={isPublic} />}
            <SearchBox action={person ? '/search' : '/register'} />
          </div>
        </div>
        <section aria-label="Service information" className="govuk-service-navigation">
          <div className={container}>
            <div className="govuk-service-navigation__container">
              <span className="govuk-service-navigation__service-name">
                <a href="/" className="govuk-service-navigation__link">
                  Due Regard
                </a>
              </span>
              {navigation.length > 0 && <Navigation items={navigation} />}
            </div>
          </div>
        </section>
      </header>
      <div className={container}>
        {aside}
        {mail && <MailWarningBar {...mail} />}
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer councilName={councilName} container={container} />
    </>
  );
}

function Navigation({ items }: { items: readonly NavItem[] }) {
  return (
    <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
      <ul className="govuk-service-navigation__list" id="navigation">
        {items.map(({ href, text, current, active }) => {
          const lit = current || active;
          return (
            <li
              key={href}
              className={`govuk-service-navigation__item${lit ? ' govuk-service-navigation__item--active' : ''}`}
            >
              <a
                className="govuk-service-navigation__link"
                href={href}
                aria-current={current ? 'page' : active ? 'true' : undefined}
              >
                {lit ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Staff and members look through what they may see, everybody else through what is published. */
function SearchBox({ action }: { action: string }) {
  return (
    <form method="get" action={action} className="dr-search">
      <label className="govuk-visually-hidden" htmlFor="search">
        {action === '/search' ? 'Search the cases' : 'Search what is published'}
      </label>
      <input className="dr-search__input" id="search" name="q" type="search" placeholder="Search" />
      <button type="submit" className="dr-search__button">
        Search
      </button>
    </form>
  );
}

function SignedIn({ id, name }: { id: string; name: string }) {
  return (
    <form method="post" action="/sign-out" className="dr-person">
      <a className="dr-person__link dr-person__name" href={`/people/${encodeURIComponent(id)}`}>
        {name}
      </a>
      <button type="submit" className="dr-person__link">
        Sign out
      </button>
    </form>
  );
}

function SignedOut({ isPublic }: { isPublic: boolean | undefined }) {
  return (
    <div className="dr-person">
      <a className="dr-person__link" href={isPublic ? '/' : '/sign-in'}>
        {isPublic ? 'For council staff and members' : 'Sign in'}
      </a>
    </div>
  );
}

function Footer({ councilName, container }: { councilName: string; container: string }) {
  return (
    <footer className="govuk-template__footer">
      <div className="govuk-footer">
        <div className={container}>
          <div className="govuk-footer__meta">
            <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
              <h2 className="govuk-visually-hidden">Support links</h2>
              <ul className="govuk-footer__inline-list">
                {footerLinks.map(({ href, text }) => (
                  <li key={href} className="govuk-footer__inline-list-item">
                    <a className="govuk-footer__link" href={href}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
              <div className="govuk-footer__meta-custom">
                {councilName}. Due Regard is free software under the MIT licence.
              </div>
            </div>
          </div>
        </div>
      </div>
    </footer>
  );
}

const footerLinks: readonly NavItem[] = [
  { href: '/help', text: 'Help' },
  { href: '/privacy', text: 'Privacy and cookies' },
  { href: '/accessibility', text: 'Accessibility' },
];
