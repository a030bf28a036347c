/**
 * Which forms the linter sees through today. A program is visible where all of its forms are; of any other
 * program the property asks only that no report be wrong.
 */
import type { Request } from './semantics.ts';
import { endpointOf } from './shapes.ts';
import { USES } from './forms/answers.ts';
import type { Form, Plan } from './spell.ts';

/** The forms that hide something for good: what they hide stands in no file that is linted. */
export const UNKNOWABLE: { readonly [Axis in keyof Form]?: readonly Form[Axis][] } = {
  type: ['from the environment', 'from a package', 'look-up by an unknown key'],
  url: ['environment as a whole'],
  payload: ['from a package', 'handed to an unseen function', 'spread over by an unseen object'],
};

/** The forms that could be seen through, and are not yet. */
export const NOT_YET: { readonly [Axis in keyof Form]?: readonly Form[Axis][] } = {};

/** Whether the linter can see all of a program. */
export function isVisible({ requests }: Plan): boolean {
  return requests.every(
    ({ request, form }) =>
      !hides(form, UNKNOWABLE) &&
      !hides(form, NOT_YET) &&
      !hidesBase(request, form) &&
      !mayBeReadElsewhere(request, form) &&
      !losesInstance(form),
  );
}

/** A base in the environment that is wrong, or that is taken apart, so that nobody sees the name of its variable. */
function hidesBase(request: Request, { url, client }: Form): boolean {
  if (request.operation !== 'reach' || url !== 'environment alone') return false;
  return endpointOf(request.endpoint).base !== undefined || client === 'node:https with options';
}

/** What `useFetch` gives is read by templates, too, which no rule sees. */
function mayBeReadElsewhere({ operation }: Request, { client, use }: Form): boolean {
  return client === 'useFetch' && (USES[use].unread || operation === 'create-lead' || operation === 'send-body');
}

/** An instance that is made anew in a callback that runs inside the making of a promise: its answers count as read. */
function losesInstance({ client, site }: Form): boolean {
  return site === 'callback of a timer' && ['undici Client', 'undici Pool'].includes(client);
}

function hides(form: Form, hidden: typeof UNKNOWABLE): boolean {
  return (Object.keys(hidden) as (keyof Form)[]).some((axis) =>
    (hidden[axis] as readonly string[] | undefined)?.includes(form[axis]),
  );
}
