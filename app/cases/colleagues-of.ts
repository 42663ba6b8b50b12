import { listColleagues, listLeavers, type NamedColleague } from '../../db/queries/colleagues.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Answering } from '../../workflows/road/events.ts';
import type { Services } from '../services.ts';
import type { OpenCase } from './open-case.ts';

/** Whom a request of a case could go to now, and who has left since it was asked. */
export interface AroundCase {
  colleagues: NamedColleague[];
  leavers: NamedColleague[];
}

/** Where the case stands with a reviewer or with the directors: which requests there are, and since when. */
function requestsOf({ subject, found }: OpenCase): { answering: Answering[]; since: string } | undefined {
  const { progress } = found.report;
  if (subject.state === 'review' && subject.progress.submittedAt)
    return { answering: ['review'], since: subject.progress.submittedAt };
  if (typeof subject.state === 'object' && 'signOff' in subject.state && progress.askedAt)
    return { answering: ['legal', 'finance'], since: progress.askedAt };
  return undefined;
}

/** Looks up who is around, where there is anything to hand over; else nobody, without a query. */
export async function aroundCase({ database }: Services, open: OpenCase): Promise<AroundCase> {
  const requests = requestsOf(open);
  if (!requests) return { colleagues: [], leavers: [] };
  const { answering, since } = requests;
  const only = (people: NamedColleague[]) =>
    people.flatMap((p) => {
      const answers = p.answers.filter((it) => answering.includes(it));
      return answers.length > 0 ? [{ ...p, answers }] : [];
    });
  const { handed } = open.found.report.progress;
  const handedTo = [
    ...(open.subject.progress.handed
      ? [{ to: open.subject.progress.handed.to, answering: 'review' } as const]
      : []),
    ...(handed?.legal ? [{ to: handed.legal.to, answering: 'legal' } as const] : []),
    ...(handed?.finance ? [{ to: handed.finance.to, answering: 'finance' } as const] : []),
  ];
  return {
    colleagues: only(await listColleagues(database.execute, londonDay(open.at))),
    leavers: only(await listLeavers(database.execute, londonDay(since), handedTo)),
  };
}

/** What travels in the event: no name. */
export const asColleague = ({ id, answers, left }: NamedColleague) => ({
  id,
  answers,
  ...(left && { left }),
});
