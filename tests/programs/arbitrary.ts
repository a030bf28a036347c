import fc from 'fast-check';

import { LOOKS, USES } from './forms/answers.ts';
import { CLIENTS } from './forms/clients.ts';
import { PAYLOAD_FORMS } from './forms/payloads.ts';
import { SITES, WRAPPERS } from './forms/sites.ts';
import { TYPE_FORMS } from './forms/types.ts';
import { URL_FORMS } from './forms/urls.ts';
import { WALKS } from './forms/walks.ts';
import { ASYNC_ENTRIES, CALLS, LEADS, SEARCHED, SYNC_ENTRIES, UPDATES } from './semantics.ts';
import type { Request } from './semantics.ts';
import { BODIES, ENDPOINTS } from './shapes.ts';
import { STYLES, TOKENS } from './spell.ts';
import type { Form, Plan } from './spell.ts';
import { isVisible } from './visible.ts';

/** One of a table's names; the first is the simplest, to which a failure shrinks. */
function nameOf<Name extends string>(table: Readonly<Record<Name, unknown>>): fc.Arbitrary<Name> {
  return fc.constantFrom(...(Object.keys(table) as Name[]));
}

const form: fc.Arbitrary<Form> = fc.record({
  client: nameOf(CLIENTS),
  url: nameOf(URL_FORMS),
  payload: nameOf(PAYLOAD_FORMS),
  type: nameOf(TYPE_FORMS),
  wrapper: nameOf(WRAPPERS),
  site: nameOf(SITES),
  style: fc.constantFrom(...STYLES),
  use: nameOf(USES),
  walk: nameOf(WALKS),
  // Most programs say nothing of the API in the name of the token's variable.
  token: fc.oneof({ weight: 3, arbitrary: fc.constant(TOKENS[0]) }, fc.constantFrom(...TOKENS)),
});

const entriesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): fc.Arbitrary<Name[]> =>
  fc.array(nameOf(table), { minLength: 1, maxLength: 3 });

const request: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ operation: fc.constant('create-actions' as const), entries: entriesOf(SYNC_ENTRIES) }),
  fc.record({
    operation: fc.constant('upsert-lead' as const),
    entries: entriesOf(ASYNC_ENTRIES),
    lead: nameOf(LEADS),
    look: nameOf(LOOKS),
  }),
  fc.record({ operation: fc.constant('update-action' as const), update: nameOf(UPDATES) }),
  fc.record({ operation: fc.constant('send-body' as const), body: nameOf(BODIES) }),
  fc.record({ operation: fc.constant('reach' as const), endpoint: nameOf(ENDPOINTS) }),
  fc.record({
    operation: fc.constant('create-lead' as const),
    entries: entriesOf(SYNC_ENTRIES),
    lead: nameOf(LEADS),
  }),
  fc.record({ operation: fc.constant('call' as const), call: nameOf(CALLS) }),
  fc.record({ operation: fc.constant('call' as const), call: nameOf(CALLS) }),
  fc.record({ operation: fc.constant('read-found' as const), searched: nameOf(SEARCHED), guarded: fc.boolean() }),
);

const spelt = fc.record({ request, form });

/** Any program, of one or two requests. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  syntax: fc.constantFrom('esm' as const, 'commonjs' as const, 'typescript' as const),
  // Not an array: an option lets a failure shrink to its first request as well as to its second.
  requests: fc
    .tuple(fc.option(spelt, { nil: undefined }), spelt)
    .map(([first, second]) => (first === undefined ? [second] : [first, second])),
});

/** A program that the linter can see all of. */
export const visiblePlan: fc.Arbitrary<Plan> = anyPlan.filter(isVisible);

/** A program that hides something. */
export const hidingPlan: fc.Arbitrary<Plan> = anyPlan.filter((plan) => !isVisible(plan));
