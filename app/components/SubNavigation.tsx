import type { NavItem } from './Layout.tsx';

/**
 * The parts of one thing, each a page with an address of its own, after the sub-navigation of the Ministry of
 * Justice's design patterns. `label` names the thing: "This case".
 */
export function SubNavigation({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className="dr-sub-navigation" aria-label={label}>
      <ul className="dr-sub-navigation__list">
        {items.map(({ href, text, current }) => (
          <li key={href} className="dr-sub-navigation__item">
            <a className="dr-sub-navigation__link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
