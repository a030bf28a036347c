import { UNREAD_REMARKS_RULE, UNREAD_RULE } from '../expected.ts';
import type { Request } from '../semantics.ts';
import type { Form, Plan } from '../spell.ts';

/** A plainly written program that is about one rule, with or without that rule's mistake. */
export interface Seed {
  readonly rule: string;
  readonly broken: boolean;
  readonly plan: Plan;
}

/** The plainest spelling. */
export const PLAIN: Form = {
  client: 'fetch',
  url: 'template',
  payload: 'inline',
  type: 'literal',
  wrapper: 'none',
  site: 'async function',
  style: 'await',
  use: 'check of each entry',
  walk: 'for of',
  token: 'nothing',
};

type Pick<Operation> = Extract<Request, { operation: Operation }>;

const create = (...entries: Pick<'create-actions'>['entries']): Request => ({ operation: 'create-actions', entries });
const lead = (...entries: Pick<'create-lead'>['entries']): Request => ({ operation: 'create-lead', entries });
const upsert = (...entries: Pick<'upsert-lead'>['entries']): Request => ({ operation: 'upsert-lead', entries });
const update = (name: Pick<'update-action'>['update']): Request => ({ operation: 'update-action', update: name });
const withLead = (name: NonNullable<Pick<'upsert-lead'>['lead']>): Request => ({
  operation: 'upsert-lead',
  entries: ['a custom action'],
  lead: name,
});
const looking = (look: NonNullable<Pick<'upsert-lead'>['look']>): Request => ({
  operation: 'upsert-lead',
  entries: ['a custom action'],
  look,
});
const call = (name: Pick<'call'>['call']): Request => ({ operation: 'call', call: name });
const readFound = (searched: Pick<'read-found'>['searched'], guarded = false): Request => ({
  operation: 'read-found',
  searched,
  guarded,
});

const send = (body: Pick<'send-body'>['body']): Request => ({ operation: 'send-body', body });
const reach = (endpoint: Pick<'reach'>['endpoint']): Request => ({ operation: 'reach', endpoint });

/** For each rule, requests with its mistake and requests without. */
const REQUESTS: Readonly<Record<string, { broken: Request[]; correct: Request[] }>> = {
  'no-action-prefix': {
    broken: [create('a prefixed custom action'), lead('a prefixed custom action'), update('a prefixed code')],
    correct: [create('a custom action'), lead('a custom action'), update('new fields for a custom action')],
  },
  'require-action-prefix': {
    broken: [upsert('a bare code'), upsert('a custom action', 'a bare code as a number')],
    correct: [upsert('a custom action'), upsert('a complete payment', 'another custom action')],
  },
  'no-builtin-action-write': {
    broken: [create('a custom action', 'a built-in call'), upsert('a built-in message'), update('a built-in type')],
    correct: [create('a complete payment'), upsert('a system note'), create('a numeric code as a number')],
  },
  'no-locked-payment-fields': {
    broken: [update('a new amount'), update('a new amount and currency'), update('a new payment id')],
    correct: [update('a new status for a payment')],
  },
  'require-payment-fields': {
    broken: [
      create('a payment without a currency'),
      upsert('a payment without a status'),
      update('a status without a type'),
    ],
    correct: [create('a complete payment'), upsert('a complete payment')],
  },
  'valid-payment-values': {
    broken: [
      create('a payment with a status in lower case'),
      upsert('a payment of a number'),
      lead('a payment with a comma in its amount'),
      update('an unknown status'),
    ],
    correct: [lead('a complete payment'), update('a new status for a payment')],
  },
  'valid-request-body': {
    broken: [send('a lead update without fields'), send('a visit with its data beside the type')],
    correct: [send('a lead update'), send('a list of actions')],
  },
  'valid-endpoint': {
    broken: [reach('a lead update by PUT'), reach('an availability with an s'), reach('all leads')],
    correct: [reach('a lead update'), reach('an availability'), reach('a lead search')],
  },
  'no-builtin-action-read': {
    broken: [readFound('outgoing calls')],
    correct: [readFound('outgoing calls', true), readFound('custom actions'), readFound('payments')],
  },
  'require-lead-identifier': {
    broken: [withLead('no phone number')],
    correct: [withLead('a name and a phone number'), call('a new name')],
  },
  'no-lead-identifier-update': {
    broken: [call('a new phone number'), call('the phone number alone')],
    correct: [call('a new name')],
  },
  'valid-field-values': {
    broken: [withLead('a rating in a text'), withLead('tags in a text'), call('actions since a date in a text')],
    correct: [withLead('a rating and tags'), call('actions since a moment')],
  },
  'valid-search': {
    broken: [
      call('actions of the other window'),
      call('actions by an address'),
      call('actions of a list of types'),
      call('actions of a type in small letters'),
      call('leads of the other window'),
    ],
    correct: [call('actions by a member'), call('leads by their actions')],
  },
  'valid-page-limit': {
    broken: [call('too large a page of leads'), call('no page of members')],
    correct: [call('a page of leads'), call('a page of members')],
  },
  'valid-team-member': {
    broken: [call('a member whose number has a plus'), call('a member of no role'), call('a member in no state')],
    correct: [call('a new member'), call('a member on leave')],
  },
  'no-async-outcome': {
    broken: [looking('a lead id'), looking('a status that it never has')],
    correct: [looking('the status'), looking('a status that it has')],
  },
};

const UNREAD_USES: readonly Form['use'][] = [
  'nothing at all',
  'a body never looked at',
  'success of the whole alone',
  'a log of the answer',
  'the lead id alone',
];
const REMARKS_UNREAD_USES: readonly Form['use'][] = ['check of each entry', 'use of the new ids'];
const READ_USES: readonly Form['use'][] = ['check of each entry', 'look at the remarks', 'use of the new ids'];

/** The plainest form in which a program reads all that there is to read. */
function formOf({ operation }: Request): Form {
  return operation === 'create-lead' ? { ...PLAIN, use: 'look at the remarks' } : PLAIN;
}

function seed(rule: string, broken: boolean, request: Request, form = formOf(request)): Seed {
  return { rule, broken, plan: { syntax: 'esm', requests: [{ request, form }] } };
}

/** The programs that all rewrites are tried on. */
export const SEEDS: readonly Seed[] = [
  ...Object.entries(REQUESTS).flatMap(([rule, { broken, correct }]) => [
    ...broken.map((request) => seed(rule, true, request)),
    ...correct.map((request) => seed(rule, false, request)),
  ]),
  ...UNREAD_USES.map((use) => seed(UNREAD_RULE, true, create('a custom action'), { ...PLAIN, use })),
  ...REMARKS_UNREAD_USES.map((use) => seed(UNREAD_REMARKS_RULE, true, lead('a custom action'), { ...PLAIN, use })),
  seed(UNREAD_REMARKS_RULE, false, lead('a custom action'), { ...PLAIN, use: 'look at the remarks' }),
  ...READ_USES.map((use) => seed(UNREAD_RULE, false, create('a custom action'), { ...PLAIN, use })),
];
