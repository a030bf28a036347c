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

/**
 * Types that telecrm records itself and that a search may ask for. The documented list is open-ended: a name that is
 * missing here is not wrong.
 */
export const builtinTypes: ReadonlySet<string> = new Set([
  'INCOMING_CALL',
  'OUTGOING_CALL',
  'MISSED_CALL',
  'CALL_ACTION',
  'MAQSAM_INCOMING_CALL',
  'MAQSAM_OUTGOING_CALL',
  'IVR_INCOMING_CALL',
  'IVR_OUTGOING_CALL',
  'MCUBE_INCOMING_CALL',
  'MCUBE_OUTGOING_CALL',
  'KNOWLARITY_INCOMING_CALL',
  'KNOWLARITY_OUTGOING_CALL',
  'CALLER_DESK_INCOMING_CALL',
  'CALLER_DESK_OUTGOING_CALL',
  'INCOMING_WHATSAPP_MSG',
  'OUTGOING_WHATSAPP_MSG',
  'WHATSAPP_ACTION',
  'OUTGOING_SMS',
  'OUTGOING_EMAIL',
  'CALL_FOLLOWUP_COMPLETION_ACTION',
  'TODO_TASK_COMPLETION_ACTION',
  'GOOGLE_MEET_COMPLETION_ACTION',
  'LEAD_ASSIGNMENT',
]);
