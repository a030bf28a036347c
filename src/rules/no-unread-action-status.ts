import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { throwOnIgnored } from '../edits/status-check.ts';
import { unreadIn } from '../requests/duties.ts';
import { bodyOf, type TelecrmRequest } from '../requests/request.ts';
import { items, property } from '../requests/sent.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-unread-action-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require reading the status of each action that a request creates',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      unread:
        "telecrm can ignore single actions behind a successful answer, and nobody reads their `status` here. Check each entry's `status`, or the `remarks`, of the answer.",
      onlyLogged:
        "telecrm can ignore single actions behind a successful answer, and this one is only logged. Check each entry's `status`, or the `remarks`, of the answer.",
      throwOnIgnored: 'Throw an error if telecrm ignored an action.',
    },
  },
  check({ model, report, sourceCode }) {
    for (const { request, node, onlyLogged } of unreadIn(model, createsActions, 'statuses')) {
      const edit = throwOnIgnored(sourceCode, request.exchange, node);
      report({
        request,
        node,
        culprits: [],
        messageId: onlyLogged ? 'onlyLogged' : 'unread',
        suggestions: edit ? [{ messageId: 'throwOnIgnored', edit }] : [],
      });
    }
  },
});

/** Whether a request certainly creates actions, at least on some path. */
function createsActions(request: TelecrmRequest): boolean {
  if (request.operation.name === 'create-actions') return true;
  if (request.operation.name !== 'create-lead') return false;
  return bodyOf(request)
    .flatMap((body) => property(body, 'actions'))
    .some((list) => items(list).length > 0);
}

export default rule;
