import { expect, test } from 'vitest';
import { dedent } from '../support/drawn.ts';
import { lint } from '../support/lint.ts';
import type { Language } from '../support/lint.ts';
import { ACTIONS } from '../support/urls.ts';

/** Rules that find more in some of the odd requests, which these cases are not about. */
const BESIDE = new Set(['valid-endpoint', 'valid-request-body']);

/** What the plugin finds in a code: the rules, in the order of their reports. */
function findings(code: string, language: Language): readonly string[] {
  return lint(code, language)
    .map(({ ruleId }) => (ruleId ?? '').replace('telecrm/', ''))
    .filter((rule) => !BESIDE.has(rule));
}

/**
 * Syntax that a parser accepts and few people write. Every code names telecrm, so that the file is run; in those that
 * also hold a certain defect it is found.
 */
function odd(name: string, code: string, expected: readonly string[] = [], language: Language = {}): void {
  test(name, () => {
    expect(findings(dedent(code), language)).toEqual(expected);
  });
}

const TYPESCRIPT: Language = { ts: true };

/** Sends a type that is wrong. Its answer is exported, so that nobody knows who reads it. */
const SEND = `export const sent = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }) });`;
const WRONG = ['no-builtin-action-write'];

odd('an empty file', '');
odd('only comments', `// ${ACTIONS}\n/* fetch('${ACTIONS}') */`);
odd('only a directive', `'use ${ACTIONS}';`);
odd('only a hashbang', `#!/usr/bin/env node\n${SEND}`, WRONG);
odd('empty statements', `;;;{}{{}}\n${SEND};;`, WRONG);

odd(
  'top-level await, and loops that wait',
  `
    ${SEND}
    for await (const chunk of await open('${ACTIONS}')) await chunk;
    await using;
    await Promise.all([]);
    if (await ready) await (await (await again));
  `,
  WRONG,
);

odd(
  'private fields, accessors, static blocks and brand checks',
  `
    class Client {
      static #count = 0;
      #type = 'OUTGOING_CALL';
      static url = '${ACTIONS}';
      static {
        Client.#count += 1;
        this.ready = true;
        var inner = this.url;
      }
      get #body() {
        return JSON.stringify({ actions: [{ type: this.#type }] });
      }
      set #body(value) {
        this.#type = value;
      }
      static is(value) {
        return #type in value;
      }
      async *#pages() {
        yield* [this.#body];
      }
      async send() {
        return fetch(Client.url, { method: 'POST', body: this.#body });
      }
      'quoted name'() {}
      [\`computed\${1}\`]() {}
      12() {}
      static async *[Symbol.asyncIterator]() {}
      constructor() {
        new.target;
      }
    }
    export const answer = new Client().send();
  `,
  WRONG,
);

odd(
  'classes that extend oddly',
  `
    class A extends null {}
    class B extends (class {}) {
      constructor() {
        super();
        super.x?.();
        return {};
      }
    }
    class C extends mixin(B) {
      static x = super.name;
      field = () => super.toString();
    }
    class D extends D.prototype.constructor {}
    const E = class E extends C {
      static self = new E();
    };
    ${SEND}
  `,
  WRONG,
);

odd(
  'sparse arrays',
  `const holes = [, , 1, , ...[, ,]];\nconst [, , third, , ...rest] = holes;\n${SEND}\nfetch('${ACTIONS}', { method: holes[0] });`,
  WRONG,
);

odd(
  'with',
  `
    with (client) {
      url = '${ACTIONS}';
      fetch(url, { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }) });
    }
    with ({ type: '1001' }) var kept = type;
  `,
  [],
  { script: true },
);

odd(
  'sloppy scripts',
  `
    var url = '${ACTIONS}', undefined, octal = 0777, text = '\\07';
    function twice(a, a) { arguments[0] = url; return arguments.callee; }
    if (url) function inBlock() {}
    label: function labelled() {}
    try { throw 1 } catch (e) { var e = 2; }
    for (var i = 0 in {}) ;
    this.answer = fetch(url, { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }) });
    delete url;
    <!-- a comment
  `,
  WRONG,
  { script: true },
);

