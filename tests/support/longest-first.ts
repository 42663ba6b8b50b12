import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a minute or more, longest first. Two workers that begin with these end together. */
const longest = [
  'tests/e2e/pages.test.ts',
  'tests/e2e/two-months/',
  'tests/faults/processes.test.ts',
  'tests/faults/chosen-points.test.ts',
  'tests/jobs/year-of-mail.test.ts',
  'tests/faults/random-moments.test.ts',
  'tests/faults/mail-storm.test.ts',
  'tests/e2e/action-road.test.ts',
  'tests/e2e/whole-form.test.ts',
  'tests/routes/every-event.test.ts',
  'tests/routes/every-route.test.ts',
];

/** A clean checkout has no record of how long each file took, and the plays of two months are in the smallest files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

function place({ moduleId }: TestSpecification): number {
  const found = longest.findIndex((path) => moduleId.includes(path));
  return found === -1 ? longest.length : found;
}
