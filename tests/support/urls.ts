/** The addresses that the cases send to: the documented operations of telecrm, by name. */

/** What stands before every path of the Sync API. */
export const SYNC = 'https://next.telecrm.in/autoupdate/v2/enterprise/e1';

/** `POST` creates a lead. */
export const CREATE_LEAD = `${SYNC}/lead`;

/** `POST` updates the lead, `GET` reads it. */
export const LEAD = `${SYNC}/lead/7`;

/** `POST` creates actions. */
export const ACTIONS = `${SYNC}/lead/7/action`;

/** `POST` updates the action, `GET` reads it. */
export const ACTION = `${SYNC}/lead/7/action/9`;

/** `POST` searches the actions of a lead. */
export const SEARCH = `${SYNC}/lead/7/action/search`;

/** The one endpoint of the Async API. */
export const ASYNC = 'https://next-api.telecrm.in/enterprise/e1/autoupdatelead';

/** Somebody else's host, with a path that looks like telecrm's. */
export const ELSEWHERE = 'https://crm.example.com/enterprise/e1/lead/7/action';

/** `POST` searches leads. */
export const SEARCH_LEADS = `${SYNC}/lead/search`;

/** `GET` lists team members, `POST` creates one. */
export const MEMBERS = `${SYNC}/team-members`;

/** `POST` sets the availability of a team member. */
export const AVAILABILITY = `${SYNC}/teammember/state_change`;
