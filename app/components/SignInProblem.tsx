import { timeInWords } from '../../workflows/clocks/index.ts';
import { type Problem, signInProblems } from '../auth/problems.ts';
import { LinkButton } from './Button.tsx';

/** Why somebody is not signed in, and the way to try again. */
export function SignInProblem({ problem, until }: Problem) {
  const { title, sentences } = signInProblems[problem];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">{title}</h1>
        {sentences.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        {until ? (
          <p className="govuk-body">
            You can try again from <strong>{timeInWords(until)}</strong>.
          </p>
        ) : (
          <LinkButton kind="secondary" href="/sign-in">
            Go to the sign-in page
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** The browser's title of such a page. */
export const problemTitle = ({ problem }: Problem) => `${signInProblems[problem].title} – Due Regard`;
