import { data } from '@remix-run/node';
import type { FieldError } from '../../workflows/forms/types.ts';
import { isNoticeKind, noticeFormOf, partsOfNotice } from '../../workflows/road/notice-fields.ts';
import { noticeNames } from '../../workflows/road/notice-names.ts';
import { requireSignedIn } from '../auth/session.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { loadCase } from '../cases/load-case.ts';
import type { Services } from '../services.ts';
import { draftEntries } from './draft-notice.ts';
import { shownNeeds } from './notices-of-case.ts';

type Named = { reference?: string; kind?: string };

/** The page on which one notice is adjusted and published: its form, filled in from the case. */
export async function loadPublishPage(request: Request, services: Services, named: Named) {
  const { kind } = named;
  if (!isNoticeKind(kind)) throw data('There is no such notice.', { status: 404 });
  const { view, open, person } = await loadCase(request, services, named.reference);
  const need = shownNeeds(open, view).find((it) => it.kind === kind);
  const current = open.found.report.progress.notices[kind];
  const corrects = need?.may === 'correct' ? current : undefined;
  const entries = await draftEntries(services.database, open, kind, corrects !== undefined);
  const available = view.available.some((it) => it.event === 'publishNotice');
  const refused = view.refused.find((it) => it.event === 'publishNotice');
  const why = available
    ? need && need.may === undefined
      ? need.why
      : undefined
    : (refused?.why ?? 'Only democratic services publish notices.');
  return {
    view: { reference: view.reference, title: view.title, state: view.state },
    kind,
    name: noticeNames[kind],
    form: noticeFormOf(kind),
    parts: partsOfNotice(kind),
    need,
    corrects,
    entries,
    why,
    /** Whoever may not publish at all gets the refusal's own status; a notice that is not possible now, 409. */
    status: why === undefined ? 200 : !available && refused ? refused.status : 409,
    mayAct: person.roles.includes('democraticServices'),
  };
}
export type PublishPage = Awaited<ReturnType<typeof loadPublishPage>>;

/** What a posted notice came to: on to the notices of the case, or the form again with every typed word. */
export async function postNotice(
  request: Request,
  services: Services,
  named: Named,
): Promise<
  Response | { status: number; why: string | undefined; errors: FieldError[]; entries: [string, string][] }
> {
  const person = await requireSignedIn(request, services);
  const reference = named.reference ?? '';
  const form = await request.formData();
  form.set('event', 'publishNotice');
  form.set('notice', named.kind ?? '');
  form.set('next', `/cases/${reference}/notices`);
  const answer = await actOnCase(services, person, reference, form);
  if (answer instanceof Response) return answer;
  if (answer.status === 404) throw data(answer.why, { status: 404 });
  const { status, why, errors, entries } = answer;
  return { status, why, errors, entries };
}
