import { describe, expect, test } from 'vitest';
import { among, oneOf, open, seen } from './seen.ts';

describe('fields', () => {
  test('are set on each instance', () => {
    expect(seen('class C { a = 1; b; } seen(new C()); seen(new C().b)')).toEqual([{ a: 1, b: undefined }, undefined]);
  });

  test('a field sees those before it', () => {
    expect(seen('class C { a = 1; b = this.a + 1; } seen(new C().b)')).toEqual([2]);
  });

  test('an arrow in a field keeps this', () => {
    expect(seen('class C { a = 1; get = () => this.a; } const { get } = new C(); seen(get())')).toEqual([1]);
  });

  test('private ones are read by the class', () => {
    expect(seen('class C { #a = 1; get() { return this.#a; } } seen(new C().get())')).toEqual([1]);
  });

  test('private and public ones of one name are two', () => {
    expect(seen('class C { #a = 1; a = 2; get() { return [this.#a, this.a]; } } seen(new C().get())')).toEqual([
      [1, 2],
    ]);
  });

  test('private ones are neither copied nor listed, nor reached by a key', () => {
    const made = 'class C { #a = 1; b = 2; #c() {} get(key) { return this[key]; } }';
    expect(seen(`${made} seen({ ...new C() })`)).toEqual([{ b: 2 }]);
    expect(seen(`${made} const { b, ...rest } = new C(); seen(rest)`)).toEqual([{}]);
    expect(seen(`${made} seen(new C().get(key))`)).toEqual([among(2)]);
    expect(seen("seen({ ...{ '#a': 1 } })")).toEqual([{ '#a': 1 }]);
  });

  test('with accessors are read and written, and not copied', () => {
    const code = 'class C { accessor a = 1; b = this.a; } const c = new C(); c.a = 2; seen([c.a, c.b]); seen({ ...c })';
    expect(seen(code)).toEqual([[2, 1], { b: 1 }]);
    expect(seen('class C { static accessor a = 1; } C.a = 2; seen(C.a)')).toEqual([2]);
  });

  test('static ones are those of the class', () => {
    expect(seen('class C { static a = 1; static b = this.a + 1; } seen(C.b); seen(new C().a)')).toEqual([2, undefined]);
  });

  test('a static block runs once, with the class as this', () => {
    expect(seen('class C { static a; static { this.a = 1; } } seen(C.a)')).toEqual([1]);
  });

  test('each instance has its own', () => {
    expect(seen('class C { a = 1; } const c = new C(); const d = new C(); c.a = 2; seen(d)')).toEqual([{ a: 1 }]);
  });
});

describe('constructors', () => {
  test('fill in this from their arguments', () => {
    expect(seen('class C { constructor(a) { this.a = a; } } seen(new C(1)); seen(new C(2))')).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
  });

  test('run behind the fields', () => {
    expect(seen('class C { a = 1; constructor() { this.a += 1; } } seen(new C())')).toEqual([{ a: 2 }]);
  });

  test('that return an object give it in the place of the new one', () => {
    const made = (what: string): string => `class C { constructor() { ${what} } a = 1; } seen(new C())`;
    expect(seen(made('return { b: 2 };'))).toEqual([{ b: 2 }]);
    expect(seen(made('return;'))).toEqual([{ a: 1 }]);
    expect(seen(made('if (x) return { b: 2 };'))).toEqual([oneOf({ b: 2 }, { a: 1 })]);
    expect(seen(made('return new Proxy(this, {});'))).toEqual(['unknown(global)']);
  });

  test('parameter properties are fields', () => {
    expect(seen("class C { constructor(private a: string, readonly b = 2) {} } seen(new C('x'))")).toEqual([
      { a: 'x', b: 2 },
    ]);
  });
});

describe('methods', () => {
  test('know their object as this', () => {
    expect(seen('class C { a = 1; get() { return this.a; } } seen(new C().get())')).toEqual([1]);
  });

  test('change their object', () => {
    expect(seen('class C { a = 1; set(a) { this.a = a; return this; } } seen(new C().set(2).a)')).toEqual([2]);
  });

  test('may have a computed name', () => {
    expect(seen("const name = 'get'; class C { [name]() { return 1; } } seen(new C().get())")).toEqual([1]);
  });

  test('static ones are called on the class', () => {
    expect(seen('class C { static make() { return new this(); } a = 1; } seen(C.make())')).toEqual([{ a: 1 }]);
  });

  test('getters and setters run', () => {
    const code =
      'class C { #a = 1; get a() { return this.#a; } set a(x) { this.#a = x * 2; } } const c = new C(); seen(c.a); c.a = 3; seen(c.a)';
    expect(seen(code)).toEqual([1, 6]);
  });
});

