import type { Rule } from 'eslint';
import { type Check, createRule } from '../create-rule.ts';
import { replaceLiteral, wrapInString } from '../edits/texts.ts';
import { actionsOf, stringOf, type TelecrmRequest, typesOf } from '../requests/request.ts';
import { certain, property, type Sent } from '../requests/sent.ts';
import { PAYMENT } from '../telecrm/actions.ts';
import { currencies, isAmount, statuses } from '../telecrm/payments.ts';
import type { Plain } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'valid-payment-values',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the documented values for the status, currency and amount of a payment',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      status: `telecrm may refuse or ignore a payment whose status is {{value}}. Write one of ${statuses.join(', ')}.`,
      currency: `telecrm may ignore a payment whose currency is {{value}}. Write one of ${currencies.join(', ')}.`,
      amount:
        "telecrm takes an amount as a numeric string above 0 and may ignore a payment whose amount is {{value}}. Write a string such as '5000'.",
      useDocumented: "Write '{{value}}'.",
      convertToString: 'Send the number as a string.',
    },
  },
  check(check) {
    for (const request of check.requests) {
      const { name } = request.operation;
      if (name === 'update-lead') continue;
      for (const action of actionsOf(request)) {
        for (const type of typesOf(action)) {
          if (stringOf(type.value) !== PAYMENT) continue;
          const payment = { ...action.sent, when: type.when };
          checkListed(check, request, payment, type.value, 'status', statuses);
          if (name === 'update-action') continue;
          checkListed(check, request, payment, type.value, 'currency', currencies);
          checkAmount(check, request, payment, type.value);
        }
      }
    }
  },
});

/** A field whose values are a closed list. */
function checkListed(
  { here, report, sourceCode, ownership }: Check,
  request: TelecrmRequest,
  payment: Sent,
  type: Plain,
  field: 'status' | 'currency',
  allowed: readonly string[],
): void {
  for (const sent of property(payment, field)) {
    for (const { value, result } of certain(sent, (plain) => notListed(plain, allowed))) {
      const origin = here(value.origin);
      const meant = allowed.find((one) => one === String(result.value).trim().toUpperCase());
      const edit = origin && meant !== undefined ? replaceLiteral(sourceCode, origin, meant) : undefined;
      const owned = origin !== undefined && ownership.owns(request, origin);
      report({
        request,
        node: origin,
        culprits: [value, type],
        messageId: field,
        data: { value: shown(result.value) },
        fix: owned ? edit : undefined,
        suggestions:
          edit && meant !== undefined && !owned ? [{ messageId: 'useDocumented', data: { value: meant }, edit }] : [],
      });
    }
  }
}

function notListed(value: Plain, allowed: readonly string[]): { value: unknown } | undefined {
  if (value.kind !== 'literal' || value.value === undefined) return undefined;
  return typeof value.value === 'string' && allowed.includes(value.value) ? undefined : { value: value.value };
}

function checkAmount(
  { here, useOf, report, sourceCode, ownership }: Check,
  request: TelecrmRequest,
  payment: Sent,
  type: Plain,
): void {
  for (const sent of property(payment, 'amount')) {
    for (const { value, result } of certain(sent, notAmount)) {
      const origin = here(value.origin);
      const literal =
        value.kind === 'literal' && typeof value.value === 'number' && isAmount(String(value.value))
          ? String(value.value)
          : undefined;
      const written = origin && literal !== undefined ? replaceLiteral(sourceCode, origin, literal) : undefined;
      const owned = origin !== undefined && ownership.owns(request, origin);
      const isNumber = value.kind === 'unknown' && value.numeric === true;
      const place = origin ?? useOf(value) ?? here(value.via);
      const converted = written ?? (isNumber && place ? wrapInString(sourceCode, place) : undefined);
      report({
        request,
        node: place,
        culprits: [value, type],
        messageId: 'amount',
        data: { value: result },
        fix: owned ? written : undefined,
        suggestions: converted && !(owned && written) ? [{ messageId: 'convertToString', edit: converted }] : [],
      });
    }
  }
}

/** How a value reads that is certainly no amount. */
function notAmount(value: Plain): string | undefined {
  switch (value.kind) {
    case 'literal':
      if (value.value === undefined) return undefined;
      return typeof value.value === 'string' && isAmount(value.value) ? undefined : shown(value.value);
    case 'text':
      // Letters or a separator in the part that is known spoil it, whatever the rest is.
      return value.parts.some((part) => typeof part === 'string' && /[^\d.eE+\-\s]/.test(part))
        ? `'${value.parts.map((part) => (typeof part === 'string' ? part : '…')).join('')}'`
        : undefined;
    case 'unknown':
      return value.numeric ? 'a number' : undefined;
    default:
      return undefined;
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

export default rule;
