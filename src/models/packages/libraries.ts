/** Modules that put addresses together: Node's `path` and `url`, and the package `url-join`. */
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { asText } from '../../interpreter/texts.ts';
import { lift } from '../../values/choice.ts';
import { newObject } from '../../values/heap.ts';
import { partsOf, text } from '../../values/text.ts';
import { derived, type Hole, type Plain, reference, unknown, type Value } from '../../values/value.ts';
import { argument, native, type Native, type NativeCall } from '../natives.ts';
import { hrefOf, resolve } from '../builtins/urls.ts';

type Parts = readonly (string | Hole)[];

/** What is known of a module's exports; whatever else it exports is unknown. */
export function libraryModule(specifier: string, interpreter: Interpreter): Value | undefined {
  switch (specifier) {
    case 'path':
    case 'node:path':
    case 'path/posix':
    case 'node:path/posix': {
      // A slash the other way round, as Windows has it, is a slash in a URL.
      const join = native(interpreter, pathJoin);
      const posix = open(interpreter, specifier, [['join', join]]);
      return open(interpreter, specifier, [
        ['join', join],
        ['posix', posix],
      ]);
    }
    case 'url':
    case 'node:url': {
      const same = (name: string): [string, Value] => [
        name,
        interpreter.world.global(name, interpreter) ?? unknown('global'),
      ];
      return open(interpreter, specifier, [
        same('URL'),
        same('URLSearchParams'),
        ['resolve', native(interpreter, urlResolve)],
      ]);
    }
    case 'url-join':
      return open(interpreter, specifier, [], native(interpreter, urlJoin));
    default:
      return undefined;
  }
}

/** @param whole what the module exports as a whole, where that is not the object of its exports */
function open(
  interpreter: Interpreter,
  specifier: string,
  members: readonly (readonly [string, Value])[],
  whole?: Value,
): Value {
  const module = newObject(interpreter.store, undefined, members);
  interpreter.store.write(module.rest, unknown('import', { key: `import:${specifier}` }));
  if (whole) module.internal = whole;
  module.properties.set('default', interpreter.store.cell(whole ?? reference(module), module.birth));
  return reference(module);
}

const urlResolve: Native = (call) =>
  lift(
    [argument(call, 0), argument(call, 1)].map((value) => lift([value], hrefOf)),
    (from, to) => resolve(to, from),
  );

/** https://nodejs.org/api/path.html#pathjoinpaths, as far as no segment is `.` or `..` */
const pathJoin: Native = (call) =>
  joined(call, call.args, (pieces) => {
    const path = pieces
      .filter((parts) => parts.length > 0)
      .flatMap((parts, index) => (index === 0 ? parts : ['/', ...parts]));
    const parts = merged(path).map((part) => (typeof part === 'string' ? part.replace(/\/+/g, '/') : part));
    return parts.some((part) => typeof part === 'string' && /(?:^|\/)\.{1,2}(?:\/|$)/.test(part)) ? undefined : parts;
  });

/** https://www.npmjs.com/package/url-join */
const urlJoin: Native = (call) => {
  const [first] = call.args;
  const isList = call.args.length === 1 && first?.kind === 'reference' && first.object.kind === 'array';
  const items = isList ? elementsOf(call.interpreter, first) : call.args.map((value) => ({ value, many: false }));
  if (items.some(({ many }) => many)) return derived('url-join', call.args);
  return joined(
    call,
    items.map(({ value }) => value),
    (pieces) => {
      const given = pieces.filter((parts) => parts.length > 0);
      const slashed = given.flatMap((parts, index) => {
        const isLast = index === given.length - 1;
        const bare = parts.map((part, at) => {
          if (typeof part !== 'string') return part;
          const front = at === 0 && index > 0 ? part.replace(/^\/+/, '') : part;
          return at === parts.length - 1 ? front.replace(/\/+$/, isLast ? '/' : '') : front;
        });
        return index === 0 ? bare : ['/', ...bare];
      });
      return merged(slashed).map((part) => (typeof part === 'string' ? part.replace(/\/(?=[?&#])/g, '') : part));
    },
  );
};

/** Runs a join on the parts of each argument. */
function joined(
  call: NativeCall,
  values: readonly Value[],
  join: (pieces: readonly Parts[]) => Parts | undefined,
): Value {
  const { interpreter, node } = call;
  return lift(
    values.map((value) => asText(interpreter, value, node)),
    (...plain) => {
      const parts = call.open ? undefined : join(plain.map(pieceOf));
      return parts ? text(parts, interpreter.origin(node)) : derived('join', plain);
    },
  );
}

function pieceOf(plain: Plain): Parts {
  return partsOf(plain).filter((part) => part !== '');
}

/** Parts of which no two strings stand side by side. */
function merged(parts: Parts): Parts {
  return partsOf(text(parts));
}
