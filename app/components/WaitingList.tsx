import type { WaitingItem } from '../home/what-waits.ts';
import { Due } from './Due.tsx';

/** What waits for a person, each with its case, by when, and who waits for it. */
export function WaitingList({ items }: { items: readonly WaitingItem[] }) {
  return (
    <ul className="dr-waiting">
      {items.map((item) => (
        <Waiting key={item.key} item={item} />
      ))}
    </ul>
  );
}

function Waiting({ item }: { item: WaitingItem }) {
  return (
    <li className="dr-waiting__item">
      <div className="dr-waiting__what">
        <h2 className="dr-waiting__title">
          <a className="govuk-link" href={item.href}>
            {item.verb}: {item.title}
          </a>
        </h2>
        <p className="dr-waiting__meta">
          <a className="govuk-link govuk-link--muted" href={`/cases/${item.reference}`}>
            {item.reference}
          </a>
          {item.more > 0 && ` and ${item.more} more of its report`}. Waited for by {item.waits}.
          {item.handOver && (
            <>
              {' '}
              <a className="govuk-link" href={item.handOver}>
                Hand it to a colleague<span className="govuk-visually-hidden"> ({item.title})</span>
              </a>
            </>
          )}
        </p>
        {item.handed && <p className="govuk-inset-text dr-waiting__returned">{item.handed}</p>}
        {item.returned && <p className="govuk-inset-text dr-waiting__returned">{item.returned}</p>}
      </div>
      <div className="dr-waiting__due">
        <Due due={item.due} />
      </div>
    </li>
  );
}
