import type { ReactNode } from 'react';

interface NotificationBannerProps {
  /** Something was just done; without it, something to know. */
  success?: boolean;
  title?: string;
  children: ReactNode;
}

/** At most one on a page. A success is read out at once. */
export function NotificationBanner({ success, title, children }: NotificationBannerProps) {
  return (
    <section
      className={`govuk-notification-banner${success ? ' govuk-notification-banner--success' : ''}`}
      role={success ? 'alert' : undefined}
      aria-labelledby="notification-title"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="notification-title">
          {title ?? (success ? 'Done' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </section>
  );
}
