import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '../auth/session.ts';

export const loader = () => redirect('/');

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  return redirect('/sign-in?signed-out', {
    status: 303,
    headers: { 'Set-Cookie': await signOut(request, services) },
  });
}
