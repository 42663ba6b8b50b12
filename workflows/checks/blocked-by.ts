import type { Facts } from '../road/facts.ts';
import type { Finding, Step } from './finding.ts';

/** The findings that hold up a step. */
export function findingsBlocking(step: Step, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.blocks.includes(step));
}

const steps = ['submitForReview', 'sign', 'list', 'decide', 'publish'] as const satisfies readonly Step[];

/** For each event that is held up, the one sentence that a refusal gives. Events that are not are left out. */
export function blockedBy(findings: readonly Finding[]): Facts['blocked'] {
  const blocked: Facts['blocked'] = {};
  for (const step of steps) {
    const held = findingsBlocking(step, findings);
    if (held.length > 0) blocked[step] = sentence(held);
  }
  return blocked;
}

function sentence(findings: readonly Finding[]): string {
  const whats = findings.map(({ what }) => what.replace(/\.$/, ''));
  return whats.length === 1
    ? `1 finding must be put right first: ${whats.join()}.`
    : `${whats.length} findings must be put right first: ${whats.join('; ')}.`;
}
