import { describe, expect, test } from 'vitest';
import { among, many, oneOf, promise } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('the methods of a promise', () => {
  test('then goes on with the value', () => {
    expect(seen('seen(await Promise.resolve(1).then((x) => x + 1).then((x) => x * 2))')).toEqual([4]);
  });

  test('then with a function that gives a promise goes on with its value', () => {
    expect(seen('seen(await Promise.resolve(1).then(async (x) => x + 1))')).toEqual([2]);
  });

  test('then without a function changes nothing', () => {
    expect(seen('seen(await Promise.resolve(1).then())')).toEqual([1]);
  });

  test('catch gives the value or what its function returns', () => {
    expect(seen("seen(await Promise.resolve('a').catch(() => 'b'))")).toEqual([oneOf('a', 'b')]);
  });

  test('the function of catch may not have run', () => {
    expect(seen('let a = null; await Promise.resolve(1).catch(() => { a = true; }); seen(a)')).toEqual([
      oneOf(null, true),
    ]);
  });

  test('finally runs and hands the value on', () => {
    expect(seen('seen(await Promise.resolve(1).finally(() => seen(0)))')).toEqual([0, 1]);
  });
});

describe('a promise that is made', () => {
  test('has the value that it is given first', () => {
    expect(seen('seen(await new Promise((resolve) => { resolve(1); resolve(2); }))')).toEqual([1]);
    expect(seen('seen(await new Promise((resolve) => { if (x) resolve(1); resolve(2); }))')).toEqual([oneOf(1, 2)]);
  });
});

describe('the functions of Promise', () => {
  test('all waits for each', () => {
    expect(seen('seen(await Promise.all([Promise.resolve(1), 2]))')).toEqual([[1, 2]]);
  });

  test('all of something unknown is unknown', () => {
    expect(seen('seen(await Promise.all(given))')).toEqual(['unknown(derived)']);
  });

  test('all of any number waits for any number', () => {
    const item = many(oneOf(1, 'absent'));
    expect(seen('seen(await Promise.all(given.map(async (x) => 1)))')).toEqual([[item, item]]);
  });

  test('allSettled tells how each ended', () => {
    expect(seen('const [first] = await Promise.allSettled([Promise.resolve(1)]); seen(first)')).toEqual([
      { status: 'unknown(derived)', value: 1, reason: 'unknown(derived)' },
    ]);
  });

  test.each(['race', 'any'])('%s gives one of them', (name) => {
    expect(seen(`seen(await Promise.${name}([Promise.resolve(1), Promise.resolve(2)]))`)).toEqual([among(1, 2)]);
  });

  test('reject gives nothing that is known', () => {
    expect(seen('seen(Promise.reject(1))')).toEqual([promise('unknown(derived)')]);
  });
});

describe('new Promise', () => {
  test('runs its function at once, and has what that resolves it with', () => {
    expect(seen('const p = new Promise((resolve) => { seen(1); resolve(2); }); seen(await p)')).toEqual([1, 2]);
  });

  test('has something unknown where nobody was seen to resolve it', () => {
    expect(seen('seen(await new Promise((resolve) => {}))')).toEqual(['unknown(derived)']);
    expect(seen('seen(await new Promise((resolve) => { if (flag) resolve(1); }))')).toEqual([
      oneOf(1, 'unknown(derived)'),
    ]);
  });

  test('has what a callback resolves it with, or something unknown', () => {
    expect(seen('seen(await new Promise((resolve) => { later(() => resolve(1)); }))')).toEqual([
      oneOf(1, 'unknown(derived)'),
    ]);
  });
});
