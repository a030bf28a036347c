import type { Rule } from 'eslint';
import { type Check, createRule, type Report, type Suggestion } from '../create-rule.ts';
import { moveInto, nest, renameKey, unnest, unwrap, wrap } from '../edits/bodies.ts';
import type { Edit } from '../edits/ownership.ts';
import { keyOf } from '../requests/place.ts';
import { actionsOf, bodyOf, stringOf, type TelecrmRequest, typesOf } from '../requests/request.ts';
import { isClosed, isObject, keysOf, presence, property, type Sent } from '../requests/sent.ts';
import { CODE, PAYMENT, PREFIXED_CODE } from '../telecrm/actions.ts';
import { leadKeys, withActions, withBody, withFields } from '../telecrm/bodies.ts';
import { requiredFields } from '../telecrm/payments.ts';
import { isNullish, type Plain } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'valid-request-body',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the documented shape of request bodies',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      form: 'telecrm takes JSON, and this body is sent as a form. Send `JSON.stringify` of an object.',
      object: 'telecrm takes JSON, and this client does not make JSON of an object. Send `JSON.stringify` of it.',
      noBody: 'telecrm does nothing with a request that carries no body. Send {{documented}}.',
      noFields: 'telecrm does not take a lead without an object of `fields`. Put its data under `fields`.',
      strayKey: 'telecrm ignores `{{key}}` beside `fields`. Put it into `fields`.',
      noActions:
        'telecrm answers 400 to new actions without the array `actions`, even for one. Send `{ actions: […] }`.',
      actionsNotArray: 'telecrm takes `actions` as an array alone, even for one. Write it in brackets.',
      wrapped: 'telecrm answers 400 to an update that is wrapped in `actions`. Send the action itself.',
      emptyAction: 'telecrm does nothing with an empty action. Give it a `type`, and its data.',
      besideType: 'telecrm ignores the data of a custom action beside its `type`. Put it under `fields`.',
      paymentFields: 'telecrm ignores the data of a payment under `fields`. Put it beside the `type`.',
      stringify: 'Send it as JSON.',
      nest: 'Put it under `{{key}}`.',
      unnest: 'Take it out of `{{key}}`.',
      brackets: 'Write it in brackets.',
    },
  },
  check(check) {
    for (const request of check.requests) {
      if (request.operation.method !== 'POST') continue;
      checkPresence(check, request);
      for (const body of bodyOf(request)) {
        if (checkFormat(check, request, body)) continue;
        checkBody(check, request, body);
      }
    }
  },
});

type Finding = Pick<Report, 'messageId' | 'data' | 'node'> & {
  readonly value: Plain;
  readonly edit?: Edit | undefined;
  readonly suggestion?: Omit<Suggestion, 'edit'>;
};

function tell({ report, ownership }: Check, request: TelecrmRequest, finding: Finding): void {
  const { messageId, data = {}, node, value, edit, suggestion } = finding;
  const isOffered =
    edit !== undefined && suggestion !== undefined && node !== undefined && ownership.ownsShape(request, node);
  report({
    request,
    node,
    culprits: [value],
    messageId,
    data,
    suggestions: isOffered ? [{ ...suggestion, edit }] : [],
  });
}

/** A request that carries nothing. */
function checkPresence({ report, here }: Check, request: TelecrmRequest): void {
  const { exchange, operation } = request;
  // A client that writes its body piece by piece may be handed some of it unseen.
  const isSeen = exchange.client !== undefined && exchange.client.name !== 'node:http';
  if (exchange.body !== undefined || !isSeen || !withBody.has(operation.name)) return;
  const documented = withFields.has(operation.name)
    ? 'an object with `fields`'
    : operation.name === 'create-actions'
      ? '`{ actions: […] }`'
      : 'the action';
  const node = here({ node: exchange.node, file: exchange.file });
  report({ request, node, culprits: [], messageId: 'noBody', data: { documented } });
}

/** @returns whether a body is certainly no JSON */
function checkFormat(check: Check, request: TelecrmRequest, { value }: Sent): boolean {
  if (value.kind !== 'unknown' || value.format === undefined) return false;
  const { here, useOf, sourceCode } = check;
  const node = useOf(value) ?? here(value.origin);
  tell(check, request, {
    messageId: value.format,
    node,
    value,
    edit: node && value.format === 'object' ? wrap(sourceCode, node, 'JSON.stringify(', ')') : undefined,
    suggestion: { messageId: 'stringify' },
  });
  return true;
}

function checkBody(check: Check, request: TelecrmRequest, body: Sent): void {
  const { name } = request.operation;
  if (withFields.has(name)) checkLead(check, request, body);
  if (name === 'create-actions') checkList(check, request, body);
  else if (name !== 'update-action') checkArray(check, request, body);
  if (name === 'update-action' && checkWrapped(check, request, body)) return;
  if (name === 'update-lead') return;
  for (const { sent } of actionsOf({ ...request, when: body.when })) {
    if (sent.value.kind === 'reference') checkAction(check, request, sent);
  }
}

