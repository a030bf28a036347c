/** Ways to write a payload. */
import { ACTIONS } from '../support/urls.ts';
import type { Edit, Form, HiddenForm } from './form.ts';

const TYPE = "«'ACTION_1001'»";
const ACTION = `{ type: ${TYPE} }`;

interface PayloadForm {
  readonly form: string;
  /** An expression for the body, or for its text. */
  readonly body?: string;
  readonly text?: string;
  /** What stands before the call. */
  readonly given?: string;
  readonly edit?: Edit;
  readonly ts?: boolean;
  /** Given and body of the same form that are right. */
  readonly right?: readonly (readonly [given: string, body: string])[];
}

function send(text: string, given = ''): string {
  return `${given}\nawait fetch('${ACTIONS}', { method: 'POST', body: ${text} });\n`;
}

function form({ form: name, body, text, given, edit = 'fix', ts, right = [] }: PayloadForm): Form {
  const json = (value: string): string => `JSON.stringify(${value})`;
  return {
    form: name,
    code: send(body === undefined ? (text ?? '') : json(body), given),
    edit,
    right: right.map(([before, one]) => send(body === undefined ? one : json(one), before)),
    ...(ts && { ts }),
  };
}

export const payloadForms: readonly Form[] = [
  { form: 'literal', body: `{ actions: [${ACTION}] }` },
  { form: 'variable', given: `const payload = { actions: [${ACTION}] };`, body: 'payload' },
  {
    form: 'step by step',
    given: `const payload = {}; payload.actions = []; payload.actions[0] = {}; payload.actions[0].type = ${TYPE};`,
    body: 'payload',
  },
  {
    form: 'reassigned variable',
    given: `let type = 'ACTION_1002'; type = ${TYPE};`,
    body: '{ actions: [{ type }] }',
    right: [["let type = 'ACTION_1002'; type = '1001';", '{ actions: [{ type }] }']],
  },
  {
    form: 'property that is overwritten',
    given: `const action = { type: '1002' }; action.type = ${TYPE};`,
    body: '{ actions: [action] }',
    right: [["const action = { type: 'ACTION_1002' }; action.type = '1001';", '{ actions: [action] }']],
  },
  {
    form: 'alias',
    given: `const action = { type: '1002' }; const alias = action; alias.type = ${TYPE};`,
    body: '{ actions: [action] }',
    edit: 'suggestion',
  },
  { form: '`push`', given: `const actions = []; actions.push(${ACTION});`, body: '{ actions }' },
  {
    form: '`push` of a spread',
    given: `const actions = []; actions.push(...[${ACTION}]);`,
    body: '{ actions }',
    edit: 'fix',
  },
  { form: '`unshift`', given: `const actions = [{ type: '1002' }]; actions.unshift(${ACTION});`, body: '{ actions }' },
  {
    form: 'write by index',
    given: `const actions = [{ type: '1002' }]; actions[actions.length] = ${ACTION};`,
    body: '{ actions }',
  },
  { form: '`concat`', body: `{ actions: [].concat([${ACTION}], { type: '1002' }) }` },
  {
    form: '`splice`',
    given: `const actions = [{ type: 'ACTION_1' }]; actions.splice(0, 1, ${ACTION});`,
    body: '{ actions }',
    edit: 'suggestion',
  },
  { form: '`slice`', given: `const all = [{ type: 'ACTION_1' }, ${ACTION}];`, body: '{ actions: all.slice(1) }' },
  {
    form: '`reverse` and `sort`',
    given: `const all = [${ACTION}]; all.reverse(); all.sort((a, b) => a.at - b.at);`,
    body: '{ actions: all }',
    edit: 'suggestion',
  },
  { form: '`fill`', body: `{ actions: new Array(3).fill(${ACTION}) }`, edit: 'suggestion' },
  { form: '`flat`', body: `{ actions: [[${ACTION}], []].flat() }` },
  {
    form: '`map`',
    given: 'const notes = load();',
    body: `{ actions: notes.map((note) => ({ type: ${TYPE}, fields: { note } })) }`,
  },
  { form: '`map` of known rows', body: `{ actions: [${TYPE}].map((type) => ({ type })) }` },
  {
    form: '`map` by index',
    given: `const types = ['1002', ${TYPE}];`,
    body: "{ actions: ['a', 'b'].map((note, index) => ({ type: types[index], fields: { note } })) }",
    edit: 'suggestion',
  },
  {
    form: '`flatMap`',
    given: 'const notes = load();',
    body: `{ actions: notes.flatMap((note) => (note ? [{ type: ${TYPE}, fields: { note } }] : [])) }`,
  },
  {
    form: '`filter`',
    given: `const all = [{ type: 'ACTION_1', off: true }, ${ACTION}];`,
    body: '{ actions: all.filter((action) => !action.off) }',
  },
  { form: '`filter(Boolean)`', body: `{ actions: [visited && ${ACTION}].filter(Boolean) }` },
  {
    form: '`reduce`',
    body: `{ actions: [${TYPE}].reduce((all, type) => [...all, { type }], []) }`,
    edit: 'suggestion',
  },
  {
    form: '`find`',
    given: `const rows = [{ kind: 'visit', type: ${TYPE} }, { kind: 'call', type: '1002' }];`,
    body: "{ actions: [{ type: rows.find((row) => row.kind === 'visit').type }] }",
    edit: 'suggestion',
  },
  {
    form: '`at`',
    given: `const types = ['ACTION_1', ${TYPE}];`,
    body: '{ actions: [{ type: types.at(-1) }] }',
    edit: 'suggestion',
  },
  { form: '`Array.from`', body: `{ actions: Array.from([${TYPE}], (type) => ({ type })) }` },
  { form: '`Array.from` of a length', body: `{ actions: Array.from({ length: count }, () => (${ACTION})) }` },
  { form: '`Set`', body: `{ actions: [...new Set([${TYPE}])].map((type) => ({ type })) }`, edit: 'suggestion' },
  {
    form: '`Map`',
    given: `const types = new Map([['visit', ${TYPE}], ['call', '1002']]);`,
    body: "{ actions: [{ type: types.get('visit') }] }",
    edit: 'suggestion',
  },
  {
    form: 'entries of a `Map`',
    given: `const types = new Map([['visit', ${TYPE}]]);`,
    body: '{ actions: [...types].map(([, type]) => ({ type })) }',
    edit: 'suggestion',
  },
  {
    form: '`for…of`',
    given: `const actions = []; for (const type of [${TYPE}]) actions.push({ type });`,
    body: '{ actions }',
  },
  {
    form: '`for…in`',
    given: `const row = ${ACTION}; const action = {}; for (const key in row) action[key] = row[key];`,
    body: '{ actions: [action] }',
    edit: 'suggestion',
  },
  {
    form: '`forEach`',
    given: `const actions = []; [${TYPE}].forEach((type) => { actions.push({ type }); });`,
    body: '{ actions }',
  },
  {
    form: 'spread in order',
    given: "const base = { type: 'ACTION_1' };",
    body: `{ actions: [{ ...base, type: ${TYPE} }] }`,
    right: [["const base = { type: '1001' };", "{ actions: [{ type: 'ACTION_1', ...base }] }"]],
  },
  { form: 'conditional spread of properties', body: `{ actions: [{ ...(visited && { type: ${TYPE} }) }] }` },
  { form: 'conditional spread of elements', body: `{ actions: [...(visited ? [${ACTION}] : [])] }` },
  { form: 'both arms of a condition', body: `{ actions: [{ type: visited ? ${TYPE} : '1002' }] }` },
  {
    form: 'values chosen by one condition',
    given: `const isSync = Boolean(given);`,
    body: `{ actions: [isSync ? ${ACTION} : { type: '1002' }] }`,
    right: [["const note = given ? { type: '1001' } : { kind: 'ACTION_1001' };", 'given ? { actions: [note] } : {}']],
  },
  {
    form: '`Object.assign`',
    given: "const base = { type: 'ACTION_1' };",
    body: `{ actions: [Object.assign({}, base, ${ACTION})] }`,
  },
  { form: '`Object.fromEntries`', body: `{ actions: [Object.fromEntries([['type', ${TYPE}]])] }`, edit: 'suggestion' },
  {
    form: '`Object.entries` without what is missing',
    given: `const fields = load(); const action = { type: ${TYPE}, fields };`,
    body: '{ actions: [Object.fromEntries(Object.entries(action).filter(([, value]) => value !== undefined))] }',
    edit: 'suggestion',
  },
  {
    form: '`Object.values`',
    given: `const rows = { visit: ${ACTION} };`,
    body: '{ actions: Object.values(rows) }',
    edit: 'suggestion',
  },
  {
    form: '`Object.keys`',
    given: 'const rows = { «ACTION_1001»: [] };',
    body: '{ actions: Object.keys(rows).map((type) => ({ type })) }',
    edit: 'nothing',
  },
  { form: '`Object.freeze`', body: `{ actions: Object.freeze([${ACTION}]) }` },
  { form: '`structuredClone`', given: `const payload = { actions: [${ACTION}] };`, body: 'structuredClone(payload)' },
  {
    form: 'clone by JSON',
    given: `const payload = { actions: [${ACTION}] };`,
    body: 'JSON.parse(JSON.stringify(payload))',
  },
  {
    form: '`delete`',
    given: `const action = { type: ${TYPE}, draft: true }; delete action.draft;`,
    body: '{ actions: [action] }',
    right: [["const action = { type: 'ACTION_1001' }; delete action.type;", '{ actions: [action] }']],
  },
  {
    form: 'rest of a destructuring',
    given: `const { amount, ...rest } = { type: ${TYPE}, amount: 5 };`,
    body: '{ actions: [rest] }',
    edit: 'suggestion',
  },
  {
    form: 'destructuring with a default',
    given: `const { type = ${TYPE} } = {};`,
    body: '{ actions: [{ type }] }',
    edit: 'suggestion',
  },
  {
    form: 'destructuring of an array',
    given: `const [, type] = ['1002', ${TYPE}];`,
    body: '{ actions: [{ type }] }',
    edit: 'suggestion',
  },
  {
    form: 'getter',
    given: `const action = { get type() { return ${TYPE}; } };`,
    body: '{ actions: [action] }',
    edit: 'suggestion',
  },
  { form: 'shorthand', given: `const type = ${TYPE};`, body: '{ actions: [{ type }] }' },
  { form: 'computed key', given: "const KEY = 'type';", body: `{ actions: [{ [KEY]: ${TYPE} }] }` },
  { form: 'unknown key in front', body: `{ actions: [{ [key]: 1, type: ${TYPE} }] }` },
  { form: 'default with `??`', given: "const type = given.type ?? «'ACTION_1001'»;", body: '{ actions: [{ type }] }' },
  { form: 'default with `||`', given: "const type = given.type || «'ACTION_1001'»;", body: '{ actions: [{ type }] }' },
  {
    form: '`??=`',
    given: `const payload = {}; payload.actions ??= []; payload.actions.push(${ACTION});`,
    body: 'payload',
    edit: 'suggestion',
  },
  {
    form: 'optional chaining',
    given: `const config = { types: { visit: ${TYPE} } };`,
    body: '{ actions: [{ type: config?.types?.visit }] }',
    edit: 'suggestion',
  },
  { form: 'template', body: '{ actions: [{ type: «`ACTION_${code}`» }] }' },
  {
    form: 'methods of strings',
    body: '{ actions: [{ type: «`action_${code}`.toUpperCase()» }] }',
    edit: 'nothing',
    right: [['', '{ actions: [{ type: `ACTION_${code}`.replace(/^ACTION_/, "") }] }']],
  },
  {
    form: 'closure',
    given: `const typeOf = () => type; const type = ${TYPE};`,
    body: '{ actions: [{ type: typeOf() }] }',
  },
  { form: '`JSON.stringify` with indentation', text: `JSON.stringify({ actions: [${ACTION}] }, null, 2)` },
  {
    form: '`JSON.stringify` with a list of names',
    text: `JSON.stringify({ actions: [{ type: ${TYPE}, note: 1 }] }, ['actions', 'type'])`,
    right: [['', "JSON.stringify({ actions: [{ type: 'ACTION_1001', note: 1 }] }, ['actions', 'note'])"]],
  },
  {
    form: '`JSON.stringify` with a function',
    text: `JSON.stringify({ actions: [{ type: ${TYPE}, note: 1 }] }, (key, value) => (key === 'note' ? undefined : value))`,
    right: [
      ['', "JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }, (key, value) => (key === 'type' ? '1001' : value))"],
    ],
  },
  {
    form: '`toJSON`',
    given: `class Payload { toJSON() { return { actions: [${ACTION}] }; } }`,
    body: 'new Payload()',
    edit: 'suggestion',
  },
  { form: 'stringified before', given: `const text = JSON.stringify({ actions: [${ACTION}] });`, text: 'text' },
  { form: 'JSON as a string', text: `'{"actions":[{"type":"«ACTION_1001»"}]}'` },
  { form: 'JSON as a template', text: '`{"actions":[{"type":"«ACTION_»${code}","fields":{"note":"${note}"}}]}`' },
  {
    form: 'JSON as a template of several lines',
    text: '`{\n  "actions": [\n    { "type": "«ACTION_»${code}", "fields": ${JSON.stringify(fields)} }\n  ]\n}`',
  },
  {
    form: 'JSON in a JSON template',
    given: `const actions = [${ACTION}];`,
    text: '`{"actions":${JSON.stringify(actions)}}`',
    edit: 'suggestion',
  },
  {
    form: 'JSON as a concatenation',
    text: `«'{"actions":[{"type":"ACTION_' + code + '"}]}'»`,
    edit: 'nothing',
  },
  { form: 'helper', given: 'function build(type) { return { actions: [{ type }] }; }', body: `build(${TYPE})` },
  {
    form: 'asynchronous helper',
    given: `async function build() { return { actions: [${ACTION}] }; }`,
    body: 'await build()',
  },
  {
    form: 'helper that copies without keys',
    given:
      'function omit(row, names) { const copy = { ...row }; for (const name of names) delete copy[name]; return copy; }',
    body: `{ actions: [omit({ type: ${TYPE}, draft: true }, ['draft'])] }`,
  },
  {
    form: 'helper that copies some keys',
    given: 'const pick = (row, names) => Object.fromEntries(names.map((name) => [name, row[name]]));',
    body: `{ actions: [pick({ type: ${TYPE}, draft: true }, ['type'])] }`,
  },
  {
    form: 'factory with defaults',
    given: `const build = ({ type = ${TYPE}, ...fields } = {}) => ({ type, fields });`,
    body: '{ actions: [build({ note })] }',
    edit: 'suggestion',
    right: [
      [
        "const build = ({ type = 'ACTION_1001', ...fields } = {}) => ({ type, fields });",
        "{ actions: [build({ type: '1001' })] }",
      ],
    ],
  },
  {
    form: 'factory with overrides',
    given: `const build = (overrides = {}) => ({ type: ${TYPE}, ...overrides });`,
    body: "{ actions: [build({ note: 'met' })] }",
    right: [
      [
        "const build = (overrides = {}) => ({ type: 'ACTION_1001', ...overrides });",
        "{ actions: [build({ type: '1001' })] }",
      ],
    ],
  },
  {
    form: 'builder that returns `this`',
    given:
      'class Builder { actions = []; add(type) { this.actions.push({ type }); return this; } build() { return { actions: this.actions }; } }',
    body: `new Builder().add('1002').add(${TYPE}).build()`,
    edit: 'suggestion',
  },
  {
    form: 'builder that copies',
    given:
      'const builder = (action = {}) => ({ type: (type) => builder({ ...action, type }), build: () => ({ actions: [action] }) });',
    body: `builder().type(${TYPE}).build()`,
    edit: 'suggestion',
  },
  {
    form: 'instance of a class',
    given: 'class Action { constructor(type) { this.type = type; } }',
    body: `{ actions: [new Action(${TYPE})] }`,
    edit: 'suggestion',
  },
  {
    form: 'class field',
    given: `class Visit { type = ${TYPE}; }`,
    body: '{ actions: [new Visit()] }',
    edit: 'suggestion',
  },
  {
    form: 'static method',
    given: `class Action { static visit() { return ${ACTION}; } }`,
    body: '{ actions: [Action.visit()] }',
    edit: 'suggestion',
  },
  {
    form: 'generator',
    given: `function* visits() { yield ${ACTION}; }`,
    body: '{ actions: [...visits()] }',
    edit: 'suggestion',
  },
  {
    form: 'enum',
    ts: true,
    given: `enum Kind { Visit = ${TYPE} }`,
    body: '{ actions: [{ type: Kind.Visit }] }',
    edit: 'suggestion',
  },
  {
    form: '`as const` map',
    ts: true,
    given: `const Kind = { visit: ${TYPE}, call: 'ACTION_1002' } as const;`,
    body: '{ actions: [{ type: Kind.visit }] }',
    edit: 'suggestion',
  },
  {
    form: '`satisfies`',
    ts: true,
    given: `const Kind = { visit: ${TYPE} } satisfies Record<string, string>;`,
    body: '{ actions: [{ type: Kind.visit }] }',
    edit: 'suggestion',
  },
  {
    form: '`Record` by a known key',
    ts: true,
    given: `const kinds: Record<string, string> = { visit: ${TYPE}, call: 'ACTION_1002' };`,
    body: "{ actions: [{ type: kinds['visit'] }] }",
    edit: 'suggestion',
  },
  {
    form: '`Record` by an unknown key, all of it wrong',
    ts: true,
    given: `const kinds: Record<string, string> = { visit: ${TYPE}, call: «'ACTION_1002'» };`,
    body: '{ actions: [{ type: kinds[kind] }] }',
    edit: 'suggestion',
    right: [
      [
        "const kinds: Record<string, string> = { visit: 'ACTION_1001', call: '1002' };",
        '{ actions: [{ type: kinds[kind] }] }',
      ],
    ],
  },
  {
    form: 'default behind a look-up',
    ts: true,
    given: "const kinds: Record<string, string> = { visit: '1001' };",
    body: `{ actions: [{ type: kinds[kind] ?? ${TYPE} }] }`,
  },
  {
    form: '`switch` that assigns',
    given: `let type; switch (kind) { case 'visit': type = ${TYPE}; break; default: type = '1002'; }`,
    body: '{ actions: [{ type }] }',
  },
  {
    form: 'if-chain that assigns',
    given: `let type = '1002'; if (kind === 'visit') type = ${TYPE}; else if (kind === 'call') type = '1003';`,
    body: '{ actions: [{ type }] }',
  },
  {
    form: 'conditional write',
    given: `const action = { type: '1002' }; if (visited) action.type = ${TYPE};`,
    body: '{ actions: [action] }',
  },
]
  .map((one) => form(one as PayloadForm))
  .concat([
    {
      form: 'retries in a loop',
      code: `
const payload = { actions: [${ACTION}] };
for (let attempt = 0; attempt < 3; attempt++) {
  try {
    const response = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(payload) });
    if (response.ok) break;
  } catch { await wait(attempt); }
}
`,
      edit: 'fix',
    },
    {
      form: 'retries by a helper',
      code: `
async function retry(run) { for (let rest = 3; ; rest--) try { return await run(); } catch (error) { if (rest === 0) throw error; } }
await retry(() => fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [${ACTION}] }) }));
`,
      edit: 'fix',
    },
  ]);

