import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PublicationPage } from '../cases/components/PublicationPage.tsx';
import { openPublication, publicationView } from '../cases/publication-page.ts';
import { leaveOut, settleRedaction } from '../commands/publication.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Publication – ${page.case.reference} – Due Regard` : 'Due Regard' },
];

export const loader = async ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  publicationView(await openPublication(request, services, params.reference));

const blank = { answer: '', passage: '', ground: '', why: '' };

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const opened = await openPublication(request, services, params.reference);
  const { person, report, authors, choices } = opened;
  const posted = await request.formData();
  const text = (name: string) => {
    const value = posted.get(name);
    return typeof value === 'string' ? value : '';
  };
  const typed = {
    answer: text('answer'),
    passage: text('passage'),
    ground: text('ground'),
    why: text('why'),
  };
  const id = text('redaction');
  const intent = text('intent');
  const answer =
    intent === 'apply' || intent === 'end'
      ? await settleRedaction(
          services.commands,
          person,
          report.id,
          id,
          intent === 'apply' ? { apply: true } : { apply: false, why: text(`why-${id}`) },
        )
      : await leaveOut(
          services.commands,
          person,
          { reportId: report.id, authors, answer: choices.find(({ key }) => key === typed.answer) },
          typed,
        );
  if (answer.ok) return redirect(`${new URL(request.url).pathname}?done=${intent || 'leaveOut'}`, 303);
  if (answer.status !== 400) throw data(answer.why, { status: answer.status });
  return data({ typed: intent === 'end' ? blank : typed, errors: answer.errors }, { status: 400 });
}

export default function Publication() {
  const refused = useActionData<typeof action>();
  return (
    <PublicationPage
      {...useLoaderData<typeof loader>()}
      typed={refused?.typed ?? blank}
      errors={refused?.errors ?? []}
    />
  );
}
