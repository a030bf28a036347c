import { describe, expect, test } from 'vitest';
import { dropPrefix, hasComment, quoteOf, replaceLiteral, wrapInString } from '../../src/edits/texts.ts';
import { edited, nodeIn, sourceOf } from './edited.ts';
import type { Node } from '../../src/values/value.ts';

/** What stands behind `x = `. */
function valueIn(code: string): { readonly value: Node; readonly source: ReturnType<typeof sourceOf> } {
  const source = sourceOf(code);
  const assignment = nodeIn(source, 'AssignmentExpression');
  if (assignment.type !== 'AssignmentExpression') throw new Error('Not an assignment.');
  return { value: assignment.right, source };
}

describe('dropPrefix', () => {
  const dropped = (code: string): string | undefined => {
    const { value, source } = valueIn(code);
    return edited(source, dropPrefix(source, value, 'ACTION_'));
  };

  test.each([
    ["x = 'ACTION_1001'", "x = '1001'"],
    ['x = "ACTION_1001"', 'x = "1001"'],
    ['x = `ACTION_1001`', 'x = `1001`'],
    ['x = `ACTION_${code}`', 'x = `${code}`'],
    ["x = 'ACTION_10' + code", "x = '10' + code"],
    ["x = 'ACTION_1' + a + b", "x = '1' + a + b"],
    ["x = 'ACTION_' + code", 'x = `${code}`'],
    ["x = 'ACTION_' + (a + b)", 'x = `${a + b}`'],
  ])('%s becomes %s', (code, output) => {
    expect(dropped(code)).toBe(output);
  });

  test.each([
    "x = '1001'",
    "x = '\\x41CTION_1'",
    'x = `${prefix}ACTION_`',
    "x = prefix + 'ACTION_1'",
    'x = code',
    "x = ['ACTION_', '1'].join('')",
    'x = 5',
  ])('%s is left alone', (code) => {
    expect(dropped(code)).toBeUndefined();
  });

  test('a comment is not lost', () => {
    expect(dropped("x = 'ACTION_' /* why */ + code")).toBe("x = '' /* why */ + code");
  });
});

describe('replaceLiteral', () => {
  const replaced = (code: string): string | undefined => {
    const { value, source } = valueIn(code);
    return edited(source, replaceLiteral(source, value, 'NEW'));
  };

  test.each([
    ["x = 'old'", "x = 'NEW'"],
    ['x = "old"', 'x = "NEW"'],
    ['x = `old`', 'x = `NEW`'],
    ['x = 5', "x = 'NEW'"],
    ['y("a"); x = 5', 'y("a"); x = "NEW"'],
  ])('%s becomes %s', (code, output) => {
    expect(replaced(code)).toBe(output);
  });

  test.each(['x = `${old}`', 'x = old', "x = 'o' + 'ld'"])('%s is left alone', (code) => {
    expect(replaced(code)).toBeUndefined();
  });
});

describe('quoteOf', () => {
  test.each([
    ['x("a", \'b\')', '"'],
    ['x(\'a\', "b")', "'"],
    ['x(`a`, "b")', '"'],
    ['x()', "'"],
  ])('of %s is %s', (code, quote) => {
    expect(quoteOf(sourceOf(code))).toBe(quote);
  });
});

describe('wrapInString', () => {
  const wrapped = (code: string): string | undefined => {
    const { value, source } = valueIn(code);
    return edited(source, wrapInString(source, value));
  };

  test.each([
    ['x = 5', 'x = String(5)'],
    ['x = a * 2', 'x = String(a * 2)'],
  ])('%s becomes %s', (code, output) => {
    expect(wrapped(code)).toBe(output);
  });

  test('a shorthand property gets its name back', () => {
    const source = sourceOf('send({ amount })');
    expect(edited(source, wrapInString(source, nodeIn(source, 'Identifier', 'amount')))).toBe(
      'send({ amount: String(amount) })',
    );
  });

  test('a type assertion is left alone', () => {
    expect(wrapped('x = a as number')).toBeUndefined();
  });
});

test('hasComment tells of comments inside, not beside', () => {
  const inside = valueIn('x = f(/* why */ 1)');
  expect(hasComment(inside.source, inside.value)).toBe(true);
  const beside = valueIn('/* why */ x = f(1) /* not */');
  expect(hasComment(beside.source, beside.value)).toBe(false);
});
