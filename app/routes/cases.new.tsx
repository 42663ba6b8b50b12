import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { whyNotJoined } from '../../workflows/road/join.ts';
import { requireRole } from '../auth/require-role.ts';
import { findOpenCase } from '../cases/open-case.ts';
import { listTemplatesInUse } from '../commands/change-templates.ts';
import { NoRulesInForce } from '../commands/council-rules.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { RadioChoice } from '../components/RadioChoice.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { DateInput, Radios, TextInput } from '../forms/inputs.tsx';
import { beginNewCase, joinNewCase } from '../home/begin-new-case.ts';
import {
  beginningsOf,
  blankCase,
  readNewCase,
  routeOptions,
  templatesToBegin,
} from '../home/read-new-case.ts';
import { CopiedAnswers } from '../plans/components/CopiedAnswers.tsx';
import { startFrom } from '../plans/start-from.ts';
import type { Services } from '../services.ts';

export const meta: MetaFunction = () => [{ title: 'Begin a case – Due Regard' }];

const refusal = 'Only officers begin cases.';

/** The report that the new case joins, by the case that the address names. */
async function joinedReport(request: Request, services: Services) {
  const reference = new URL(request.url).searchParams.get('report');
  if (reference === null) return null;
  const person = await requireRole(request, services, 'officer', refusal);
  const open = await findOpenCase(services, person, reference);
  if (!open) throw data(`There is no case ${reference}.`, { status: 404 });
  const refused = whyNotJoined(open.found.cases, person.id);
  if (refused) throw data(refused.why, { status: refused.status });
  return { reference, subject: textOf(open.found.report.frontSheet, 'subject') || open.subject.title };
}

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireRole(request, services, 'officer', refusal);
  const inUse = await listTemplatesInUse(services.database.drizzle);
  const from = await startFrom(services, person, new URL(request.url));
  const first = templatesToBegin(inUse)[0];
  return {
    joins: await joinedReport(request, services),
    from:
      from && first
        ? { reference: from.source.reference, title: from.title, shown: from.copyTo(first).shown }
        : null,
    beginnings: beginningsOf(inUse),
    blank: blankCase(inUse),
  };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireRole(request, services, 'officer', refusal);
  const inUse = await listTemplatesInUse(services.database.drizzle);
  const { typed, template, errors } = readNewCase(await request.formData(), inUse);
  if (!template || errors.length > 0) return data({ typed, errors }, { status: 400 });
  const joins = new URL(request.url).searchParams.get('report');
  if (joins !== null) {
    const answer = await joinNewCase(services, person, joins, typed, template);
    if (answer.ok) return redirect(`/cases/${answer.reference}/edit`, 303);
    if (answer.status === 404) throw data(answer.why, { status: 404 });
    return data({ typed, errors: [{ field: 'title', message: answer.why }] }, { status: answer.status });
  }
  try {
    const from = await startFrom(services, person, new URL(request.url));
    const copied = from && { source: from.source, content: from.copyTo(template).content };
    return redirect(`/cases/${await beginNewCase(services, person, typed, template, copied)}/edit`, 303);
  } catch (error) {
    if (!(error instanceof NoRulesInForce)) throw error;
    return data({ typed, errors: [{ field: 'title', message: error.message }] }, { status: 409 });
  }
}

export default function NewCase() {
  const { joins, from, beginnings, blank } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { typed, errors } = refused ?? { typed: blank, errors: [] };
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <>
      {joins ? (
        <BackLink href={`/cases/${joins.reference}/edit`}>Back to the case</BackLink>
      ) : (
        <BackLink href="/cases">Back to the cases</BackLink>
      )}
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-xl">{joins ? 'Add a case to a report' : 'Begin a case'}</h1>
      {joins && (
        <p className="govuk-body-l">
          It joins the report “{joins.subject}” ({joins.reference}) and shares its front sheet. What happens
          to the report happens to all its cases: they are signed, listed, decided and published together.
        </p>
      )}
      {from && <CopiedAnswers from={from} />}
      {!joins && !from && (
        <p className="govuk-body">
          <a className="govuk-link" href="/examples">
            Start from an assessment that is in force
          </a>
        </p>
      )}
      <form method="post" className="govuk-grid-row" noValidate>
        <WrittenBy />
        <div className="govuk-grid-column-two-thirds">
          <RadioChoice
            name="template"
            label="What do you want to begin?"
            value={typed.template}
            error={errorOf('template')}
            options={beginnings}
          />
          <TextInput
            id="title"
            name="title"
            label="Title"
            hint={
              joins
                ? 'What this assessment or action is about, in one line.'
                : 'The subject of the report: what is to be decided, in one line.'
            }
            value={typed.title}
            error={errorOf('title')}
            size="m"
          />
          {!joins && (
            <>
              <Radios
                id="route"
                name="route"
                label="Who decides?"
                value={typed.route}
                error={errorOf('route')}
                options={routeOptions}
                size="m"
              />
              <DateInput
                id="meetingOn"
                name="meetingOn"
                label="Intended date of the decision"
                hint="For example, 24 7 2027. Leave it blank if you do not know: the statutory dates are counted from it once it is there."
                value={typed.meetingOn}
                error={errorOf('meetingOn')}
                size="m"
              />
              <p className="govuk-body">
                <a className="govuk-link" href="/plan-a-date">
                  See which Cabinet can still be made
                </a>
              </p>
            </>
          )}
          <Button>Begin the draft</Button>
        </div>
      </form>
    </>
  );
}
