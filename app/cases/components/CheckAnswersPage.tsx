import { howMany } from '../../../workflows/clocks/index.ts';
import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { ContentView } from '../../forms/ContentView.tsx';
import type { CaseView } from '../case-view.ts';
import { type OpenQuestion, openQuestions, questionAddress } from '../check-answers.ts';
import { sectionsOf } from '../edit-forms.ts';
import type { CaseFinding } from '../findings-of.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { Findings } from './Findings.tsx';
import { HiddenFields } from './HiddenFields.tsx';

interface CheckAnswersPageProps {
  view: CaseView;
  findings: readonly CaseFinding[];
  /** Why it cannot be sent now. */
  why: string | undefined;
}

/** All answers before they go to review: what is missing first, then each with the way to change it, then the button. */
export function CheckAnswersPage({ view, findings, why }: CheckAnswersPageProps) {
  const mayEdit = view.available.some((it) => it.event === 'edit');
  const { needed, others } = openQuestions(view);
  return (
    <div className="govuk-grid-row dr-check">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view} back="Back to all sections" href={`/cases/${view.reference}/edit`}>
          Check your answers
        </CaseCaption>
        <StillMissing needed={needed} others={others} mayEdit={mayEdit} />
        <Findings findings={findings} mayEdit={mayEdit} />
        <Answers view={view} mayEdit={mayEdit} />
        <section aria-labelledby="send" className="dr-now">
          <h2 className="govuk-heading-m" id="send">
            Send it to review
          </h2>
          {why ? (
            <p className="govuk-body">{why}</p>
          ) : (
            <form method="post" action={`/cases/${view.reference}`}>
              <HiddenFields view={view} event="submitForReview" />
              <p className="govuk-body">
                The reviewers are told at once. While they read it you cannot change it; you can recall it.
              </p>
              <Button>{view.available.find((it) => it.event === 'submitForReview')?.label ?? 'Send'}</Button>
            </form>
          )}
        </section>
      </div>
    </div>
  );
}

interface StillMissingProps {
  needed: readonly OpenQuestion[];
  others: readonly OpenQuestion[];
  mayEdit: boolean;
}

function StillMissing({ needed, others, mayEdit }: StillMissingProps) {
  return (
    <section aria-labelledby="missing">
      <h2 className="govuk-heading-m" id="missing">
        What is still missing
      </h2>
      {needed.length > 0 ? (
        <>
          <p className="govuk-body">
            Without {howMany(needed.length, 'answer', 'answers')} it cannot go to review:
          </p>
          <Questions questions={needed} mayEdit={mayEdit} />
        </>
      ) : (
        <p className="govuk-body">Every answer that a reviewer needs is there.</p>
      )}
      {others.length > 0 && (
        <Details
          summary={`${howMany(others.length, 'other question has', 'other questions have')} no answer`}
        >
          <p className="govuk-body">You may leave them blank where there is nothing to say.</p>
          <Questions questions={others} mayEdit={mayEdit} />
        </Details>
      )}
    </section>
  );
}

const Questions = ({ questions, mayEdit }: { questions: readonly OpenQuestion[]; mayEdit: boolean }) => (
  <ul className="govuk-list govuk-list--bullet">
    {questions.map(({ label, href }) => (
      <li key={href}>
        {mayEdit ? (
          <a className="govuk-link" href={href}>
            {label}
          </a>
        ) : (
          label
        )}
      </li>
    ))}
  </ul>
);

/** Both forms, section by section. */
function Answers({ view, mayEdit }: { view: CaseView; mayEdit: boolean }) {
  const sections = sectionsOf(view);
  const forms = [...new Set(sections.map(({ form }) => form))];
  return forms.map((form) => (
    <section key={form.name} aria-labelledby={`check-${form.name}`}>
      <h2 className="govuk-heading-l" id={`check-${form.name}`}>
        {form.title}
      </h2>
      <ContentView
        template={form.template}
        content={form.content}
        prefix={form.prefix}
        changeAt={
          mayEdit
            ? (id, field) => {
                const found = sections.find((it) => it.form === form && it.section.id === id);
                return found ? questionAddress(found, field.name) : '';
              }
            : undefined
        }
      />
    </section>
  ));
}
