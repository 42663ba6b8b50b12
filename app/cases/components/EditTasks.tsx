import { LinkButton } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { askedToChange } from '../asked-to-change.ts';
import type { CaseView } from '../case-view.ts';
import { formNames, sectionsOf } from '../edit-forms.ts';
import { AskedNote } from './AskedNote.tsx';
import { OpenComments } from './OpenComments.tsx';
import { VoidWarning } from './VoidWarning.tsx';

/**
 * The sections of both forms as a task list, with what is missing before it can go to review. `drafts` are the sections in
 * which whoever looks has words that are not saved.
 */
export function EditTasks({ view, drafts }: { view: CaseView; drafts: readonly string[] }) {
  const sections = sectionsOf(view);
  const missing = sections.reduce((sum, it) => sum + it.missing.length, 0);
  const asked = askedToChange(view);
  return (
    <>
      <p className="govuk-body">
        {missing === 0
          ? 'Every answer that a reviewer needs is there.'
          : `${missing === 1 ? 'One answer is' : `${missing} answers are`} still missing before it can go to review.`}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/cases/${view.reference}/edit/word`}>
          Fill in from a Word document
        </a>
      </p>
      <VoidWarning view={view} />
      <AskedNote asked={asked.get('') ?? []} />
      {formNames.map((name) => {
        const own = sections.filter((it) => it.form.name === name);
        return (
          <section key={name} aria-labelledby={`edit-${name}`}>
            <h2 className="govuk-heading-m" id={`edit-${name}`}>
              {own[0]?.form.title}
            </h2>
            <ul className="govuk-task-list">
              {own.map(({ form, section, answered, missing: absent, notNeeded, href }) => (
                <li key={section.id} className="govuk-task-list__item govuk-task-list__item--with-link">
                  <div className="govuk-task-list__name-and-hint">
                    <a
                      className="govuk-link govuk-task-list__link"
                      href={href}
                      aria-describedby={`status-${name}-${section.id}`}
                    >
                      {section.title}
                    </a>
                    {absent.length > 0 && (
                      <div className="govuk-task-list__hint">Missing: {absent.join(', ')}</div>
                    )}
                    {drafts.includes(`${name}/${section.id}`) && (
                      <div className="govuk-task-list__hint">You have a draft that is not saved</div>
                    )}
                    {section.fields.some((field) => asked.has(form.prefix + field.name)) && (
                      <div className="govuk-task-list__hint">A change was asked for here</div>
                    )}
                    <OpenComments view={view} form={name} section={section.id} />
                  </div>
                  <div className="govuk-task-list__status" id={`status-${name}-${section.id}`}>
                    {absent.length > 0 ? (
                      <Tag meaning="dueSoon">Needed</Tag>
                    ) : notNeeded ? (
                      'Not needed'
                    ) : answered === 0 ? (
                      <Tag>Not started</Tag>
                    ) : (
                      `${answered} of ${section.fields.length} answered`
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="govuk-body">
        <LinkButton href={`/cases/${view.reference}/check`}>Check your answers</LinkButton>
      </p>
      {view.report.cases.every((c) => c.stateLabel === view.stateLabel) && view.state === 'draft' && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/cases/new?report=${view.reference}`}>
            Add another case to this report
          </a>
          <br />
          <span className="dr-quiet">They share this front sheet, and go to the decision together.</span>
        </p>
      )}
    </>
  );
}
