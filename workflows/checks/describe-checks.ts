import { eventLabels } from '../road/labels.ts';
import type { Check } from './finding.ts';
import { themes } from './table.ts';

/** docs/report-checks.md, written from the table of checks. Markdown. */
export function describeChecks(): string {
  const sections = Object.entries(themes).flatMap(([theme, checks]) => [
    `## ${theme}`,
    '',
    '| check | what it finds | blocks | why this step |',
    '| --- | --- | --- | --- |',
    ...Object.entries<Check>(checks).map(([code, check]) => line(code, check)),
    '',
    'Rules:',
    '',
    ...[...new Set(Object.values<Check>(checks).map((check) => check.rule))].map((rule) => `- ${rule}`),
    '',
  ]);
  return [...opening, ...sections].join('\n');
}

function line(code: string, { finds, blocks, because }: Check): string {
  const steps = blocks.map((step) => eventLabels[step]).join(', ');
  return `| \`${code}\` | ${finds} | ${steps || 'nothing: it advises'} | ${because} |`;
}

const opening = [
  '# What the program finds in a report',
  '',
  '<!-- Written by `npm run docs:checks` from workflows/checks. Do not edit by hand. -->',
  '',
  'A finding about what can still be put right blocks the step that it endangers; one about a fact of the past advises.',
  'An answer that the directors sign is put right before they sign, so that nobody signs twice. An answer that they do',
  'not sign is put right before the report is published with the agenda, or before the decision is recorded. Sending to',
  'review is held up only where there is nothing to review. Once a step is taken, its findings advise. Publication is',
  'never held up: after the decision the report is corrected by a note and no longer edited.',
  '',
];
