import { describe, expect, test } from 'vitest';
import { Ownership } from '../../src/edits/ownership.ts';
import { buildModel } from '../../src/requests/model.ts';
import { readSettings } from '../../src/settings.ts';
import { nodeIn, programIn, sourceOf } from './edited.ts';

const URL = "'https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/7/action'";
const OTHER = "'https://next-api.telecrm.in/enterprise/e1/autoupdatelead'";
const send = (body: string, url = URL): string => `fetch(${url}, { method: 'POST', body: JSON.stringify(${body}) });`;

/** Whether the first request of a code owns the text 'T' in it. */
function ownsText(code: string): boolean {
  const source = sourceOf(code);
  const model = buildModel({ ast: programIn(source), text: code, file: 'case.js' }, readSettings({}));
  const [request] = model.requests;
  if (!request) throw new Error(`No request:\n${code}`);
  return new Ownership(source, model).owns(request, nodeIn(source, 'Literal', "'T'"));
}

describe('a text is owned', () => {
  test.each([
    ['in the request itself', send("{ actions: [{ type: 'T' }] }")],
    ['as one arm of a condition', send("{ actions: [{ type: flag ? 'T' : 'S' }] }")],
    ['as a fallback', send("{ actions: [{ type: type ?? 'T' }] }")],
    ['in a variable that is read once', `const type = 'T'; ${send('{ actions: [{ type }] }')}`],
    ['in an object in a variable', `const action = { type: 'T' }; ${send('{ actions: [action] }')}`],
    ['in an object to which more is written', `const body = { actions: [{ type: 'T' }] }; body.a = 1; ${send('body')}`],
    ['that is assigned', `const action = {}; action.type = 'T'; ${send('{ actions: [action] }')}`],
    ['that is pushed', `const actions = []; actions.push({ type: 'T' }); ${send('{ actions }')}`],
    ['in a spread', `const base = { type: 'T' }; ${send('{ actions: [{ ...base, a: 1 }] }')}`],
    [
      'in a list whose length is looked at',
      `const actions = [{ type: 'T' }]; if (actions.length > 0) ${send('{ actions }')}`,
    ],
    [
      'in what a function of the file returns',
      `const build = () => ({ type: 'T' }); ${send('{ actions: [build()] }')}`,
    ],
    ['through map', send("{ actions: ['T'].map((type) => ({ type })) }")],
    ['with an assertion', send("{ actions: [{ type: 'T' as const }] } as Body")],
    [
      'of a type that allows any text',
      `type Code = string; const type: Code = 'T'; ${send('{ actions: [{ type }] }')}`,
    ],
    ['of a type that stands elsewhere', `const type: Code = 'T'; ${send('{ actions: [{ type }] }')}`],
    [
      'of an object with a type that allows any text',
      `interface Action { type: string; done: true } const action: Action = { type: 'T' }; ${send('{ actions: [action] }')}`,
    ],
    [
      'in the argument of a function that takes any text',
      `function post(type: string) { ${send('{ actions: [{ type }] }')} } post('T');`,
    ],
    ['through Object.freeze', send("Object.freeze({ actions: [{ type: 'T' }] })")],
    [
      'in the argument of a function that sends',
      `function post(actions) { ${send('{ actions }')} } post([{ type: 'T' }]);`,
    ],
  ])('%s', (_name, code) => {
    expect(ownsText(code)).toBe(true);
  });
});