odd(
  'generators',
  `
    function* types() {
      const sent = yield 'OUTGOING_CALL';
      try {
        yield* types();
      } finally {
        yield;
      }
      return sent;
    }
    async function* pages() {
      for await (const page of pages()) yield await page;
    }
    for (const type of types()) fetch('${ACTIONS}', { method: type });
    export const [first] = types();
    ${SEND}
  `,
  WRONG,
);

odd(
  'label soup',
  `
    a: b: c: for (;;) {
      d: {
        e: do {
          if (x) continue c;
          if (y) break a;
          switch (z) {
            case 1:
              break d;
            default:
              continue b;
            case 2:
          }
          break e;
        } while (false);
      }
      f: break f;
    }
    ${SEND}
  `,
  WRONG,
);

odd(
  'loops that never end, and loops that never start',
  `
    const actions = [];
    while (true) {
      actions.push({ type: '1001', before: actions });
      if (actions.length > limit) break;
    }
    for (let i = 0; ; i++) if (i > 3) break;
    do actions.pop(); while (actions.length);
    for (const x of []) fetch('${ACTIONS}', { method: 'POST' });
    for (;;) {
      ${SEND.replace('export ', '')}
      console.log((await sent.json()).remarks);
    }
  `,
  WRONG,
);

odd(
  'a literal of five thousand lines',
  [
    'const table = [',
    ...Array.from(
      { length: 5000 },
      (_, index) => `  { id: ${String(index)}, type: 'ACTION_${String(index)}', of: [${String(index)}] },`,
    ),
    '];',
    `export const body = JSON.stringify({ actions: table, first: table[4999].type });`,
    SEND,
  ].join('\n'),
  WRONG,
);

odd(
  'an object of five thousand lines that is sent',
  [
    'const fields = {',
    ...Array.from({ length: 5000 }, (_, index) => `  field_${String(index)}: { value: 'v${String(index)}' },`),
    '};',
    `export const sent = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: '1001', fields }] }) });`,
  ].join('\n'),
);

odd(
  'an object that holds itself',
  `
    const body = { actions: [] };
    body.self = body;
    body.actions.push({ type: '1001', body }, body.actions);
    body.actions[1].push(body.actions);
    const [a, b] = [{}, {}];
    a.b = b;
    b.a = a;
    Object.assign(a, b, a);
    export const circular = () => fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ ...body, a }) });
    ${SEND}
    globalThis.globalThis = { ...globalThis, body };
  `,
  WRONG,
);

odd(
  'functions that call themselves and each other',
  `
    const even = (n) => (n === 0 ? '${ACTIONS}' : odd(n - 1));
    const odd = (n) => (n === 0 ? null : even(n - 1));
    function forever(x) {
      return forever({ x, again: forever });
    }
    const y = (f) => ((x) => f((v) => x(x)(v)))((x) => f((v) => x(x)(v)));
    forever(y(forever));
    export const types = [even(10), odd(11), forever];
    export const build = (depth) => (depth > 0 ? { type: build(depth - 1) } : { type: 'OUTGOING_CALL' });
    build(1000);
    ${SEND}
  `,
  WRONG,
);

odd(
  'a concatenation of three thousand terms',
  `const text = ${Array.from({ length: 3000 }, (_, index) => `'t${String(index)}'`).join(' + ')};\nexport { text };\n${SEND}`,
  WRONG,
);

odd(
  'a chain of a thousand calls',
  `export const chain = '${ACTIONS}'${'.trim()'.repeat(500)};\nexport const then = fetch(chain)${'.then((x) => x)'.repeat(200)};\n${SEND}`,
  WRONG,
);

odd(
  'functions two hundred deep',
  `const deep = ${'() => '.repeat(200)}'${ACTIONS}';\ndeep${'()'.repeat(200)};\n${'(function () {'.repeat(200)}${'})();'.repeat(200)}\n${SEND}`,
  WRONG,
);

odd(
  'blocks, arrays, objects and conditions two hundred deep',
  [
    '{'.repeat(200) + '}'.repeat(200),
    `export const array = ${'['.repeat(200)}'${ACTIONS}'${']'.repeat(200)};`,
    `export const object = ${'{ a: '.repeat(200)}1${' }'.repeat(200)};`,
    `export const condition = ${'x ? 1 : '.repeat(200)}0;`,
    `export const either = ${'a ?? '.repeat(500)}b;`,
    `if (a) b(); ${'else if (a) b(); '.repeat(200)}`,
    'try {'.repeat(50) + '} finally {}'.repeat(50),
    SEND,
  ].join('\n'),
  WRONG,
);