export const hiddenPayloadForms: readonly HiddenForm[] = [
  { form: 'unknown key behind', body: `{ actions: [{ type: ${TYPE}, [key]: 1 }] }` },
  {
    form: 'object that an unseen function had',
    given: `const action = ${ACTION}; mend(action);`,
    body: '{ actions: [action] }',
  },
  { form: 'spread of something unknown behind', body: `{ actions: [{ type: ${TYPE}, ...overrides }] }` },
  {
    form: '`merge` of a library',
    given: "import { merge } from 'lodash';",
    body: `merge({}, { actions: [${ACTION}] })`,
  },
  {
    form: '`omit` and `pick` of a library',
    given: "import { omit } from 'lodash';",
    body: `{ actions: [omit({ type: ${TYPE}, draft: true }, ['draft'])] }`,
  },
  {
    form: '`Record` by an unknown key, some of it right',
    ts: true,
    given: `const kinds: Record<string, string> = { visit: ${TYPE}, call: '1002' };`,
    body: '{ actions: [{ type: kinds[kind] }] }',
  },
  {
    form: '`Object.defineProperty`',
    given: `const action = {}; Object.defineProperty(action, 'type', { value: ${TYPE}, enumerable: true });`,
    body: '{ actions: [action] }',
  },
  {
    form: '`with` and `toSpliced`',
    given: "const actions = [{ type: '1002' }];",
    body: `{ actions: actions.with(0, ${ACTION}) }`,
  },
  { form: 'replacer that cannot be seen', text: `JSON.stringify({ actions: [${ACTION}] }, replacer)` },
  { form: 'text that was encoded', text: `Buffer.from(JSON.stringify({ actions: [${ACTION}] }))` },
  { form: 'JSON with unknown parts between its keys', text: '`{"actions":[{${rest}"type":"ACTION_1001"}]}`' },
].map((one) => {
  const { form: name, code, ts } = form(one);
  return { form: name, code: code.replaceAll(/[«»]/g, ''), ...(ts && { ts }) };
});
