import { classifyType, isObject, LOCKED_PAYMENT_FIELDS } from './facts.ts';
import { isDocumented, judgePayment } from './payments.ts';
import { dropped, refused } from './verdict.ts';
import type { Defect } from './verdict.ts';
import type { StoredAction } from './workspace.ts';

const ONLY_CUSTOM = 'Only custom actions and payment actions can be created';

/** Judges one entry of create actions on the Sync API. */
export function judgeCreated(entry: Record<string, unknown>, path: string): Defect[] {
  switch (classifyType(entry.type)) {
    case 'code':
    case 'number': // what a numeric code does there is not documented
      return misplacedData(entry, path);
    case 'payment':
      return [...judgePayment(entry, path), ...nestedPayment(entry, path)];
    case 'prefixed-code':
      return [refused('C2', `${path}.type`, ONLY_CUSTOM), ...misplacedData(entry, path)];
    case 'other-name':
      return [refused('C1', `${path}.type`, ONLY_CUSTOM)];
    case 'missing':
      return [isEmpty(entry, path) ?? refused('type-missing', `${path}.type`, 'An action needs a type')];
  }
}

function isEmpty(entry: Record<string, unknown>, path: string): Defect | undefined {
  return Object.keys(entry).length === 0 ? dropped('body-shape', path, 'An action without anything') : undefined;
}

/** The data of a custom action that stands beside its type. */
function misplacedData(entry: Record<string, unknown>, path: string): Defect[] {
  const others = Object.keys(entry).filter((key) => key !== 'type');
  const misplaced = others.length > 0 && !('fields' in entry);
  return misplaced ? [dropped('body-shape', path, 'The data stands under fields')] : [];
}

/** The data of a payment that stands under `fields`. */
function nestedPayment({ fields }: Record<string, unknown>, path: string): Defect[] {
  const nested = isObject(fields) && ['status', 'currency', 'amount'].some((key) => key in fields);
  return nested ? [dropped('body-shape', path, 'The data stands beside the type')] : [];
}

/** Judges one entry of the `actions` embedded in create lead: the lead is created, the entry is not. */
export function judgeEmbedded(entry: Record<string, unknown>, path: string): Defect[] {
  return judgeCreated(entry, path).map(({ reason, path: at, message }) => dropped(reason, at, message));
}

/** Judges one entry of an Async body; whatever is wrong is dropped behind a 200. */
export function judgeQueued(entry: Record<string, unknown>, path: string): Defect[] {
  switch (classifyType(entry.type)) {
    case 'prefixed-code':
      return misplacedData(entry, path);
    case 'payment':
      return [...judgePayment(entry, path), ...nestedPayment(entry, path)];
    case 'code':
    case 'number':
      return [
        dropped('A1', `${path}.type`, 'A custom action code needs the ACTION_ prefix'),
        ...misplacedData(entry, path),
      ];
    case 'other-name':
      // The effect of this legacy snippet is not documented.
      return entry.type === 'SYSTEM_NOTE' ? [] : [dropped('C1', `${path}.type`, ONLY_CUSTOM)];
    case 'missing':
      return [isEmpty(entry, path) ?? dropped('type-missing', `${path}.type`, 'An action needs a type')];
  }
}

/** Judges the body of update action against the action that is stored. */
export function judgeUpdate(body: Record<string, unknown>, stored: StoredAction): Defect[] {
  if ('actions' in body) return [refused('X4', 'actions', 'An update is one action object, not a list')];
  const empty = isEmpty(body, 'body');
  if (empty) return [empty];
  switch (classifyType(body.type)) {
    case 'missing':
      return [refused('type-missing', 'type', 'The type of the action is required')];
    case 'prefixed-code':
      return [refused('C2', 'type', 'The type is not the stored one'), ...misplacedData(body, 'body')];
    case 'other-name':
      return [refused('C1', 'type', 'Only custom actions and payment actions can be updated')];
    case 'payment':
      return [...mismatch(body, stored), ...judgePaymentUpdate(body), ...nestedPayment(body, 'body')];
    case 'code':
      return [...mismatch(body, stored), ...misplacedData(body, 'body')];
    case 'number': // unknown on the Sync API
      return [];
  }
}

function judgePaymentUpdate(body: Record<string, unknown>): Defect[] {
  const locked = LOCKED_PAYMENT_FIELDS.filter((field) => body[field] !== undefined).map((field) =>
    refused('C3', field, 'Cannot update amount, currency, or paymentid fields for existing payment action.'),
  );
  const status = body.status;
  return status === undefined || isDocumented('status', status)
    ? locked
    : [...locked, refused('C6-value', 'status', `Invalid status: ${JSON.stringify(status)}`)];
}

function mismatch(body: Record<string, unknown>, stored: StoredAction): Defect[] {
  return body.type === stored.type
    ? []
    : [refused('type-mismatch', 'type', `The stored action is of type ${stored.type}`)];
}
