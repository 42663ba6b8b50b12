import { data, type LoaderFunctionArgs } from '@remix-run/node';

/** The council's colour as a style sheet: its address says what is in it, so that it never changes. */
export function loader({ params }: LoaderFunctionArgs) {
  const colour = params.colour ?? '';
  if (!/^[0-9a-f]{6}$/i.test(colour)) throw data('A colour has six digits.', { status: 404 });
  return new Response(`:root{--council-colour:#${colour}}`, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
