/** The shapes of request bodies. https://docs.telecrm.in/sync-api/overview and https://docs.telecrm.in/async-api/overview */
import type { OperationName } from './operations.ts';

/** The operations whose body must have an object of fields. */
export const withFields: ReadonlySet<string> = new Set<OperationName>(['create-lead', 'update-lead', 'upsert-lead']);

/** The keys of such a body. What telecrm makes of actions in an update is not documented. */
export const leadKeys: ReadonlySet<string> = new Set(['fields', 'actions']);

/** The operations whose body may have a list of new actions, or must. */
export const withActions: ReadonlySet<string> = new Set<OperationName>([
  'create-lead',
  'upsert-lead',
  'create-actions',
]);

/** The operations that do nothing without a body. */
export const withBody: ReadonlySet<string> = new Set<OperationName>([
  'create-lead',
  'update-lead',
  'upsert-lead',
  'create-actions',
  'update-action',
]);
