/** Action types and who may write them. https://docs.telecrm.in/concepts/action-types */

/** What stands in front of a custom action's code on the Async API, and must not on the Sync API. */
export const ACTION_PREFIX = 'ACTION_';

export const PAYMENT = 'PAYMENT';

/** A legacy type whose effect on the Async API no page settles. */
export const SYSTEM_NOTE = 'SYSTEM_NOTE';

/** The code of a custom action. */
export const CODE = /^\d+$/;

/** The code of a custom action with the prefix. */
export const PREFIXED_CODE = /^ACTION_\d+$/;
