import { useSearchParams } from '@remix-run/react';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { AskedView, NotTaken } from './asked-page.ts';
import { PlainText } from './PlainText.tsx';

interface AskedPageProps {
  view: AskedView;
  notTaken: NotTaken | undefined;
}

/** What one who is consulted is asked, what they said, and, once it is over, what came of it. */
export function AskedPage({ view, notTaken }: AskedPageProps) {
  const { council, title, about, questions, standing, answered } = view;
  const isOpen = standing === 'open';
  return (
    <div className="govuk-grid-row dr-consulted">
      <div className="govuk-grid-column-two-thirds">
        <ErrorSummary errors={notTaken?.errors ?? []} />
        {!notTaken && <JustSent view={view} />}
        <h1 className="govuk-heading-xl">
          <span className="govuk-caption-xl">{council}: consultation</span>
          {title}
        </h1>
        <Standing view={view} />
        {!isOpen && notTaken && <WhatWasTyped typed={notTaken.typed} questions={questions} />}
        {standing === 'closed' && <Outcome view={view} />}
        {answered && <Answered view={view} />}
        <h2 className="govuk-heading-l">What it is about</h2>
        <PlainText text={about} />
        {isOpen ? (
          <>
            <WhoReads view={view} />
            <AnswerForm view={view} notTaken={notTaken} />
          </>
        ) : (
          !answered && <Asked questions={questions} />
        )}
      </div>
    </div>
  );
}

/** What the page says first after it was sent, read out at once. */
function JustSent({ view: { answered, declined, standing, closes } }: Pick<AskedPageProps, 'view'>) {
  const [parameters] = useSearchParams();
  const done = parameters.get('done');
  if (standing !== 'open') return null;
  if (done === 'answer' && answered)
    return (
      <NotificationBanner success title="Sent">
        <p className="govuk-notification-banner__heading">Thank you. Your answer is in.</p>
        <p className="govuk-body">
          It is repeated below. You can change it until {closes}, with the same link.
        </p>
      </NotificationBanner>
    );
  if (done === 'nothing' && declined)
    return (
      <NotificationBanner success title="Noted">
        <p className="govuk-notification-banner__heading">
          Thank you. It is noted that you have nothing to say.
        </p>
        <p className="govuk-body">
          You will not be reminded. If you change your mind, you can answer until {closes}, with the same
          link.
        </p>
      </NotificationBanner>
    );
  return null;
}

/** Where the round stands, and what the reader can do. */
function Standing({
  view: { council, name, standing, closes, left, answered, declined },
}: Pick<AskedPageProps, 'view'>) {
  if (standing === 'calledOff')
    return (
      <p className="govuk-inset-text">
        <strong>This consultation was called off.</strong> Nobody can answer any more, and you need do
        nothing. The email that told you says why.
      </p>
    );
  if (standing === 'closed')
    return (
      <p className="govuk-inset-text">
        <strong>This consultation closed at {closes}.</strong>{' '}
        {answered ? 'Thank you for your answer.' : 'Nobody can answer any more.'}
      </p>
    );
  return (
    <>
      <p className="govuk-body-l">
        {council} asks what you think, before it decides. You can {answered ? 'change your answer' : 'answer'}{' '}
        until <strong>{closes}</strong>
        {left && ` (${left})`}.
      </p>
      <p className="govuk-body">
        This link is for <strong>{name}</strong> alone. Whoever has it answers in that name, so do not pass it
        on.
      </p>
      {declined && (
        <p className="govuk-inset-text">
          You said on {declined.replace(/^.* on /, '')} that you have nothing to say. You can still answer.
        </p>
      )}
    </>
  );
}

function Answered({ view: { questions, answered, standing } }: Pick<AskedPageProps, 'view'>) {
  if (!answered) return null;
  return (
    <section aria-labelledby="your-answer">
      <h2 className="govuk-heading-l" id="your-answer">
        Your answer
      </h2>
      <p className="govuk-body">
        Sent at {answered.at}.{' '}
        {standing === 'open' && (
          <a className="govuk-link" href="#answer">
            Change it
          </a>
        )}
      </p>
      <Answers questions={questions} words={answered.words} />
    </section>
  );
}

function Answers({ questions, words }: { questions: readonly string[]; words: readonly string[] }) {
  return (
    <dl className="govuk-summary-list">
      {questions.map((question, index) => (
        <div key={index} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{question}</dt>
          <dd className="govuk-summary-list__value dr-typed">{words[index] || 'You left this blank.'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** For those who did not answer: what they could have answered. */
function Asked({ questions }: { questions: readonly string[] }) {
  return (
    <>
      <h2 className="govuk-heading-l">What was asked</h2>
      <ol className="govuk-list govuk-list--number">
        {questions.map((question, index) => (
          <li key={index}>{question}</li>
        ))}
      </ol>
    </>
  );
}

/** What came too late, or by a link that works no more, to be copied. */
export function WhatWasTyped({
  typed,
  questions,
}: {
  typed: readonly string[];
  questions: readonly string[];
}) {
  if (typed.length === 0) return null;
  return (
    <section aria-labelledby="typed">
      <h2 className="govuk-heading-m" id="typed">
        What you typed, which was not taken
      </h2>
      <p className="govuk-body">Copy it, if you want to keep it.</p>
      <dl className="govuk-summary-list">
        {typed.map((text, index) => (
          <div key={index} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{questions[index] ?? `Answer ${index + 1}`}</dt>
            <dd className="govuk-summary-list__value dr-typed">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Outcome({ view: { outcome, council } }: Pick<AskedPageProps, 'view'>) {
  if (!outcome)
    return (
      <p className="govuk-body">
        What people said, and what changed because of it, is not written yet. You will read it here, with the
        same link, once {council} has written it.
      </p>
    );
  return (
    <>
      <h2 className="govuk-heading-l">What people said</h2>
      <PlainText text={outcome.found} />
      <h2 className="govuk-heading-l">What changed because of it</h2>
      <PlainText text={outcome.changed} />
    </>
  );
}

/** Before somebody types, and not in a page of terms. */
function WhoReads({ view: { council } }: Pick<AskedPageProps, 'view'>) {
  return (
    <>
      <h2 className="govuk-heading-l">Who reads your answer</h2>
      <p className="govuk-body">
        The staff of {council} who work on this read it with your name. What is published says only how many
        people answered and what changed because of it: see{' '}
        <a className="govuk-link" href="/privacy" target="_blank" rel="noreferrer">
          what is kept about you (opens in a new tab)
        </a>
        .
      </p>
    </>
  );
}
