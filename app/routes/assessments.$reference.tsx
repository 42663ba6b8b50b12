import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BackLink } from '../components/BackLink.tsx';
import { PublicContent } from '../components/PublicAssessmentSection.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { ConsultationReport } from '../consultation/ConsultationReport.tsx';
import { forEverybody } from '../public/cache.ts';
import { loadPublicAssessment } from '../public/load-assessment.ts';
import { publicMeta } from '../public/page-meta.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? publicMeta({
        title: `${page.assessment.title} (impact assessment)`,
        description: `Impact assessment ${page.assessment.reference}, published on ${page.publishedOn}.`,
        address: page.canonical,
      })
    : [{ title: 'Impact assessment – Due Regard' }];

export const headers = () => forEverybody;

export const loader = ({ params, context: { services } }: LoaderFunctionArgs) =>
  loadPublicAssessment(services, params.reference);

export default function Assessment() {
  const { assessment, groups, rounds, publishedOn, decision } = useLoaderData<typeof loader>();
  const { reference, title } = assessment;
  return (
    <>
      <BackLink href="/assessments">All assessments</BackLink>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{reference}</span>
          <h1 className="govuk-heading-l">{title}</h1>
          <SummaryList
            rows={[
              { key: 'Published', value: publishedOn },
              groups.length > 0 ? { key: 'Who is affected', value: groups.join(', ') } : null,
              {
                key: 'Decision',
                value: decision ? (
                  <a className="govuk-link" href={decision}>
                    What was decided, and whether it can be acted on
                  </a>
                ) : (
                  'No decision is published here.'
                ),
              },
            ]}
          />
          <h2 className="govuk-heading-m">The assessment</h2>
          <PublicContent assessment={assessment} />
          <ConsultationReport rounds={rounds} />
        </div>
      </div>
    </>
  );
}
