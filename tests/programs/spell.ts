/** Turns what a program asks of telecrm, and the forms chosen for it, into source text. */
import { Draft, indent, print } from './draft.ts';
import type { ObjectValue, Syntax, Value } from './draft.ts';
import { LOOKS, USES } from './forms/answers.ts';
import { CLIENTS } from './forms/clients.ts';
import type { Client } from './forms/client.ts';
import { PAYLOAD_FORMS } from './forms/payloads.ts';
import { SITES, WRAPPERS } from './forms/sites.ts';
import type { ReadyCall, Sending } from './forms/sites.ts';
import { TYPE_FORMS } from './forms/types.ts';
import { URL_FORMS } from './forms/urls.ts';
import type { Api, Segment } from './forms/urls.ts';
import { WALKS } from './forms/walks.ts';
import type { Program } from './run/program.ts';
import {
  ASYNC_ENTRIES,
  CALLS,
  hasActionStatuses,
  isLead,
  LEADS,
  SEARCHED,
  SYNC_ENTRIES,
  UPDATES,
} from './semantics.ts';
import type { Call, Lead, Request } from './semantics.ts';
import { BODIES, endpointOf, LEAD } from './shapes.ts';
import { KNOWN } from '../telecrm-simulator/workspace.ts';

/** How an awaited answer is written. */
export const STYLES = ['await', 'then', 'nested await', 'read by the caller'] as const;

/** What the name of the variable says that holds the token. */
export const TOKENS = ['nothing', 'its own API', 'the other API'] as const;

/** How one request is spelt. */
export interface Form {
  readonly client: keyof typeof CLIENTS;
  readonly url: keyof typeof URL_FORMS;
  readonly payload: keyof typeof PAYLOAD_FORMS;
  readonly type: keyof typeof TYPE_FORMS;
  readonly wrapper: keyof typeof WRAPPERS;
  readonly site: keyof typeof SITES;
  readonly style: (typeof STYLES)[number];
  readonly use: keyof typeof USES;
  readonly walk: keyof typeof WALKS;
  readonly token: (typeof TOKENS)[number];
}

/** A program before it is written. */
export interface Plan {
  readonly syntax: Syntax;
  readonly requests: readonly { readonly request: Request; readonly form: Form }[];
}

/** Writes a program. */
export function spell({ syntax, requests }: Plan): Program {
  const draft = new Draft(syntax, requests.length === 1);
  requests.forEach(({ request, form }, index) => {
    nameToken(request, form, draft);
    const sending =
      request.operation === 'read-found'
        ? spellSearch(request, form, draft)
        : request.operation === 'reach'
          ? spellReach(request, form, draft)
          : spellRequest(request, form, draft, index);
    SITES[form.site](sending, draft);
  });
  draft.steps.push("console.log('done');");
  const { environment, otherEnvironment } = draft;
  const hasBranches = Object.keys(otherEnvironment).length > 0;
  return {
    ...draft.finish(),
    packages: Object.fromEntries(draft.packages),
    environments: hasBranches ? [environment, { ...environment, ...otherEnvironment }] : [environment],
    ...(draft.call && { call: draft.call }),
  };
}

/** Which variable holds the token, and in a program that sends the wrong one, what stands in it. */
function nameToken(request: Request, { token }: Form, draft: Draft): void {
  draft.tokenVariable = undefined;
  // A request that arrives nowhere is sent with the right one.
  if (token === 'nothing' || request.operation === 'reach') return;
  const own = apiOf(request);
  const other = own === 'sync' ? 'async' : 'sync';
  const named = token === 'its own API' ? own : other;
  draft.tokenVariable = `TELECRM_${named.toUpperCase()}_TOKEN`;
  draft.environment[draft.tokenVariable] = named === 'sync' ? KNOWN.syncToken : KNOWN.asyncToken;
}

function apiOf(request: Request): Api {
  const isAsync =
    request.operation === 'upsert-lead' || (request.operation === 'send-body' && BODIES[request.body].of === 'upsert');
  return isAsync ? 'async' : 'sync';
}

