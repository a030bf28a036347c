import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { builtinHits } from '../requests/searches.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-builtin-action-read',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow fetching single actions that come from a search for a built-in type',
      recommended: true,
    },
    schema: [],
    messages: {
      builtinRead:
        "telecrm answers 400 to this request: actions of the type '{{type}}', which the search asks for, can be searched for but not fetched one by one. Use what the search returns, or fetch only entries whose `type` is a custom action or PAYMENT.",
    },
  },
  check({ requests, report, model }) {
    // Where the run was cut short, a check may be among what was not run.
    if (model.exhausted) return;
    for (const request of requests) {
      if (request.operation.name !== 'get-action') continue;
      const found = builtinHits(request, requests);
      if (found?.file !== model.file) continue;
      const { node, type } = found;
      report({ request, node, culprits: [], messageId: 'builtinRead', data: { type } });
    }
  },
});

export default rule;
