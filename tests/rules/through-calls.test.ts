// The type of an action on its way through every kind of call: reported where it is written, and nothing when it is right.
import { describe, expect, test } from 'vitest';
import { type Language, lint, type Report } from '../support/lint.ts';
import { ACTIONS } from '../support/urls.ts';

const WRONG = "'ACTION_1001'";

/** What sends the actions that it gets, by the name `send`. */
const SEND = `
  const send = (actions) => fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
`;

function reported(code: string, language: Language): readonly string[] {
  return lint(code, language, ['no-action-prefix']).map((report) => codeOf(code, report));
}

function codeOf(code: string, { line, column, endLine, endColumn }: Report): string {
  expect(endLine).toBe(line);
  return code.split('\n')[line - 1]?.slice(column - 1, (endColumn ?? column) - 1) ?? '';
}

function seen(cases: readonly (readonly [name: string, code: string])[], language: Language = {}): void {
  test.each(cases)('%s', (_, code) => {
    expect(reported(SEND + code, language)).toEqual([WRONG]);
    expect(reported(SEND + code.replace(WRONG, "'1001'"), language)).toEqual([]);
  });
}

describe('functions', () => {
  seen([
    ['a declaration', `function visit(type) { return send([{ type }]); } visit(${WRONG});`],
    ['an expression', `const visit = function (type) { return send([{ type }]); }; visit(${WRONG});`],
    ['an arrow', `const visit = (type) => send([{ type }]); visit(${WRONG});`],
    ['an async one', `async function visit(type) { await send([{ type }]); } await visit(${WRONG});`],
    ['one called before it is declared', `visit(${WRONG}); function visit(type) { return send([{ type }]); }`],
    ['one called at once', `((type) => send([{ type }]))(${WRONG});`],
    ['one through two others', `const a = (type) => send([{ type }]); const b = (type) => a(type); b(${WRONG});`],
    ['a default parameter', `const visit = (type = ${WRONG}) => send([{ type }]); visit();`],
    [
      'a rest parameter',
      `const visit = (lead, ...types) => send(types.map((type) => ({ type }))); visit(7, ${WRONG});`,
    ],
    [
      'a destructured parameter',
      `const visit = ({ lead, type }) => send([{ type }]); visit({ lead: 7, type: ${WRONG} });`,
    ],
    ['one with a default', `const visit = ({ type = ${WRONG} } = {}) => send([{ type }]); visit();`],
    [
      'a nested one with a rest',
      `const visit = ({ a: [{ id, ...action }] }) => send([action]); visit({ a: [{ id: 1, type: ${WRONG} }] });`,
    ],
    ['call', `function visit(type) { return send([{ type }]); } visit.call(null, ${WRONG});`],
    ['apply', `function visit(type) { return send([{ type }]); } visit.apply(null, [${WRONG}]);`],
    [
      'bind',
      `function visit(lead, type) { return send([{ type }]); } const bound = visit.bind(null, 7); bound(${WRONG});`,
    ],
    [
      'bind of the type itself',
      `function visit(type) { return send([{ type }]); } const bound = visit.bind(null, ${WRONG}); bound();`,
    ],
  ]);
});

