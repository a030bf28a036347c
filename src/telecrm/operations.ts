/** The operations of telecrm's HTTP APIs. Base URLs and paths: https://docs.telecrm.in/sync-api/overview */

export type Api = 'sync' | 'async';

export interface Operation {
  readonly name: string;
  /** Undefined where nobody sees which of the two it is. */
  readonly api: Api | undefined;
  readonly method: 'GET' | 'POST';
  /** The HTTP status of success, where it is not 200. */
  readonly success?: number;
  /** What follows `/enterprise/{enterpriseId}`; braces name a part that varies. */
  readonly path: string;
}

export const operations = [
  // https://docs.telecrm.in/async-api/overview
  { name: 'upsert-lead', api: 'async', method: 'POST', path: '/autoupdatelead' },
  // https://docs.telecrm.in/sync-api/overview
  { name: 'create-lead', api: 'sync', method: 'POST', path: '/lead', success: 201 },
  { name: 'search-leads', api: 'sync', method: 'POST', path: '/lead/search' },
  { name: 'get-lead', api: 'sync', method: 'GET', path: '/lead/{leadId}' },
  { name: 'update-lead', api: 'sync', method: 'POST', path: '/lead/{leadId}' },
  { name: 'create-actions', api: 'sync', method: 'POST', path: '/lead/{leadId}/action' },
  { name: 'search-actions', api: 'sync', method: 'POST', path: '/lead/{leadId}/action/search' },
  { name: 'get-action', api: 'sync', method: 'GET', path: '/lead/{leadId}/action/{actionId}' },
  { name: 'update-action', api: 'sync', method: 'POST', path: '/lead/{leadId}/action/{actionId}' },
  { name: 'list-team-members', api: 'sync', method: 'GET', path: '/team-members' },
  { name: 'create-team-member', api: 'sync', method: 'POST', path: '/team-members', success: 201 },
  { name: 'get-team-member', api: 'sync', method: 'GET', path: '/team-members/{email}' },
  { name: 'set-availability', api: 'sync', method: 'POST', path: '/teammember/state_change' },
  { name: 'get-metadata', api: 'sync', method: 'GET', path: '/metadata' },
  { name: 'list-custom-fields', api: 'sync', method: 'GET', path: '/custom-fields' },
  { name: 'get-custom-field', api: 'sync', method: 'GET', path: '/custom-fields/{apiName}' },
  { name: 'list-custom-actions', api: 'sync', method: 'GET', path: '/custom-actions' },
  { name: 'get-custom-action', api: 'sync', method: 'GET', path: '/custom-actions/{code}' },
  { name: 'get-lead-stages', api: 'sync', method: 'GET', path: '/lead-stage-pipeline' },
] as const satisfies readonly Operation[];

/**
 * A write of leads to an address that nobody sees: create lead, or the upsert of the Async API. Only what holds for both
 * is said of it.
 */
export const leadWrite = {
  name: 'write-lead',
  api: undefined,
  method: 'POST',
  path: '',
} as const satisfies Operation;

export type OperationName = (typeof operations)[number]['name'];

export interface Host {
  /** A host name, or the end of one where it begins with a dot. */
  readonly name: string;
  readonly api: Api;
  /** What stands between the host and `/enterprise`; any path where it is undefined. */
  readonly prefix: string | undefined;
}

/** Where the APIs live. The last three are older hosts that still answer the Async path. */
export const hosts: readonly Host[] = [
  { name: 'next-api.telecrm.in', api: 'async', prefix: '' },
  { name: 'next.telecrm.in', api: 'sync', prefix: '/autoupdate/v2' },
  { name: 'api.telecrm.in', api: 'async', prefix: '' },
  { name: 'app.telecrm.in', api: 'async', prefix: '/api/b1' },
  { name: '.execute-api.ap-south-1.amazonaws.com', api: 'async', prefix: undefined },
];
