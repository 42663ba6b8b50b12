import { data } from '@remix-run/node';
import type { SignedIn } from '../auth/session.ts';
import { requireSignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { type CaseView, viewCase } from './case-view.ts';
import { findOpenCase, type OpenCase } from './open-case.ts';

export interface LoadedCase {
  person: SignedIn;
  open: OpenCase;
  view: CaseView;
}

/** The case of a page's address. Throws the page that says there is none, or the way to sign in. */
export async function loadCase(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<LoadedCase> {
  const person = await requireSignedIn(request, services);
  const open = await findOpenCase(services, person, reference ?? '');
  if (!open) throw data(`There is no case ${reference}.`, { status: 404 });
  return { person, open, view: await viewCase(services, person, open) };
}
