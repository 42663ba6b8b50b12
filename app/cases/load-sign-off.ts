import { data } from '@remix-run/node';
import { postNames } from '../../workflows/absences.ts';
import { postOfPart, type SignOffPart, signOffParts } from '../../workflows/roles.ts';
import { type WhoActs, whoActs } from '../absences/who-acts.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import type { CaseView } from './case-view.ts';
import { type ChangesSince, changesSince } from './changes-since.ts';
import { type CaseFinding, findingsOf } from './findings-of.ts';
import { loadCase } from './load-case.ts';

export interface SignOffData {
  view: CaseView;
  part: SignOffPart;
  /** Why this person cannot sign this half now, if they cannot. */
  why: string | undefined;
  mayReturn: boolean;
  /** Whose post this person's signature would be given for, as deputy, and by what authority. */
  asDeputy: { of: string; authority: string } | undefined;
  /** Who is away, and who may sign instead. */
  acting: WhoActs;
  findings: CaseFinding[];
  since: ChangesSince | undefined;
  /** The moment of asking: what is late is late by it. */
  now: string;
}

/** What the sign-off page of one half shows. Throws as `loadCase` does, and a 404 for a half that is none. */
export async function loadSignOff(
  request: Request,
  services: Services,
  params: { reference?: string; part?: string },
): Promise<SignOffData> {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const part = signOffParts.find((it) => it === params.part);
  if (!part) throw data('Sign-off has two parts: legal and finance.', { status: 404 });
  return {
    view,
    part,
    why: whyNotSign(view, part),
    acting: await whoActs(services),
    asDeputy: asDeputy(person, part),
    mayReturn: view.available.some((it) => it.event === 'returnForChanges'),
    findings: findingsOf(open),
    since: await changesSince(services, person, open, view),
    now: open.at,
  };
}

/** Nobody deputises where the post is their own. */
function asDeputy({ roles, actingFor }: SignedIn, part: SignOffPart): SignOffData['asDeputy'] {
  const post = postOfPart[part];
  const acting = actingFor.find((it) => it.role === post);
  return acting && !roles.includes(post) ? { of: postNames[post], authority: acting.authority } : undefined;
}

function whyNotSign(view: CaseView, part: SignOffPart): string | undefined {
  const available = view.available.find((it) => it.event === 'sign');
  if (!available) return view.refused.find((it) => it.event === 'sign')?.why ?? view.sentence;
  const options = available.fields.find((it) => it.name === 'part')?.options ?? [];
  return options.some((it) => it.value === part) ? undefined : 'You may sign the other part only.';
}
