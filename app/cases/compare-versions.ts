import { data } from '@remix-run/node';
import { listVersions, type Version } from '../../db/queries/content-versions.ts';
import { frontSheet } from '../../workflows/forms/front-sheet.ts';
import type { Services } from '../services.ts';
import type { CaseView } from './case-view.ts';
import { type DescribedChange, differences } from './changes-since.ts';
import { loadCase } from './load-case.ts';
import { momentInWords } from './words.ts';

/** A version as it is offered in the two lists: by the number of its step, or `now` for the text as it stands. */
export interface OfferedVersion {
  value: string;
  label: string;
}

const asItStands = 'now';

/** Two versions of a case side by side: which are offered, which were chosen, and what differs between them. */
export async function compareVersions(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<{
  view: Pick<CaseView, 'reference' | 'title'>;
  offered: OfferedVersion[];
  before: string;
  after: string;
  changes: DescribedChange[];
}> {
  const { view } = await loadCase(request, services, reference);
  const kept = await listVersions(services.database, view.reference);
  const offered = [...kept.map(offer), { value: asItStands, label: 'The text as it stands' }];
  const asked = new URL(request.url).searchParams;
  const chosen = (name: string, usual: string) => {
    const value = asked.get(name) ?? usual;
    if (!offered.some((it) => it.value === value)) throw data('There is no such version.', { status: 404 });
    return value;
  };
  const before = chosen('before', offered.at(-2)?.value ?? asItStands);
  const after = chosen('after', asItStands);
  const textOf = (value: string) =>
    kept.find((it) => String(it.seq) === value) ?? {
      frontSheet: view.report.frontSheet,
      content: view.content,
    };
  const [was, is] = [textOf(before), textOf(after)];
  const { template } = view;
  return {
    view: { reference: view.reference, title: view.title },
    offered,
    before,
    after,
    changes: [
      ...differences(frontSheet, frontSheet.title, was.frontSheet, is.frontSheet),
      ...differences(template, template.title, was.content, is.content),
    ],
  };
}

const offer = ({ seq, at, reason, byName }: Version, index: number): OfferedVersion => ({
  value: String(seq),
  label: `Version ${index + 1}, ${momentInWords(at)}: ${reason}${byName ? ` by ${byName}` : ''}`,
});