describe('a text is not owned', () => {
  test.each([
    ['of a literal type', `const type: "T" | "S" = 'T'; ${send('{ actions: [{ type }] }')}`],
    ['that is assigned to one', `let type: "T"; type = 'T'; ${send('{ actions: [{ type }] }')}`],
    ['of a type that a template tells', "const type: `T` = 'T'; " + send('{ actions: [{ type }] }')],
    ['of a type with such a name', `type Code = "T"; const type: Code = 'T'; ${send('{ actions: [{ type }] }')}`],
    [
      'of an exported type that refers to itself',
      `export type Code = "T" | Code[]; const type: Code = 'T'; ${send('{ actions: [{ type }] }')}`,
    ],
    [
      'of an object with such a type',
      `interface Action { type: "T" } const action: Action = { type: 'T' }; ${send('{ actions: [action] }')}`,
    ],
    ['of a type that a value has', `const type: (typeof CODES)[number] = 'T'; ${send('{ actions: [{ type }] }')}`],
    ['that satisfies one', send(`{ actions: [{ type: 'T' satisfies "T" | "S" }] }`)],
    ['that is taken for one', send(`{ actions: [{ type: 'T' } as { type: "T" }] }`)],
    ['in what a function returns as one', `const build = (): "T" => 'T'; ${send('{ actions: [{ type: build() }] }')}`],
    [
      'in what a function of such a type returns',
      `const build: () => "T" = () => 'T'; ${send('{ actions: [{ type: build() }] }')}`,
    ],
    [
      'in the argument of a function that takes one',
      `function post(type: "T") { ${send('{ actions: [{ type }] }')} } post('T');`,
    ],
    ['that is read elsewhere', `const type = 'T'; ${send('{ actions: [{ type }] }')} other(type);`],
    ['that is compared', `const type = 'T'; if (given === type) stop(); ${send('{ actions: [{ type }] }')}`],
    ['that is logged', `const type = 'T'; console.log(type); ${send('{ actions: [{ type }] }')}`],
    ['that is exported', `export const type = 'T'; ${send('{ actions: [{ type }] }')}`],
    ['in an exported object', `export const TYPES = { a: 'T' }; ${send('{ actions: [{ type: TYPES.a }] }')}`],
    ['in a table of constants', `const TYPES = { a: 'T', b: 'S' }; ${send('{ actions: [{ type: TYPES.a }] }')}`],
    [
      'that two requests send',
      `const type = 'T'; ${send('{ actions: [{ type }] }')} ${send('{ actions: [{ type }] }', OTHER)}`,
    ],
    [
      'in what an exported function returns',
      `export function build() { return { type: 'T' }; } ${send('{ actions: [build()] }')}`,
    ],
    [
      'in what a function returns that is called twice',
      `const build = () => ({ type: 'T' }); ${send('{ actions: [build()] }')} other(build());`,
    ],
    [
      'in a body that is also given to somebody',
      `const body = { actions: [{ type: 'T' }] }; other(body); ${send('{ actions: [{ ...body.actions[0], type: "S" }] }')}`,
    ],
    ['as a default of a parameter', `function post(type = 'T') { ${send('{ actions: [{ type }] }')} } post();`],
    ['in a template', send("{ actions: [{ type: `${'T'}1` }] }")],
    ['as the argument of a method', send("{ actions: [{ type: 'T'.trim() }] }")],
    ['that is searched', `const type = 'T'; type.startsWith('A'); ${send('{ actions: [{ type }] }')}`],
  ])('%s', (_name, code) => {
    expect(ownsText(code)).toBe(false);
  });
});

describe('isShared', () => {
  const shared = (code: string): boolean => {
    const source = sourceOf(code);
    const model = buildModel({ ast: programIn(source), text: code, file: 'case.js' }, readSettings({}));
    return new Ownership(source, model).isShared(nodeIn(source, 'Literal', "'T'"));
  };

  test('is what several requests send', () => {
    expect(shared(`const type = 'T'; ${send('{ type }')} ${send('{ type }', OTHER)}`)).toBe(true);
    expect(
      shared(`const type = 'T'; ${send('{ type }')} fetch('https://a.example', { body: JSON.stringify(type) });`),
    ).toBe(true);
  });

  test('is not what one request sends, twice in it or on several ways', () => {
    expect(shared(`const type = 'T'; ${send('{ a: type, b: type }')}`)).toBe(false);
    expect(shared(`function post() { ${send("{ type: 'T' }")} } post(); post();`)).toBe(false);
  });
});
