import { describe, expect, test } from 'vitest';
import { dutyOf, readingOf, usesOf } from '../../src/requests/answers.ts';
import { requestOf, SYNC } from './model-of.ts';

const send = `fetch('${SYNC}/lead/7/action', { method: 'POST', body: JSON.stringify({ actions: [{ type: '1' }] }) })`;

const readingBy = (code: string): string => readingOf(requestOf(code.replace('SEND', send)));

/** Behind it `data` is the body of the answer. */
const parsed = 'const response = await SEND; const data = await response.json();';

describe('an answer is read', () => {
  test.each([
    ['a status', `${parsed} if (data.actions[0].status === 'IGNORED') throw new Error('no');`],
    ['the statuses in a loop', `${parsed} for (const { status } of data.actions) check(status);`],
    ['the statuses by a callback', `${parsed} data.actions.some((action) => action.status !== 'PROCESSED');`],
    ['the id of an action', `${parsed} keep(data.actions[0].action_id);`],
    ['the remarks', `${parsed} if (data.remarks.length > 0) stop();`],
    ['by destructuring', `const { actions: [{ status }] } = await (await SEND).json();`],
    ['in then', 'SEND.then((r) => r.json()).then((d) => d.actions[0].status);'],
    ['the whole body by somebody unknown', `${parsed} check(data);`],
    ['the response by somebody unknown', 'check(await SEND);'],
    ['the promise by somebody unknown', 'check(SEND);'],
    ['the list by somebody unknown', `${parsed} check(data.actions);`],
    ['the text by somebody unknown', 'check(await (await SEND).text());'],
    ['by the caller of an exported function', 'export async function f() { return SEND; }'],
    ['from an exported variable', 'export const answer = await SEND;'],
    ['by nobody, on purpose', 'void SEND;'],
    ['by a visible function', `function check(d) { return d.actions[0].status; } ${parsed} check(data);`],
    ['on one path', `${parsed} if (flag) check(data);`],
  ])('%s', (_name, code) => {
    expect(readingBy(code)).toBe('read');
  });
});

describe('an answer is not read', () => {
  test.each([
    ['where it is dropped', 'SEND;'],
    ['where it is only awaited', 'await SEND;'],
    ['where nobody looks at the variable', 'const response = await SEND;'],
    [
      'where only the transport is looked at',
      "const r = await SEND; if (!r.ok) throw new Error('no'); check(r.status);",
    ],
    ['where only another part is looked at', `${parsed} check(data.id);`],
    ['where it is only parsed', parsed],
    ['where it is only read on failure', 'const r = await SEND; if (!r.ok) throw new Error(await r.text());'],
    ['where a visible caller drops it', 'async function f() { return SEND; } f();'],
    ['where only its number is looked at', `${parsed} check(data.actions.length);`],
    ['where then does nothing with it', 'SEND.then(() => done());'],
  ])('%s', (_name, code) => {
    expect(readingBy(code)).toBe('unread');
  });
});

describe('an answer is only logged', () => {
  test.each([
    ['as a whole', `${parsed} console.log(data);`],
    ['by then', 'SEND.then(console.log);'],
    ['in a text', `${parsed} console.log(\`done: \${data}\`);`],
  ])('%s', (_name, code) => {
    expect(readingBy(code)).toBe('onlyLogged');
  });

  test('is read where somebody else sees it, too', () => {
    expect(readingBy(`${parsed} console.log(data); check(data);`)).toBe('read');
  });

  test('is unread where only the transport is logged', () => {
    expect(readingBy('const r = await SEND; console.log(r.status);')).toBe('unread');
  });
});

describe('usesOf', () => {
  const kindsBy = (code: string): string[] =>
    usesOf(requestOf(code.replace('SEND', send))).map(({ kind, path }) => [kind, ...path].join('.'));

  test('lists what becomes of an answer', () => {
    expect(kindsBy(`${parsed} check(data.actions[0].status);`)).toEqual([
      'read.actions',
      'read.actions.*',
      'read.actions.*.status',
      'escaped.actions.*.status',
    ]);
  });

  test.each(['!r.ok', 'r.status >= 400', 'r.status !== 200', 'r.status === 422'])(
    'leaves out what happens on failure only: %s',
    (failed) => {
      expect(kindsBy(`const r = await SEND; if (${failed}) check(r);`)).toEqual([]);
    },
  );

  test.each(['r.ok', 'r.status === 200', 'flag', 'r.status < 300'])('keeps what may happen otherwise: %s', (passed) => {
    expect(kindsBy(`const r = await SEND; if (${passed}) check(r);`)).toEqual(['escaped']);
  });
});

describe('the status of success', () => {
  const created = (condition: string): string =>
    readingOf(
      requestOf(`const r = await fetch('${SYNC}/lead', { method: 'POST', body }); if (${condition}) check(r);`),
    );

  test('is that of the operation', () => {
    expect(created('r.status !== 201')).toBe('unread');
    expect(created('r.status !== 200')).toBe('read');
  });
});

describe('what variables hold', () => {
  const heldBy = (code: string): string[] =>
    requestOf(code.replace('SEND', send)).exchange.held.map(({ node, layer, path }) =>
      [node.name, layer, ...path].join('.'),
    );

  test.each([
    ['the response, and the body', parsed, ['response.response', 'data.body']],
    ['the text', 'const text = await (await SEND).text();', ['text.text']],
    ['parts', 'const { actions: [first] } = await (await SEND).json();', ['first.body.actions.*']],
    ['a parameter', 'const take = (data) => data; take(await SEND);', ['data.response']],
    ['not a promise', 'const promise = SEND;', []],
    ['not one of several', 'const response = flag ? await SEND : null;', []],
  ])('%s', (_name, code, expected) => {
    expect(heldBy(code)).toEqual(expected);
  });
});

describe('dutyOf', () => {
  test('has the call that sends, where that is all', () => {
    const { exchange } = requestOf(`${send};`);
    expect(dutyOf(exchange).node).toBe(exchange.node);
  });

  test('has the outermost call that was handed the answer', () => {
    const { exchange } = requestOf(`
      async function post() { return (await ${send}).json(); }
      async function add() { return post(); }
      await add();
    `);
    expect(dutyOf(exchange).node).toBe(exchange.calls[0]?.node);
  });
});
