import type { LoaderFunctionArgs } from '@remix-run/node';
import { parseTemplate } from '../../workflows/forms/parse-template.ts';
import { requireTemplate, requireTemplateAdministrator } from '../templates/templates-page.ts';

/** The file of a template, as it is added: to begin a council's own with. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  await requireTemplateAdministrator(request, services);
  const { template } = await requireTemplate(services, params.id, params.version);
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
