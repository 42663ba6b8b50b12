import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Tag } from '../components/Tag.tsx';
import { publicAgenda } from '../public/agendas.ts';
import { forEverybody } from '../public/cache.ts';
import { takenDown } from '../public/load-decision.ts';
import { publicMeta } from '../public/page-meta.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  publicMeta({
    title: found ? `Agenda: ${found.agenda.bodyName}, ${found.agenda.when}` : 'Agenda',
    description: 'What the meeting will consider, in order, with the reports that came late and why.',
    address: found?.address,
  });
export const headers = () => forEverybody;

export async function loader({ params, context: { services } }: LoaderFunctionArgs) {
  const agenda = await publicAgenda(services, params.id ?? '');
  if (!agenda) throw data('There is no such meeting.', { status: 404 });
  if (agenda === 'down') throw takenDown();
  return { agenda, address: `${services.config.baseUrl}/agendas/${agenda.id}` };
}

export default function Agenda() {
  const { agenda } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-xl">Agenda</span>
        {agenda.bodyName}, {agenda.when}
      </h1>
      {agenda.cancelled && (
        <p className="govuk-body-l">
          <Tag meaning="stopped">Cancelled</Tag> This meeting does not take place.
        </p>
      )}
      {agenda.publishedInWords ? (
        <p className="govuk-body-l">Published on {agenda.publishedInWords}.</p>
      ) : (
        <p className="govuk-body-l">The agenda is not published yet.</p>
      )}
      {agenda.items.length > 0 && (
        <ol className="dr-agenda">
          {agenda.items.map((item) => (
            <li key={item.reference} className="dr-agenda__item">
              <h2 className="govuk-heading-s">{item.subject}</h2>
              {!item.isDown && (
                <p className="govuk-body-s">
                  {item.keyDecision ? 'Key decision. ' : ''}
                  {item.openness}.
                </p>
              )}
              {item.mark && (
                <p className="govuk-body-s">
                  <Tag meaning="dueSoon">{item.mark}</Tag> Published on {item.publishedInWords}.{' '}
                  {item.reasons}
                </p>
              )}
              {item.notices.length > 0 && (
                <ul className="govuk-list govuk-body-s">
                  {item.notices.map(({ id, name }) => (
                    <li key={id}>
                      <a className="govuk-link" href={`/notices/${id}`}>
                        {name}
                        <span className="govuk-visually-hidden">: {item.subject}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              )}
              {item.isDecided && (
                <p className="govuk-body-s">
                  <a className="govuk-link" href={`/register/${item.reference}`}>
                    What was decided<span className="govuk-visually-hidden"> on {item.subject}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className="govuk-body">
        Notices of key decisions and of private meetings are in the{' '}
        <a className="govuk-link" href="/forward-plan">
          forward plan
        </a>
        .
      </p>
    </>
  );
}
