/** Programs on which the linter once disagreed with the server. Each is compared anew, as the generated ones are. */
import { PLAIN } from '../rewrites/seeds.ts';
import type { Request } from '../semantics.ts';
import type { Form, Plan } from '../spell.ts';

function one(request: Request, form: Partial<Form>): Plan['requests'][number] {
  return { request, form: { ...PLAIN, ...form } };
}

const createVisit: Request = { operation: 'create-actions', entries: ['a custom action'] };
const createCall: Request = { operation: 'create-actions', entries: ['a built-in call'] };
const readCalls: Request = { operation: 'read-found', searched: 'outgoing calls', guarded: false };
const readGuarded: Request = { operation: 'read-found', searched: 'outgoing calls', guarded: true };

/** By name. */
export const REGRESSIONS: Readonly<Record<string, Plan>> = {
  'a request behind a guarded loop whose body may throw': {
    syntax: 'esm',
    requests: [one(readGuarded, { wrapper: 'wrapper that parses', walk: 'list of ids' }), one(createCall, {})],
  },
  'a status read by optional chaining behind such a loop': {
    syntax: 'esm',
    requests: [
      one(readGuarded, { wrapper: 'wrapper that parses' }),
      one(createVisit, {
        wrapper: 'class around fetch with options and retries',
        use: 'check with optional chaining',
      }),
    ],
  },
  'hits of a filter, read through a lazy client in an exported function': {
    syntax: 'esm',
    requests: [
      one(readCalls, { client: 'axios.create, lazily', site: 'exported function', walk: 'filter() and a loop' }),
    ],
  },
  'an id destructured beside a rest element': {
    syntax: 'esm',
    requests: [one(readCalls, { walk: 'destructured loop' })],
  },
  'a type out of a Map': { syntax: 'esm', requests: [one(createCall, { type: 'value of a Map' })] },
  'a Request handed to fetch': { syntax: 'esm', requests: [one(createCall, { client: 'fetch with a Request' })] },
  'a path that loses its first slash on the way': {
    syntax: 'esm',
    requests: [one(readCalls, { client: 'got.extend', wrapper: 'wrapper function' })],
  },
  'hits of map(), read through a class with a retry loop': {
    syntax: 'esm',
    requests: [one(readCalls, { wrapper: 'class around fetch with options and retries', walk: 'map()' })],
  },
  'a got response whose status code alone is read': {
    syntax: 'esm',
    requests: [one(createVisit, { client: 'got.post', use: 'success of the whole alone' })],
  },
  'a body that comes out of a callback inside an object': {
    syntax: 'esm',
    requests: [one(createVisit, { client: 'node:https', use: 'a function of its own that looks at the lead id' })],
  },
  'an undici response whose status code alone is read': {
    syntax: 'esm',
    requests: [one(createVisit, { client: 'undici request', use: 'success of the whole alone' })],
  },
};