describe('classes', () => {
  seen([
    ['a method', `class Crm { visit(type) { return send([{ type }]); } } new Crm().visit(${WRONG});`],
    ['a static method', `class Crm { static visit(type) { return send([{ type }]); } } Crm.visit(${WRONG});`],
    [
      'a private method',
      `class Crm { #push(type) { return send([{ type }]); } visit(type) { return this.#push(type); } } new Crm().visit(${WRONG});`,
    ],
    [
      'a getter',
      `class Crm { get type() { return ${WRONG}; } visit() { return send([{ type: this.type }]); } } new Crm().visit();`,
    ],
    [
      'a field of a constructor',
      `class Crm { constructor(type) { this.type = type; } visit() { return send([{ type: this.type }]); } } new Crm(${WRONG}).visit();`,
    ],
    [
      'a field of a configuration',
      `class Crm { constructor(config) { this.config = config; } visit() { return send([{ type: this.config.type }]); } } new Crm({ type: ${WRONG} }).visit();`,
    ],
    [
      'a field with an arrow',
      `class Crm { type = ${WRONG}; visit = () => send([{ type: this.type }]); } const { visit } = new Crm(); visit();`,
    ],
    [
      'a static field',
      `class Crm { static TYPE = ${WRONG}; visit() { return send([{ type: Crm.TYPE }]); } } new Crm().visit();`,
    ],
    [
      'an inherited method',
      `class Base { push(type) { return send([{ type }]); } } class Crm extends Base { visit(type) { return this.push(type); } } new Crm().visit(${WRONG});`,
    ],
    [
      'an overridden method',
      `class Base { push() { return send([{ type: this.type() }]); } type() { return '1001'; } } class Crm extends Base { type() { return ${WRONG}; } } new Crm().push();`,
    ],
    [
      'a method of the class above',
      `class Base { visit(type) { return send([{ type }]); } } class Crm extends Base { visit(type) { return super.visit(type); } } new Crm().visit(${WRONG});`,
    ],
    [
      'a constructor of the class above',
      `class Base { constructor(type) { this.type = type; } } class Crm extends Base { constructor() { super(${WRONG}); } visit() { return send([{ type: this.type }]); } } new Crm().visit();`,
    ],
    [
      'one that makes itself once',
      `class Crm { static #one; static get() { return (Crm.#one ??= new Crm()); } visit(type) { return send([{ type }]); } } Crm.get().visit(${WRONG});`,
    ],
  ]);

  seen(
    [
      [
        'a parameter property',
        `class Crm { constructor(private readonly type: string) {} visit() { return send([{ type: this.type }]); } } new Crm(${WRONG}).visit();`,
      ],
    ],
    { ts: true },
  );
});

describe('objects and closures', () => {
  seen([
    ['a client that is an object', `const crm = { visit(type) { return send([{ type }]); } }; crm.visit(${WRONG});`],
    [
      'one that calls itself',
      `const crm = { push(type) { return send([{ type }]); }, visit(type) { return this.push(type); } }; crm.visit(${WRONG});`,
    ],
    ['one taken apart', `const crm = { visit: (type) => send([{ type }]) }; const { visit } = crm; visit(${WRONG});`],
    ['one under a key', `const handlers = { visit: (type) => send([{ type }]) }; handlers['visit'](${WRONG});`],
    [
      'one of a factory',
      `const createClient = (config) => ({ visit: () => send([{ type: config.type }]) }); createClient({ type: ${WRONG} }).visit();`,
    ],
    [
      'a closure of a factory',
      `const sender = (type) => (fields) => send([{ type, fields }]); const visit = sender(${WRONG}); visit({});`,
    ],
    [
      'a factory with defaults',
      `const createClient = (options) => { const config = { type: '1001', ...options }; return { visit: () => send([{ type: config.type }]) }; }; createClient({ type: ${WRONG} }).visit();`,
    ],
  ]);
});

describe('callbacks', () => {
  seen([
    ['map', `const types = [${WRONG}]; types.map((type) => send([{ type }]));`],
    ['forEach', `[${WRONG}].forEach((type) => { send([{ type }]); });`],
    ['Promise.all', `await Promise.all([${WRONG}].map(async (type) => { await send([{ type }]); }));`],
    ['a loop over entries', `for (const [lead, type] of Object.entries({ l1: ${WRONG} })) await send([{ type }]);`],
    [
      "a function of one's own that calls back",
      `const each = (items, run) => { for (const item of items) run(item); }; each([${WRONG}], (type) => send([{ type }]));`,
    ],
    [
      'withRetry',
      `async function withRetry(run) { for (let i = 0; i < 3; i++) { try { return await run(); } catch (error) { if (i === 2) throw error; } } } await withRetry(() => send([{ type: ${WRONG} }]));`,
    ],
    [
      'p-limit',
      `import pLimit from 'p-limit'; const limit = pLimit(2); await Promise.all([${WRONG}].map((type) => limit(() => send([{ type }]))));`,
    ],
    [
      'p-limit with arguments',
      `import pLimit from 'p-limit'; const limit = pLimit(2); const visit = (type) => send([{ type }]); await limit(visit, ${WRONG});`,
    ],
    ['p-map', `import pMap from 'p-map'; await pMap([${WRONG}], (type) => send([{ type }]), { concurrency: 2 });`],
    [
      'p-map of CommonJS',
      `const pMap = require('p-map'); pMap([${WRONG}], async (type) => { await send([{ type }]); });`,
    ],
    [
      'p-each-series',
      `import pEachSeries from 'p-each-series'; await pEachSeries([${WRONG}], (type) => send([{ type }]));`,
    ],
    [
      'p-map-series',
      `import pMapSeries from 'p-map-series'; await pMapSeries([${WRONG}], (type) => send([{ type }]));`,
    ],
    ['p-retry', `import pRetry from 'p-retry'; await pRetry(() => send([{ type: ${WRONG} }]), { retries: 3 });`],
    [
      'async-retry',
      `import retry from 'async-retry'; await retry(async (bail) => { await send([{ type: ${WRONG} }]); });`,
    ],
    [
      'async.eachLimit',
      `import async from 'async'; await async.eachLimit([${WRONG}], 2, async (type) => { await send([{ type }]); });`,
    ],
    [
      'async.mapLimit',
      `import { mapLimit } from 'async'; await mapLimit([${WRONG}], 2, async (type) => { await send([{ type }]); });`,
    ],
    [
      'a callback of a stranger, which knows the type',
      `import { later } from 'queue'; later(() => send([{ type: ${WRONG} }]));`,
    ],
    ['a timer', `setTimeout(() => send([{ type: ${WRONG} }]), 10);`],
    ['queueMicrotask', `queueMicrotask(() => { send([{ type: ${WRONG} }]); });`],
    ['then', `Promise.resolve(${WRONG}).then((type) => send([{ type }]));`],
    ['finally', `load().finally(() => send([{ type: ${WRONG} }]));`],
    [
      'a constructor of a promise',
      `await new Promise((resolve) => { resolve(${WRONG}); }).then((type) => send([{ type }]));`,
    ],
  ]);
});

