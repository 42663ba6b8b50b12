import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '../auth/session.ts';

export const loader = () => redirect('/');

/** Ends the session here, and then at the council's identity provider, where there is one. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const cookie = await signOut(request, services);
  const provider = await services.identityProvider?.endSessionUrl();
  return redirect(provider?.href ?? '/sign-in?signed-out', {
    status: 303,
    // What the browser kept of pages that were for this person alone, and of what was typed into them.
    headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache", "storage"' },
  });
}
