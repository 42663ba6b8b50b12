import { attachedTo, linkedFrom } from '../../../workflows/forms/evidence.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { signOffParts } from '../../../workflows/roles.ts';
import { SummaryList } from '../../components/SummaryList.tsx';
import { ConsultationReport } from '../../consultation/ConsultationReport.tsx';
import { EvidenceRead } from '../../evidence/FileList.tsx';
import { ContentView } from '../../forms/ContentView.tsx';
import type { CaseView } from '../case-view.ts';
import type { PackedCase } from '../load-pack.ts';
import { momentInWords } from '../words.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { SignatureWords } from './SignOffTab.tsx';
import { partTitles } from './sign-off-words.ts';

/** All that a decision is taken on, whole and in order, to read or to print. */
export function PackPage({
  view,
  cases,
  now,
}: {
  view: CaseView;
  cases: readonly PackedCase[];
  now: string;
}) {
  return (
    <div className="govuk-grid-row dr-pack">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view}>The full pack</CaseCaption>
        <p className="govuk-body">
          {view.sentence} As it stood on {momentInWords(now)}.
        </p>
        <nav aria-label="In this pack" className="dr-pack__contents">
          <ul className="govuk-list">
            <li>
              <a className="govuk-link" href="#front-sheet">
                {frontSheet.title}
              </a>
            </li>
            {cases.map((it) => (
              <li key={it.reference}>
                <a className="govuk-link" href={`#${it.reference}`}>
                  {it.template.title}: {it.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="front-sheet" className="dr-pack__part">
          <h2 className="govuk-heading-l" id="front-sheet">
            {frontSheet.title}
          </h2>
          <SummaryList
            rows={signOffParts.map((part) => ({
              key: partTitles[part],
              value: <SignatureWords view={view} part={part} />,
            }))}
          />
          <ContentView
            template={frontSheet}
            content={view.report.frontSheet}
            prefix="sheet."
            omit={['internalNote']}
          />
        </section>
        {cases.map((it) => (
          <section key={it.reference} aria-labelledby={it.reference} className="dr-pack__part">
            <h2 className="govuk-heading-l" id={it.reference}>
              <span className="govuk-caption-l">
                {it.template.title} {it.reference}
              </span>
              {it.title}
            </h2>
            <ContentView template={it.template} content={it.content} prefix={`${it.reference}.`} />
            <EvidenceRead
              reference={it.reference}
              files={attachedTo(it.content)}
              links={linkedFrom(it.content)}
            />
            <ConsultationReport rounds={it.rounds} under={it.reference} />
          </section>
        ))}
      </div>
    </div>
  );
}
