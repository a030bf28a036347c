/** How many items a page of results may have. https://docs.telecrm.in/sync-api/leads/pitfalls */
import type { OperationName } from './operations.ts';

/** The largest `limit` of each operation; the cap of an action search is documented nowhere. */
export const largestPages: Readonly<Partial<Record<OperationName, number>>> = {
  'get-lead': 100,
  'search-leads': 100,
  // https://docs.telecrm.in/sync-api/team-members/pitfalls
  'list-team-members': 10,
};
