import { indent } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { type Client, hrefOf, type Sent, tokenOf } from './client.ts';

/** A call that is ready to be awaited. */
export interface ReadyCall {
  readonly text: string;
  /** Whether it resolves to the parsed body already. */
  readonly parsed: boolean;
}

type Wrap = (client: Client, sent: Sent, draft: Draft) => ReadyCall;

/** What stands between the sender and the client. */
export const WRAPPERS = {
  none: (client, sent, draft) => ({ text: client.call(sent, draft), parsed: client.succeeded === undefined }),
  'wrapper function': (client, sent, draft) => {
    const inner = client.call(withParameters(client, sent), draft);
    const name = draft.once(`wrapper ${inner}`, () => {
      const declared = draft.name('send');
      draft.top.push(`function ${declared}(${parameters(sent, draft)}) {`, `  return ${inner};`, '}');
      return declared;
    });
    return { text: `${name}(${handed(client, sent)})`, parsed: client.succeeded === undefined };
  },
  'wrapper that parses': parsingWrapper,
  'wrapper of another file': (client, sent, draft) => {
    // A client with a base keeps it in this file.
    if (client.splitsUrl === true) return parsingWrapper(client, sent, draft);
    const name = draft.name('sendJson');
    draft.inOtherFile(name, (other) => {
      writeParsingWrapper(name, client.call(withParameters(client, sent), other), client, sent, other);
    });
    return { text: `${name}(${handed(client, sent)})`, parsed: true };
  },
  'class with a request method': (client, sent, draft) => {
    const name = draft.name('TelecrmClient');
    const base = client.splitsUrl === true ? sent.url.base : 'this.baseUrl';
    const url = { base, path: 'endpoint', whole: '`${this.baseUrl}${endpoint}`' };
    const body = sent.body === undefined ? {} : { body: 'body' };
    const inner = client.call({ ...sent, url, ...body }, draft);
    const second = sent.body === undefined ? '' : `, body${draft.type('unknown')}`;
    const field = draft.syntax === 'typescript' ? ['  private baseUrl: string;'] : [];
    draft.top.push(
      `class ${name} {`,
      ...field,
      `  constructor(config${draft.type('{ baseUrl: string }')}) {`,
      '    this.baseUrl = config.baseUrl;',
      '  }',
      `  async _request(endpoint${draft.type('string')}${second})${draft.type('Promise<any>')} {`,
      `    const response = await ${inner};`,
      `    return ${client.data('response')};`,
      '  }',
      '}',
    );
    const instance = draft.shared('telecrm', `new ${name}({ baseUrl: ${sent.url.base} })`);
    const rest = sent.body === undefined ? '' : `, ${sent.body}`;
    return { text: `${instance}._request(${sent.url.path}${rest})`, parsed: true };
  },
  // The shape of many a published client; it is about fetch, whatever client was asked for.
  'class around fetch with options and retries': (_client, sent, draft) => {
    const name = draft.once('retrying class', () => writeRetryingClass(draft));
    const instance = draft.shared(
      'telecrm',
      `new ${name}({ baseUrl: ${sent.url.base}, token: ${tokenOf(sent.api, draft)} })`,
    );
    const body = sent.body === undefined ? '' : `, body: JSON.stringify(${sent.body})`;
    return { text: `${instance}._request(${sent.url.path}, { method: '${sent.method}'${body} })`, parsed: true };
  },
} satisfies Record<string, Wrap>;

/** A class around fetch, with the name it gets. */
function writeRetryingClass(draft: Draft): string {
  const name = draft.name('TelecrmClient');
  const fields = draft.syntax === 'typescript' ? ['  private baseUrl: string;', '  private token: string;'] : [];
  draft.top.push(
    `class ${name} {`,
    ...fields,
    `  constructor(config${draft.type('{ baseUrl: string; token: string }')}) {`,
    "    this.baseUrl = config.baseUrl.replace(/\\/+$/, '');",
    '    this.token = config.token;',
    '  }',
    `  async _request(endpoint${draft.type('string')}, options${draft.type('RequestInit')} = {}) {`,
    '    for (let attempt = 1; ; attempt++) {',
    '      const response = await fetch(`${this.baseUrl}${endpoint}`, {',
    '        ...options,',
    "        headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },",
    '      });',
    '      if (response.ok) return response.json();',
    '      if (attempt === 3) throw new Error(`telecrm answered ${response.status}`);',
    '    }',
    '  }',
    '}',
  );
  return name;
}

function parsingWrapper(client: Client, sent: Sent, draft: Draft): ReadyCall {
  const inner = client.call(withParameters(client, sent), draft);
  const name = draft.once(`parsing wrapper ${inner}`, () => {
    const declared = draft.name('sendJson');
    writeParsingWrapper(declared, inner, client, sent, draft);
    return declared;
  });
  return { text: `${name}(${handed(client, sent)})`, parsed: true };
}

function writeParsingWrapper(name: string, inner: string, client: Client, sent: Sent, draft: Draft): void {
  draft.top.push(
    `const ${name} = async (${parameters(sent, draft)})${draft.type('Promise<any>')} => {`,
    `  const response = await ${inner};`,
    ...(client.succeeded ? [`  if (!(${client.succeeded('response')})) throw new Error('The request failed');`] : []),
    `  return ${client.data('response')};`,
    '};',
  );
}