odd(
  'many conditions in a row',
  [
    'export async function send(conditions) {',
    '  const action = {};',
    "  let type = '1001';",
    ...Array.from(
      { length: 200 },
      (_, index) =>
        `  if (conditions[${String(index)}]) { action.f${String(index)} = type; type += '${String(index)}'; }`,
    ),
    `  return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ ...action, type }] }) });`,
    '}',
  ].join('\n'),
);

odd(
  'getters and setters',
  `
    const action = {
      get type() {
        return this.stored ?? 'OUTGOING_CALL';
      },
      set type(value) {
        this.stored = value;
      },
      __proto__: null,
      async *['generated']() {},
      get [Symbol.toStringTag]() {
        throw new Error('${ACTIONS}');
      },
    };
    action.type = '1001';
    Object.defineProperty(action, 'type', { get: () => action.type });
    Object.defineProperties(action, {});
    export const text = \`\${action}\`;
    ${SEND}
  `,
  WRONG,
);

odd(
  'import.meta, dynamic imports and every kind of import and export',
  `
    import json from './data.json' with { type: 'json' };
    import def, * as all from './all.js';
    import { default as other, 'string name' as named } from './named.js';
    import './side-effect.js';
    export * from './all.js';
    export * as everything from './all.js';
    export { def as 'another name', all, other, named, json };
    export default class {}
    import.meta.url = '${ACTIONS}';
    export const { fetch: later } = await import(\`\${import.meta.url}\`);
    ${SEND}
  `,
  WRONG,
);

odd(
  'BigInt, numbers, regular expressions and strings of every kind',
  `
    const numbers = [10n, 0xffn ** 2n, 1_000.5e-3, 0b11, 0o17, .5, 5., NaN, Infinity, -0];
    const patterns = [/[\\p{L}--[a-z]]/v, /(?<year>\\d{4})-\\k<year>/dgimsuy, /[/]/, /(?<!a)b/];
    const strings = ['\\u{1F600}', "\\
", '\\x41', \`\${\`\${'${ACTIONS}'}\`}\`, String.raw\`\\u\${numbers}\`, '\u2028'];
    export const payments = [{ type: 'PAYMENT', amount: 10n }, { type: numbers[0] }, { type: patterns[0] }];
    export const sum = 1 + 10n + patterns[0] + {} + [] + undefined;
    fetch(10n, /x/v);
    fetch();
    fetch(...numbers);
    fetch('${ACTIONS}', null);
    fetch('${ACTIONS}', { method: 5n, body: 10n });
    export const a = fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [10n, /x/, null, undefined, , [], 'x'] }) });
    export const b = fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(null) });
    export const c = fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: 'ACTION_1001' }) });
    export const d = fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: { 0: { type: 10n } } }) });
    ${SEND}
  `,
  WRONG,
);

odd(
  'optional chaining everywhere',
  `
    const url = a?.b?.[c]?.(d) ?? '${ACTIONS}';
    delete a?.b;
    a?.b.c(++d).e?.();
    export const sent = await globalThis?.fetch?.('${ACTIONS}', { method: 'POST', body: JSON?.stringify?.({ actions: [{ type: '1001' }] }) });
    (a?.b)();
    new (a?.b)();
    export { url };
    ${SEND.replace('sent', 'again')}
  `,
  WRONG,
);

odd(
  'tagged templates',
  `
    export const tagged = [tag\`\${1}\\unicode\${2}\`, String.raw\`${ACTIONS}\${'x'}\`, a.b\`\`\`\`, new tag\`x\`, (() => tag)()\`\${tag\`\`}\`];
    fetch\`${ACTIONS}\`;
    ${SEND}
  `,
  WRONG,
);

