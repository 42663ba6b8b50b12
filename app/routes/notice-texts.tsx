import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getNoticeTexts, keepNoticeTexts } from '../../db/queries/notice-texts.ts';
import { noticeTexts } from '../../workflows/road/notice-texts.ts';
import { requireRole } from '../auth/require-role.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { fieldId } from '../forms/field-id.ts';
import { TextArea } from '../forms/inputs.tsx';
import { readTexts } from '../notices/read-texts.ts';

const refusal = 'Only democratic services change the words of notices.';

export const meta: MetaFunction = () => [{ title: 'Words of notices – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireRole(request, services, 'democraticServices', refusal);
  const saved = new URL(request.url).searchParams.has('saved');
  return { texts: await getNoticeTexts(services.database), saved };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  await requireRole(request, services, 'democraticServices', refusal);
  const { texts, errors } = readTexts(await request.formData());
  if (errors.length > 0) return data({ texts, errors }, { status: 400 });
  await keepNoticeTexts(services.database, texts);
  return redirect('/notice-texts?saved', 303);
}

export default function NoticeTexts() {
  const { texts, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = refused?.texts ?? texts;
  const errors = refused?.errors ?? [];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/notices">Notices</BackLink>
        <ErrorSummary errors={errors} />
        {saved && !refused && <NotificationBanner success>The words were saved.</NotificationBanner>}
        <h1 className="govuk-heading-l">Words that every notice has alike</h1>
        <p className="govuk-body">
          A notice begins with these, and can be adjusted before it is published. What is published stays as
          it is.
        </p>
        <form method="post" noValidate>
          <WrittenBy />
          {noticeTexts.map(({ name, label, hint }) => (
            <TextArea
              key={name}
              id={fieldId(name)}
              name={name}
              label={label}
              hint={hint}
              size="s"
              value={typed[name]}
              rows={3}
              error={errors.find((it) => it.field === name)?.message}
            />
          ))}
          <Button>Save</Button>
        </form>
      </div>
    </div>
  );
}
