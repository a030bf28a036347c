import { Code, print, quote } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Api } from './urls.ts';

/** Writes an action's type in some way and returns the expression for it. */
type WriteType = (type: string | number, draft: Draft, api: Api) => Code;

/** A name of another type, for the places of a table that nobody reads. */
const UNUSED = '1009';

/** Ways to spell an action's type. */
export const TYPE_FORMS = {
  literal: (type) => new Code(print(type)),
  constant: (type, draft) => new Code(draft.shared('TYPE', print(type))),
  'constant of a constant': (type, draft) => {
    const code = draft.shared('CODE', print(type));
    return new Code(draft.shared('TYPE', code));
  },
  'template without holes': (type) => new Code(typeof type === 'string' ? `\`${type}\`` : print(type)),
  'template around a constant': (type, draft) => {
    const [head, tail] = split(type);
    return new Code(tail === '' ? print(type) : `\`${head}\${${draft.shared('CODE', quote(tail))}}\``);
  },
  concatenation: (type, draft) => {
    const [head, tail] = split(type);
    return new Code(tail === '' ? print(type) : `${quote(head)} + ${draft.shared('CODE', quote(tail))}`);
  },
  'escaped literal': (type) => new Code(typeof type === 'string' ? quote(type).replace('1', '\\x31') : print(type)),
  'constant object': constantObject,
  'frozen object': (type, draft) => {
    const types = draft.constant('TYPES', `Object.freeze({ visit: ${print(type)}, unused: '${UNUSED}' })`);
    return new Code(`${types}.visit`);
  },
  'object as const': (type, draft) => {
    const suffix = draft.syntax === 'typescript' ? ' as const' : '';
    const types = draft.constant('TYPES', `{ visit: ${print(type)}, unused: '${UNUSED}' }${suffix}`);
    return new Code(`${types}.visit`);
  },
  'object that satisfies a type': (type, draft) => {
    const suffix = draft.syntax === 'typescript' ? ' satisfies Record<string, string | number>' : '';
    const types = draft.constant('TYPES', `{ visit: ${print(type)}, unused: '${UNUSED}' }${suffix}`);
    return new Code(`${types}['visit']`);
  },
  enum: (type, draft) => {
    if (draft.syntax !== 'typescript') return constantObject(type, draft);
    const name = draft.name('ActionType');
    draft.top.push(`enum ${name} {\n  Visit = ${print(type)},\n  Unused = '${UNUSED}',\n}`);
    return new Code(`${name}.Visit`);
  },
  'static class field': (type, draft) => {
    const name = draft.name('ActionTypes');
    draft.top.push(`class ${name} {\n  static visit = ${print(type)};\n}`);
    return new Code(`${name}.visit`);
  },
  'array element': (type, draft) => new Code(`${draft.constant('TYPES', `['${UNUSED}', ${print(type)}]`)}[1]`),
  'look-up by a known key': (type, draft) => {
    const types = draft.constant('TYPES', `{ unused: '${UNUSED}', visit: ${print(type)} }`);
    return new Code(`${types}[${draft.constant('KIND', "'visit'")}]`);
  },
  'value of a Map': (type, draft) => {
    const types = draft.constant('TYPES', `new Map([['unused', '${UNUSED}'], ['visit', ${print(type)}]])`);
    return new Code(`${types}.get('visit')`);
  },
  'renamed by destructuring': (type, draft) => {
    const name = draft.name('visitType');
    draft.top.push(`const { visit: ${name} } = { visit: ${print(type)} };`);
    return new Code(name);
  },
  'default of a destructuring': (type, draft) => {
    const name = draft.name('visitType');
    draft.top.push(`const { visit: ${name} = ${print(type)} } = {}${draft.syntax === 'typescript' ? ' as any' : ''};`);
    return new Code(name);
  },
  'default parameter': (type, draft) => {
    const name = draft.name('typeOf');
    draft.top.push(`function ${name}(type = ${print(type)}) {\n  return type;\n}`);
    return new Code(`${name}()`);
  },
  'result of a function': (type, draft) => {
    const name = draft.name('visitType');
    draft.top.push(`const ${name} = () => ${print(type)};`);
    return new Code(`${name}()`);
  },
  'result of a switch': (type, draft) => {
    const name = draft.name('typeOf');
    draft.top.push(
      `function ${name}(kind${draft.type('string')}) {`,
      '  switch (kind) {',
      `    case 'visit':\n      return ${print(type)};`,
      `    default:\n      return '${UNUSED}';`,
      '  }',
      '}',
    );
    return new Code(`${name}('visit')`);
  },
  'reassigned variable': (type, draft) => {
    const name = draft.name('type');
    draft.top.push(`let ${name}${draft.type('string | number')} = '${UNUSED}';`, `${name} = ${print(type)};`);
    return new Code(name);
  },
  'default of the environment': (type) => new Code(`process.env.TELECRM_DEFAULT_TYPE || ${print(type)}`),
  'nullish default of the environment': (type) => new Code(`process.env.TELECRM_DEFAULT_TYPE ?? ${print(type)}`),
  'both arms of a condition': (type, draft) => {
    draft.otherEnvironment.TELECRM_CASE = 'other';
    return new Code(`process.env.TELECRM_CASE === 'other' ? ${print(type)} : ${draft.shared('TYPE', print(type))}`);
  },
  'one arm of a condition': (type, draft, api) => {
    draft.otherEnvironment.TELECRM_CASE = 'other';
    const right = api === 'async' ? 'ACTION_1002' : '1002';
    return new Code(`process.env.TELECRM_CASE === 'other' ? ${print(type)} : ${print(right)}`);
  },
  'constant of another file': (type, draft) => new Code(elsewhere(type, draft)),
  'constant through a barrel': (type, draft) => new Code(elsewhere(type, draft, true)),
  'enum of another file': (type, draft) => {
    const name = draft.name('ActionType');
    draft.inOtherFile(name, (other) =>
      other.top.push(
        other.syntax === 'typescript'
          ? `enum ${name} {\n  Visit = ${print(type)},\n}`
          : `const ${name} = Object.freeze({ Visit: ${print(type)} });`,
      ),
    );
    return new Code(`${name}.Visit`);
  },
  // From here on, the linter cannot know the value.
  'from the environment': (type, draft) => {
    const name = draft.name('TELECRM_TYPE');
    draft.environment[name] = String(type);
    return new Code(`process.env.${name}`);
  },
  'from a package': (type, draft) => {
    const name = draft.name('visitType');
    draft.packages.set(
      'unseen-types',
      `${draft.packages.get('unseen-types') ?? ''}export const ${name} = ${print(type)};\n`,
    );
    draft.import({ module: 'unseen-types', name });
    return new Code(name);
  },
  'look-up by an unknown key': (type, draft) => {
    const types = draft.constant('TYPES', `{ unused: '${UNUSED}', visit: ${print(type)} }`);
    draft.environment.TELECRM_KIND = 'visit';
    draft.otherEnvironment.TELECRM_KIND = 'unused';
    return new Code(`${types}[process.env.TELECRM_KIND${draft.syntax === 'typescript' ? '!' : ''}]`);
  },
} satisfies Record<string, WriteType>;

/** A constant that stands in another file. */
function elsewhere(type: string | number, draft: Draft, barrel = false): string {
  const name = draft.name('TYPE');
  return draft.inOtherFile(name, (other) => other.top.push(`const ${name} = ${print(type)};`), barrel);
}

function constantObject(type: string | number, draft: Draft): Code {
  const types = draft.constant('TYPES', `{ visit: ${print(type)}, unused: '${UNUSED}' }`);
  return new Code(`${types}.visit`);
}

/** A type in two parts, the first of which is the prefix where there is one. */
function split(type: string | number): [string, string] {
  if (typeof type === 'number') return [String(type), ''];
  const at = type.startsWith('ACTION_') ? 'ACTION_'.length : Math.ceil(type.length / 2);
  return [type.slice(0, at), type.slice(at)];
}
