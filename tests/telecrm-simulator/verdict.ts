/**
 * What the simulated server thinks of one request. A reason is the id of a pitfall that telecrm documents;
 * the last few name breaches of the documented contract that have no id of their own.
 */
export type Reason =
  | 'C1' // a built-in (or otherwise unwritable) action type is written
  | 'C2' // the ACTION_ prefix on the Sync API
  | 'C3' // amount, currency or paymentid of an existing payment
  | 'C5' // a built-in action is fetched
  | 'C6-missing' // a payment lacks status, currency or amount
  | 'C6-value' // a payment's status, currency or amount is not a documented value
  | 'A1' // a bare code on the Async API
  | 'A2' // no lead identifier in an Async body, or in a create lead
  | 'A3' // a field value of the wrong type
  | 'A4' // a date that is neither epoch milliseconds nor in the workspace's format
  | 'L1' // the lead identifier in a lead update
  | 'L3' // a search sent with another method than POST
  | 'L4' // the lead exists already
  | 'L5' // limit outside 1–100
  | 'M1' // limit outside 1–10 on team members
  | 'M4' // an e-mail address with stray whitespace
  | 'M5' // a phone_number that is not digits only
  | 'M6' // the availability path misspelt
  | 'E2' // an api name that does not exist, or in another case
  | 'E3' // an archived status
  | 'E4' // a custom action read by its bare code
  | 'X1' // a token of the other API, or none
  | 'X4' // create actions without the array, or update action wrapped in one
  | 'X5' // a filter of another search
  | 'X10' // PUT, PATCH or DELETE
  | 'bad-filter' // a filter that finds nothing: a type in other letters
  | 'bad-member' // a role or a state that is not documented
  | 'body-shape' // a body, or an action in it, of another shape than the documented one
  | 'type-missing' // an action object without a type
  | 'type-mismatch' // an update whose type is not the stored one
  | 'bad-body' // not JSON, or not of the documented shape
  | 'not-found' // a lead, action, member or enterprise that does not exist
  | 'unknown-path'; // no documented endpoint

/** One thing wrong with a request. */
export interface Defect {
  readonly reason: Reason;
  /** Where in the request: `actions[1].status`, `path`, `query.limit`, … */
  readonly path: string;
  readonly message: string;
  /** Present where the server refuses the whole request, absent where it loses a part in silence or with a remark. */
  readonly refusal?: { readonly status: number; readonly error: string };
}

/** The server's verdict; `defects` lists all that is wrong, also behind the first reason to reject. */
export type Verdict =
  | { readonly outcome: 'accepted'; readonly defects: readonly [] }
  | { readonly outcome: 'dropped'; readonly defects: readonly Defect[] }
  | {
      readonly outcome: 'rejected';
      readonly status: number;
      readonly message: string;
      readonly reason: Reason;
      readonly defects: readonly Defect[];
    };

/** A loss: the request is answered with success, and this part of it does nothing. */
export function dropped(reason: Reason, path: string, message: string): Defect {
  return { reason, path, message };
}

/** A refusal of the whole request; the status is 400 unless told. */
export function refused(reason: Reason, path: string, message: string, status = 400, error = 'BAD_REQUEST'): Defect {
  return { reason, path, message, refusal: { status, error } };
}

/** The verdict that follows from everything found wrong with a request. */
export function verdictOf(defects: readonly Defect[]): Verdict {
  if (defects.length === 0) return { outcome: 'accepted', defects: [] };
  const decisive = defects.find((defect) => defect.refusal !== undefined);
  if (decisive?.refusal === undefined) return { outcome: 'dropped', defects };
  const { reason, message, refusal } = decisive;
  return { outcome: 'rejected', status: refusal.status, message, reason, defects };
}
