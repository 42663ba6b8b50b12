import { data } from '@remix-run/node';
import { type CaseComment, listComments } from '../../db/queries/comments.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { SignedIn } from '../auth/session.ts';
import { requireSignedIn } from '../auth/session.ts';
import { commentOnSection, maySettle, settle, whyNotComment } from '../commands/comment-on-case.ts';
import type { Services } from '../services.ts';
import { type SectionStatus, sectionsOf } from './edit-forms.ts';
import { loadCase } from './load-case.ts';
import { findOpenCase, type OpenCase } from './open-case.ts';

/** A comment as a page shows it to one person. */
export interface ShownComment extends CaseComment {
  maySettle: boolean;
}

/** The comments on one section. Throws the 404 of a section or a case that is not there. */
export async function loadSectionComments(
  request: Request,
  services: Services,
  params: { reference?: string; form?: string; section?: string },
) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const { form, section } = sectionNamed(sectionsOf(view), params);
  const why = whyNotComment(person, open.subject);
  if (why && !why.ok && why.status === 403) throw data(why.why, { status: 403 });
  return {
    view,
    form: form.name,
    section: section.id,
    title: `${form.title}: ${section.title}`,
    comments: await commentsFor(services, person, open, { form: form.name, section: section.id }),
    why: why && !why.ok ? why.why : undefined,
  };
}

export async function commentsFor(
  services: Services,
  person: SignedIn,
  { subject }: Pick<OpenCase, 'subject'>,
  of?: { form: string; section: string },
): Promise<ShownComment[]> {
  const all = await listComments(services.database, subject.reference);
  return all
    .filter((it) => of === undefined || (it.form === of.form && it.section === of.section))
    .map((it) => ({ ...it, maySettle: maySettle(person, subject, it) }));
}

function sectionNamed(
  sections: readonly SectionStatus[],
  named: { form?: string; section?: string },
): SectionStatus {
  const found = sections.find((it) => it.form.name === named.form && it.section.id === named.section);
  if (!found) throw data('There is no such section.', { status: 404 });
  return found;
}

/** What a posted comment came to: a refusal comes back with the typed words. */
export async function postToSection(
  request: Request,
  services: Services,
  params: { reference?: string; form?: string; section?: string },
): Promise<{ status: 400 | 403 | 404 | 409; why: string; typed: string } | undefined> {
  const person = await requireSignedIn(request, services);
  const open = await findOpenCase(services, person, params.reference ?? '');
  if (!open) throw data(`There is no case ${params.reference}.`, { status: 404 });
  const { subject, found } = open;
  const { form, section } = sectionNamed(
    sectionsOf({
      reference: subject.reference,
      kind: subject.kind,
      template: templateOf(subject),
      content: subject.content,
      report: found.report,
    }),
    params,
  );
  const posted = await request.formData();
  const text = (name: string) => {
    const value = posted.get(name);
    return typeof value === 'string' ? value : '';
  };
  const typed = text('words');
  const parts = { database: services.database, now: () => services.clock.now() };
  const intent = text('intent');
  const answer =
    intent === 'resolve' || intent === 'reopen'
      ? await settle(parts, person, subject, text('comment'), intent === 'resolve')
      : await commentOnSection(
          parts,
          person,
          subject,
          { form: form.name, section: section.id, title: section.title },
          typed,
        );
  if (answer.ok) services.jobs.wake();
  return answer.ok ? undefined : { status: answer.status, why: answer.why, typed };
}
