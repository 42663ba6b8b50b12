import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AskedPage } from '../consultation/AskedPage.tsx';
import { answerAsked, loadAskedPage } from '../consultation/asked-page.ts';
import { LinkOver } from '../consultation/LinkOver.tsx';

/** The link is somebody's own: nothing of the page is kept between, and no search engine lists it. */
const forOneAlone = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' };

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: `${view ? view.title : 'This link does not work any more'} – Due Regard` },
  { name: 'robots', content: 'noindex, nofollow' },
];
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders?.get('Retry-After');
  return { ...forOneAlone, ...(retryAfter && { 'Retry-After': retryAfter }) };
};

/** Reading changes nothing: a program that looks into mail opens the link, and presses no button. */
export async function loader({ params, context: { services } }: LoaderFunctionArgs) {
  const view = await loadAskedPage(services, params.token);
  return data(view ?? null, { status: view ? 200 : 404 });
}

export async function action({ request, params, context: { services, client } }: ActionFunctionArgs) {
  const { token } = params;
  const sent = await answerAsked(services, { token, client, form: await request.formData() });
  if (sent.ok)
    return redirect(`/consultation/${token}?done=${sent.done}`, { status: 303, headers: forOneAlone });
  const { status, retryAfter } = sent;
  return data(sent, { status, ...(retryAfter && { headers: { 'Retry-After': String(retryAfter) } }) });
}

export default function Consultation() {
  const view = useLoaderData<typeof loader>();
  const notTaken = useActionData<typeof action>();
  if (!view) return <LinkOver typed={notTaken?.typed ?? []} />;
  return <AskedPage view={view} notTaken={notTaken} />;
}
