import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { replaceLiteral } from '../edits/texts.ts';
import { actionsOf, typesOf } from '../requests/request.ts';
import { certain } from '../requests/sent.ts';
import { sharedWith } from '../requests/uses-of-text.ts';
import { ACTION_PREFIX, CODE } from '../telecrm/actions.ts';
import type { Plain } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'require-action-prefix',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the `ACTION_` prefix on custom action types sent to the Async API',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      unprefixed:
        "The Async API answers 200 and silently drops an action whose type is the bare code {{code}}. Write 'ACTION_{{code}}'.",
      addPrefix: "Write 'ACTION_{{code}}' here, for every reader of this text.",
    },
  },
  check({ requests, here, useOf, report, sourceCode, ownership, model }) {
    for (const request of requests) {
      if (request.operation.name !== 'upsert-lead') continue;
      for (const action of actionsOf(request)) {
        for (const type of typesOf(action)) {
          for (const { value, result: code } of certain(type, bareCode)) {
            const origin = here(value.origin);
            // The Sync API needs the bare code: where both read one text, the mistake is its use here.
            if (origin && sharedWith(model, origin, 'sync')) {
              report({ request, node: useOf(value), culprits: [value], messageId: 'unprefixed', data: { code } });
              continue;
            }
            const edit = origin && replaceLiteral(sourceCode, origin, ACTION_PREFIX + code);
            const owned = origin !== undefined && ownership.owns(request, origin);
            report({
              request,
              node: origin,
              culprits: [value],
              messageId: 'unprefixed',
              data: { code },
              fix: owned ? edit : undefined,
              suggestions: edit && !owned ? [{ messageId: 'addPrefix', data: { code }, edit }] : [],
            });
          }
        }
      }
    }
  },
});

function bareCode(value: Plain): string | undefined {
  if (value.kind !== 'literal' || (typeof value.value !== 'string' && typeof value.value !== 'number'))
    return undefined;
  const code = String(value.value);
  return CODE.test(code) ? code : undefined;
}

export default rule;
