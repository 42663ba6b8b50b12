import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { loadCase } from '../cases/load-case.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Certificate, type CertificateProps } from '../components/Certificate.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Certificate: ${page.certificate.name} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const ofKind = view.deadlines.filter((it) => it.kind === params.kind);
  const deadline = ofKind.find((it) => it.status === 'open') ?? ofKind.at(-1);
  if (!deadline) throw data('The case has no such date.', { status: 404 });
  const { rule, source, working, calendar } = deadline;
  if (!rule || !source || !working || !calendar) {
    throw data('What this date was counted from has changed since, so there is no count to certify.', {
      status: 409,
    });
  }
  const { constitution } = view.report;
  const certificate: CertificateProps = {
    council: (await services.council()).name,
    name: deadline.label,
    isFrom: deadline.kind === 'mayActFrom',
    dueAt: deadline.dueAt,
    about: [{ key: 'Case', value: `${view.reference}, ${view.title}` }],
    rule,
    source,
    working,
    constitution: `${constitution.name}, version ${constitution.version}`,
    calendar,
    projected: deadline.projected === true,
    moves: deadline.moves.map((move) => `It was ${timeInWords(move.dueAt)} until ${timeInWords(move.at)}.`),
    printedBy: person.name,
    printedAt: open.at,
  };
  return { back: `/cases/${view.reference}/deadlines/${deadline.kind}`, certificate };
}

export default function CaseCertificate() {
  const { back, certificate } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={back} />
      <Certificate {...certificate} />
    </>
  );
}
