import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import { parseContent } from '../../../workflows/forms/parse-content.ts';
import type { FieldError } from '../../../workflows/forms/types.ts';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import type { NotTaken } from '../act-on-case.ts';
import type { CaseView } from '../case-view.ts';
import { editableForms } from '../edit-forms.ts';
import { openedMark, openedPrefix } from '../form-prefixes.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { EditSection } from './EditSection.tsx';
import { EventForm } from './EventForm.tsx';
import { StaleEdit } from './StaleEdit.tsx';
import { TypedWords } from './TypedWords.tsx';

/** A posted event that was not taken: why, and its form again with every typed word. */
export function NotTakenPage({ view, notTaken }: { view: CaseView; notTaken: NotTaken }) {
  const { event, why, errors, entries } = notTaken;
  const available = view.available.find((it) => it.event === event);
  const label =
    available?.label ?? view.refused.find((it) => it.event === event)?.label ?? 'Nothing was done';
  const summary: FieldError[] = [...(why ? [{ field: '', message: why }] : []), ...errors];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view} before={<ErrorSummary errors={summary} />}>
          {label}
        </CaseCaption>
        <p className="govuk-body">
          Nothing was changed. {notTaken.draft && 'What you typed is kept as your draft. '}
          {view.sentence}
        </p>
        {event === 'sign' && (
          <p className="govuk-body">
            <a className="govuk-link" href={`/cases/${view.reference}/sign-off`}>
              Read what changed and the recommendations again
            </a>{' '}
            before you sign.
          </p>
        )}
        {!available ? (
          <TypedWords view={view} entries={entries} kept={notTaken.draft !== undefined} />
        ) : event === 'edit' ? (
          <EditAgain view={view} notTaken={notTaken} />
        ) : (
          <EventForm view={view} event={event} entries={entries} errors={errors} />
        )}
      </div>
    </div>
  );
}

function EditAgain({ view, notTaken }: { view: CaseView; notTaken: NotTaken }) {
  const { entries, errors, stale, draft } = notTaken;
  const next = entries.findLast(([name]) => name === 'next')?.[1];
  const forms = editableForms(view).flatMap((form) => {
    const mine = parseContent(form.template, entries, form.prefix).content;
    const opened = entries.some(([name]) => name === openedMark)
      ? parseContent(form.template, entries, openedPrefix + form.prefix).content
      : undefined;
    const sections = form.template.sections.filter((section) =>
      section.fields.some((field) => Object.hasOwn(mine, field.name)),
    );
    return sections.map((section) => ({ form, section, mine, opened }));
  });
  if (forms.length === 0) return <TypedWords view={view} entries={entries} />;
  if (stale) return <StaleEdit view={view} forms={forms} next={next} draft={draft} />;
  return (
    <EditSection
      view={view}
      forms={forms.map(({ form, section, mine }) => ({
        form,
        section: section.id,
        content: mergeContent(form.content, mine),
      }))}
      errors={errors}
      next={next}
      draft={draft}
    />
  );
}
