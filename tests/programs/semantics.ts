/**
 * What a program asks of telecrm, apart from how it is spelt. Each kind of action is right or wrong in one
 * named way; which of them is wrong is for the simulator to say, not for these tables.
 */
import { KNOWN } from '../telecrm-simulator/workspace.ts';
import type { ObjectValue } from './draft.ts';
import type { LOOKS } from './forms/answers.ts';
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

/** Fields of a lead beside its name, with its phone number or without. */
export const LEADS = {
  'a name and a phone number': {},
  'a rating and tags': { rating: 4, tags: ['VIP', 'Returning'], budget: '5000', seats: 2 },
  'a rating in a text': { rating: '4' },
  'too high a rating': { rating: 7 },
  'tags in a text': { tags: 'VIP, Returning' },
  'a date in a text': { next_visit: '2026-01-31T10:00:00Z' },
  'money as a number': { budget: 5000 },
  'a number in a text': { seats: '2' },
  'a space behind an address': { email: 'new@north-clinic.example ' },
  'no phone number': { phone: null },
} satisfies Record<string, Lead>;

/** Fields, with `null` for a phone number that is left out. */
export interface Lead {
  readonly phone?: string | null;
  readonly [field: string]: ObjectValue[string] | null | undefined;
}

const LEAD = 'the lead';
const { memberEmail } = KNOWN;
const MOMENT = 1_767_225_600_000;
const searchActions = ['lead', LEAD, 'action', 'search'];
const member = { name: 'New Desk', email: 'new@north-clinic.example', phone_number: '919800000000', role: 'CALLER' };

/** Requests with a body of their own. */
export const CALLS = {
  'a new name': { path: ['lead', LEAD], body: { fields: { name: 'First Lead' } } },
  'a new phone number': { path: ['lead', LEAD], body: { fields: { name: 'First Lead', phone: '910000000009' } } },
  'the phone number alone': { path: ['lead', LEAD], body: { fields: { phone: '910000000009' } } },
  'a new rating in a text': { path: ['lead', LEAD], body: { fields: { rating: '5' } } },
  'actions since a moment': { path: searchActions, body: { type: 'OUTGOING_CALL', created_on: { from: MOMENT } } },
  'actions of the other window': {
    path: searchActions,
    body: { type: 'OUTGOING_CALL', performed_at: { from: MOMENT } },
  },
  'actions since a date in a text': { path: searchActions, body: { created_on: { from: '2026-01-01T00:00:00Z' } } },
  'actions by a member': { path: searchActions, body: { performed_by: '603d2b2f' } },
  'actions by an address': { path: searchActions, body: { performed_by: memberEmail } },
  'actions of a list of types': { path: searchActions, body: { type: ['OUTGOING_CALL'] } },
  'actions of a type in small letters': { path: searchActions, body: { type: 'outgoing_call' } },
  'leads by their actions': {
    path: ['lead', 'search'],
    body: { actions: { type: ['OUTGOING_CALL'], performed_by: memberEmail, performed_at: { from: MOMENT } } },
  },
  'leads of the other window': { path: ['lead', 'search'], body: { actions: { created_on: { from: MOMENT } } } },
  'leads by the id of a member': { path: ['lead', 'search'], body: { actions: { performed_by: '603d2b2f' } } },
  'a page of leads': { path: ['lead', 'search?limit=100'], body: { fields: { name: 'First Lead' } } },
  'too large a page of leads': { path: ['lead', 'search?limit=500'], body: { fields: { name: 'First Lead' } } },
  'a page of members': { path: ['team-members?limit=10'] },
  'too large a page of members': { path: ['team-members?limit=11'] },
  'no page of members': { path: ['team-members?limit=0'] },
  'a new member': { path: ['team-members'], body: member },
  'a member whose number has a plus': { path: ['team-members'], body: { ...member, phone_number: '+919800000000' } },
  'a member of no role': { path: ['team-members'], body: { ...member, role: 'BOSS' } },
  'a member whose role is in small letters': { path: ['team-members'], body: { ...member, role: 'caller' } },
  'a member on leave': { path: ['teammember', 'state_change'], body: { state: 'On Leave', email: memberEmail } },
  'a member in no state': { path: ['teammember', 'state_change'], body: { state: 'Away', email: memberEmail } },
  'a space behind a member': {
    path: ['teammember', 'state_change'],
    body: { state: 'Working', email: `${memberEmail} ` },
  },
} satisfies Record<string, Call>;

/** Where a request goes, with a marker for the lead; one without a body is a GET. */
export interface Call {
  readonly path: readonly string[];
  readonly body?: ObjectValue;
}

/** Whether a segment of a path stands for the lead. */
export function isLead(segment: string): boolean {
  return segment === LEAD;
}

/** One request, or one search with the reads that follow it. */
export type Request =
  | { readonly operation: 'create-actions'; readonly entries: readonly (keyof typeof SYNC_ENTRIES)[] }
  | {
      readonly operation: 'create-lead';
      readonly entries: readonly (keyof typeof SYNC_ENTRIES)[];
      readonly lead?: keyof typeof LEADS;
    }
  | {
      readonly operation: 'upsert-lead';
      readonly entries: readonly (keyof typeof ASYNC_ENTRIES)[];
      readonly lead?: keyof typeof LEADS;
      /** What is looked for in the answer. */
      readonly look?: keyof typeof LOOKS;
    }
  | { readonly operation: 'call'; readonly call: keyof typeof CALLS }
  | { readonly operation: 'send-body'; readonly body: keyof typeof BODIES }
  | { readonly operation: 'reach'; readonly endpoint: keyof typeof ENDPOINTS }
  | { readonly operation: 'update-action'; readonly update: keyof typeof UPDATES }
  | { readonly operation: 'read-found'; readonly searched: keyof typeof SEARCHED; readonly guarded: boolean };

/** Whether the answer of a request tells the fate of single actions. */
export function hasActionStatuses(request: Request): boolean {
  if (request.operation === 'send-body') return BODIES[request.body].of === 'actions';
  return request.operation === 'create-actions' || (request.operation === 'create-lead' && request.entries.length > 0);
}
