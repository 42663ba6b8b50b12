import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { EditSectionPage } from '../cases/components/EditSectionPage.tsx';
import { sectionsOf } from '../cases/edit-forms.ts';
import { loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';
import { dateInOneLine } from '../planning/date-in-one-line.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open } = await loadCase(request, services, params.reference);
  const found = sectionsOf(view).find(
    (it) => it.form.name === params.form && it.section.id === params.section,
  );
  if (!found) throw data('There is no such section.', { status: 404 });
  const standing = standingOf(view, 'edit');
  const asksDate = found.section.fields.some((field) => field.name === 'meetingOn');
  const chance = asksDate ? await dateInOneLine(services, open) : undefined;
  return data(
    { view, title: found.section.title, why: standing?.why, chance },
    { status: standing?.status ?? 409 },
  );
}

export default function Section() {
  const { form = '', section = '' } = useParams();
  return <EditSectionPage {...useLoaderData<typeof loader>()} form={form} section={section} />;
}
