import { Code, indent, print } from '../draft.ts';
import type { Draft, ObjectValue, Value } from '../draft.ts';

/** Where a payload is written: the program, and the statements that stand before the call. */
export interface Place {
  readonly draft: Draft;
  readonly local: string[];
}

type WritePayload = (body: ObjectValue, place: Place) => string;

/** Ways to build a body; each returns an expression for it. */
export const PAYLOAD_FORMS = {
  inline: (body) => print(body),
  variable: (body, place) => declare('payload', print(body), place),
  'variable at the top': (body, { draft }) => draft.constant('payload', print(body)),
  'assigned step by step': (body, place) => {
    const { actions } = body;
    const rest = apartFromActions(body);
    const payload = declare('payload', '{}', place, 'any');
    for (const [key, value] of Object.entries(rest)) place.local.push(`${payload}.${key} = ${print(value)};`);
    if (!isList(actions)) return payload;
    place.local.push(`${payload}.actions = [];`);
    for (const entry of actions) {
      const name = declare('entry', '{}', place, 'any');
      for (const [key, value] of entriesOf(entry)) place.local.push(`${name}['${key}'] = ${print(value)};`);
      place.local.push(`${payload}.actions.push(${name});`);
    }
    return payload;
  },
  pushed: (body, place) =>
    withActions(body, (actions) => {
      const name = declare('actions', '[]', place, 'any[]');
      for (const entry of actions) place.local.push(`${name}.push(${print(entry)});`);
      return new Code(name);
    }),
  'spread of a base': (body, place) =>
    mapObjects(body, (entry) => {
      const { type, ...rest } = entry;
      if (type === undefined) return entry;
      const base = declare('base', print(rest), place);
      return new Code(`{ ...${base}, type: ${print(type)} }`);
    }),
  'spread under a default': (body, place) =>
    mapObjects(
      body,
      (entry) => {
        const given = declare('given', print(entry), place);
        return new Code(`{ type: '1009', ...${given} }`);
      },
      'with type',
    ),
  'default in front of a spread': (body, place) =>
    mapObjects(
      body,
      (entry) => {
        const given = declare('given', print(entry), place);
        return new Code(`{ type: ${given}.type || 'SYSTEM_NOTE', ...${given} }`);
      },
      'with type',
    ),
  'spread of arrays': (body, place) =>
    withActions(body, (actions) => {
      const first = declare('first', print(actions.slice(0, 1)), place);
      const rest = declare('rest', print(actions.slice(1)), place);
      return new Code(`[...${first}, ...${rest}]`);
    }),
  'Object.assign': (body, place) =>
    mapObjects(body, (entry) => {
      const [first, ...rest] = Object.entries(entry);
      if (first === undefined) return entry;
      const base = declare('base', print(Object.fromEntries(rest)), place);
      return new Code(`Object.assign({}, ${base}, ${print({ [first[0]]: first[1] })})`);
    }),
  'map over types': (body) =>
    withActions(body, (actions) => {
      const rows = actions.map((entry) => {
        const { type = 0, ...rest } = objectOf(entry);
        return `{ kind: ${print(type)}, rest: ${print(rest)} }`;
      });
      return new Code(`[${rows.join(', ')}].map(({ kind, rest }) => ({ type: kind, ...rest }))`);
    }),
  'loop over rows': (body, place) =>
    withActions(body, (actions) => {
      const name = declare('actions', '[]', place, 'any[]');
      const rows = declare('rows', print(actions), place);
      place.local.push(`for (const row of ${rows}) {`, `  ${name}.push(row);`, '}');
      return new Code(name);
    }),
  filtered: (body) =>
    withActions(body, (actions) => new Code(`[${actions.map(print).join(', ')}, null].filter(Boolean)`)),
  concatenated: (body) =>
    withActions(body, (actions) => {
      const [first, ...rest] = actions;
      return new Code(`[${first === undefined ? '' : print(first)}].concat(${print(rest)})`);
    }),
  'result of a helper': (body, { draft }) => {
    const name = draft.name('buildPayload');
    draft.top.push(`function ${name}() {`, `  return ${print(body)};`, '}');
    return `${name}()`;
  },
  'helper with parameters': (body, { draft }) =>
    mapObjects(body, (entry) => {
      const { type, ...rest } = entry;
      if (type === undefined) return entry;
      const name = draft.name('buildAction');
      draft.top.push(`const ${name} = (type${draft.type('any')}, rest${draft.type('any')}) => ({ type, ...rest });`);
      return new Code(`${name}(${print(type)}, ${print(rest)})`);
    }),
  'class field': (body, { draft }) => {
    const name = draft.name('Payload');
    draft.top.push(`class ${name} {`, ...indent([`body = ${print(body)};`]), '}');
    return `new ${name}().body`;
  },
  getter: (body, { draft }) => {
    const name = draft.constant('message', `{\n  get body() {\n    return ${print(body)};\n  },\n}`);
    return `${name}.body`;
  },
  'shorthand properties': (body, place) => {
    const names = Object.entries(body).map(([key, value]) => [key, declare(key, print(value), place)]);
    return print(Object.fromEntries(names.map(([key = '', name = '']) => [key, new Code(name)])));
  },
  'computed and quoted keys': (body, place) => {
    const key = declare('key', "'type'", place);
    return print(
      mapNested(body, (entry) => {
        const parts = Object.entries(entry).map(([name, value]) =>
          name === 'type' ? `[${key}]: ${print(value)}` : `'${name}': ${print(value)}`,
        );
        return new Code(`{ ${parts.join(', ')} }`);
      }),
    );
  },
  'conditional property': (body, place) => {
    const { actions, ...rest } = body;
    if (!isList(actions)) return declare('payload', print(body), place);
    const list = declare('actions', print(actions), place);
    const payload = declare('payload', print(rest), place, 'any');
    place.local.push(`if (${list}.length > 0) ${payload}.actions = ${list};`);
    return payload;
  },
  'conditional spread': (body, place) => {
    const { actions, ...rest } = body;
    if (!isList(actions)) return declare('payload', print(body), place);
    const list = declare('actions', print(actions), place);
    const others = Object.entries(rest).map(([key, value]) => `${key}: ${print(value)}, `);
    return `{ ${others.join('')}...(${list}.length > 0 ? { actions: ${list} } : {}) }`;
  },
  'corrected afterwards': (body, place) => {
    const wrong = mapNested(body, (entry) => ({ ...entry, type: 'MISSED_CALL' }), 'with type');
    const payload = declare('payload', print(wrong), place, 'any');
    for (const [path, type] of typesOf(body)) place.local.push(`${payload}${path} = ${print(type)};`);
    return payload;
  },
  'with a property deleted': (body, place) => {
    const payload = declare('payload', print({ ...body, draft: true }), place, 'any');
    place.local.push(`delete ${payload}.draft;`);
    return payload;
  },
  'changed through an alias': (body, place) => {
    const { actions } = body;
    const rest = apartFromActions(body);
    const payload = declare('payload', print(isList(actions) ? { actions: [] } : {}), place, 'any');
    const alias = declare('alias', payload, place);
    for (const [key, value] of Object.entries(rest)) place.local.push(`${alias}.${key} = ${print(value)};`);
    if (isList(actions)) place.local.push(`${alias}.actions.push(${actions.map(print).join(', ')});`);
    return payload;
  },
  cloned: (body, place) => `structuredClone(${declare('payload', print(body), place)})`,
  'frozen and logged': (body, place) => {
    const payload = declare('payload', `Object.freeze(${print(body)})`, place);
    place.local.push(`console.log('payload keys', Object.keys(${payload}).length);`);
    return payload;
  },
  'beside variables of the same names': (body, place) => {
    for (const [name, value] of Object.entries({ status: 'PENDING', currency: 'INR', amount: '20' })) {
      place.draft.top.push(`const ${place.draft.name(name)} = ${print(value)};`);
    }
    return print(body);
  },
  'helper of another file': (body, { draft }) =>
    mapObjects(
      body,
      (entry) => {
        const name = draft.name('buildAction');
        const { type = 0, ...rest } = entry;
        draft.inOtherFile(name, (other) =>
          other.top.push(
            `function ${name}(type${other.type('unknown')}) {`,
            `  return { type, ...${print(rest)} };`,
            '}',
          ),
        );
        return new Code(`${name}(${print(type)})`);
      },
      'with type',
    ),
  unshifted: (body, place) =>
    withActions(body, (actions) => {
      const name = declare('actions', '[]', place, 'any[]');
      for (const entry of actions.toReversed()) place.local.push(`${name}.unshift(${print(entry)});`);
      return new Code(name);
    }),
  'written by index': (body, place) =>
    withActions(body, (actions) => {
      const name = declare('actions', '[]', place, 'any[]');
      for (const entry of actions) place.local.push(`${name}[${name}.length] = ${print(entry)};`);
      return new Code(name);
    }),
  'flat map': (body) =>
    withActions(
      body,
      (actions) => new Code(`[${actions.map((entry) => `[${print(entry)}]`).join(', ')}].flatMap((row) => row)`),
    ),
  'map by index': (body, place) =>
    withActions(body, (actions) => {
      const rows = declare('rows', print(actions), place);
      const places = actions.map((_, index) => index).join(', ');
      return new Code(`[${places}].map((one, index) => ${rows}[index])`);
    }),
  'Array.from': (body, place) =>
    withActions(body, (actions) => new Code(`Array.from(${declare('rows', print(actions), place)}, (row) => row)`)),
  'members of a Set': (body) =>
    withActions(body, (actions) => new Code(`[...new Set([${actions.map(print).join(', ')}])]`)),
  'taken from a queue': (body, place) =>
    withActions(body, (actions) => {
      const queue = declare('queue', `[null, ${actions.map(print).join(', ')}]`, place, 'any[]');
      place.local.push(`${queue}.shift();`);
      const taken = declare('taken', `${queue}.splice(0, 1)`, place);
      return new Code(`[...${taken}, ...${queue}]`);
    }),
  'cut out': (body) =>
    withActions(body, (actions) => new Code(`[null, ${actions.map(print).join(', ')}, null].slice(1, -1)`)),
  'Object.fromEntries': (body) =>
    mapObjects(body, (entry) => {
      const entries = Object.entries(entry).map(([key, value]) => `['${key}', ${print(value)}]`);
      return new Code(`Object.fromEntries([${entries.join(', ')}])`);
    }),
  'entries without what is missing': (body) =>
    mapObjects(
      body,
      (entry) =>
        new Code(
          `Object.fromEntries(Object.entries({ ...${print(entry)}, draft: undefined }).filter(([, value]) => value !== undefined))`,
        ),
    ),
  'copied key by key': (body, place) =>
    mapObjects(body, (entry) => {
      const row = declare('row', print(entry), place, 'any');
      const copy = declare('copy', '{}', place, 'any');
      place.local.push(`for (const key in ${row}) ${copy}[key] = ${row}[key];`);
      return new Code(copy);
    }),
  'rest of a destructuring': (body, place) => {
    const rest = place.draft.name('rest');
    place.local.push(`const { draft: _${rest}, ...${rest} } = ${print({ ...body, draft: true })};`);
    return rest;
  },
  'builder that returns this': (body, { draft }) =>
    withActions(body, (actions) => {
      const name = draft.name('Builder');
      const any = draft.type('any');
      draft.top.push(
        `class ${name} {`,
        `  rows${draft.type('any[]')} = [];`,
        `  add(row${any}) {`,
        '    this.rows.push(row);',
        '    return this;',
        '  }',
        '}',
      );
      return new Code(`new ${name}()${actions.map((entry) => `.add(${print(entry)})`).join('')}.rows`);
    }),
  'factory with a default': (body, { draft }) => {
    const name = draft.name('buildPayload');
    draft.top.push(`const ${name} = ({ body = ${print(body)} }${draft.type('any')} = {}) => body;`);
    return `${name}()`;
  },
  'assigned in a switch': (body, place) => {
    const name = place.draft.name('payload');
    place.local.push(
      `let ${name}${place.draft.type('any')};`,
      `switch (process.env.TELECRM_CASE) {`,
      `  case 'none':`,
      `    throw new Error('There is nothing to send');`,
      `  default:`,
      `    ${name} = ${print(body)};`,
      `}`,
    );
    return name;
  },
  toJSON: (body, { draft }) => {
    const name = draft.name('Payload');
    draft.top.push(`class ${name} {`, '  toJSON() {', `    return ${print(body)};`, '  }', '}');
    return `JSON.parse(JSON.stringify(new ${name}()))`;
  },
  'replacer that lists names': (body) =>
    `JSON.parse(JSON.stringify({ ...${print(body)}, draft: true }, ${print(namesIn(body))}))`,
  'replacer that is a function': (body) =>
    `JSON.parse(JSON.stringify({ ...${print(body)}, draft: true }, (key, value) => (key === 'draft' ? undefined : value)))`,
  'JSON as a template': (body) => `JSON.parse(\`${jsonTemplate(body)}\`)`,
  // From here on, the linter cannot know the whole body.
  'from a package': (body, { draft }) => {
    if (containsCode(body)) return print(body);
    const name = draft.name('payload');
    draft.packages.set(
      'unseen-payloads',
      `${draft.packages.get('unseen-payloads') ?? ''}export const ${name} = ${print(body)};\n`,
    );
    draft.import({ module: 'unseen-payloads', name });
    return name;
  },
  'handed to an unseen function': (body, place) => {
    place.draft.packages.set('unseen-helpers', UNSEEN_HELPERS);
    place.draft.import({ module: 'unseen-helpers', name: 'mend' });
    const payload = declare('payload', print(body), place);
    place.local.push(`mend(${payload});`);
    return payload;
  },
  'spread over by an unseen object': (body, { draft }) => {
    draft.packages.set('unseen-helpers', UNSEEN_HELPERS);
    draft.import({ module: 'unseen-helpers', name: 'overrides' });
    return print(mapNested(body, (entry) => new Code(`{ ...${print(entry)}, ...overrides }`), 'with type'));
  },
} satisfies Record<string, WritePayload>;

