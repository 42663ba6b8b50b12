import { NotificationBanner } from '../../components/NotificationBanner.tsx';
import { SubNavigation } from '../../components/SubNavigation.tsx';
import { ConsultationTab } from '../../consultation/ConsultationTab.tsx';
import { Road } from '../../drawings/Road.tsx';
import { CitedIndicators } from '../../indicators/components/CitedIndicators.tsx';
import { CasePlanPanel } from '../../plans/components/CasePlanPanel.tsx';
import { askedToChange } from '../asked-to-change.ts';
import { tabNames, tabs } from '../case-tabs.ts';
import type { CasePageData } from '../load-case-page.ts';
import { AskedNote } from './AskedNote.tsx';
import { CaseHeading } from './CaseHeading.tsx';
import { ContentTab } from './ContentTab.tsx';
import { DecisionTab } from './DecisionTab.tsx';
import { DoneBanner } from './DoneBanner.tsx';
import { DueDates } from './DueDates.tsx';
import { EvidenceTab } from './EvidenceTab.tsx';
import { Findings } from './Findings.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { PublicationNoteView } from './PublicationNoteView.tsx';
import { SignOffTab } from './SignOffTab.tsx';
import { WhatNow } from './WhatNow.tsx';

/** A case: what it is, who has it, what is due when, and what I can do. */
export function CasePage(page: CasePageData) {
  const { view, road, findings, tab, now, done, unchanged, canPutRight, mayPlan, publication } = page;
  return (
    <>
      {done && <DoneBanner done={done} sentence={view.sentence} />}
      {unchanged && <NotificationBanner>Nothing was changed.</NotificationBanner>}
      <CaseHeading view={view} />
      <div className="dr-case">
        <Road steps={road} />
        <WhatNow view={view} findings={page.findings} />
        <div className="dr-case__dates">
          <DueDates view={view} now={now} />
          {mayPlan && (
            <p className="govuk-body">
              <a className="govuk-link" href={`/plan-a-date?case=${view.reference}`}>
                Plan from a Cabinet date
              </a>
            </p>
          )}
          {page.isStaff && (
            <p className="govuk-body">
              <a className="govuk-link" href={`/cases/${view.reference}/publication`}>
                What the public reads, and what is left out
              </a>
            </p>
          )}
        </div>
      </div>
      {publication && (
        <PublicationNoteView
          note={publication}
          reference={view.reference}
          publishes={view.available.some((it) => it.event === 'publish')}
        />
      )}
      {view.available.some((it) => it.event === 'edit') && (
        <AskedNote asked={askedToChange(view).get('') ?? []} />
      )}
      <Findings
        findings={findings}
        mayEdit={view.available.some((it) => it.event === 'edit')}
        canPutRight={canPutRight}
      />
      {page.plan && <CasePlanPanel plan={page.plan} reference={view.reference} />}
      <div id="parts">
        <SubNavigation
          label="Parts of this case"
          items={tabs.map((it) => ({
            href: `/cases/${view.reference}?tab=${it}#parts`,
            text: tabNames(view)[it],
            current: it === tab,
          }))}
        />
        <TabPanel {...page} />
        {tab === 'evidence' && (
          <>
            <h3 className="govuk-heading-m">Indicators</h3>
            <CitedIndicators
              cited={page.cited}
              {...(page.mayCite && { changeAt: `/cases/${view.reference}/indicators` })}
            />
          </>
        )}
      </div>
    </>
  );
}

function TabPanel(page: CasePageData) {
  const { view, tab, acting, evidence, consultation } = page;
  switch (tab) {
    case 'content':
      return <ContentTab view={view} form="content" />;
    case 'report':
      return <ContentTab view={view} form="front-sheet" />;
    case 'sign-off':
      return <SignOffTab view={view} acting={acting} />;
    case 'decision':
      return <DecisionTab view={view} />;
    case 'consultation':
      return consultation ? <ConsultationTab view={view} consultation={consultation} /> : null;
    case 'evidence':
      return evidence ? <EvidenceTab view={view} evidence={evidence} /> : null;
    case 'history':
      return <HistoryTab view={view} />;
  }
}
