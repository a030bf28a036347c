import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { replaceLiteral } from '../edits/texts.ts';
import { actionsOf, stringOf, typesOf } from '../requests/request.ts';
import { certain } from '../requests/sent.ts';
import { sharedWith } from '../requests/uses-of-text.ts';
import { ACTION_PREFIX, CODE, PAYMENT, PREFIXED_CODE, SYSTEM_NOTE } from '../telecrm/actions.ts';
import type { Plain } from '../values/value.ts';

const ANSWERS = {
  sync: 'Sync API answers 400',
  async: 'Async API drops the action behind a 200',
  either: 'Sync API answers 400, and the Async API drops the action behind a 200,',
};

interface Options {
  readonly allowAsync: readonly string[];
}

const rule: Rule.RuleModule = createRule({
  name: 'no-builtin-action-write',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow writing action types that telecrm records itself',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        description: 'What is let through.',
        properties: {
          allowAsync: {
            type: 'array',
            description: 'Action types that are let through on the Async API.',
            items: { type: 'string' },
            uniqueItems: true,
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowAsync: [SYSTEM_NOTE] }],
    messages: {
      builtin:
        "Only custom actions and payments can be written: the {{api}} for the type '{{type}}'. Create a custom action for it in telecrm and send its code.",
      useCustomAction: "Send the custom action '{{code}}' instead of '{{type}}'.",
    },
  },
  check({ requests, model, here, useOf, report, sourceCode, settings, options }) {
    const { allowAsync } = options[0] as Options;
    for (const request of requests) {
      const { api, name } = request.operation;
      // What telecrm does with actions in a lead update is not documented.
      if (name === 'update-lead') continue;
      for (const action of actionsOf(request)) {
        for (const type of typesOf(action)) {
          const allowed = api === 'sync' ? [] : allowAsync;
          for (const { value, result } of certain(type, (plain) => builtin(plain, allowed))) {
            const written = here(value.origin);
            // Where the Async API lets a text through that the Sync API does not, the mistake is its use here.
            const shared =
              written && api === 'sync' && allowAsync.includes(result) && sharedWith(model, written, 'async');
            const origin = shared ? useOf(value) : written;
            const custom = Object.hasOwn(settings.customActions, result) ? settings.customActions[result] : undefined;
            const code = custom === undefined || api === 'sync' ? custom : api && ACTION_PREFIX + custom;
            const edit = origin && !shared && code !== undefined ? replaceLiteral(sourceCode, origin, code) : undefined;
            report({
              request,
              node: origin,
              culprits: [value],
              messageId: 'builtin',
              data: {
                type: result,
                api: ANSWERS[api ?? 'either'],
              },
              suggestions:
                edit && code !== undefined
                  ? [{ messageId: 'useCustomAction', data: { type: result, code }, edit }]
                  : [],
            });
          }
        }
      }
    }
  },
});

/** The type, if it is certainly neither a code nor a payment, nor let through. */
function builtin(value: Plain, allowed: readonly string[]): string | undefined {
  const type = stringOf(value);
  if (type === undefined || type === PAYMENT || CODE.test(type) || PREFIXED_CODE.test(type)) return undefined;
  return allowed.includes(type) ? undefined : type;
}

export default rule;
