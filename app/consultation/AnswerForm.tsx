import { Button } from '../components/Button.tsx';
import { TextArea } from '../forms/inputs.tsx';
import type { AskedView, NotTaken } from './asked-page.ts';

/** A box for each question, filled with what was typed last, or else with what was sent. */
export function AnswerForm({
  view: { questions, answered, closes },
  notTaken,
}: {
  view: AskedView;
  notTaken: NotTaken | undefined;
}) {
  const words = notTaken?.typed ?? answered?.words ?? [];
  return (
    <section aria-labelledby="answer">
      <h2 className="govuk-heading-l" id="answer">
        {answered ? 'Change your answer' : 'Your answer'}
      </h2>
      <p className="govuk-body">
        {answered
          ? `What you send replaces what you sent before. You can do so until ${closes}.`
          : 'Leave a box blank where you have nothing to say.'}
      </p>
      <form method="post" noValidate>
        {questions.map((question, index) => {
          const name = `answer-${index + 1}`;
          return (
            <TextArea
              key={name}
              id={name}
              name={name}
              label={question}
              size="s"
              value={words[index] ?? ''}
              error={notTaken?.errors.find(({ field }) => field === name)?.message}
            />
          );
        })}
        <div className="govuk-button-group">
          <Button name="intent" value="answer">
            {answered ? 'Send your changed answer' : 'Send your answer'}
          </Button>
          {!answered && (
            <Button kind="secondary" name="intent" value="nothing">
              I have nothing to say
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
