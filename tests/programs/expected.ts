/** Which rules have to speak, by what the server said. */
import type { Reason } from '../telecrm-simulator/verdict.ts';
import { LOOKS, USES } from './forms/answers.ts';
import type { Use } from './forms/answers.ts';
import type { Run } from './run/runner.ts';
import { hasActionStatuses } from './semantics.ts';
import type { Request } from './semantics.ts';
import { BODIES } from './shapes.ts';
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
  A2: 'require-lead-identifier',
  A3: 'valid-field-values',
  A4: 'valid-field-values',
  L1: 'no-lead-identifier-update',
  L5: 'valid-page-limit',
  M1: 'valid-page-limit',
  M4: 'valid-team-member',
  M5: 'valid-team-member',
  'bad-member': 'valid-team-member',
  X5: 'valid-search',
  'bad-filter': 'valid-search',
};

/** The rules about answers that nobody reads: the server cannot see that, but the plan says it. */
export const UNREAD_RULE = 'no-unread-action-status';
export const UNREAD_REMARKS_RULE = 'no-unread-lead-remarks';

/** The rule about answers that are read for what they never hold; the plan says that, too. */
const OUTCOME_RULE = 'no-async-outcome';

/** All rules about what a program does with its answers. */
export const ANSWER_RULES: readonly string[] = [UNREAD_RULE, UNREAD_REMARKS_RULE, OUTCOME_RULE];

function createsLead(request: Request): boolean {
  if (request.operation === 'send-body') return BODIES[request.body].of === 'create';
  return request.operation === 'create-lead';
}

/** Those of them that one request of a plan calls for. */
function answerRules({ request, form }: Plan['requests'][number]): string[] {
  const rules: string[] = [];
  const use: Use = USES[form.use];
  if (hasActionStatuses(request) && use.unread) rules.push(UNREAD_RULE);
  const readsRemarks = hasActionStatuses(request) && use.remarks === true;
  if (createsLead(request) && !readsRemarks) rules.push(UNREAD_REMARKS_RULE);
  if (request.operation === 'upsert-lead' && LOOKS[request.look ?? 'nothing'].wrong) rules.push(OUTCOME_RULE);
  return rules;
}

/** The rules that the runs of a program call for, in order of the alphabet. */
export function expectedRules(plan: Plan, runs: readonly Run[]): string[] {
  const rules = new Set<string>();
  for (const { verdict } of runs.flatMap((run) => run.requests)) {
    for (const { reason } of verdict.defects) {
      const rule = RULE_OF[reason];
      if (rule !== undefined) rules.add(rule);
    }
  }
  for (const rule of plan.requests.flatMap(answerRules)) rules.add(rule);
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
  plan.requests.forEach((one, index) => {
    for (const rule of answerRules(one)) places.add(`${rule} ${index}`);
  });
  const counts = new Map<string, number>();
  for (const place of places) {
    const rule = place.slice(0, place.indexOf(' '));
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
