import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { goesWithout } from '../../workflows/forms/own-template.ts';
import { addTemplate } from '../commands/change-templates.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button, LinkButton } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { TemplateForm } from '../templates/components/TemplateForm.tsx';
import { TemplateList, TemplateRecord } from '../templates/components/TemplateList.tsx';
import { GoesWithout, TemplatePreview } from '../templates/components/TemplatePreview.tsx';
import { readTemplate } from '../templates/read-template.ts';
import { requireTemplateAdministrator, templateAddress, templatesPage } from '../templates/templates-page.ts';

export const meta: MetaFunction = () => [{ title: 'Templates – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireTemplateAdministrator(request, services);
  return { ...(await templatesPage(services)), removed: new URL(request.url).searchParams.has('removed') };
}

/** First the preview; only a form that confirms it adds anything. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireTemplateAdministrator(request, services);
  const form = await request.formData();
  const { json, errors, template } = await readTemplate(form);
  if (!template) return data({ json, errors, preview: null, without: [] }, { status: 400 });
  if (form.get('confirm') !== 'yes')
    return data({ json, errors, preview: template, without: goesWithout(template) });
  const added = await addTemplate(services.commands, template, person.id);
  if (added.ok) return redirect(`${templateAddress(template)}?done=added`, 303);
  const wrong = [{ field: 'json', message: added.why }];
  return data({ json, errors: wrong, preview: null, without: [] }, { status: added.status });
}

export default function Templates() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  if (posted?.preview) return <Preview {...posted} template={posted.preview} />;
  return (
    <>
      <BackLink href="/admin" />
      <ErrorSummary errors={posted?.errors ?? []} />
      {page.removed && !posted && <NotificationBanner success>The template was removed.</NotificationBanner>}
      <h1 className="govuk-heading-xl">Templates</h1>
      <p className="govuk-body-l">
        The forms with which an assessment begins. A case keeps the version with which it began, whatever
        happens here.
      </p>
      <TemplateList templates={page.templates} />
      <h2 className="govuk-heading-l">Add a template</h2>
      <p className="govuk-body">
        You see it first as an officer would. Nobody can begin with it until you put it in use.
      </p>
      <TemplateForm json={posted?.json ?? ''} errors={posted?.errors ?? []} />
      <h2 className="govuk-heading-l">What was done to them</h2>
      <TemplateRecord record={page.record} />
    </>
  );
}

interface PreviewProps {
  template: Parameters<typeof TemplatePreview>[0]['template'];
  json: string;
  without: string[];
}

function Preview({ template, json, without }: PreviewProps) {
  return (
    <>
      <BackLink href="/admin/templates" />
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-xl">
          {template.id}, version {template.version}
        </span>
        {template.title}
      </h1>
      <p className="govuk-body-l">Nothing has been added yet. There is nothing wrong with the file.</p>
      <GoesWithout sentences={without} />
      <form method="post">
        <input type="hidden" name="confirm" value="yes" />
        <input type="hidden" name="json" value={json} />
        <div className="govuk-button-group">
          <Button>Add this template</Button>
          <LinkButton kind="secondary" href="/admin/templates">
            Leave it as it is
          </LinkButton>
        </div>
      </form>
      <TemplatePreview template={template} />
    </>
  );
}
