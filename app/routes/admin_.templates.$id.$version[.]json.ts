import type { LoaderFunctionArgs } from '@remix-run/node';
import { parseTemplate } from '../../workflows/forms/parse-template.ts';
import { requireSignedIn } from '../auth/session.ts';
import { findStandingTemplate, onlyAdministrators } from '../templates/templates-page.ts';

/** The file of a template, as it is added: to begin a council's own with. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  if (!person.roles.includes('administrator'))
    return Response.json({ error: onlyAdministrators }, { status: 403 });
  const found = await findStandingTemplate(services, params.id, params.version);
  if (!found) return Response.json({ error: 'There is no such template.' }, { status: 404 });
  const { template } = found;
  // The database keeps the settings of a template in an order of its own; read anew they are in the one of the form.
  const read = parseTemplate(template);
  const ordered = 'template' in read ? read.template : template;
  return new Response(`${JSON.stringify(ordered, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="template-${template.id}-${template.version}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
