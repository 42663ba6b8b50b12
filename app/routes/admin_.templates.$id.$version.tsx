import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { templateChanges } from '../../workflows/forms/template-standing.ts';
import { changeTemplate } from '../commands/change-templates.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { TemplateActions } from '../templates/components/TemplateActions.tsx';
import { StandingTag } from '../templates/components/TemplateList.tsx';
import { GoesWithout, TemplatePreview } from '../templates/components/TemplatePreview.tsx';
import { requireTemplate, requireTemplateAdministrator, templatePage } from '../templates/templates-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${page.template.title} – ` : ''}Templates – Due Regard` },
];

const done = {
  added: 'The template was added. Nobody begins with it until you put it in use.',
  putInUse: 'The template is in use: cases can begin with it.',
  withdrawn: 'The template was withdrawn. Cases that began with it keep it.',
} as const;

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  await requireTemplateAdministrator(request, services);
  const { searchParams } = new URL(request.url);
  const said = Object.entries(done).find(([name]) => name === searchParams.get('done'))?.[1];
  const page = await templatePage(services, await requireTemplate(services, params.id, params.version));
  return { ...page, said, asksToRemove: searchParams.has('remove') && page.mayRemove };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const person = await requireTemplateAdministrator(request, services);
  const { template } = await requireTemplate(services, params.id, params.version);
  const asked = (await request.formData()).get('change');
  const change = templateChanges.find((it) => it === asked);
  if (!change || change === 'added') return data({ why: 'Choose what to do with it.' }, { status: 400 });
  const answer = await changeTemplate(services.commands, template, change, person.id);
  if (!answer.ok) return data({ why: answer.why }, { status: answer.status });
  return redirect(change === 'removed' ? '/admin/templates?removed' : `?done=${change}`, 303);
}

export default function TemplateRoute() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { template } = page;
  return (
    <>
      <BackLink href="/admin/templates">Back to the templates</BackLink>
      <ErrorSummary errors={refused ? [{ field: '', message: refused.why }] : []} />
      {page.said && !refused && <NotificationBanner success>{page.said}</NotificationBanner>}
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-xl">
          {template.id}, version {template.version}
        </span>
        {template.title}
      </h1>
      <p className="govuk-body">
        <StandingTag standing={page.standing} />{' '}
        {page.isOwn ? 'The council’s own.' : 'Came with the program.'}{' '}
        <a className="govuk-link" href={`${page.address}.json`} download>
          Take its file
        </a>
      </p>
      {page.record.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {page.record.map((it) => (
            <li key={it.id}>{it.words}</li>
          ))}
        </ul>
      )}
      <GoesWithout sentences={page.without} />
      <TemplateActions page={page} asksToRemove={page.asksToRemove} />
      <TemplatePreview template={template} />
    </>
  );
}
