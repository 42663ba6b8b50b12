import { data } from '@remix-run/node';
import type { Role } from '../../workflows/roles.ts';
import type { Services } from '../services.ts';
import { requireSignedIn, type SignedIn } from './session.ts';

/** The signed-in person of a page that is for one role. Throws the refusal's sentence with 403 for anybody else. */
export async function requireRole(
  request: Request,
  services: Services,
  role: Role,
  refusal: string,
): Promise<SignedIn> {
  const person = await requireSignedIn(request, services);
  if (!person.roles.includes(role)) throw data(refusal, { status: 403 });
  return person;
}