/** A request to an endpoint, whose answer nobody needs. */
function spellReach(request: Extract<Request, { operation: 'reach' }>, form: Form, draft: Draft): Sending {
  const local: string[] = [];
  const { method, base = 'sync', path, body } = endpointOf(request.endpoint);
  const segments = path.map((segment) => (segment === LEAD ? leadId(form, draft) : segment));
  const url = URL_FORMS[form.url](base, segments, draft);
  const api = base === 'async' ? 'async' : 'sync';
  const payload = body && { body: PAYLOAD_FORMS[form.payload](body, { draft, local }) };
  const call = WRAPPERS[form.wrapper](CLIENTS[form.client], { api, method, url, ...payload }, draft);
  return { statements: [...local, `await ${call.text};`] };
}

function spellRequest(
  request: Exclude<Request, { operation: 'read-found' | 'reach' }>,
  form: Form,
  draft: Draft,
  index: number,
): Sending {
  const local: string[] = [];
  const api = apiOf(request);
  const content = bodyOf(request, form, draft, index);
  const body = content === undefined ? undefined : PAYLOAD_FORMS[form.payload](content, { draft, local });
  const url = URL_FORMS[form.url](api, segmentsOf(request, form, draft), draft);
  const client: Client = CLIENTS[form.client];
  const call = WRAPPERS[form.wrapper](
    client,
    { api, url, ...(body === undefined ? { method: 'GET' } : { method: 'POST', body }) },
    draft,
  );
  const look = request.operation === 'upsert-lead' ? LOOKS[request.look ?? 'nothing'].lines : undefined;
  if (look && request.operation === 'upsert-lead' && (request.look ?? 'nothing') !== 'nothing') {
    const answered = spellDataUse(call, client, form, draft, look);
    return { ...answered, statements: [...local, ...answered.statements] };
  }
  if (!hasActionStatuses(request)) return { statements: [...local, `await ${call.text};`] };
  const answered = spellUse(call, client, form, draft);
  return { ...answered, statements: [...local, ...answered.statements] };
}

function bodyOf(
  request: Exclude<Request, { operation: 'read-found' | 'reach' }>,
  form: Form,
  draft: Draft,
  index: number,
): ObjectValue | undefined {
  const api: Api = request.operation === 'upsert-lead' ? 'async' : 'sync';
  const spelt = (entry: ObjectValue): ObjectValue => {
    const { type } = entry;
    const known = typeof type === 'string' || typeof type === 'number';
    return known ? { ...entry, type: TYPE_FORMS[form.type](type, draft, api) } : entry;
  };
  const { phone = `91000000010${index}`, ...others }: Lead =
    'lead' in request ? LEADS[request.lead ?? 'a name and a phone number'] : {};
  const fields: ObjectValue = { name: 'New Lead', ...(phone !== null && { phone }), ...others };
  switch (request.operation) {
    case 'create-actions':
      return { actions: request.entries.map((name) => spelt(SYNC_ENTRIES[name])) };
    case 'create-lead':
      return { fields, actions: request.entries.map((name) => spelt(SYNC_ENTRIES[name])) };
    case 'upsert-lead':
      return { fields, actions: request.entries.map((name) => spelt(ASYNC_ENTRIES[name])) };
    case 'send-body':
      return BODIES[request.body].body;
    case 'update-action':
      return spelt(UPDATES[request.update].body);
    case 'call': {
      const call: Call = CALLS[request.call];
      return call.body;
    }
  }
}

function segmentsOf(request: Exclude<Request, { operation: 'reach' }>, form: Form, draft: Draft): Segment[] {
  switch (request.operation) {
    case 'create-actions':
      return ['lead', leadId(form, draft), 'action'];
    case 'create-lead':
      return ['lead'];
    case 'upsert-lead':
      return ['autoupdatelead'];
    case 'send-body':
      return {
        create: (): Segment[] => ['lead'],
        upsert: (): Segment[] => ['autoupdatelead'],
        update: (): Segment[] => ['lead', leadId(form, draft)],
        actions: (): Segment[] => ['lead', leadId(form, draft), 'action'],
        action: (): Segment[] => ['lead', leadId(form, draft), 'action', KNOWN.visitId],
      }[BODIES[request.body].of]();
    case 'update-action': {
      const { of } = UPDATES[request.update];
      return ['lead', leadId(form, draft), 'action', KNOWN[`${of}Id`]];
    }
    case 'read-found':
      return ['lead', leadId(form, draft), 'action', 'search'];
    case 'call':
      return CALLS[request.call].path.map((segment) => (isLead(segment) ? leadId(form, draft) : segment));
  }
}