function withParameters(client: Client, sent: Sent): Sent {
  const url = client.splitsUrl === true ? { ...sent.url, path: 'url' } : { ...sent.url, whole: 'url' };
  return sent.body === undefined ? { ...sent, url } : { ...sent, url, body: 'body' };
}

function parameters(sent: Sent, draft: Draft): string {
  const url = `url${draft.type('any')}`;
  return sent.body === undefined ? url : `${url}, body${draft.type('any')}`;
}

function handed(client: Client, sent: Sent): string {
  const whole = client.takesText === true ? hrefOf(sent.url.whole) : sent.url.whole;
  const url = client.splitsUrl === true ? sent.url.path : whole;
  return sent.body === undefined ? url : `${url}, ${sent.body}`;
}

/** Statements that send a request, and what is done with its answer where that is done by the caller. */
export interface Sending {
  readonly statements: readonly string[];
  /** Statements for the caller, given an expression for what the sender returns. */
  readonly caller?: (returned: string) => readonly string[];
}

type PlaceSending = (sending: Sending, draft: Draft) => void;

/** Where in the program a request is sent. */
export const SITES = {
  'top level': (sending, draft) => {
    // Where a caller is wanted, there has to be a function.
    if (sending.caller !== undefined) asyncFunction(sending, draft);
    else draft.addSteps(...sending.statements);
  },
  'async function': asyncFunction,
  'arrow function': (sending, draft) => {
    const name = draft.name('run');
    draft.top.push(`const ${name} = async () => {`, ...indent(sending.statements), '};');
    callFrom(`${name}()`, sending, draft);
  },
  'arrow in a class': (sending, draft) => {
    const name = draft.name('Sender');
    draft.top.push(`class ${name} {`, '  run = async () => {', ...indent(indent(sending.statements)), '  };', '}');
    callFrom(`new ${name}().run()`, sending, draft);
  },
  'method of a class': (sending, draft) => {
    const name = draft.name('Sender');
    draft.top.push(`class ${name} {`, '  async run() {', ...indent(indent(sending.statements)), '  }', '}');
    const instance = draft.constant('sender', `new ${name}()`);
    callFrom(`${instance}.run()`, sending, draft);
  },
  'static method': (sending, draft) => {
    const name = draft.name('Sender');
    draft.top.push(`class ${name} {`, '  static async run() {', ...indent(indent(sending.statements)), '  }', '}');
    callFrom(`${name}.run()`, sending, draft);
  },
  'method of an object': (sending, draft) => {
    const name = draft.constant(
      'sender',
      ['{', '  async run() {', ...indent(indent(sending.statements)), '  },', '}'].join('\n'),
    );
    callFrom(`${name}.run()`, sending, draft);
  },
  'function that is called at once': (sending, draft) => {
    callFrom(['(async () => {', ...indent(sending.statements), '})()'].join('\n'), sending, draft);
  },
  'try block': (sending, draft) => {
    const block = [
      'try {',
      ...indent(sending.statements),
      '} catch (error) {',
      "  console.error('failed', error);",
      '  throw error;',
      '}',
    ];
    asyncFunction({ ...sending, statements: block }, draft);
  },
  'loop with a single round': (sending, draft) => {
    const block = ['for (let attempt = 0; attempt < 1; attempt++) {', ...indent(sending.statements), '}'];
    asyncFunction({ ...sending, statements: block }, draft);
  },
  'callback of map()': (sending, draft) => {
    callFrom(
      `Promise.all([1].map(async () => {\n${indent(sending.statements).join('\n')}\n}))`,
      sending.caller === undefined
        ? sending
        : { ...sending, caller: (returned) => sending.caller?.(`${returned}[0]`) ?? [] },
      draft,
    );
  },
  'callback of a timer': (sending, draft) => {
    if (sending.caller !== undefined) {
      asyncFunction(sending, draft);
      return;
    }
    // The program waits for it, so that requests and lines come in the same order in each run.
    const timer = ['try {', ...indent(sending.statements), '} finally {', '  done();', '}'];
    const body = ['setTimeout(async () => {', ...indent(timer), '}, 0);'];
    draft.steps.push('await new Promise((done) => {', ...indent(body), '});');
  },
  'exported function': (sending, draft) => {
    // The surroundings call one function: a second one is called by the program.
    if (draft.call !== undefined || sending.caller !== undefined) {
      asyncFunction(sending, draft);
      return;
    }
    const name = draft.name('run');
    draft.top.push(`async function ${name}() {`, ...indent(sending.statements), '}');
    draft.exports.push(name);
    draft.call = { name, args: [] };
  },
} satisfies Record<string, PlaceSending>;

function asyncFunction(sending: Sending, draft: Draft): void {
  const name = draft.name('run');
  draft.top.push(`async function ${name}() {`, ...indent(sending.statements), '}');
  callFrom(`${name}()`, sending, draft);
}

function callFrom(call: string, { caller }: Sending, draft: Draft): void {
  if (caller === undefined) {
    draft.steps.push(`await ${call};`);
    return;
  }
  const returned = draft.name('returned');
  draft.addSteps(`const ${returned} = await ${call};`, ...caller(returned));
}
