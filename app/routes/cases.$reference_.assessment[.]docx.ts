import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadCase } from '../cases/load-case.ts';
import { answerDocx } from '../documents/answer-docx.ts';
import { formDocument } from '../documents/form-document.ts';

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open } = await loadCase(request, services, params.reference);
  return answerDocx(`${view.reference}-assessment`, await formDocument(view, 'content', open.at));
}
