/**
 * What a program asks of telecrm, apart from how it is spelt. Each kind of action is right or wrong in one
 * named way; which of them is wrong is for the simulator to say, not for these tables.
 */
import type { ObjectValue } from './draft.ts';
import { BODIES } from './shapes.ts';
import type { ENDPOINTS } from './shapes.ts';

const fields = { site: 'North' };
const payment = { type: 'PAYMENT', status: 'COMPLETED', currency: 'INR', amount: '5000' };

function without(...names: (keyof typeof payment)[]): ObjectValue {
  return Object.fromEntries(Object.entries(payment).filter(([name]) => !names.some((one) => one === name)));
}

/** Payments that are to be created; they are the same on both APIs. */
const PAYMENTS = {
  'a complete payment': payment,
  'a payment without a status': without('status'),
  'a payment without a currency': without('currency'),
  'a payment without an amount': without('amount'),
  'a payment without currency and amount': without('currency', 'amount'),
  'a payment with its type alone': without('status', 'currency', 'amount'),
  'a payment with an unknown status': { ...payment, status: 'DONE' },
  'a payment with a status in lower case': { ...payment, status: 'completed' },
  'a payment with an unknown currency': { ...payment, currency: 'EUR' },
  'a payment with a space behind its currency': { ...payment, currency: 'INR ' },
  'a payment of a number': { ...payment, amount: 5000 },
  'a payment of nothing': { ...payment, amount: '0' },
  'a payment of less than nothing': { ...payment, amount: '-5' },
  'a payment with a comma in its amount': { ...payment, amount: '1,000' },
  'a payment with its currency in its amount': { ...payment, amount: 'Rs 500' },
  'a payment that lacks one thing and has another wrong': { ...without('amount'), status: 'DONE' },
} satisfies Record<string, ObjectValue>;

/** Types that no API writes. */
const UNWRITABLE = {
  'a built-in call': { type: 'OUTGOING_CALL', fields },
  'a built-in message': { type: 'INCOMING_WHATSAPP_MSG', fields },
  'an empty type': { type: '', fields },
  'a payment type in lower case': { ...payment, type: 'payment' },
  'a payment type with a prefix': { ...payment, type: 'ACTION_PAYMENT' },
  'a prefixed type without a code': { type: 'ACTION_LEAD_DETAILS', fields },
} satisfies Record<string, ObjectValue>;

/** Entries of a Sync create. */
export const SYNC_ENTRIES = {
  'a custom action': { type: '1001', fields },
  'another custom action': { type: '1002', fields: { host: 'Desk' } },
  'a prefixed custom action': { type: 'ACTION_1001', fields },
  'a numeric code as a number': { type: 1001, fields },
  'a system note': { type: 'SYSTEM_NOTE', text: 'Called back' },
  ...UNWRITABLE,
  ...PAYMENTS,
} satisfies Record<string, ObjectValue>;

/** Entries of an Async body. */
export const ASYNC_ENTRIES = {
  'a custom action': { type: 'ACTION_1001', fields },
  'another custom action': { type: 'ACTION_1002', fields: { host: 'Desk' } },
  'a bare code': { type: '1001', fields },
  'a bare code as a number': { type: 1001, fields },
  'a system note': { type: 'SYSTEM_NOTE', text: 'Called back' },
  ...UNWRITABLE,
  ...PAYMENTS,
} satisfies Record<string, ObjectValue>;

/** Updates: the stored action they go to, and the body. */
export const UPDATES = {
  'a new status for a payment': { of: 'payment', body: { type: 'PAYMENT', status: 'CANCELLED' } },
  'new fields for a custom action': { of: 'visit', body: { type: '1001', fields } },
  'a new amount': { of: 'payment', body: { type: 'PAYMENT', amount: '10' } },
  'a new amount and currency': {
    of: 'payment',
    body: { type: 'PAYMENT', status: 'PENDING', amount: '10', currency: 'USD' },
  },
  'a new payment id': { of: 'payment', body: { type: 'PAYMENT', status: 'COMPLETED', paymentid: 'receipt-1' } },
  'a status without a type': { of: 'payment', body: { status: 'CANCELLED' } },
  'an unknown status': { of: 'payment', body: { type: 'PAYMENT', status: 'DONE' } },
  'a status in lower case': { of: 'payment', body: { type: 'PAYMENT', status: 'refunded' } },
  'a prefixed code': { of: 'visit', body: { type: 'ACTION_1001', fields } },
  'a built-in type': { of: 'call', body: { type: 'OUTGOING_CALL', fields } },
} satisfies Record<string, { of: 'payment' | 'visit' | 'call'; body: ObjectValue }>;

/** Types that are searched before each hit is fetched. */
export const SEARCHED = {
  'custom actions': '1001',
  payments: 'PAYMENT',
  'outgoing calls': 'OUTGOING_CALL',
  messages: 'INCOMING_WHATSAPP_MSG',
} satisfies Record<string, string>;

/** One request, or one search with the reads that follow it. */
export type Request =
  | { readonly operation: 'create-actions'; readonly entries: readonly (keyof typeof SYNC_ENTRIES)[] }
  | { readonly operation: 'create-lead'; readonly entries: readonly (keyof typeof SYNC_ENTRIES)[] }
  | { readonly operation: 'upsert-lead'; readonly entries: readonly (keyof typeof ASYNC_ENTRIES)[] }
  | { readonly operation: 'send-body'; readonly body: keyof typeof BODIES }
  | { readonly operation: 'reach'; readonly endpoint: keyof typeof ENDPOINTS }
  | { readonly operation: 'update-action'; readonly update: keyof typeof UPDATES }
  | { readonly operation: 'read-found'; readonly searched: keyof typeof SEARCHED; readonly guarded: boolean };

/** Whether the answer of a request tells the fate of single actions. */
export function hasActionStatuses(request: Request): boolean {
  if (request.operation === 'send-body') return BODIES[request.body].of === 'actions';
  return request.operation === 'create-actions' || (request.operation === 'create-lead' && request.entries.length > 0);
}