describe('inheritance', () => {
  const base = 'class B { a = 1; constructor(x) { this.x = x; } get() { return this.a; } static make() { return 1; } }';

  test('a subclass has the fields and methods of its parent', () => {
    expect(seen(`${base} class C extends B { b = 2; } const c = new C(3); seen(c); seen(c.get())`)).toEqual([
      { a: 1, x: 3, b: 2 },
      1,
    ]);
  });

  test('super(…) runs the constructor of the parent, then the fields', () => {
    const code = `${base} class C extends B { b = this.x; constructor() { super(5); this.c = this.b; } } seen(new C())`;
    expect(seen(code)).toEqual([{ a: 1, x: 5, b: 5, c: 5 }]);
  });

  test('super.method() is that of the parent, on this', () => {
    const code = `${base} class C extends B { a = 2; get() { return [super.get()]; } } seen(new C().get())`;
    expect(seen(code)).toEqual([[2]]);
  });

  test('a method of the parent calls that of the subclass', () => {
    const code =
      'class B { run() { return this.name(); } name() { return 1; } } class C extends B { name() { return 2; } } seen(new C().run())';
    expect(seen(code)).toEqual([2]);
  });

  test('static methods are inherited', () => {
    expect(seen(`${base} class C extends B {} seen(C.make())`)).toEqual([1]);
  });

  test('what an unknown parent adds is unknown', () => {
    expect(seen("import B from './b'; class C extends B { a = 1; } const c = new C(); seen(c); seen(c.other)")).toEqual(
      [open({ a: 1 }, 'unknown(import)'), 'unknown(import)'],
    );
  });
});

describe('methods that nobody visible calls', () => {
  test('are entered with an instance of which nothing is known but its fields', () => {
    const code = 'export class C { constructor(a) { this.a = a; this.b = 1; } run() { seen([this.a, this.b]); } }';
    expect(seen(code)).toEqual([['unknown(parameter)', 1]]);
  });

  test('see what other methods may have changed as unknown', () => {
    const code = 'export class C { a = 1; set() { this.a = 2; } run() { seen(this.a); } }';
    expect(seen(code)).toEqual(['unknown(mutation)']);
  });

  test('are entered with the instances made in view, if nobody else can make one', () => {
    expect(seen('class C { constructor(a) { this.a = a; } run() { seen(this.a); } } new C(1)')).toEqual([1]);
    expect(seen('export class C { constructor(a) { this.a = a; } run() { seen(this.a); } } new C(1)')).toEqual([
      'unknown(parameter)',
    ]);
  });
});

describe('methods of a class that others extend', () => {
  const parent = 'class B { a = 1; run() { seen(this.a); } static go() { seen(this.b); } static b = 1; }';

  test('are entered with the instances of those, where it has none', () => {
    expect(seen(`${parent} class C extends B { a = 2; } export const c = new C();`)).toEqual([2, 1]);
    expect(seen(`${parent} export class C extends B { a = 2; static b = 2; }`)).toEqual([2, 2]);
    expect(seen(`${parent} class C extends B { a = 2; } class D extends C { a = 3; } export { D };`)).toContain(3);
  });

  test('are entered with its own as well, where others may make one', () => {
    expect(seen(`export ${parent} class C extends B { a = 2; } new C().run()`)).toEqual([2, 1, 1]);
    expect(seen(`export abstract ${parent} class C extends B { a = 2; } new C()`)).toEqual([2, 1]);
  });

  test('are entered with an instance of a mixin that is in view', () => {
    const mixin = 'const With = (B) => class extends B { a = 1; run() { seen(this.a); } };';
    expect(seen(`${mixin} class C extends With(class {}) { a = 2; } export const c = new C();`)).toEqual([2]);
  });
});

describe('an instance that others have', () => {
  test('is the one by which its methods are judged, where nobody else makes one', () => {
    expect(
      seen('class C { constructor(a) { this.a = a; } run() { seen(this.a); } } export const c = new C(1)'),
    ).toEqual([1]);
  });
});

test('either of two classes may be made', () => {
  const code = 'class A { a = 1; } class B { a = 2; } const C = flag ? A : B; seen(new C().a)';
  expect(seen(code)).toEqual([oneOf(1, 2)]);
});
