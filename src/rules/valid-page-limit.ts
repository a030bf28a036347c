import type { Rule } from 'eslint';
import { createRule, type Suggestion } from '../create-rule.ts';
import { replaceValue, replaceWithin, writtenIn } from '../edits/texts.ts';
import { parametersOf } from '../requests/query.ts';
import { largestPages } from '../telecrm/pages.ts';
import type { OperationName } from '../telecrm/operations.ts';

const rule: Rule.RuleModule = createRule({
  name: 'valid-page-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a `limit` that telecrm grants',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      limit:
        'telecrm answers 400 to a `limit` of {{limit}}: here it lies between 1 and {{largest}}. Ask for further pages with `skip`.',
      useLargest: 'Write {{largest}}.',
    },
  },
  check({ requests, here, report, sourceCode, model }) {
    for (const request of requests) {
      const largest = largestPages[request.operation.name as OperationName];
      if (largest === undefined) continue;
      for (const { value, option, within } of parametersOf(request, 'limit')) {
        const limit = Number(value);
        if (Number.isInteger(limit) && limit >= 1 && limit <= largest) continue;
        const { exchange } = request;
        // A text that was put together stands where a part of it says so.
        const text = `limit=${String(value)}`;
        const calls = [...exchange.calls, exchange].filter((call) => call.file === model.file).map((call) => call.node);
        const origin = option
          ? here(option.origin ?? within?.origin)
          : writtenIn(sourceCode, [here(within?.origin), ...calls], text);
        const edit =
          limit > largest && origin
            ? option
              ? replaceValue(sourceCode, origin, largest)
              : replaceWithin(sourceCode, origin, text, `limit=${String(largest)}`)
            : undefined;
        const suggestions: Suggestion[] = edit
          ? [{ messageId: 'useLargest', data: { largest: String(largest) }, edit }]
          : [];
        report({
          request,
          node: origin,
          culprits: [option ?? within ?? {}],
          messageId: 'limit',
          data: { limit: String(value), largest: String(largest) },
          suggestions,
        });
      }
    }
  },
});

export default rule;
