import { timeInWords } from '../../../workflows/clocks/index.ts';
import { NotificationBanner } from '../../components/NotificationBanner.tsx';
import type { Done } from '../load-case-page.ts';
import { happenedInWords, timeOf } from '../words.ts';

/** What was just done, who has it now, and after a signature what waits next. */
export function DoneBanner({ done: { event, at, next }, sentence }: { done: Done; sentence: string }) {
  const words = happenedInWords(event);
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">{at ? `${words} at ${timeOf(at)}.` : `${words}.`}</p>
      <p className="govuk-body">{sentence}</p>
      {event === 'sign' &&
        (next ? (
          <p className="govuk-body">
            Next:{' '}
            <a
              className="govuk-notification-banner__link"
              href={`/cases/${next.reference}/sign-off/${next.part}`}
            >
              {next.title}
            </a>
            {next.dueAt && `, due by ${timeInWords(next.dueAt)}`}.
          </p>
        ) : (
          <p className="govuk-body">Nothing more waits for your signature.</p>
        ))}
    </NotificationBanner>
  );
}