/** A package that changes what it is handed, so that nothing the linter saw before is certain. */
const UNSEEN_HELPERS = `export const overrides = { type: '1001', fields: {} };
export function mend(payload) {
  for (const entry of [payload.actions ?? payload].flat()) Object.assign(entry, overrides);
}
`;

function declare(stem: string, text: string, { draft, local }: Place, type?: string): string {
  const name = draft.name(stem);
  local.push(`const ${name}${type === undefined ? '' : draft.type(type)} = ${text};`);
  return name;
}

/** JSON as the inside of a template literal, with what is no constant filled in. */
function jsonTemplate(value: Value): string {
  if (value instanceof Code) return `\${JSON.stringify(${value.text})}`;
  if (isList(value)) return `[${value.map(jsonTemplate).join(',')}]`;
  if (!isObjectValue(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `"${key}":${jsonTemplate(one)}`)
    .join(',')}}`;
}

/** The names of all properties, at every depth. */
function namesIn(value: Value): string[] {
  if (isList(value)) return [...new Set(value.flatMap(namesIn))];
  if (!isObjectValue(value)) return [];
  return [...new Set(Object.entries(value).flatMap(([key, one]) => [key, ...namesIn(one)]))];
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The properties of a body beside its list of actions; a search has a filter of that name instead. */
function apartFromActions(body: ObjectValue): ObjectValue {
  const { actions, ...rest } = body;
  return isList(actions) ? rest : body;
}

function isObjectValue(value: Value): value is ObjectValue {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Code);
}

function objectOf(value: Value): ObjectValue {
  return isObjectValue(value) ? value : {};
}

function entriesOf(value: Value): [string, Value][] {
  return Object.entries(objectOf(value));
}

function containsCode(value: Value): boolean {
  if (value instanceof Code) return true;
  return typeof value === 'object' && Object.values(value).some((item: Value) => containsCode(item));
}

/** The body with its list of actions written in another way; unchanged where it has none. */
function withActions(body: ObjectValue, write: (actions: readonly Value[]) => Code): string {
  const { actions } = body;
  return print(isList(actions) ? { ...body, actions: write(actions) } : body);
}

/** The body with each action object (the entries of `actions`, or the body itself) written in another way. */
function mapNested(
  body: ObjectValue,
  write: (entry: ObjectValue) => Value,
  which: 'every' | 'with type' = 'every',
): Value {
  const once = (entry: Value): Value =>
    isObjectValue(entry) && (which === 'every' || entry.type !== undefined) ? write(entry) : entry;
  const { actions } = body;
  if (isList(actions)) return { ...body, actions: actions.map(once) };
  return 'fields' in body && body.type === undefined ? body : once(body);
}

function mapObjects(...parameters: Parameters<typeof mapNested>): string {
  return print(mapNested(...parameters));
}

/** The path and the type of each action object that has one. */
function typesOf(body: ObjectValue): [string, Value][] {
  const entries = isList(body.actions)
    ? body.actions.map((entry, index): [string, Value] => [`.actions[${index}]`, entry])
    : [['', body] as [string, Value]];
  return entries.flatMap(([path, entry]) => {
    const type = objectOf(entry).type;
    return type === undefined ? [] : [[`${path}.type`, type] as [string, Value]];
  });
}
