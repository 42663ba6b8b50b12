import { inWords, londonDay } from '../../../workflows/clocks/index.ts';
import { listOf } from '../../../workflows/forms/blank-answers.ts';
import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { impactGridOf, impactLines } from '../../../workflows/forms/impact-matrix.ts';
import { isScreenedOut } from '../../../workflows/forms/suggest-screening.ts';
import { listFields } from '../../../workflows/forms/templates.ts';
import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { Tag } from '../../components/Tag.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { ImpactMatrix } from '../../drawings/ImpactMatrix.tsx';
import { FieldAnswer } from '../../forms/ContentView.tsx';
import { TextArea } from '../../forms/inputs.tsx';
import type { SignOffData } from '../load-sign-off.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { ChangesSinceView } from './ChangesSinceView.tsx';
import { Findings } from './Findings.tsx';
import { HiddenFields } from './HiddenFields.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { SignatureWords } from './SignOffTab.tsx';
import { confirmations, partTitles, questions } from './sign-off-words.ts';

/** One screen that asks for one decision: confirm, or return with reasons. */
export function SignOffPage({
  view,
  part,
  why,
  mayReturn,
  asDeputy,
  acting,
  findings,
  since,
  now,
}: SignOffData) {
  const due = view.deadlines.find((it) => it.kind === `${part}Signs` && it.status === 'open');
  const isLate = due !== undefined && Date.parse(due.dueAt) < Date.parse(now);
  const other = part === 'legal' ? 'finance' : 'legal';
  const askedAt = view.history.findLast((it) => it.type === 'endorse')?.at;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view}>{`Sign-off: ${partTitles[part]}`}</CaseCaption>
        <p className="govuk-body-l">
          {view.sentence}
          {due && !view.signatures[part] && ` This answer is due by ${due.dueInWords}.`}
          {isLate && (
            <>
              {' '}
              <Tag meaning="late">Late</Tag>
            </>
          )}
        </p>
        <Recommendations view={view} />
        <OwnImplications view={view} part={part} />
        <Impact view={view} />
        <Findings findings={findings} mayEdit={false} />
        <ChangesSinceView since={since} />
        <section aria-labelledby="answer" className="dr-now">
          <h2 className="govuk-heading-m" id="answer">
            {questions[part]}
          </h2>
          {view.signatures[part] || why ? (
            <>
              <p className="govuk-body">
                <SignatureWords view={view} part={part} />
              </p>
              {!view.signatures[part] && <p className="govuk-body">{why}</p>}
            </>
          ) : (
            <form method="post" action={`/cases/${view.reference}`} noValidate>
              <WrittenBy />
              <HiddenFields view={view} event="sign" values={{ part }} />
              {asDeputy && (
                <p className="govuk-inset-text">
                  You sign on behalf of the {asDeputy.of}, as deputy ({asDeputy.authority}). Both names go on
                  the record.
                </p>
              )}
              <TextArea
                id="remark"
                name="remark"
                label="Remark (optional)"
                hint="It stands beside your signature, for everybody who reads the report."
                value=""
                rows={2}
              />
              <Button>{confirmations[part]}</Button>
            </form>
          )}
          {mayReturn && (
            <Details summary="Return with reasons">
              <ReturnForm view={view} />
            </Details>
          )}
        </section>
      </div>
      <div className="govuk-grid-column-one-third">
        <aside className="dr-dates" aria-label="About this sign-off">
          <h2 className="govuk-heading-m">The other director</h2>
          <p className="govuk-body">
            {partTitles[other]}: <SignatureWords view={view} part={other} />
          </p>
          {askedAt && <p className="govuk-body">Both were asked on {inWords(londonDay(askedAt))}.</p>}
          {acting[part].length > 0 && (
            <>
              <h2 className="govuk-heading-m">Deputies of the {partTitles[part]}</h2>
              {acting[part].map((sentence) => (
                <p key={sentence} className="govuk-body">
                  {sentence}
                </p>
              ))}
            </>
          )}
          <h2 className="govuk-heading-m">Before you answer</h2>
          <ul className="govuk-list">
            <li>
              <a className="govuk-link" href={`/cases/${view.reference}/pack`}>
                Read the full pack
              </a>
            </li>
            <li>
              <a className="govuk-link" href={`/cases/${view.reference}?tab=history#parts`}>
                See its history
              </a>
            </li>
          </ul>
          <p className="govuk-body-s">
            Your signature is bound to the text as it stands now. If any of what is signed changes, it is void
            and you are told what changed.
          </p>
        </aside>
      </div>
    </div>
  );
}

function Recommendations({ view }: Pick<SignOffData, 'view'>) {
  const recommendations = listOf(view.report.frontSheet, 'recommendations');
  return (
    <section aria-labelledby="recommendations">
      <h2 className="govuk-heading-m" id="recommendations">
        {recommendations.length === 1 ? 'The recommendation' : 'The recommendations'}
      </h2>
      {recommendations.length === 0 ? (
        <p className="govuk-body">The report recommends nothing yet.</p>
      ) : (
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          {recommendations.map((it, index) => (
            <li key={`${index} ${it}`} className="dr-typed">
              {it}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The effect on each group, where the form asks for it and somebody has answered. */
function Impact({ view }: Pick<SignOffData, 'view'>) {
  const field = isScreenedOut(view.content) ? undefined : impactGridOf(view.template);
  if (!field) return null;
  return (
    <section aria-labelledby="impact">
      <h2 className="govuk-heading-m" id="impact">
        {field.label}
      </h2>
      <ImpactMatrix lines={impactLines(field, view.content)} caption={field.label} />
    </section>
  );
}

/** What the report says in this director's own field. */
function OwnImplications({ view, part }: Pick<SignOffData, 'view' | 'part'>) {
  return listFields(frontSheet)
    .filter((field) => field.implicationOf === part)
    .map((field) => (
      <section key={field.name} aria-labelledby={`own-${field.name}`}>
        <h2 className="govuk-heading-m" id={`own-${field.name}`}>
          {field.label} implications
        </h2>
        <div className="govuk-body">
          <FieldAnswer field={field} content={view.report.frontSheet} />
        </div>
      </section>
    ));
}
