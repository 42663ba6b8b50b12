import { listActionsAround, listActionsOfAssessment } from '../../db/queries/plan-actions.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { readReferences } from '../../workflows/plans/dependencies.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { OpenCase } from '../cases/open-case.ts';
import { type ShownAction, showActions } from '../lists/list-of-actions.ts';
import type { Services } from '../services.ts';
import { linesOfCase, whyNotMade } from './lines-of-case.ts';

type Neighbour = Pick<ShownAction, 'reference' | 'title' | 'standing'>;

/** Of an assessment, what is done about it; of an action, its place in the plan. */
export type CasePlan =
  | { kind: 'assessment'; actions: Neighbour[]; left: number; mayMake: boolean }
  | {
      kind: 'action';
      plan: string;
      area: string;
      issue: string;
      fromAssessment: string;
      action: ShownAction;
      waitsFor: Neighbour[];
      neededBy: Neighbour[];
    };

const brief = ({ reference, title, standing }: ShownAction): Neighbour => ({ reference, title, standing });

export async function casePlan(
  services: Services,
  person: SignedIn,
  open: OpenCase,
): Promise<CasePlan | undefined> {
  const { subject } = open;
  const today = londonDay(services.clock.now());
  if (subject.kind === 'assessment') {
    const [{ lines }, actions] = await Promise.all([
      linesOfCase(services, open),
      listActionsOfAssessment(services.database, subject.reference),
    ]);
    return {
      kind: 'assessment',
      actions: showActions(
        actions.filter(({ state }) => maySee(person, state)),
        today,
      ).map(brief),
      left: lines.filter(({ made }) => !made).length,
      mayMake: whyNotMade(open, person) === undefined,
    };
  }
  const dependsOn = readReferences(textOf(subject.content, 'dependsOn'));
  const found = await listActionsAround(services.database, subject.reference, dependsOn);
  const seen = found.filter(({ state }) => maySee(person, state));
  const shown = showActions(seen, today);
  const own = seen.find((it) => it.reference === subject.reference);
  const place = shown.find((it) => it.reference === subject.reference);
  if (!own || !place) return undefined;
  const named = (references: readonly string[]) =>
    shown.filter(({ reference }) => references.includes(reference)).map(brief);
  return {
    kind: 'action',
    plan: own.plan,
    area: own.objectiveArea,
    issue: own.priorityIssue,
    fromAssessment: own.fromAssessment,
    action: place,
    waitsFor: named(place.dependsOn),
    neededBy: named(place.neededBy),
  };
}
