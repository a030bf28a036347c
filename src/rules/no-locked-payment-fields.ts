import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { isRemovable, removeProperty } from '../edits/properties.ts';
import { keyOf } from '../requests/place.ts';
import { bodyOf, stringOf } from '../requests/request.ts';
import { property } from '../requests/sent.ts';
import { PAYMENT } from '../telecrm/actions.ts';
import { lockedFields } from '../telecrm/payments.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-locked-payment-fields',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow changing the amount, currency or payment id of an existing payment',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      locked:
        'telecrm answers 400 to an update that carries `{{field}}`: of a payment only the status can change. To correct it, set the status to CANCELLED and create the payment anew.',
      removeField: 'Remove `{{field}}` from the update.',
    },
  },
  check({ requests, here, report, sourceCode, ownership }) {
    for (const request of requests) {
      if (request.operation.name !== 'update-action') continue;
      for (const body of bodyOf(request)) {
        for (const type of property(body, 'type')) {
          if (stringOf(type.value) !== PAYMENT) continue;
          for (const field of lockedFields) {
            for (const { value } of property({ ...body, when: type.when }, field)) {
              // A value without a place of its own may stand for a key that is not there.
              if (value.kind === 'absent' || !value.slot) continue;
              const slot = here(value.slot);
              const edit = slot && removeProperty(sourceCode, slot);
              const owned =
                slot?.type === 'Property' && isRemovable(sourceCode, slot) && ownership.owns(request, slot.parent);
              report({
                request,
                node: slot,
                culprits: [keyOf(value, body.value), body.value, type.value],
                messageId: 'locked',
                data: { field },
                fix: owned ? edit : undefined,
                suggestions:
                  edit && !owned && !ownership.isShared(slot)
                    ? [{ messageId: 'removeField', data: { field }, edit }]
                    : [],
              });
            }
          }
        }
      }
    }
  },
});

export default rule;
