import { NotificationBanner } from '../../components/NotificationBanner.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ContentView } from '../../forms/ContentView.tsx';
import { editableForms } from '../edit-forms.ts';
import type { CasePageData } from '../load-case-page.ts';
import { happenedInWords } from '../words.ts';
import { WhatNow } from './WhatNow.tsx';

/** A case: what it is, who has it, what is due when, and what I can do. */
export function CasePage({ view, done, unchanged }: CasePageData) {
  return (
    <>
      {done && (
        <NotificationBanner success>{`${happenedInWords(done)}. ${view.sentence}`}</NotificationBanner>
      )}
      {unchanged && <NotificationBanner>Nothing was changed.</NotificationBanner>}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {view.kind === 'action' ? 'Action' : 'Assessment'} {view.reference}
        </span>
        {view.title}
      </h1>
      <p className="govuk-body-l">
        <Tag meaning="now">{view.stateLabel}</Tag> {view.sentence}
      </p>
      <WhatNow view={view} />
      {editableForms(view).map((form) => (
        <section key={form.name}>
          <h2 className="govuk-heading-l">{form.title}</h2>
          <ContentView template={form.template} content={form.content} prefix={form.prefix} />
        </section>
      ))}
    </>
  );
}