function leadId(form: Form, draft: Draft): Segment {
  return form.url === 'literal' ? KNOWN.leadId : { variable: draft.shared('leadId', `'${KNOWN.leadId}'`) };
}

/** Statements for a call and for what is done with its answer. */
function spellUse(call: ReadyCall, client: Client, form: Form, draft: Draft): Sending {
  const use = USES[form.use];
  if (form.use === 'handed to an unseen function') {
    draft.packages.set(
      'unseen-report',
      "export function report(result) {\n  console.log('reported', result.lead_id);\n}\n",
    );
    draft.import({ module: 'unseen-report', name: 'report' });
  }
  if (use.level === 'nothing') {
    if (form.use !== 'nothing, in so many words') return { statements: [`await ${call.text};`] };
    // Beside another request it is awaited, so that the order of requests is the same in every run.
    return { statements: [draft.isAlone ? `void ${call.text};` : `void (await ${call.text});`] };
  }
  // What a parsing wrapper returns has no transport facts: whoever wants those looks at nothing there.
  if (use.level === 'response') {
    if (call.parsed || client.succeeded === undefined) return { statements: [`await ${call.text};`] };
    const response = draft.name('response');
    return { statements: [`const ${response} = await ${call.text};`, ...use.lines(client.succeeded(response))] };
  }
  return spellDataUse(call, client, form, draft, (it) => use.lines(it));
}

/** Statements that get the parsed body of an answer and do something with it. */
function spellDataUse(
  call: ReadyCall,
  client: Client,
  form: Form,
  draft: Draft,
  lines: (it: string) => readonly string[],
): Sending {
  const response = draft.name('response');
  const result = draft.name('result');
  // Without a promise there is no then().
  switch (client.isSync === true && form.style === 'then' ? 'await' : form.style) {
    case 'then': {
      const parsed = call.parsed ? '' : `.then((${response}) => ${client.data(response)})`;
      const body = indent(lines(result)).join('\n');
      return { statements: [`await ${call.text}${parsed}.then((${result}${draft.type('any')}) => {\n${body}\n});`] };
    }
    case 'nested await': {
      const text = call.parsed ? call.text : client.data(`(await ${call.text})`);
      return { statements: [`const ${result}${draft.type('any')} = await ${text};`, ...lines(result)] };
    }
    case 'await':
      return { statements: [...awaited(call, client, draft, response, result), ...lines(result)] };
    case 'read by the caller':
      return {
        statements: [...awaited(call, client, draft, response, result), `return ${result};`],
        caller: lines,
      };
  }
}

function awaited(call: ReadyCall, client: Client, draft: Draft, response: string, result: string): string[] {
  const annotated = `${result}${draft.type('any')}`;
  return call.parsed
    ? [`const ${annotated} = await ${call.text};`]
    : [`const ${response} = await ${call.text};`, `const ${annotated} = await ${client.data(response)};`];
}

/** A search, and a read of each action that it finds. */
function spellSearch(request: Extract<Request, { operation: 'read-found' }>, form: Form, draft: Draft): Sending {
  const local: string[] = [];
  const client: Client = CLIENTS[form.client];
  const filter: Value = { type: TYPE_FORMS[form.type](SEARCHED[request.searched], draft, 'sync') };
  const search = WRAPPERS[form.wrapper](
    client,
    {
      api: 'sync',
      method: 'POST',
      url: URL_FORMS[form.url]('sync', segmentsOf(request, form, draft), draft),
      body: print(filter),
    },
    draft,
  );
  const read = (id: string): string[] => {
    const segments = [...segmentsOf(request, form, draft).slice(0, -1), { variable: id }];
    const url = URL_FORMS[form.url]('sync', segments, draft);
    const call = WRAPPERS[form.wrapper](client, { api: 'sync', method: 'GET', url }, draft);
    const response = draft.name('response');
    const action = draft.name('action');
    return [...awaited(call, client, draft, response, action), `console.log(${action}.type);`];
  };
  const lines = (found: string) => WALKS[form.walk](found, request.guarded, read);
  // A walk awaits, so it does not go into the plain callback of then().
  const style = form.style === 'then' ? 'await' : form.style;
  const answered = spellDataUse(search, client, { ...form, style }, draft, lines);
  return { ...answered, statements: [...local, ...answered.statements] };
}
