import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../src/requests/request.ts';
import { certain, isClosed, isObject, items, keysOf, presence, property } from '../../src/requests/sent.ts';
import type { Sent } from '../../src/requests/sent.ts';
import type { Plain } from '../../src/values/value.ts';
import { requestOf, SYNC } from './model-of.ts';

/** What is sent where a code leaves it in `body`. */
function sentBy(code: string, when = 'true'): Sent {
  const send = `fetch('${SYNC}/lead', { method: 'POST', body: JSON.stringify(body) })`;
  const [sent, ...others] = bodyOf(requestOf(`${code}; if (${when}) ${send};`));
  if (!sent || others.length > 0) throw new Error('Not exactly one body.');
  return sent;
}

const show = (sent: Sent): unknown => (sent.value.kind === 'literal' ? sent.value.value : sent.value.kind);

describe('presence', () => {
  test.each([
    ['a literal', 'const body = { a: 1 }', 'found'],
    ['a value that is not known', 'const body = { a: x }', 'unknown'],
    ['nothing', 'const body = { b: 1 }', 'missing'],
    ['undefined', 'const body = { a: undefined }', 'missing'],
    ['null', 'const body = { a: null }', 'found'],
    ['what was deleted', 'const body = { a: 1 }; delete body.a', 'missing'],
    ['what is added later', 'const body = {}; body.a = 1', 'found'],
    ['what is there on one path only', 'const body = {}; if (flag) body.a = 1', 'unknown'],
    ['what is there on both paths', 'const body = {}; if (flag) body.a = 1; else body.a = 2', 'found'],
    ['a spread of something unknown', 'const body = { ...x }', 'unknown'],
    ['a key behind such a spread', 'const body = { ...x, a: 1 }', 'found'],
    ['a dynamic key', 'const body = { [key]: 1 }', 'unknown'],
    ['an object in unknown hands', 'const body = { a: 1 }; other(body)', 'unknown'],
  ])('of %s', (_name, code, expected) => {
    expect(presence(sentBy(code), 'a')).toBe(expected);
  });

  test('depends on the path on which the request is sent', () => {
    const code = 'const body = {}; if (flag) body.a = 1';
    expect(presence(sentBy(code, 'flag'), 'a')).toBe('found');
    expect(presence(sentBy(code, '!flag'), 'a')).toBe('missing');
  });
});

describe('property', () => {
  test('has the alternatives that can be sent', () => {
    const code = 'const body = { a: flag ? 1 : 2, b: other ? 3 : 4 }';
    expect(property(sentBy(code), 'a').map(show)).toEqual([1, 2]);
    expect(property(sentBy(code, 'flag'), 'a').map(show)).toEqual([1]);
    expect(property(sentBy(code, 'flag'), 'b').map(show)).toEqual([3, 4]);
  });

  test('of what is no object is absent, or unknown', () => {
    expect(property(sentBy('const body = 1'), 'a').map(show)).toEqual(['absent']);
    expect(property(sentBy('const body = x'), 'a').map(show)).toEqual(['unknown']);
  });
});

describe('items', () => {
  test('are the elements that can be sent', () => {
    const code = 'const body = [1, ...(flag ? [2] : [])]';
    expect(items(sentBy(code)).map(show)).toEqual([1, 2]);
    expect(items(sentBy(code, '!flag')).map(show)).toEqual([1]);
  });

  test('of what is no array are none', () => {
    expect(items(sentBy('const body = { a: 1 }'))).toEqual([]);
    expect(items(sentBy('const body = x'))).toEqual([]);
  });
});

describe('an object', () => {
  test('is closed where all its keys are known', () => {
    expect(isClosed(sentBy('const body = { a: x }'))).toBe(true);
    expect(isClosed(sentBy('const body = { ...x }'))).toBe(false);
    expect(isClosed(sentBy('const body = x'))).toBe(false);
  });

  test('is closed on the path on which nothing unknown was added', () => {
    const code = 'const body = { a: 1 }; if (flag) Object.assign(body, x)';
    expect(isClosed(sentBy(code, '!flag'))).toBe(true);
    expect(isClosed(sentBy(code, 'flag'))).toBe(false);
  });

  test('is told from an array and from a primitive', () => {
    expect(isObject(sentBy('const body = {}'))).toBe(true);
    expect(isObject(sentBy('const body = []'))).toBe(false);
    expect(isObject(sentBy('const body = 1'))).toBe(false);
  });

  test('has its keys in order', () => {
    const sent = sentBy('const body = { b: 1, a: 2 }; body.c = 3');
    expect(isObject(sent) && keysOf(sent.value.object)).toEqual(['b', 'a', 'c']);
  });
});

describe('certain', () => {
  const small = (value: Plain): true | undefined =>
    value.kind === 'literal' && Number(value.value) < 3 ? true : undefined;
  const judged = (code: string): unknown[] =>
    property(sentBy(code), 'a').flatMap((sent) => certain(sent, small).map((found) => show({ ...sent, ...found })));

  test('is what the judgement holds for', () => {
    expect(judged('const body = { a: 1 }')).toEqual([1]);
    expect(judged('const body = { a: 5 }')).toEqual([]);
  });

  test('takes each alternative by itself', () => {
    expect(judged('const body = { a: flag ? 1 : 5 }')).toEqual([1]);
  });

  test('takes a look-up only as a whole', () => {
    expect(judged('const body = { a: { p: 1, q: 2 }[key] }')).toEqual([1, 2]);
    expect(judged('const body = { a: { p: 1, q: 5 }[key] }')).toEqual([]);
  });
});
