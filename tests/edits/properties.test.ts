import { describe, expect, test } from 'vitest';
import { addShorthand, isRemovable, removeProperty } from '../../src/edits/properties.ts';
import { edited, nodeIn, sourceOf } from './edited.ts';

describe('removeProperty', () => {
  /** Removes the property `b: …`. */
  const without = (code: string, property: string): string | undefined => {
    const source = sourceOf(code);
    return edited(source, removeProperty(source, nodeIn(source, 'Property', property)));
  };

  test.each([
    ['x({ a: 1, b: 2, c: 3 })', 'x({ a: 1, c: 3 })'],
    ['x({ b: 2, c: 3 })', 'x({ c: 3 })'],
    ['x({ a: 1, b: 2 })', 'x({ a: 1 })'],
    ['x({ a: 1, b: 2, })', 'x({ a: 1, })'],
    ['x({ b: 2 })', 'x({  })'],
    ['x({\n  a: 1,\n  b: 2,\n  c: 3,\n})', 'x({\n  a: 1,\n  c: 3,\n})'],
    ['x({\n  b: 2,\n  c: 3,\n})', 'x({\n  c: 3,\n})'],
    ['x({ ...a, b: 2 })', 'x({ ...a })'],
  ])('%j becomes %j', (code, output) => {
    expect(without(code, 'b: 2')).toBe(output);
  });

  test.each([
    ['behind the last one', 'x({\n  a: 1,\n  b: 2, // why\n})'],
    ['before the next one', 'x({\n  b: 2,\n  // why\n  c: 3,\n})'],
    ['before it', 'x({\n  a: 1,\n  // why\n  b: 2,\n  c: 3,\n})'],
  ])('a comment %s stays', (_name, code) => {
    expect(without(code, 'b: 2')).toContain('// why');
  });

  test.each([
    ['x({\n  a: 1,\n  b: 2,\n})'],
    ['x({ a: 1, b: 2, })'],
    ['x({ b: 2, })'],
    ['x({\n  a: 1,\n  b: 2 // why\n})'],
    ['x({ a, b: 2, ...c })'],
  ])('what is left of %j can be parsed', (code) => {
    const output = without(code, 'b: 2') ?? '';
    expect(output).not.toContain('b: 2');
    expect(() => sourceOf(output)).not.toThrow();
  });

  test('removes a statement that only assigns it, with its line', () => {
    const source = sourceOf('f();\n  x.b = 2;\ng();\n');
    expect(edited(source, removeProperty(source, nodeIn(source, 'AssignmentExpression')))).toBe('f();\ng();\n');
  });

  test('removes only the statement where it shares its line', () => {
    const source = sourceOf('f(); x.b = 2; g();');
    expect(edited(source, removeProperty(source, nodeIn(source, 'AssignmentExpression')))).toBe('f();  g();');
  });

  test.each(['if (y) x.b = 2;', 'y = x.b = 2;', 'for (x.b = 2; ; ) break;'])(
    'leaves alone what is more: %s',
    (code) => {
      const source = sourceOf(code);
      expect(removeProperty(source, nodeIn(source, 'AssignmentExpression', 'x.b = 2'))).toBeUndefined();
    },
  );

  test('leaves a pattern alone', () => {
    const source = sourceOf('const { b } = x');
    expect(removeProperty(source, nodeIn(source, 'Property'))).toBeUndefined();
  });
});

describe('isRemovable', () => {
  const removable = (code: string): boolean => {
    const source = sourceOf(code);
    return isRemovable(source, nodeIn(source, 'Property'));
  };

  test.each(['x({ b: 2 })', 'x({ b: y })', 'x({ b: `a${y}` })', 'x({ b: y.z })', 'x({ [b]: 2 })', 'x({ b() {} })'])(
    '%s is, since nothing else is lost',
    (code) => {
      expect(removable(code)).toBe(true);
    },
  );

  test.each([
    'x({ b: f() })',
    'x({ b: (y = 1) })',
    'x({ b: y++ })',
    'x({ b: await y })',
    'x({ [f()]: 2 })',
    'x({ b: /* why */ 2 })',
    'x({ b: 2 /* why */ })',
    'x({ b: 2 /* why */, c: 3 })',
  ])('%s is not', (code) => {
    expect(removable(code)).toBe(false);
  });
});

describe('addShorthand', () => {
  const added = (code: string): string | undefined => {
    const source = sourceOf(code);
    const object = nodeIn(source, 'ObjectExpression');
    return object.type === 'ObjectExpression' ? edited(source, addShorthand(source, object, 'n')) : undefined;
  };

  test.each([
    ['x({})', 'x({ n })'],
    ['x({ a: 1 })', 'x({ a: 1, n })'],
    ['x({ a: 1, })', 'x({ a: 1, n, })'],
    ['x({\n  a: 1,\n})', 'x({\n  a: 1,\n  n,\n})'],
    ['x({\n\ta: 1\n})', 'x({\n\ta: 1,\n\tn\n})'],
    ['x({ a: 1,\n  b: 2 })', 'x({ a: 1,\n  b: 2,\n  n })'],
  ])('%j becomes %j', (code, output) => {
    expect(added(code)).toBe(output);
  });
});
