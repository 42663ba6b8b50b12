import { data } from '@remix-run/node';
import { listVersions } from '../../db/queries/content-versions.ts';
import { attachedTo } from '../../workflows/forms/evidence.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.ts';
import type { EventAnswer } from '../commands/event-request.ts';
import { takeOutEvidence } from '../commands/take-out-evidence.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import { loadEvidence, mayChangeEvidence } from './load-evidence.ts';
import type { TakeOutPageProps } from './TakeOutPage.tsx';

/** What would be taken out. Throws the 404 of what is not there. */
export async function loadTakeOut(
  services: Services,
  { view, open, person }: LoadedCase,
  id: string,
): Promise<TakeOutPageProps & { status: number }> {
  const { files, links } = await loadEvidence(services, person, open);
  const file = files.find((it) => it.id === id);
  const link = links.find((it) => it.id === id);
  if (!file && !link) throw data('There is no such file or link in the evidence.', { status: 404 });
  const versions = file ? await listVersions(services.database, view.reference) : [];
  const may = mayChangeEvidence(open, person, file ? 'hashed' : 'other');
  return {
    view,
    why: may.ok ? undefined : may.why,
    status: may.ok ? 200 : may.status,
    file,
    link,
    kept: versions.some(({ content }) => attachedTo(content).some((it) => it.id === id)),
  };
}

export async function postTakeOut(
  request: Request,
  services: Services,
  params: { reference?: string; id?: string },
): Promise<EventAnswer> {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const evidence = await loadEvidence(services, person, open);
  if (![...evidence.files, ...evidence.links].some((it) => it.id === params.id)) {
    throw data('There is no such file or link in the evidence.', { status: 404 });
  }
  const state = formText(await request.formData(), 'state');
  const { id, roles, actingFor } = person;
  const on = { caseId: open.subject.id, reference: view.reference, state };
  const answer = await takeOutEvidence(services.commands, { id, roles, actingFor }, on, params.id ?? '');
  if (answer.ok) services.jobs.wake();
  return answer;
}
