import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { placesOfKeys } from '../requests/place.ts';
import { leadFieldsOf } from '../requests/request.ts';
import { isObject, presence } from '../requests/sent.ts';

const rule: Rule.RuleModule = createRule({
  name: 'require-lead-identifier',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the field that identifies the lead wherever one is created',
      recommended: true,
    },
    schema: [],
    messages: {
      refused:
        'telecrm answers 400 to a new lead without its identifier. Add `{{field}}` to the `fields`, or name the field that identifies your leads in `settings.telecrm.leadIdentifier`.',
      dropped:
        'The Async API answers 200 and silently drops a lead without its identifier. Add `{{field}}` to the `fields`, or name the field that identifies your leads in `settings.telecrm.leadIdentifier`.',
    },
  },
  check({ requests, settings, here, report }) {
    const field = settings.leadIdentifier;
    for (const request of requests) {
      const { api, name } = request.operation;
      if (name === 'update-lead') continue;
      for (const fields of leadFieldsOf(request)) {
        if (!isObject(fields) || presence(fields, field) !== 'missing') continue;
        report({
          request,
          node: here(fields.value.origin),
          culprits: [fields.value, ...placesOfKeys(fields)],
          messageId: api === 'async' ? 'dropped' : 'refused',
          data: { field },
        });
      }
    }
  },
});

export default rule;
