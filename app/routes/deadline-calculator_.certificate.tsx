import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BackLink } from '../components/BackLink.tsx';
import { Certificate } from '../components/Certificate.tsx';
import { certificateOf } from '../public/calculator-certificate.ts';

export const meta: MetaFunction = () => [{ title: 'Certificate of a date – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const { name } = await services.council();
  const certificate = certificateOf(url, name, services.clock.now());
  if (!certificate.ok) throw data(certificate.why, { status: 400 });
  const { searchParams } = url;
  searchParams.delete('kind');
  return { back: `/deadline-calculator?${searchParams}`, certificate: certificate.shown };
}

export default function CalculatorCertificate() {
  const { back, certificate } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={back} />
      <Certificate {...certificate} />
    </>
  );
}
