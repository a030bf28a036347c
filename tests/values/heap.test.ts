import { describe, expect, test } from 'vitest';
import { HeapObject, newArray, newObject, Store } from '../../src/values/heap.ts';
import type { Cell } from '../../src/values/heap.ts';
import { ABSENT, literal, unknown } from '../../src/values/value.ts';
import type { Value } from '../../src/values/value.ts';

const one = literal(1);
const two = literal(2);

describe('a fork', () => {
  test('undoes its writes and hands them over', () => {
    const store = new Store();
    const cell = store.cell(one);
    const { changes } = store.fork(() => {
      store.write(cell, two);
      expect(cell.value).toBe(two);
    });
    expect(cell.value).toBe(one);
    expect([...changes]).toEqual([[cell, two]]);
  });

  test('gives the result of what ran in it', () => {
    expect(new Store().fork(() => 'x').result).toBe('x');
  });

  test('hands over what was written last', () => {
    const store = new Store();
    const cell = store.cell(one);
    const { changes } = store.fork(() => {
      store.write(cell, literal(3));
      store.write(cell, two);
    });
    expect(changes.get(cell)).toBe(two);
    expect(cell.value).toBe(one);
  });

  test('does not remember what is younger than itself', () => {
    const store = new Store();
    const { result, changes } = store.fork(() => {
      const cell = store.cell(one);
      store.write(cell, two);
      return cell;
    });
    expect(changes.size).toBe(0);
    expect(result.value).toBe(two);
  });

  test('in a fork is undone in it, and no concern of the outer one', () => {
    const store = new Store();
    const cell = store.cell(one);
    const seen: Value[] = [];
    const { changes } = store.fork(() => {
      store.fork(() => {
        store.write(cell, two);
      });
      seen.push(cell.value);
    });
    expect(seen).toEqual([one]);
    expect(changes.size).toBe(0);
  });

  test('that fails is over', () => {
    const store = new Store();
    const cell = store.cell(one);
    expect(() =>
      store.fork(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    store.write(cell, two);
    expect(cell.value).toBe(two);
  });

  test('writes outside any fork stay', () => {
    const store = new Store();
    const cell = store.cell(one);
    store.write(cell, two);
    expect(cell.value).toBe(two);
  });
});

describe('a heap object', () => {
  test('has no key that was not set', () => {
    const object = newObject(new Store(), undefined, [['a', one]]);
    expect(object.own('a')?.value).toBe(one);
    expect(object.own('b')).toBeUndefined();
    expect(object.rest.value).toBe(ABSENT);
  });

  test('a key that is set in a fork is absent behind it', () => {
    const store = new Store();
    const object = newObject(store);
    const { changes } = store.fork(() => {
      object.set('a', one);
    });
    const cell = object.own('a');
    expect(cell?.value).toBe(ABSENT);
    expect(cell && changes.get(cell)).toBe(one);
  });

  test('a key that is set on an object made in the fork stays', () => {
    const store = new Store();
    const { result } = store.fork(() => {
      const object = newObject(store);
      object.set('a', one);
      return object;
    });
    expect(result.own('a')?.value).toBe(one);
  });

  test('a slot of an open object may hold something already', () => {
    const store = new Store();
    const object = newObject(store);
    store.write(object.rest, unknown('parameter'));
    expect(object.slot('a').value).toMatchObject({ kind: 'unknown', reason: 'dynamic key' });
  });

  test('an element that is pushed in a fork is absent behind it', () => {
    const store = new Store();
    const array = newArray(store, [one]);
    const { changes } = store.fork(() => {
      array.push(two);
    });
    expect(array.elements.map(({ cell }) => cell.value)).toEqual([one, ABSENT]);
    expect([...changes.values()]).toEqual([two]);
  });

  test('unshift puts an element before all others', () => {
    const array = newArray(new Store(), [two]);
    array.unshift(one);
    expect(array.elements.map(({ cell }) => cell.value)).toEqual([one, two]);
  });

  test('two objects are never the same', () => {
    const store = new Store();
    expect(newObject(store).id).not.toBe(new HeapObject(store, 'object', undefined).id);
  });
});

describe('forget', () => {
  const cellsOf = (object: HeapObject): Cell[] => [
    ...object.properties.values(),
    ...object.elements.map(({ cell }) => cell),
    object.rest,
  ];

  test('leaves nothing known, but remembers what was there', () => {
    const store = new Store();
    const object = newObject(store, undefined, [['a', one]]);
    object.push(two);
    object.forget();
    expect(cellsOf(object).map(({ value }) => value)).toMatchObject([
      { reason: 'mutation', sources: [one] },
      { reason: 'mutation', sources: [two] },
      { reason: 'mutation' },
    ]);
  });

  test('in a fork is undone behind it', () => {
    const store = new Store();
    const object = newObject(store, undefined, [['a', one]]);
    const { changes } = store.fork(() => {
      object.forget();
    });
    expect(cellsOf(object).map(({ value }) => value)).toEqual([one, ABSENT]);
    expect(changes.size).toBe(2);
  });
});
