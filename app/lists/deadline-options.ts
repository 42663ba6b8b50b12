import type { DeadlineCounts } from '../../db/queries/deadline-list.ts';
import { deadlineKinds, deadlineNames } from '../../workflows/clocks/index.ts';
import { whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import { bodyOptions, type DeadlinesAsked, whoOptions } from './asked-deadlines.ts';

interface Choice {
  value: string;
  label: string;
}

const counted = (label: string, count: number) => `${label} (${count})`;
/** What is chosen stays in the list, although nothing fits it today. */
const withChosen = (options: Choice[], chosen: string, label = chosen): Choice[] =>
  chosen === '' || options.some((it) => it.value === chosen)
    ? options
    : [...options, { value: chosen, label: counted(label, 0) }];

/** What the filters offer: only what there is, and how much of it. */
export function deadlineOptions(counts: DeadlineCounts, asked: DeadlinesAsked) {
  const kinds = deadlineKinds.flatMap((kind) => {
    const count = counts.kinds[kind] ?? 0;
    return count > 0 ? [{ value: kind, label: counted(deadlineNames[kind], count) }] : [];
  });
  const actedOnBy = (who: string) =>
    deadlineKinds.reduce(
      (sum, kind) => sum + (whoActsInWords[kind] === who ? (counts.kinds[kind] ?? 0) : 0),
      0,
    );
  const who = whoOptions.flatMap(({ value, label }) => {
    const count = actedOnBy(value);
    if (value === 'me') return [{ value, label }];
    return count > 0 ? [{ value, label: counted(label, count) }] : [];
  });
  const bodies = bodyOptions.flatMap(({ value, label }) => {
    const count = counts.bodies[value] ?? 0;
    return count > 0 ? [{ value: String(value), label: counted(label, count) }] : [];
  });
  const departments = Object.entries(counts.departments)
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([name, count]) => ({ value: name, label: counted(name, count) }));
  const officers = counts.officers.map(({ id, name, count }) => ({ value: id, label: counted(name, count) }));
  const nameOf = (options: readonly Choice[], value: string) =>
    options.find((it) => it.value === value)?.label;
  return {
    kind: withChosen(kinds, asked.kind, asked.kind && deadlineNames[asked.kind]),
    who: withChosen(who, asked.who, nameOf(whoOptions, asked.who)),
    body: withChosen(bodies, asked.body, nameOf(bodyOptions, asked.body)),
    department: withChosen(departments, asked.department),
    officer: withChosen(officers, asked.officer),
  };
}
