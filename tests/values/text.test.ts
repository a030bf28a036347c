import { describe, expect, test } from 'vitest';
import { choose } from '../../src/values/choice.ts';
import { truthy, when } from '../../src/values/condition.ts';
import { concat, partsOf, split, stringParts, text } from '../../src/values/text.ts';
import { ABSENT, literal, unknown } from '../../src/values/value.ts';

const hole = unknown('parameter', { key: 'hole' });

describe('text', () => {
  test('of known parts is a literal', () => {
    expect(text(['a', 'b'])).toEqual(literal('ab'));
    expect(text([])).toEqual(literal(''));
  });

  test('joins known parts and drops empty ones', () => {
    expect(text(['a', '', 'b', hole, '', 'c'])).toMatchObject({ kind: 'text', parts: ['ab', hole, 'c'] });
  });

  test('of a hole alone is still a text', () => {
    expect(text(['', hole])).toMatchObject({ kind: 'text', parts: [hole] });
  });
});

describe('concat', () => {
  test('writes primitives as a template does', () => {
    expect(concat([literal(1), literal('-'), literal(null), literal(true), ABSENT])).toEqual(
      literal('1-nulltrueundefined'),
    );
  });

  test('takes the parts of a text', () => {
    expect(concat([text(['a', hole]), literal('b')])).toMatchObject({ parts: ['a', hole, 'b'] });
  });

  test('keeps what is not known as a hole', () => {
    expect(concat([literal('a'), hole])).toMatchObject({ parts: ['a', hole] });
  });

  test('of a choice is a choice of texts', () => {
    const either = choose([
      { when: when(truthy('a')), value: literal('x') },
      { when: when(truthy('a', false)), value: literal('y') },
    ]);
    expect(concat([either, literal('!')])).toMatchObject({
      kind: 'choice',
      alternatives: [{ value: literal('x!') }, { value: literal('y!') }],
    });
  });
});

describe('stringParts', () => {
  test('are those of what is certainly a string', () => {
    expect(stringParts(literal('a'))).toEqual(['a']);
    expect(stringParts(literal(''))).toEqual([]);
    expect(stringParts({ kind: 'text', parts: [hole, 'a'] })).toEqual([hole, 'a']);
  });

  test('are none of anything else', () => {
    expect(stringParts(literal(1))).toBeUndefined();
    expect(stringParts(hole)).toBeUndefined();
  });

  test('a promise put into a string is one hole', () => {
    expect(partsOf({ kind: 'promise', value: literal('a') })).toMatchObject([{ kind: 'unknown' }]);
  });
});

describe('split', () => {
  test('cuts at each separator', () => {
    expect(split(['a/b//c'], '/')).toEqual([['a'], ['b'], [], ['c']]);
  });

  test('leaves holes whole', () => {
    expect(split(['a/', hole, '-b/c'], '/')).toEqual([['a'], [hole, '-b'], ['c']]);
  });

  test('of nothing is one empty piece', () => {
    expect(split([], '/')).toEqual([[]]);
  });
});