describe('generators', () => {
  seen([
    ['a generator', `function* types() { yield ${WRONG}; } for (const type of types()) send([{ type }]);`],
    [
      'an async generator',
      `async function* types() { yield ${WRONG}; } for await (const type of types()) await send([{ type }]);`,
    ],
    [
      'one that is spread',
      `function* types() { yield '1002'; yield ${WRONG}; } send([...types()].map((type) => ({ type })));`,
    ],
    [
      'one that yields another',
      `function* a() { yield ${WRONG}; } function* b() { yield* a(); } for (const type of b()) send([{ type }]);`,
    ],
    [
      'one that sends',
      `async function* visits(type) { yield await send([{ type }]); } for await (const answer of visits(${WRONG})) use(answer);`,
    ],
    ['for await over promises', `for await (const type of [Promise.resolve(${WRONG})]) await send([{ type }]);`],
    ['Array.from', `function* types() { yield ${WRONG}; } Array.from(types(), (type) => send([{ type }]));`],
  ]);
});

describe('React', () => {
  seen([
    [
      'a handler',
      `export function Visit() { const visit = (type) => send([{ type }]); return { onClick: () => visit(${WRONG}) }; }`,
    ],
    [
      'useCallback',
      `import { useCallback } from 'react'; export function Visit() { const visit = useCallback((type) => send([{ type }]), []); return { onClick: () => visit(${WRONG}) }; }`,
    ],
    [
      'React.useCallback',
      `import * as React from 'react'; export function Visit() { const visit = React.useCallback((type) => send([{ type }]), []); visit(${WRONG}); }`,
    ],
    [
      'useMemo',
      `import { useMemo } from 'react'; export function Visit() { const actions = useMemo(() => [{ type: ${WRONG} }], []); send(actions); }`,
    ],
    [
      'useEffect',
      `import { useEffect } from 'react'; export function Visit() { useEffect(() => { send([{ type: ${WRONG} }]); }, []); }`,
    ],
    [
      'useMutation',
      `import { useMutation } from '@tanstack/react-query'; export function Visit() { const { mutate } = useMutation({ mutationFn: (type) => send([{ type }]) }); return { onClick: () => mutate(${WRONG}) }; }`,
    ],
    [
      'useMutation, asynchronous',
      `import { useMutation } from '@tanstack/react-query'; export function Visit() { const mutation = useMutation({ mutationFn: ({ type }) => send([{ type }]) }); return { onClick: async () => { await mutation.mutateAsync({ type: ${WRONG} }); } }; }`,
    ],
    [
      'useMutation of version 3',
      `import { useMutation } from 'react-query'; export function Visit() { const mutation = useMutation((type) => send([{ type }])); return { onClick: () => mutation.mutate(${WRONG}) }; }`,
    ],
    [
      'useSWRMutation',
      `import useSWRMutation from 'swr/mutation'; export function Visit() { const { trigger } = useSWRMutation('/visit', (key, { arg }) => send([{ type: arg }])); return { onClick: () => trigger(${WRONG}) }; }`,
    ],
    [
      'a server action',
      `async function visit(type) { 'use server'; await send([{ type }]); } export function Visit() { return { action: () => visit(${WRONG}) }; }`,
    ],
    [
      'useActionState',
      `import { useActionState } from 'react'; export function Visit() { const [state, act] = useActionState(async (before, form) => { await send([{ type: ${WRONG} }]); }, null); return { act }; }`,
    ],
    [
      'startTransition',
      `import { useTransition } from 'react'; export function Visit() { const [pending, start] = useTransition(); return { onClick: () => start(async () => { await send([{ type: ${WRONG} }]); }) }; }`,
    ],
    [
      'a hook of the project',
      `const useVisit = (type) => ({ visit: () => send([{ type }]) }); export function Visit() { const { visit } = useVisit(${WRONG}); return { onClick: visit }; }`,
    ],
    ['cache', `import { cache } from 'react'; const visit = cache(async (type) => send([{ type }])); visit(${WRONG});`],
  ]);
});