odd(
  'destructuring of every kind',
  `
    const { a = fetch('${ACTIONS}'), b: { c: [d, ...[e, { length }]] = [] } = {}, ...rest } = {};
    const { [\`k\${a}\`]: computed, 'x-y': dashed, 0: zero, true: yes } = rest;
    [e.e, e[0], ...rest.more] = [1, 2, 3];
    ({ a: e.e, ...rest.all } = rest);
    [[[[[]]]]] = [];
    [] = [];
    ({} = {});
    for (const [x, { y = x } = {}] of Object.entries(rest)) y;
    for (rest.key in rest) ;
    for ([e.e] of rest) ;
    try {} catch ({ message: [first] = [] }) {}
    const swap = ([p, q] = [q1, p1], { r } = { r: p }, ...[s, { length: n }]) => [q, p, r, s, n];
    export { computed, dashed, zero, yes, swap, length, c };
    const c = 1;
    ${SEND}
  `,
  WRONG,
);

odd(
  'operators of every kind',
  `
    let a = 1, b = '${ACTIONS}';
    a ||= b; a &&= b; a ??= b; a **= 2; a >>>= 1; a <<= 1; a ^= a; b += a; b -= 1; a %= 2;
    a++; --b; a = (b, a); void 0; typeof nothing; !(~a); +b; -b;
    a in {}; a instanceof Object; a == b; a !== b; (a, b) => {};
    a = b = c.d = 5;
    export const all = [a && b || a, a ? b : a, a ?? b, a ** b ** a, a < b > a, new Date, new (class {})];
    ${SEND}
  `,
  WRONG,
);

odd(
  'eval, arguments, new Function and Reflect',
  `
    function send() {
      arguments[0] = '${ACTIONS}';
      arguments.length = 1;
      return fetch(...arguments);
    }
    export const results = [
      eval('1'),
      (0, eval)('fetch("${ACTIONS}")'),
      new Function('return this')(),
      Reflect.apply(fetch, null, ['${ACTIONS}', {}]),
      Reflect.construct(Date, []),
      fetch.call(null, '${ACTIONS}'),
      fetch.apply(null, ['${ACTIONS}', { method: 'GET' }]),
      fetch.bind(null, '${ACTIONS}')(),
      send.call(send, send),
      new Proxy({}, { get: () => fetch }),
    ];
    debugger;
  `,
);

odd(
  'eval may have changed what it can see',
  `
    const body = { actions: [{ type: 'OUTGOING_CALL' }] };
    eval('body.actions = []');
    export const sent = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(body) });
  `,
);

odd(
  'JSX',
  `
    const Fragmented = () => <></>;
    export const Page = ({ children, ...props }) => (
      <ns:tag {...props} a="b" c='d' e={1} f=<b /> g data-url="${ACTIONS}" onClick={async () => {
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }) });
      }}>
        text &amp; {'text'} {/* nothing */} {}
        <props.Tag.deep key={\`\${1}\`}>{[<a />, null && <b />, ...[]]}</props.Tag.deep>
        <this.tag />
        <Fragmented />
      </ns:tag>
    );
  `,
  WRONG,
  { jsx: true },
);

odd(
  'decorators',
  `
    @registered
    @named('client', { url: '${ACTIONS}' })
    class Client {
      @observed() private readonly type: string = 'OUTGOING_CALL';
      @a.b.c @(d[0]) accessor count = 0;
      constructor(@inject('url') private readonly url: string, @optional() public body?: string) {}
      @bound
      public async send(@param() type = this.type): Promise<Response> {
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }, { type: this.url }] }) });
      }
      @logged get x(): number { return 1; }
      @logged static override async *y() {}
    }
    export default @registered class Other {}
  `,
  WRONG,
  TYPESCRIPT,
);

