import type { Rule } from 'eslint';
import { type Check, createRule, type Suggestion } from '../create-rule.ts';
import { findVariable } from '../edits/eslint-utils.ts';
import { addShorthand } from '../edits/properties.ts';
import { placesOfKeys } from '../requests/place.ts';
import { actionsOf, bodyOf, stringOf, typesOf } from '../requests/request.ts';
import { isObject, presence } from '../requests/sent.ts';
import { PAYMENT } from '../telecrm/actions.ts';
import { requiredFields } from '../telecrm/payments.ts';
import type { Node } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'require-payment-fields',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the status, currency and amount of a new payment',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      missingFields:
        'telecrm ignores a payment that lacks {{missing}}, behind a successful answer. A new payment needs `status`, `currency` and `amount` beside its `type`.',
      missingType: "telecrm answers 400 to an update without a `type`. Write `type: 'PAYMENT'` beside the `status`.",
      addField: 'Add `{{field}}`, a variable of that name.',
    },
  },
  check(check) {
    const { requests, here, report } = check;
    for (const request of requests) {
      if (request.operation.name === 'update-action') {
        for (const body of bodyOf(request)) {
          if (!isObject(body) || presence(body, 'status') !== 'found') continue;
          if (presence(body, 'type') !== 'missing' || presence(body, 'fields') !== 'missing') continue;
          const node = here(body.value.origin);
          report({ request, node, culprits: [body.value, ...placesOfKeys(body)], messageId: 'missingType' });
        }
        continue;
      }
      if (request.operation.name === 'update-lead') continue;
      for (const action of actionsOf(request)) {
        if (!isObject(action.sent)) continue;
        const node = here(action.sent.value.origin);
        const types = typesOf(action);
        // In another action the fields would stand where none belong.
        const isPayment = types.every((type) => stringOf(type.value) === PAYMENT);
        for (const type of types) {
          if (stringOf(type.value) !== PAYMENT) continue;
          const payment = { ...action.sent, when: type.when };
          const missing = requiredFields.filter((field) => presence(payment, field) === 'missing');
          if (missing.length === 0) continue;
          report({
            request,
            node,
            culprits: [action.sent.value, type.value, ...placesOfKeys(payment)],
            messageId: 'missingFields',
            data: { missing: list(missing) },
            suggestions: node && isPayment ? missing.flatMap((field) => inScope(check, node, field)) : [],
          });
        }
      }
    }
  },
});

function list(fields: readonly string[]): string {
  const quoted = fields.map((field) => `\`${field}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

/** A suggestion to add the field, where a variable has its name. */
function inScope({ sourceCode }: Check, node: Node, field: string): Suggestion[] {
  if (node.type !== 'ObjectExpression') return [];
  const variable = findVariable(sourceCode.getScope(node as never), field);
  const [definition] = variable?.defs ?? [];
  // A variable of a statement further down has no value yet.
  const isSet = definition && (definition.type !== 'Variable' || (definition.name.range?.[0] ?? 0) < node.range[0]);
  const edit = isSet ? addShorthand(sourceCode, node, field) : undefined;
  return edit ? [{ messageId: 'addField', data: { field }, edit }] : [];
}

export default rule;
