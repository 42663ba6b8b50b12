import type { ReactNode } from 'react';

export interface TimelineItem {
  id: string;
  /** What happened: "Signed by the Director of Finance". */
  title: string;
  /** Who did it, and for whom. */
  by?: string;
  /** ISO 8601, for programs. */
  at: string;
  /** The same for people: "2 July 2008 at 2:02 pm". */
  when: string;
  description?: ReactNode;
}

/** What happened, in order, after the timeline of the Ministry of Justice's design patterns. */
export function Timeline({ items, level = 3 }: { items: readonly TimelineItem[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ol className="dr-timeline">
      {items.map(({ id, title, by, at, when, description }) => (
        <li key={id} className="dr-timeline__item">
          <Heading className="dr-timeline__title">{title}</Heading>
          {by && <span className="dr-timeline__by"> by {by}</span>}
          <p className="dr-timeline__date">
            <time dateTime={at}>{when}</time>
          </p>
          {description && <div className="dr-timeline__description">{description}</div>}
        </li>
      ))}
    </ol>
  );
}
