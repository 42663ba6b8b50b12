import { data } from '@remix-run/node';
import type { Services } from '../services.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { type SignInMode, signInModeOf } from './sign-in-mode.ts';

/** Where people sign in another way, this address is not there: throws the 404 of any other. */
export function requireSignInMode({ config }: Services, ...modes: readonly SignInMode[]): void {
  if (!modes.includes(signInModeOf(config))) throw data(null, { status: 404 });
}

/** The council's identity provider; without one, the same 404. */
export function requireIdentityProvider({ identityProvider }: Services): IdentityProvider {
  if (!identityProvider) throw data(null, { status: 404 });
  return identityProvider;
}
