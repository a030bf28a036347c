import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { outcomesIn } from '../requests/outcomes.ts';
import type { Node } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-async-outcome',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reading an outcome from the answer of the Async API',
      recommended: true,
    },
    schema: [],
    messages: {
      outcome:
        'The Async API answers `{"status":"QUEUED"}` before it has done anything, so `{{key}}` is never in its answer. Send the request to the Sync API where the outcome matters.',
      status:
        'The Async API answers the status QUEUED whatever becomes of the request, never {{status}}. Send the request to the Sync API where the outcome matters.',
    },
  },
  check({ model, sourceCode, report }) {
    // Where the run was cut short, another request may have its answer read at the same place.
    if (model.exhausted) return;
    for (const { request, node, key, status } of outcomesIn(model, sourceCode.ast as unknown as Node)) {
      report({
        request,
        node,
        culprits: [],
        messageId: key === undefined ? 'status' : 'outcome',
        data: { key: key ?? '', status: status ?? '' },
      });
    }
  },
});

export default rule;
