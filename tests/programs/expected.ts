/** Which rules have to speak, by what the server said. */
import type { Reason } from '../telecrm-simulator/verdict.ts';
import { USES } from './forms/answers.ts';
import type { Run } from './run/runner.ts';
import { hasActionStatuses } from './semantics.ts';
import type { Plan } from './spell.ts';

/** The rule that is about a reason; the reasons that no rule is about yet are not generated. */
export const RULE_OF: Partial<Record<Reason, string>> = {
  C1: 'no-builtin-action-write',
  C2: 'no-action-prefix',
  C3: 'no-locked-payment-fields',
  C5: 'no-builtin-action-read',
  'C6-missing': 'require-payment-fields',
  'C6-value': 'valid-payment-values',
  A1: 'require-action-prefix',
  L3: 'valid-endpoint',
  M6: 'valid-endpoint',
  E4: 'valid-endpoint',
  X10: 'valid-endpoint',
  'unknown-path': 'valid-endpoint',
  X4: 'valid-request-body',
  'body-shape': 'valid-request-body',
  X1: 'matching-token',
  // The one update without a type that is generated has a status.
  'type-missing': 'require-payment-fields',
};

/** The rule about answers that nobody reads: the server cannot see that, but the plan says it. */
export const UNREAD_RULE = 'no-unread-action-status';

/** The rules that the runs of a program call for, in order of the alphabet. */
export function expectedRules(plan: Plan, runs: readonly Run[]): string[] {
  const rules = new Set<string>();
  for (const { verdict } of runs.flatMap((run) => run.requests)) {
    for (const { reason } of verdict.defects) {
      const rule = RULE_OF[reason];
      if (rule !== undefined) rules.add(rule);
    }
  }
  if (plan.requests.some(({ request, form }) => hasActionStatuses(request) && USES[form.use].unread)) {
    rules.add(UNREAD_RULE);
  }
  return [...rules].sort();
}

/**
 * How many reports of each rule the runs of a program call for, where each value stands in its own place: one per
 * defect, one per payment however much it lacks, one per call that reads, one per answer that nobody reads.
 */
export function expectedCounts(plan: Plan, run: Run): Map<string, number> {
  const places = new Set<string>();
  run.requests.forEach(({ verdict }, index) => {
    for (const { reason, path } of verdict.defects) {
      const rule = RULE_OF[reason];
      if (rule === undefined) continue;
      if (reason === 'C5') places.add(`${rule} in the loop`);
      else places.add(`${rule} ${index} ${reason === 'C6-missing' ? path.replace(/\.\w+$/, '') : path}`);
    }
  });
  plan.requests.forEach(({ request, form }, index) => {
    if (hasActionStatuses(request) && USES[form.use].unread) places.add(`${UNREAD_RULE} ${index}`);
  });
  const counts = new Map<string, number>();
  for (const place of places) {
    const rule = place.slice(0, place.indexOf(' '));
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
