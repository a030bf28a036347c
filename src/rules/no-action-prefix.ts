import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { dropPrefix } from '../edits/texts.ts';
import { actionsOf, typesOf } from '../requests/request.ts';
import { certain } from '../requests/sent.ts';
import { sharedWith } from '../requests/uses-of-text.ts';
import { ACTION_PREFIX, PREFIXED_CODE } from '../telecrm/actions.ts';
import type { Plain } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-action-prefix',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow the `ACTION_` prefix on custom action types sent to the Sync API',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      prefixed:
        "The Sync API takes a custom action's bare code: with the prefix in '{{type}}' it answers 400 or drops the action silently. Write the code without `ACTION_`.",
      dropPrefix: "Write '{{code}}' here, for every reader of this text.",
    },
  },
  check({ requests, here, useOf, report, sourceCode, ownership, model }) {
    for (const request of requests) {
      if (request.operation.api !== 'sync') continue;
      for (const action of actionsOf(request)) {
        for (const type of typesOf(action)) {
          for (const { value, result } of certain(type, prefixed)) {
            const origin = here(value.origin);
            const data = { type: result, code: result.slice(ACTION_PREFIX.length) };
            // The Async API needs the prefix: where both read one text, the mistake is its use here.
            if (origin && sharedWith(model, origin, 'async')) {
              report({ request, node: useOf(value), culprits: [value], messageId: 'prefixed', data });
              continue;
            }
            const edit = origin && dropPrefix(sourceCode, origin, ACTION_PREFIX);
            const documented = request.operation.name !== 'update-lead';
            const owned = origin !== undefined && documented && ownership.owns(request, origin);
            report({
              request,
              node: origin,
              culprits: [value],
              messageId: 'prefixed',
              data,
              fix: owned ? edit : undefined,
              suggestions: edit && !owned ? [{ messageId: 'dropPrefix', data, edit }] : [],
            });
          }
        }
      }
    }
  },
});

/** The type as text, if it is certainly the prefix with a code behind it. */
function prefixed(value: Plain): string | undefined {
  if (value.kind === 'literal' && typeof value.value === 'string')
    return PREFIXED_CODE.test(value.value) ? value.value : undefined;
  if (value.kind !== 'text') return undefined;
  const [head, ...rest] = value.parts;
  const isCode =
    typeof head === 'string' &&
    /^ACTION_\d*$/.test(head) &&
    rest.every((part) => typeof part !== 'string' || /^\d+$/.test(part));
  return isCode ? value.parts.map((part) => (typeof part === 'string' ? part : '…')).join('') : undefined;
}

export default rule;