odd(
  'namespaces, enums, overloads, abstract and declared things',
  `
    declare const process: { env: Record<string, string> };
    declare function declared(url: string): asserts url is '${ACTIONS}';
    declare module 'telecrm' { export const x: number; }
    declare global { interface Window { fetch: typeof fetch; } }
    namespace Api.Inner {
      export const url = '${ACTIONS}';
      export namespace Deeper { export enum Type { Call = 'OUTGOING_CALL', Other = Call } }
    }
    const enum Numbers { A = 1 << 2, B = A | 1, C, 'quoted' = 5, D = 'x'.length }
    enum Empty {}
    declare enum Declared { A }
    function over(a: string): string;
    function over(a: number): number;
    function over(a: unknown): unknown { return a; }
    abstract class Base<T extends object = {}> implements I, J<T> {
      abstract type: string;
      abstract send(): void;
      declare readonly declared: T;
      static [key: string]: unknown;
      private x!: number;
      readonly #y?: string;
      protected z?: T;
      constructor(public a: string, private b = a) {}
      get v(): T { return this.z!; }
      set v(value) {}
      method?(this: Base<T>, ...rest: T[]): this is string;
    }
    type Mapped<T> = { readonly [K in keyof T as \`x\${K & string}\`]-?: T[K] extends infer U ? U : never };
    interface Callable { (x: number): string; new (x: number): Callable; readonly [i: number]: string; get a(): 1; }
    let tuple: [a: string, b?: number, ...rest: boolean[]] = ['x'];
    let u: unique symbol, a1 = <T,>(x: T) => x, a2 = a1<string>, a3 = new Map<string, number>;
    export type { Mapped }; import type { X } from './x'; import { type Y } from './y';
    export const sent = await fetch(Api.Inner.url, { method: 'POST', body: JSON.stringify({ actions: [{ type: Numbers.A }, { type: declared }] }) });
    function assertion(x: unknown): asserts x {}
    export { tuple, u, a2, a3, Base, Empty };
    ${SEND.replace('sent', 'again')}
  `,
  WRONG,
  TYPESCRIPT,
);

odd(
  'import and export with an equals sign',
  `
    import fs = require('fs');
    import Alias = fs.promises;
    const send = () => fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' as const }] }) });
    export = send;
  `,
  WRONG,
  TYPESCRIPT,
);

odd(
  'casts on both sides, and satisfies',
  `
    let body: unknown = <any>{ actions: [] };
    (body as { actions: unknown[] }).actions = [{ type: 'OUTGOING_CALL' as const }] satisfies unknown[];
    (body!) = body;
    (<any>body).self = body;
    for ((body as any).x of []) ;
    export const sent = await (fetch as typeof fetch)!('${ACTIONS}' satisfies string, <RequestInit>{ method: 'POST' as 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' as unknown as string }] }) }!);
  `,
  WRONG,
  TYPESCRIPT,
);

odd(
  'using',
  `
    export async function send() {
      using file = open('${ACTIONS}');
      await using lock = acquire();
      return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }) });
    }
  `,
  WRONG,
  TYPESCRIPT,
);

odd(
  'names of the prototype',
  `
    const map = { constructor: '1001', __proto__: { type: 'x' }, toString: null, hasOwnProperty: 1 };
    const key = 'constructor';
    export const values = [map.constructor, map['__proto__'], {}.toString, ({}).__proto__.__proto__, [].constructor, map[key], ''.constructor, (() => {}).prototype];
    map.__proto__ = map;
    Object.prototype.type = 'OUTGOING_CALL';
    fetch.toString();
    fetch.prototype.constructor('${ACTIONS}');
    JSON.constructor.stringify({});
    Object.setPrototypeOf(map, fetch);
    export const sent = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ constructor: 'ACTION_1001', __proto__: null }] }) });
    ${SEND.replace('sent', 'again')}
  `,
  WRONG,
);

odd(
  'built-ins with odd arguments',
  `
    export const results = [
      JSON.stringify(), JSON.parse(), JSON.parse('{'), JSON.parse('{"actions":[{"type":"OUTGOING_CALL"}]}'), Object.assign(), Object.assign(null), Object.keys(),
      [].map(), [].reduce(), [].push(...[]), [1].at(), [].concat(), 'x'.repeat(1e9), 'x'.repeat(-1), 'x'.padEnd(2 ** 31), 'a'.split(), 'a'.replace(), 'a'.slice(NaN),
      new Array(1e9), Array.from({ length: 1e9 }), Array(5).fill({}), [].flat(Infinity), [..."text"], Math.max(), Number(), String(), String(Symbol()),
      new URL('not a url'), new URL('${ACTIONS}').searchParams.get('x'), new URL(), Promise.all(), Promise.all(1), Promise.race([]), structuredClone(), Object.entries(null),
      'x'.normalize('nonsense'), (1.5).toFixed(1000), (5).toString(99), 'x'.localeCompare(), encodeURIComponent('\\ud800'), decodeURIComponent('%'), parseInt(), Array.isArray(),
    ];
    fetch(new URL('${ACTIONS}', 'nonsense'));
    fetch(new URL('nonsense', '${ACTIONS}'), { method: 'POST', body: JSON.stringify() });
    ${SEND}
  `,
  WRONG,
);
