/** Bodies in the documented shapes and in others, and endpoints that are documented and others. */
import { KNOWN } from '../telecrm-simulator/workspace.ts';
import type { ObjectValue } from './draft.ts';
import type { Base } from './forms/urls.ts';

/** Stands for the id of the lead, which a program may hold in a variable. */
export const LEAD: unique symbol = Symbol('lead');

const fields = { site: 'North' };
const payment = { status: 'COMPLETED', currency: 'INR', amount: '5000' };

/** Bodies, and what they are sent to. */
export const BODIES = {
  'a lead': { of: 'create', body: { fields: { name: 'New Lead', phone: '910000000200' } } },
  'a lead with a key beside its fields': {
    of: 'create',
    body: { fields: { name: 'New Lead', phone: '910000000201' }, source: 'web' },
  },
  'a queued lead with two keys beside its fields': {
    of: 'upsert',
    body: { fields: { phone: '910000000202' }, source: 'web', city: 'North' },
  },
  'a queued lead without fields': { of: 'upsert', body: { name: 'New Lead', phone: '910000000203' } },
  'a lead update': { of: 'update', body: { fields: { name: 'Other Lead' } } },
  'a lead update without fields': { of: 'update', body: { name: 'Other Lead' } },
  'a list of actions': { of: 'actions', body: { actions: [{ type: '1001', fields }] } },
  'actions under another key': { of: 'actions', body: { action: { type: '1001', fields } } },
  'an empty action': { of: 'actions', body: { actions: [{ type: '1001', fields }, {}] } },
  'a visit with its data beside the type': { of: 'actions', body: { actions: [{ type: '1001', site: 'North' }] } },
  'a payment with its data in two places': {
    of: 'actions',
    body: { actions: [{ type: 'PAYMENT', ...payment, fields: { status: 'COMPLETED' } }] },
  },
  'an action update': { of: 'action', body: { type: '1001', fields } },
  'a wrapped update': { of: 'action', body: { actions: [{ type: '1001', fields }] } },
} satisfies Record<string, { of: 'create' | 'upsert' | 'update' | 'actions' | 'action'; body: ObjectValue }>;

interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly base?: Base;
  readonly path: readonly (string | typeof LEAD)[];
  readonly body?: ObjectValue;
}

const update = { fields: { name: 'Other Lead' } };
const availability = { state: 'Active', email: KNOWN.memberEmail };

/** Endpoints, with what is sent there. */
export const ENDPOINTS = {
  metadata: { method: 'GET', path: ['metadata'] },
  'metadata by POST': { method: 'POST', path: ['metadata'], body: {} },
  'a lead update': { method: 'POST', path: ['lead', LEAD], body: update },
  'a lead update by PUT': { method: 'PUT', path: ['lead', LEAD], body: update },
  'a lead update by PATCH': { method: 'PATCH', path: ['lead', LEAD], body: update },
  'an action update by PUT': {
    method: 'PUT',
    path: ['lead', LEAD, 'action', KNOWN.visitId],
    body: { type: '1001', fields },
  },
  'a lead search': { method: 'POST', path: ['lead', 'search'], body: { fields: {} } },
  'a lead search by GET': { method: 'GET', path: ['lead', 'search'] },
  'an availability': { method: 'POST', path: ['teammember', 'state_change'], body: availability },
  'an availability with an s': { method: 'POST', path: ['team-members', 'state_change'], body: availability },
  'a custom action by its full code': { method: 'GET', path: ['custom-actions', 'ACTION_1001'] },
  'a custom action by its bare code': { method: 'GET', path: ['custom-actions', '1001'] },
  'all leads': { method: 'GET', path: ['leads'] },
  'a search over all leads': { method: 'POST', path: ['action', 'search'], body: { type: 'PAYMENT' } },
  'a lead without the prefix of the base': { method: 'GET', base: 'bare', path: ['lead', LEAD] },
  'a lead on the Async host': { method: 'GET', base: 'async', path: ['lead', LEAD] },
  'an upsert on the Sync host': {
    method: 'POST',
    base: 'sync',
    path: ['autoupdatelead'],
    body: { fields: { phone: '910000000204' } },
  },
} satisfies Record<string, Endpoint>;

/** The endpoint of a name, with all that one may have. */
export function endpointOf(name: keyof typeof ENDPOINTS): Endpoint {
  return ENDPOINTS[name];
}