function checkLead(check: Check, request: TelecrmRequest, body: Sent): void {
  const { here, sourceCode } = check;
  const { value } = body;
  const node = here(value.origin);
  if (isNothing(body) || (isObject(body) && presence(body, 'fields') === 'missing')) {
    const edit = node && presence(body, 'actions') === 'missing' ? nest(sourceCode, node, 'fields') : undefined;
    tell(check, request, { messageId: 'noFields', node, value, edit, suggestion: nested('fields') });
    return;
  }
  if (!isObject(body)) return;
  for (const fields of property(body, 'fields')) {
    const isWrong = fields.value.kind === 'literal' || isArray(fields.value);
    if (isWrong) tell(check, request, { messageId: 'noFields', node: check.useOf(fields.value), value: fields.value });
  }
  // Who knows not where the fields are, knows not what stands beside them.
  if (presence(body, 'fields') !== 'found') return;
  for (const key of keysOf(body.value.object)) {
    if (leadKeys.has(key)) continue;
    const found = property(body, key).find((one) => one.value.kind !== 'absent' && one.value.slot !== undefined);
    if (!found) continue;
    const slot = here(found.value.slot);
    const edit = slot && moveInto(sourceCode, slot, 'fields');
    const traced = { ...found.value, ...keyOf(found.value, value) } as Plain;
    tell(check, request, {
      messageId: 'strayKey',
      data: { key },
      node: slot,
      value: traced,
      edit,
      suggestion: nested('fields'),
    });
  }
}

/** The array of new actions. */
function checkList(check: Check, request: TelecrmRequest, body: Sent): void {
  const { here, sourceCode } = check;
  const { value } = body;
  const node = here(value.origin);
  if (isArray(value)) {
    const edit = node && wrap(sourceCode, node, '{ actions: ', ' }');
    tell(check, request, { messageId: 'noActions', node, value, edit, suggestion: nested('actions') });
  } else if (isNothing(body) || (isObject(body) && presence(body, 'actions') === 'missing')) {
    const [single] = property(body, 'action').filter((one) => one.value.kind === 'reference');
    const slot = here(single?.value.slot);
    const edit = slot
      ? renameKey(sourceCode, slot, 'actions', !isArray(single?.value))
      : node && presence(body, 'type') === 'found'
        ? wrap(sourceCode, node, '{ actions: [', '] }')
        : undefined;
    tell(check, request, { messageId: 'noActions', node, value, edit, suggestion: nested('actions') });
  } else checkArray(check, request, body);
}

/** Whether `actions`, where there are any, are an array. */
function checkArray(check: Check, request: TelecrmRequest, body: Sent): void {
  if (!withActions.has(request.operation.name) || !isObject(body)) return;
  for (const { value } of property(body, 'actions')) {
    const isWrong = (value.kind === 'literal' && !isNullish(value)) || (value.kind === 'reference' && !isArray(value));
    if (!isWrong) continue;
    const node = check.useOf(value) ?? check.here(value.origin);
    const edit = node && value.kind === 'reference' ? wrap(check.sourceCode, node, '[', ']') : undefined;
    tell(check, request, { messageId: 'actionsNotArray', node, value, edit, suggestion: { messageId: 'brackets' } });
  }
}

/** @returns whether an update is wrapped in `actions` */
function checkWrapped(check: Check, request: TelecrmRequest, body: Sent): boolean {
  if (!isObject(body) || presence(body, 'actions') !== 'found' || presence(body, 'type') !== 'missing') return false;
  const [list] = property(body, 'actions');
  if (!list) return false;
  const slot = check.here(list.value.slot);
  const edit = slot && unwrap(check.sourceCode, slot);
  const suggestion = { messageId: 'unnest', data: { key: 'actions' } };
  tell(check, request, { messageId: 'wrapped', node: slot, value: list.value, edit, suggestion });
  return true;
}

/** An action among others, or the one that an update carries. */
function checkAction(check: Check, request: TelecrmRequest, action: Sent): void {
  if (!isObject(action)) return;
  const { here, sourceCode } = check;
  const { value } = action;
  const node = here(value.origin);
  const keys = keysOf(value.object);
  const isThere = (key: string): boolean => presence(action, key) !== 'missing';
  if (isClosed(action) && !keys.some(isThere)) {
    tell(check, request, { messageId: 'emptyAction', node, value });
    return;
  }
  const types = typesOf({ request, sent: action });
  for (const type of types) {
    const sent = { ...action, when: type.when };
    if (isCustom(type.value)) {
      const others = keys.filter((key) => key !== 'type' && isWritten(sent, key));
      if (presence(sent, 'fields') !== 'missing' || others.length === 0) continue;
      // What is right for one type is wrong for another.
      const isFor = types.every((one) => isCustom(one.value));
      const edit = node && isFor ? nest(sourceCode, node, 'fields', 'type') : undefined;
      tell(check, request, { messageId: 'besideType', node, value, edit, suggestion: nested('fields') });
    } else if (stringOf(type.value) === PAYMENT) {
      for (const fields of property(sent, 'fields')) {
        if (!isObject(fields) || !requiredFields.some((key) => isWritten(fields, key))) continue;
        const slot = here(fields.value.slot);
        const isFor = types.every((one) => stringOf(one.value) === PAYMENT);
        const edit = slot && isFor ? unnest(sourceCode, slot) : undefined;
        const suggestion = { messageId: 'unnest', data: { key: 'fields' } };
        tell(check, request, { messageId: 'paymentFields', node: slot, value: fields.value, edit, suggestion });
      }
    }
  }
}

/** Whether every path puts a value there, whatever it is. */
function isWritten(sent: Sent, key: string): boolean {
  return property(sent, key).every(({ value }) => value.kind !== 'absent' && value.slot !== undefined);
}

function nested(key: string): Omit<Suggestion, 'edit'> {
  return { messageId: 'nest', data: { key } };
}

function isCustom(type: Plain): boolean {
  if (type.kind !== 'literal' || (typeof type.value !== 'string' && typeof type.value !== 'number')) return false;
  return CODE.test(String(type.value)) || PREFIXED_CODE.test(String(type.value));
}

function isArray(value: Plain | undefined): boolean {
  return value?.kind === 'reference' && value.object.kind === 'array';
}

/** Whether a body is certainly no object, and no list either. */
function isNothing({ value }: Sent): boolean {
  return value.kind === 'literal' && value.value !== undefined;
}

export default rule;
