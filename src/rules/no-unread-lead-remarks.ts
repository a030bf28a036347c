import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { throwOnIgnored } from '../edits/status-check.ts';
import { unreadIn } from '../requests/duties.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-unread-lead-remarks',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require reading the remarks on each lead that a request creates',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      unread:
        'telecrm can drop single fields of a new lead behind a successful answer, and nobody reads the `remarks` that tell which. Check the `remarks` of the answer.',
      onlyLogged:
        'telecrm can drop single fields of a new lead behind a successful answer, and this one is only logged. Check the `remarks` of the answer.',
      throwOnIgnored: 'Throw an error if telecrm ignored a part of the lead.',
    },
  },
  check({ model, report, sourceCode }) {
    for (const { request, node, onlyLogged } of unreadIn(
      model,
      ({ operation }) => operation.name === 'create-lead',
      'remarks',
    )) {
      const edit = throwOnIgnored(sourceCode, request.exchange, node, 'remarks');
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

export default rule;
