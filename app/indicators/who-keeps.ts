import { data } from '@remix-run/node';
import type { Actor } from '../../workflows/roles.ts';
import { requireSignedIn, type SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';

const keepers = ['officer', 'reviewer'] as const;
const refusal = 'Officers and reviewers keep the indicators.';

export const keepsIndicators = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  keepers.some((role) => roles.includes(role));

/** Whoever is signed in, where they keep the indicators. Throws the refusal's sentence with 403 for anybody else. */
export async function requireKeeper(request: Request, services: Services): Promise<SignedIn> {
  const person = await requireSignedIn(request, services);
  if (!keepsIndicators(person)) throw data(refusal, { status: 403 });
  return person;
}
