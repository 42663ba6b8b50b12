import { howMany } from '../../workflows/clocks/index.ts';
import type { CaseView } from '../cases/case-view.ts';
import { momentInWords } from '../cases/words.ts';
import { againstCutOff } from './before-cut-off.ts';

export type CallInView = Pick<CaseView, 'report' | 'history' | 'reference' | 'title' | 'state'>;
type Request = CaseView['report']['callIns'][number];

/** What the Proper Officer looks at, and whether it is so. */
export interface ValidityTest {
  what: string;
  met: boolean;
  how: string;
}

/** The cut-off that a request was lodged against; unknown for one of an earlier round. */
function cutOffOf({ report }: CallInView, request: Request): string | undefined {
  const published = report.decision?.publishedAt;
  return published && Date.parse(published) <= Date.parse(request.lodgedAt)
    ? (report.callInClosesAt ?? undefined)
    : undefined;
}

export function groundsOf({ history }: CallInView, request: Request): string {
  const lodged = history.find(
    (it) => it.type === 'lodgeCallIn' && Date.parse(it.at) === Date.parse(request.lodgedAt),
  );
  return lodged?.words.grounds ?? 'Not on record.';
}

/** "Lodged on 4 August 2008 at 4:50 pm, 10 minutes before the cut-off." */
export function lodgedInWords(view: CallInView, request: Request): string {
  const closesAt = cutOffOf(view, request);
  const against = closesAt ? `, ${againstCutOff(request.lodgedAt, closesAt)}` : '';
  return `Lodged on ${momentInWords(request.lodgedAt)}${against}.`;
}

/** Each who signed, with the moment. */
export function signaturesInWords(view: CallInView, request: Request): string[] {
  const closesAt = cutOffOf(view, request);
  return request.signatures.map(
    ({ name, at }) => `${name}, ${momentInWords(at)}${closesAt ? `, ${againstCutOff(at, closesAt)}` : ''}`,
  );
}

/** "2 of the 3 signatures that are needed: 1 more is needed." */
export function countInWords({ report }: CallInView, request: Request): string {
  if (request.residents !== undefined) {
    return `${howMany(request.residents, 'resident')}, counted by democratic services; ${report.callInResidentsNeeded ?? 0} are needed.`;
  }
  const needed = report.callInSignaturesNeeded;
  const have = request.signatures.length;
  const missing = needed - have;
  const count = `${have} of the ${howMany(needed, 'signature')} that the constitution asks for`;
  if (missing <= 0) return `${count}.`;
  const alone = report.callInChairAlone ? ', unless it is the request of the chair of scrutiny' : '';
  return `${count}: ${howMany(missing, 'more is', 'more are')} needed${alone}.`;
}

/** The tests of a request's validity, each with how it stands. */
export function validityOf(view: CallInView, request: Request): ValidityTest[] {
  const closesAt = cutOffOf(view, request);
  const inTime = closesAt === undefined || Date.parse(request.lodgedAt) < Date.parse(closesAt);
  const enough =
    request.residents !== undefined
      ? request.residents >= (view.report.callInResidentsNeeded ?? 0)
      : request.signatures.length >= view.report.callInSignaturesNeeded;
  const grounds = groundsOf(view, request);
  return [
    {
      what: 'It came before the cut-off',
      met: inTime,
      how: closesAt
        ? `${lodgedInWords(view, request)} The cut-off is ${momentInWords(closesAt)}.`
        : lodgedInWords(view, request),
    },
    { what: 'It has the signatures', met: enough, how: countInWords(view, request) },
    { what: 'It gives grounds', met: grounds !== 'Not on record.', how: grounds },
    {
      what: 'The decision has not been called in before',
      met: !view.report.callIns.some((it) => it.status === 'validated'),
      how: view.report.callIns.some((it) => it.status === 'validated')
        ? 'It has been called in before.'
        : 'It has not.',
    },
  ];
}
