import { writeFileSync } from 'node:fs';
import { describeChecks } from '../../workflows/checks/index.ts';

/** Writes docs/report-checks.md from the table of checks. `npm run docs:checks`. */
writeFileSync(new URL('../../docs/report-checks.md', import.meta.url), describeChecks());
