import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listConstitutions } from '../../db/queries/constitutions.ts';
import { requireRole } from '../auth/require-role.ts';
import { addConstitution } from '../commands/add-constitution.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ConstitutionForms } from '../components/ConstitutionForms.tsx';
import { ConstitutionPreview } from '../components/ConstitutionPreview.tsx';
import { ConstitutionVersions } from '../components/ConstitutionVersions.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { constitutionPage, previewOf } from '../constitution/constitution-page.ts';
import { nothingTyped, problemInWords, readVersion } from '../constitution/read-version.ts';

export const meta: MetaFunction = () => [{ title: 'Constitution – Due Regard' }];

const onlyAdministrators = 'Only administrators see and change the constitution.';

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireRole(request, services, 'administrator', onlyAdministrators);
  const recorded = new URL(request.url).searchParams.has('recorded');
  return { ...(await constitutionPage(services)), recorded };
}

/** First the preview; only a form that confirms it records anything. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(request, services, 'administrator', onlyAdministrators);
  const form = await request.formData();
  const versions = await listConstitutions(services.database.drizzle);
  const { typed, errors, constitution } = await readVersion(form, versions);
  if (!constitution) return data({ typed, errors, preview: null }, { status: 400 });
  const placed =
    form.get('confirm') === 'yes'
      ? await addConstitution(services.commands, constitution, person.id)
      : await previewOf(services, constitution);
  if (!placed.ok) {
    const field = typed.way === 'preset' ? 'on' : 'json';
    const wrong = placed.problems.map((it) => ({ field, message: problemInWords(it) }));
    return data({ typed, errors: wrong, preview: null }, { status: 400 });
  }
  if (!('title' in placed)) return redirect('/admin/constitution?recorded', 303);
  return data({ typed, errors, preview: placed });
}

export default function ConstitutionRoute() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const errors = posted?.errors ?? [];
  return (
    <>
      <BackLink href={posted?.preview ? '/admin/constitution' : '/admin'} />
      <ErrorSummary errors={errors} />
      {page.recorded && !posted && (
        <NotificationBanner success>
          The version was recorded. Cases that have begun keep the version of their own day.
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-xl">Constitution</h1>
      {posted?.preview ? (
        <ConstitutionPreview preview={posted.preview} typed={posted.typed} />
      ) : (
        <>
          <p className="govuk-body-l">
            The rules by which the council’s dates are counted, and who may call in.{' '}
            {page.nowNamed
              ? `In force today, ${page.today}: ${page.nowNamed}.`
              : `No version is in force today, ${page.today}, so no case can begin.`}
          </p>
          <p className="govuk-body">
            A case is judged by the version that was in force on the day on which it began. A new version
            never changes a case that already runs.
          </p>
          <ConstitutionVersions versions={page.versions} />
          <ConstitutionForms typed={posted?.typed ?? nothingTyped} errors={errors} />
        </>
      )}
    </>
  );
}
