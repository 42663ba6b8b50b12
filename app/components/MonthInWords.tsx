import type { Month } from '../lists/month.ts';
import { itemInWords } from '../lists/month-words.ts';

/** The same as the drawn month, as a list of the days on which there is something. */
export function MonthInWords({ month: { weeks, title } }: { month: Month }) {
  const days = weeks.flat().filter((day) => day.inMonth);
  const told = days.filter((day) => day.items.length > 0 || day.holiday !== '');
  const windows = days.filter((day) => day.window !== undefined);
  const [from, to] = [windows[0], windows[windows.length - 1]];
  return (
    <>
      {told.length === 0 && <p className="govuk-body">Nothing falls due in {title}.</p>}
      {from && to && (
        <p className="govuk-body">
          A call-in window is open on {windows.length === 1 ? '1 day' : `${windows.length} days`} of this
          month, between {from.inWords} and {to.inWords}.
        </p>
      )}
      <dl className="dr-days-in-words">
        {told.map((day) => (
          <div key={day.on} className={day.isToday ? 'dr-days-in-words__today' : undefined}>
            <dt>
              {day.inWords}
              {day.isToday && ' (today)'}
            </dt>
            {day.holiday && <dd>{day.holiday}</dd>}
            {day.items.map((item, index) => (
              <dd key={`${index} ${item.text}`}>
                <a className="govuk-link" href={item.href}>
                  {itemInWords(item).line}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