describe('a service that a container of dependencies hands over', () => {
  const TYPESCRIPT: Language = { ts: true };
  const service = (decorator: string, head = 'export class'): string =>
    `${decorator} ${head} VisitService { visit(type: string) { return send([{ type }]); } }`;
  const handler = `@Controller() export class Handler { constructor(private readonly visits: VisitService) {} handle() { return this.visits.visit(${WRONG}); } }`;
  const nest = "import { Controller, Injectable } from '@nestjs/common';";

  seen(
    [
      ['Nest', `${nest} ${service('@Injectable()')} ${handler}`],
      ['Angular', `import { Injectable } from '@angular/core'; ${service('@Injectable()')} ${handler}`],
      [
        "Angular's inject",
        `import { inject, Injectable } from '@angular/core'; ${service('@Injectable()')} export class Handler { private readonly visits = inject(VisitService); handle() { return this.visits.visit(${WRONG}); } }`,
      ],
      ['inversify', `import { injectable } from 'inversify'; ${service('@injectable()')} ${handler}`],
      ['tsyringe', `import { singleton } from 'tsyringe'; ${service('@singleton()')} ${handler}`],
      ['typedi', `import { Service } from 'typedi'; ${service('@Service()')} ${handler}`],
      [
        'another name for the decorator',
        `import { Injectable as Made } from '@nestjs/common'; ${service('@Made()')} ${handler}`,
      ],
      [
        'two that need each other',
        `${nest} ${service('@Injectable()')} @Injectable() export class A { constructor(readonly b: B, readonly visits: VisitService) {} } @Injectable() export class B { constructor(readonly a: A) {} } export class C { constructor(private readonly a: A) {} handle() { return this.a.visits.visit(${WRONG}); } }`,
      ],
      [
        'one that changes while others have it',
        `${nest} @Injectable() export class VisitService { ready = false; onModuleInit() { this.ready = true; } visit(type: string) { return send([{ type }]); } } @Controller() export class Handler { constructor(private readonly visits: VisitService) {} handle() { if (this.visits.ready) return this.visits.visit(${WRONG}); } }`,
      ],
      [
        'one whose constructor may throw',
        `${nest} @Injectable() export class VisitService { constructor(url: string) { if (!url) throw new Error('url'); } visit(type: string) { return send([{ type }]); } } ${handler}`,
      ],
    ],
    TYPESCRIPT,
  );

  test.each([
    ['a class without a decorator', `${nest} ${service('')} ${handler}`],
    ['a decorator of the project', `const Injectable = () => () => undefined; ${service('@Injectable()')} ${handler}`],
    ['another decorator', `import { Entity as Injectable } from 'typeorm'; ${service('@Injectable()')} ${handler}`],
    ['an abstract class', `${nest} ${service('@Injectable()', 'export abstract class')} ${handler}`],
    ['an interface', `interface VisitService { visit(type: string): void } ${handler}`],
    [
      'an argument that is seen',
      `${nest} ${service('@Injectable()')} function handle(visits: VisitService) { return visits.visit(${WRONG}); } handle({ visit: () => undefined });`,
    ],
  ])('not %s', (_, code) => {
    expect(reported(SEND + code, TYPESCRIPT)).toEqual([]);
  });
});
