import { data } from '@remix-run/node';

/** Any other address. A route of its own, so that the page that says so still shows who is signed in. */
export function loader() {
  throw data(null, { status: 404 });
}

export function action() {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
