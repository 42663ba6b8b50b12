import { listOf } from '../forms/blank-answers.ts';
import type { Check, Found } from './finding.ts';
import { gridOf, rowOf } from './group-grid.ts';
import { groupsMeant, meansEverybody } from './group-names.ts';
import { onSheet, type Reading } from './reading.ts';

interface AskedGroup {
  label: string;
  meant: readonly string[];
  /** The assessment found no effect on it, so that the report need not name it. */
  isUnaffected: boolean;
}

function listAsked(report: Reading): AskedGroup[] {
  return report.fullAssessments.flatMap((it) => {
    const found = gridOf(it);
    if (!found) return [];
    const asksEthnicityApart = found.groups.some(({ value }) => value === 'ethnicity');
    return found.groups.map(({ value, label }) => {
      const meant = groupsMeant(label);
      const answer = rowOf(it, value)[found.column];
      return {
        label,
        // Equality Act 2010, section 9: race includes ethnic origins, where a form does not ask for them apart.
        meant: meant.includes('race') && !asksEthnicityApart ? [...meant, 'ethnicity'] : meant,
        isUnaffected: answer === 'no' || answer === 'neutral',
      };
    });
  });
}

const inList = (labels: readonly string[]) => {
  const quoted = labels.map((label) => `“${label}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
};

const overlap = (a: readonly string[], b: readonly string[]) => a.some((group) => b.includes(group));

/** A group is in both lists where any of its meanings is; "Race" and "Race and ethnicity" name one group. */
function compareLists(report: Reading): Found[] {
  const named = listOf(report.frontSheet, 'groupsNamed').filter((name) => groupsMeant(name).length > 0);
  const asked = listAsked(report);
  if (named.length === 0 || asked.length === 0 || named.some(meansEverybody)) return [];
  const meantByNamed = named.flatMap(groupsMeant);
  const meantByAsked = asked.flatMap((group) => group.meant);
  const onlyNamed = named.filter((name) => !overlap(groupsMeant(name), meantByAsked));
  const onlyAsked = asked
    .filter((group) => !group.isUnaffected && !overlap(group.meant, meantByNamed))
    .map((group) => group.label);
  const halves = [
    ...(onlyNamed.length > 0
      ? [`the report names ${inList(onlyNamed)}, which the assessment does not ask about`]
      : []),
    ...(onlyAsked.length > 0
      ? [`the assessment asks about ${inList(onlyAsked)}, which the report does not name`]
      : []),
  ];
  if (halves.length === 0) return [];
  return [
    {
      where: onSheet('groupsNamed'),
      what: `The report and the assessment do not speak of the same groups: ${halves.join('; ')}.`,
      remedy: 'Name the same groups in both, or say why they differ.',
    },
  ];
}

export const groupListChecks = {
  groupListsDiffer: {
    finds: 'A group is named in the report and not in the assessment, or the other way round',
    rule: 'The decision makers must be able to see that each group named was considered (the equality duty: since 2011, section 149 of the Equality Act 2010).',
    blocks: [],
    because:
      'Whether two words mean the same people is for a person to judge. A group in the assessment without an effect need not be named.',
    find: compareLists,
  },
} satisfies Record<string, Check>;
