import { data } from '@remix-run/node';

/** Any other address. A route of its own, so that the page that says so still shows who is signed in. */
export const loader = () => {
  throw data(null, { status: 404 });
};

export const action = loader;

export default function NotFound() {
  return null;
}
