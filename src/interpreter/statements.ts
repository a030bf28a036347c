/** What each kind of statement does. */
import type { TSESTree } from '@typescript-eslint/utils';
import { and, type Condition, isNever, NEVER, or } from '../values/condition.ts';
import { lift, test } from '../values/choice.ts';
import { newObject } from '../values/heap.ts';
import { literal, type Node, reference, stored, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { declare } from './assignments.ts';
import { makeFunction } from './calls.ts';
import { makeClass } from './classes.ts';
import { type Declarations, declarationsOf } from './declarations.ts';
import { Environment } from './environment.ts';
import { executeTry } from './exceptions.ts';
import type { Statements } from './expressions.ts';
import type { Interpreter, Target } from './interpreter.ts';
import { forIn, forLoop, forOf, whileLoop } from './loops.ts';
import { declareImport, exportDefault, importModule } from './modules.ts';
import { declaresProperties, givenOr } from './markup.ts';
import { binary } from './operators.ts';
import { escape } from './escapes.ts';

export const statements: Statements = {
  ExpressionStatement: (interpreter, node, environment) => {
    interpreter.evaluate(node.expression, environment);
  },
  VariableDeclaration: (interpreter, node, environment) => {
    if (node.declare) return;
    const given = declaresProperties(node);
    for (const { id, init } of node.declarations) {
      if (!init && node.kind === 'var' && !given) continue;
      const written = init ? interpreter.evaluate(init, environment) : UNDEFINED;
      const value = given ? givenOr(interpreter, init ? written : undefined, id) : written;
      if (node.kind === 'var') declareVariable(interpreter, id, value, environment);
      else declare(interpreter, id, value, environment);
    }
  },
  BlockStatement: (interpreter, node, environment) => {
    executeAll(interpreter, node.body, scopeOf(interpreter, node.body, environment));
  },
  IfStatement: (interpreter, node, environment) => {
    const { truthy, falsy } = test(interpreter.evaluate(node.test, environment));
    const { alternate } = node;
    interpreter.branch([
      {
        when: truthy,
        run: () => {
          interpreter.execute(node.consequent, environment);
          return UNDEFINED;
        },
      },
      {
        when: falsy,
        run: () => {
          if (alternate) interpreter.execute(alternate, environment);
          return UNDEFINED;
        },
      },
    ]);
  },
  ReturnStatement: (interpreter, node, environment) => {
    const value = node.argument ? interpreter.evaluate(node.argument, environment) : UNDEFINED;
    if (isNever(interpreter.path)) return;
    interpreter.frame.returns.push({ when: interpreter.path, value });
    interpreter.leave(undefined);
  },
  ThrowStatement: (interpreter, node, environment) => {
    const value = interpreter.evaluate(node.argument, environment);
    if (isNever(interpreter.path)) return;
    escape(interpreter, value, node);
    const { path } = interpreter;
    interpreter.path = NEVER;
    interpreter.raise(path, value);
  },
  BreakStatement: (interpreter, node) => {
    const name = node.label?.name;
    const target = findTarget(interpreter, ({ kind, labels }) =>
      name === undefined ? kind === 'loop' || kind === 'switch' : labels.includes(name),
    );
    interpreter.leave(target?.breaks);
  },
  ContinueStatement: (interpreter, node) => {
    const name = node.label?.name;
    const target = findTarget(
      interpreter,
      ({ kind, labels }) => kind === 'loop' && (name === undefined || labels.includes(name)),
    );
    interpreter.leave(target?.continues);
  },
  LabeledStatement: (interpreter, node, environment) => {
    const labels = [node.label.name];
    let { body } = node;
    while (body.type === 'LabeledStatement') {
      labels.push(body.label.name);
      ({ body } = body);
    }
    if (/^(?:For|While|DoWhile)/.test(body.type)) {
      interpreter.labels = labels;
      interpreter.execute(body, environment);
      return;
    }
    targeted(interpreter, 'label', labels, () => {
      interpreter.execute(body, environment);
    });
  },
  WhileStatement: (interpreter, node, environment) => {
    whileLoop(interpreter, node, environment);
  },
  DoWhileStatement: (interpreter, node, environment) => {
    whileLoop(interpreter, node, environment);
  },
  ForStatement: (interpreter, node, environment) => {
    forLoop(interpreter, node, environment);
  },
  ForOfStatement: (interpreter, node, environment) => {
    forOf(interpreter, node, environment);
  },
  ForInStatement: (interpreter, node, environment) => {
    forIn(interpreter, node, environment);
  },
  SwitchStatement: (interpreter, node, environment) => {
    executeSwitch(interpreter, node, environment);
  },
  TryStatement: (interpreter, node, environment) => {
    executeTry(interpreter, node, environment);
  },
  WithStatement: (interpreter, node, environment) => {
    // Any name in it may mean a property: nothing in it is understood.
    escape(interpreter, interpreter.evaluate(node.object, environment), node);
  },
  ClassDeclaration: (interpreter, node, environment) => {
    const value = makeClass(interpreter, node, environment);
    if (node.id) declare(interpreter, node.id, value, environment);
  },
  ImportDeclaration: (interpreter, node, environment) => {
    declareImport(interpreter, node, environment);
  },
  ExportNamedDeclaration: (interpreter, node, environment) => {
    if (node.declaration) interpreter.execute(node.declaration, environment);
  },
  ExportDefaultDeclaration: (interpreter, node, environment) => {
    const { declaration } = node;
    if (declaration.type === 'FunctionDeclaration' && declaration.id) return;
    const value =
      declaration.type === 'FunctionDeclaration'
        ? makeFunction(interpreter, declaration, environment)
        : declaration.type === 'ClassDeclaration'
          ? makeClass(interpreter, declaration, environment)
          : interpreter.evaluate(declaration, environment);
    if (declaration.type === 'ClassDeclaration' && declaration.id)
      declare(interpreter, declaration.id, value, environment);
    exportDefault(interpreter, value, environment);
  },
  TSExportAssignment: (interpreter, node, environment) => {
    const module = environment.find('module')?.cell.value;
    const value = interpreter.evaluate(node.expression, environment);
    if (module?.kind === 'reference') module.object.set('exports', value);
  },
  TSImportEqualsDeclaration: (interpreter, node, environment) => {
    const { moduleReference: module } = node;
    const value =
      module.type === 'TSExternalModuleReference' && module.expression.type === 'Literal'
        ? importModule(interpreter, module.expression.value)
        : unknown('import');
    environment.declare(node.id.name, interpreter.store.cell(value), true);
  },
  TSEnumDeclaration: (interpreter, node, environment) => {
    const object = newObject(interpreter.store, interpreter.origin(node));
    object.fixed = true;
    const scope = new Environment(environment, environment.depth);
    let next: Value = literal(0);
    for (const member of node.body.members) {
      const name = member.id.type === 'Identifier' ? member.id.name : String((member.id as TSESTree.Literal).value);
      const value: Value = member.initializer ? interpreter.evaluate(member.initializer, scope) : next;
      object.set(name, stored(value, interpreter.origin(member)));
      scope.declare(name, interpreter.store.cell(value), true);
      next = lift([value], (plain) =>
        plain.kind === 'literal' && typeof plain.value === 'number' ? literal(plain.value + 1) : unknown('derived'),
      );
    }
    declare(interpreter, node.id, reference(object), environment);
  },
  TSModuleDeclaration: (interpreter, node, environment) => {
    if (node.declare || !('body' in node) || node.body?.type !== 'TSModuleBlock' || node.id.type !== 'Identifier')
      return;
    const scope = new Environment(environment, environment.depth);
    const object = newObject(interpreter.store, interpreter.origin(node));
    hoist(interpreter, declarationsOf(node.body.body), scope);
    executeAll(interpreter, node.body.body, scope);
    for (const statement of node.body.body) {
      if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue;
      const { lexical, functions } = declarationsOf([statement.declaration]);
      for (const name of [...lexical, ...functions.map(({ id }) => id.name)])
        object.set(name, readName(interpreter, name, scope));
    }
    declare(interpreter, node.id, reference(object), environment);
  },
};

function readName(interpreter: Interpreter, name: string, environment: Environment): Value {
  const binding = environment.find(name);
  return binding ? interpreter.read(binding.cell) : unknown('global');
}

function declareVariable(interpreter: Interpreter, pattern: Node, value: Value, environment: Environment): void {
  if (pattern.type === 'Identifier') {
    const binding = environment.find(pattern.name);
    if (binding) interpreter.store.write(binding.cell, value);
    else environment.declare(pattern.name, interpreter.store.cell(value));
    return;
  }
  const scope = new Environment(undefined, environment.depth);
  declare(interpreter, pattern, value, scope);
  scope.each((name, cell) => {
    const binding = environment.find(name);
    if (binding) interpreter.store.write(binding.cell, cell.value);
  });
}

/** Brings the names of a scope into being: functions with their code, the rest not yet readable. */
export function hoist(interpreter: Interpreter, { lexical, functions }: Declarations, environment: Environment): void {
  for (const name of lexical) {
    if (!environment.own(name)) environment.declare(name, interpreter.store.cell(interpreter.unset));
  }
  for (const node of functions) {
    if (!node.body) continue;
    environment.declare(node.id.name, interpreter.store.cell(makeFunction(interpreter, node, environment)));
  }
}

/** The scope of a block, with the names that it declares. */
export function scopeOf(interpreter: Interpreter, body: readonly Node[], outer: Environment): Environment {
  const declarations = declarationsOf(body);
  const needsScope = declarations.lexical.length > 0 || declarations.functions.length > 0;
  const environment = needsScope ? new Environment(outer, outer.depth) : outer;
  hoist(interpreter, declarations, environment);
  return environment;
}

/** Statements one after the other; behind one that some paths leave, the rest happens only on the others. */
export function executeAll(interpreter: Interpreter, body: readonly Node[], environment: Environment, from = 0): void {
  for (let index = from; index < body.length; index++) {
    const statement = body[index];
    if (!statement || isNever(interpreter.path)) return;
    const mark = interpreter.exits.length;
    const before = interpreter.path;
    interpreter.execute(statement, environment);
    if (interpreter.exits.length > mark && !isNever(interpreter.path)) interpreter.summarise(before, mark, 2);
    if (interpreter.exits.length > mark && index + 1 < body.length) {
      interpreter.afterExits(mark, before, () => {
        executeAll(interpreter, body, environment, index + 1);
      });
      return;
    }
  }
}

function findTarget(interpreter: Interpreter, matches: (target: Target) => boolean): Target | undefined {
  return interpreter.frame.targets.findLast(matches);
}

/** Runs what `break` and `continue` may leave, and goes on behind it on all paths that arrive there. */
export function targeted(
  interpreter: Interpreter,
  kind: Target['kind'],
  labels: readonly string[],
  run: (target: Target) => void,
): void {
  const target: Target = { kind, labels, breaks: [], continues: [], throws: [] };
  const before = interpreter.path;
  const mark = interpreter.exits.length;
  interpreter.frame.targets.push(target);
  run(target);
  interpreter.frame.targets.pop();
  interpreter.settle(mark, [...target.breaks, ...target.continues]);
  if (interpreter.exits.length === mark) {
    interpreter.path = before;
    return;
  }
  interpreter.path = target.breaks.reduce<Condition>((sum, condition) => or(sum, condition), interpreter.path);
  if (kind === 'loop') interpreter.summarise(before, mark);
}

function executeSwitch(interpreter: Interpreter, node: TSESTree.SwitchStatement, outer: Environment): void {
  const subject = interpreter.evaluate(node.discriminant, outer);
  const environment = new Environment(outer, outer.depth);
  hoist(interpreter, declarationsOf(node.cases.flatMap((one) => one.consequent)), environment);
  let none: Condition = interpreter.path;
  const options = node.cases.map((one, index) => {
    const run = (): Value => {
      executeAll(
        interpreter,
        node.cases.slice(index).flatMap(({ consequent }) => consequent),
        environment,
      );
      return UNDEFINED;
    };
    if (!one.test) return { when: undefined, run };
    const { truthy, falsy } = test(
      binary(interpreter, '===', subject, interpreter.evaluate(one.test, environment), one),
    );
    const condition = and(none, truthy);
    none = and(none, falsy);
    return { when: condition, run };
  });
  const withDefault = options.some((option) => option.when === undefined);
  targeted(interpreter, 'switch', [], () => {
    interpreter.branch([
      ...options.map((option) => ({ when: option.when ?? none, run: option.run })),
      ...(withDefault ? [] : [{ when: none, run: () => UNDEFINED }]),
    ]);
  });
}
