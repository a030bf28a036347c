// What a file says that sends what another file has: the type of an action comes through every kind of import.
import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, test, vi } from 'vitest';
import * as tsParser from '@typescript-eslint/parser';
import plugin from '../../src/index.ts';
import { project, write } from './support.ts';

const SEND = `
  export async function send(lead, type) {
    const url = \`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${lead}/action\`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
    return response.json();
  }
`;
const SEND_COMMONJS = `${SEND.replace('export ', '')}\nmodule.exports = { send };`;

interface How {
  readonly file?: string;
  readonly settings?: object;
  readonly typescript?: boolean;
  readonly rule?: string;
}

/** The messages of a lint, each with its line. */
function lint(
  folder: string,
  code: string,
  { file = 'main.js', settings, typescript = false, rule = 'no-action-prefix' }: How = {},
): string[] {
  const messages = new Linter({ cwd: folder }).verify(
    code,
    {
      files: ['**/*.{js,cjs,ts}'],
      plugins: { telecrm: plugin },
      rules: { [`telecrm/${rule}`]: 'error' },
      // Without settings, all lints share what is known of the disk.
      settings: settings ? { telecrm: settings } : {},
      languageOptions: {
        sourceType: file.endsWith('.cjs') ? 'commonjs' : 'module',
        ...(typescript ? { parser: tsParser } : {}),
      },
    },
    { filename: join(folder, file) },
  );
  return messages.map(({ line, message }) => `${String(line)}: ${message}`);
}

/** Where the messages say that the type is written. */
const places = (messages: readonly string[]): string[] =>
  messages.map((message) => /\(written in ([^)]*)\)\.$/.exec(message)?.[1] ?? message);

describe('an ES module', () => {
  const exporting = {
    'send.js': SEND,
    'codes.js': `export const VISIT = 'ACTION_1001';
      const TRIAL = 'ACTION_1002'; export { TRIAL, TRIAL as 'a trial' };
      export default 'ACTION_1003'; export function typeOf() { return 'ACTION_1004'; }
      export let { nested: [inner] } = { nested: ['ACTION_1005'] };`,
    'barrel.js':
      "export * from './codes.js'; export { default } from './codes.js'; export * as codes from './codes.js';",
    'class.js':
      "export default class { static type = 'ACTION_1006'; own = 'ACTION_1007'; get got() { return 'ACTION_1008'; } }",
    'function.js': "export default function () { return 'ACTION_1009'; }",
  };

  test.each([
    ["import { VISIT } from './codes.js'; send(1, VISIT);", './codes.js:1'],
    ["import { VISIT as visit } from './codes'; send(1, visit);", './codes.js:1'],
    ["import { TRIAL } from './codes.js'; send(1, TRIAL);", './codes.js:2'],
    ["import { 'a trial' as trial } from './codes.js'; send(1, trial);", './codes.js:2'],
    ["import type from './codes.js'; send(1, type);", './codes.js:3'],
    ["import { default as type } from './codes.js'; send(1, type);", './codes.js:3'],
    ["import { typeOf } from './codes.js'; send(1, typeOf());", './codes.js:3'],
    ["import { inner } from './codes.js'; send(1, inner);", './codes.js:4'],
    ["import * as codes from './codes.js'; send(1, codes.VISIT);", './codes.js:1'],
    ["import { VISIT } from './barrel.js'; send(1, VISIT);", './codes.js:1'],
    ["import type from './barrel.js'; send(1, type);", './codes.js:3'],
    ["import { codes } from './barrel.js'; send(1, codes.TRIAL);", './codes.js:2'],
    [
      "import * as all from './barrel.js'; send(1, all.codes.default); send(1, all.VISIT)",
      './codes.js:3',
      './codes.js:1',
    ],
    ["import Codes from './class.js'; send(1, Codes.type);", './class.js:1'],
    ["import Codes from './class.js'; send(1, new Codes().own);", './class.js:1'],
    ["import Codes from './class.js'; send(1, new Codes().got);", './class.js:1'],
    ["import typeOf from './function.js'; send(1, typeOf());", './function.js:1'],
    ["const { VISIT } = await import('./codes.js'); send(1, VISIT);", './codes.js:1'],
    ["const codes = await import('./codes.js'); send(1, codes.default);", './codes.js:3'],
    ["import('./codes.js').then(({ VISIT }) => send(1, VISIT));", './codes.js:1'],
  ])('%s', (code, ...expected) => {
    expect(places(lint(project(exporting), `import { send } from './send.js'; ${code}`))).toEqual(expected);
  });

  test.each([
    "import { missing } from './codes.js'; send(1, missing);",
    "import { VISIT } from './nowhere.js'; send(1, VISIT);",
    "import { VISIT } from 'package'; send(1, VISIT);",
    "import * as codes from './codes.js'; send(1, codes[process.env.KIND]);",
    'const { VISIT } = await import(`./${process.env.FILE}.js`); send(1, VISIT);',
  ])('says nothing of what is unknown: %s', (code) => {
    expect(lint(project(exporting), `import { send } from './send.js'; ${code}`)).toEqual([]);
  });
});

describe('a CommonJS module', () => {
  const exporting = {
    'send.cjs': SEND_COMMONJS,
    'whole.cjs': "module.exports = { visit: 'ACTION_1001', typeOf: () => 'ACTION_1002' };",
    'parts.cjs': "exports.visit = 'ACTION_1001';\nmodule.exports.trial = 'ACTION_1002';",
    'compiled.cjs': "Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = 'ACTION_1003';",
    'class.cjs': "module.exports = class { type() { return 'ACTION_1004'; } };",
    'passed-on.cjs': "module.exports = { ...require('./parts.cjs'), whole: require('./whole.cjs') };",
    'codes.json': '{\n  "visit": "ACTION_1001",\n  "list": ["ACTION_1002"]\n}',
  };

  test.each([
    ["const { visit } = require('./whole.cjs'); send(1, visit);", './whole.cjs:1'],
    ["const codes = require('./whole'); send(1, codes.typeOf());", './whole.cjs:1'],
    ["send(1, require('./parts.cjs').visit);", './parts.cjs:1'],
    ["const { trial } = require('./parts.cjs'); send(1, trial);", './parts.cjs:2'],
    ["const Codes = require('./class.cjs'); send(1, new Codes().type());", './class.cjs:1'],
    [
      "const { trial, whole } = require('./passed-on.cjs'); send(1, trial); send(1, whole.visit);",
      './parts.cjs:2',
      './whole.cjs:1',
    ],
    ["send(1, require('./compiled.cjs').default);", './compiled.cjs:2'],
    [
      "const { visit, list } = require('./codes.json'); send(1, visit); send(1, list[0]);",
      './codes.json:2',
      './codes.json:3',
    ],
  ])('%s', (code, ...expected) => {
    const folder = project(exporting);
    expect(places(lint(folder, `const { send } = require('./send.cjs'); ${code}`, { file: 'main.cjs' }))).toEqual(
      expected,
    );
  });

  test.each([
    ["import codes from './whole.cjs'; send(1, codes.visit);", './whole.cjs:1'],
    ["import { visit } from './parts.cjs'; send(1, visit);", './parts.cjs:1'],
    ["import type from './compiled.cjs'; send(1, type);", './compiled.cjs:2'],
    [
      "import * as codes from './parts.cjs'; send(1, codes.visit); send(1, codes.default.trial);",
      './parts.cjs:1',
      './parts.cjs:2',
    ],
    ["const { default: codes } = await import('./whole.cjs'); send(1, codes.visit);", './whole.cjs:1'],
    ["import codes from './codes.json' with { type: 'json' }; send(1, codes.visit);", './codes.json:2'],
  ])('read by an ES module: %s', (code, ...expected) => {
    expect(places(lint(project(exporting), `import { send } from './send.cjs'; ${code}`))).toEqual(expected);
  });
});

describe('CommonJS modules that require each other', () => {
  const code = `
    const { typeOf } = require('./codes.cjs');
    ${SEND.replace('export ', '').replace('{ type }', '{ type: typeOf() }')}
    module.exports = { send, visit: '1001' };
  `;
  const sentWith = (codes: string): string[] =>
    lint(project({ 'main.cjs': code, 'codes.cjs': codes }), code, { file: 'main.cjs', rule: 'valid-request-body' });

  test.each([
    "const { visit } = require('./main.cjs'); exports.typeOf = () => visit;",
    "const { visit } = require('./main.cjs'); module.exports = { typeOf: () => visit };",
    "const type = require('./main.cjs').visit; exports.typeOf = () => type;",
  ])('what one is still going to export is not known to the other: %s', (codes) => {
    expect(sentWith(codes)).toEqual([]);
    expect(sentWith(codes.replace(/require\('.\/main.cjs'\)/, '{}'))).toHaveLength(1);
  });
});

describe('what stands empty in what another file exports', () => {
  const exporting = {
    'send.js': SEND,
    'codes.js': `
      export const settings = { type: '', of: { visit: '' } };
      class Session { type = ''; }
      export const session = new Session();
      export const none = '';
    `,
    'codes.cjs': "module.exports = { type: '' };",
  };

  test.each([
    "import { settings } from './codes.js'; send(1, settings.type);",
    "import { settings } from './codes.js'; send(1, settings.of.visit);",
    "import { session } from './codes.js'; send(1, session.type);",
    "import codes from './codes.cjs'; send(1, codes.type);",
  ])('may be filled by a third one: %s', (code) => {
    const rule = 'no-builtin-action-write';
    const folder = project(exporting);
    const unfilled = "import { none } from './codes.js'; send(1, none);";
    expect(lint(folder, `import { send } from './send.js'; ${code}`, { rule })).toEqual([]);
    expect(lint(folder, `import { send } from './send.js'; ${unfilled}`, { rule })).toHaveLength(1);
  });

  test.each([
    "export const settings = Object.freeze({ type: '' });",
    "export const settings = { type: '' } as const;",
    "export enum settings { type = '' }",
  ])('is certain where nobody may fill it: %s', (codes) => {
    const code = "import { send } from './send.js'; import { settings } from './codes.ts'; send(1, settings.type);";
    const how = { file: 'main.ts', rule: 'no-builtin-action-write', typescript: true };
    const fillable = codes
      .replace(/Object\.freeze|as const/, '')
      .replace('enum settings { type =', 'const settings = { type:');
    expect(lint(project({ 'send.js': SEND, 'codes.ts': codes }), code, how)).toHaveLength(1);
    expect(lint(project({ 'send.js': SEND, 'codes.ts': fillable }), code, how)).toEqual([]);
  });
});

describe('TypeScript', () => {
  const typed = {
    'send.ts': SEND.replace('(lead, type)', '(lead: string, type: string)'),
    'codes.ts':
      "export enum Kind { Visit = 'ACTION_1001' }\nexport const TRIAL = 'ACTION_1002' as const;\nexport type Other = string;",
    'assigned.ts': "const codes = { visit: 'ACTION_1003' };\nexport = codes;",
  };

  test('is read by the parser of the linted file', () => {
    const code = `import { send } from './send'; import { Kind, TRIAL } from './codes';
      send('1', Kind.Visit); send('1', TRIAL);`;
    expect(places(lint(project(typed), code, { typescript: true }))).toEqual(['./codes.ts:1', './codes.ts:2']);
  });

  test('is read by the parser of the project it stands in', () => {
    const folder = project(typed);
    mkdirSync(join(folder, 'node_modules/@typescript-eslint'), { recursive: true });
    symlinkSync(
      join(import.meta.dirname, '../../node_modules/@typescript-eslint/parser'),
      join(folder, 'node_modules/@typescript-eslint/parser'),
      'dir',
    );
    const code = "import { send } from './send'; import { TRIAL } from './codes'; send('1', TRIAL);";
    expect(places(lint(folder, code))).toEqual(['./codes.ts:2']);
  });

  test('types are no values, and what is assigned as a whole is', () => {
    const code = `import { send } from './send'; import type { Other } from './codes'; import codes = require('./assigned');
      send('1', codes.visit);`;
    expect(places(lint(project(typed), code, { typescript: true, file: 'main.ts' }))).toEqual(['./assigned.ts:1']);
  });
});

describe('an odd file', () => {
  const code =
    "import { send } from './send.js'; import { VISIT } from './odd.js'; send(1, VISIT); send(1, 'ACTION_1001');";
  const only = [expect.stringMatching(/^1: .*`ACTION_`\.$/)] as unknown[];

  test.each([
    ['with a syntax error', "export const VISIT = 'ACTION_1002'; export const = 1;"],
    ['of two megabytes', `export const VISIT = 'ACTION_1002';${' '.repeat(2_000_000)}`],
    ['that throws', "throw new Error('no'); export const VISIT = 'ACTION_1002';"],
    ['that is empty', ''],
    ['of nested arrays', `export const VISIT = ${'['.repeat(2000)}${']'.repeat(2000)};`],
  ])('%s', (_what, text) => {
    expect(lint(project({ 'send.js': SEND, 'odd.js': text }), code)).toEqual(only);
  });

  test('a folder', () => {
    const folder = project({ 'send.js': SEND });
    mkdirSync(join(folder, 'odd.js'));
    expect(lint(folder, code)).toEqual(only);
  });

  test('a file that nobody may read', () => {
    const folder = project({ 'send.js': SEND, 'odd.js': "export const VISIT = 'ACTION_1002';" });
    chmodSync(join(folder, 'odd.js'), 0o000);
    const reported = lint(folder, code);
    // The administrator may read everything.
    expect(reported.length).toBe(process.getuid?.() === 0 ? 2 : 1);
  });

  test('files that import each other', () => {
    const folder = project({
      'send.js': `import { VISIT } from './odd.js'; export const own = VISIT; ${SEND}`,
      'odd.js':
        "import { own } from './send.js'; export * from './odd.js'; export * from './main.js'; export const VISIT = 'ACTION_1002'; export const again = own;",
    });
    const both = `${code.replace('VISIT }', 'VISIT, again, none }')} send(1, again); send(1, none); export * from './odd.js';`;
    expect(places(lint(folder, both)).slice(0, 2)).toEqual(['./odd.js:1', expect.any(String)]);
  });
});

describe('freshness', () => {
  // Time only goes forward: what the modules remember outlives a test.
  let skipped = 0;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + skipped);
  const later = (seconds: number): void => void (skipped += seconds * 1000);

  const code = "import { send } from './send.js'; import { VISIT } from './codes.js'; send(1, VISIT);";

  test('an edit of the other file is seen by the next lint of this one', () => {
    const folder = project({ 'send.js': SEND, 'codes.js': "export const VISIT = 'ACTION_1001';" });
    expect(lint(folder, code)).toHaveLength(1);
    write(join(folder, 'codes.js'), "export const VISIT = '1001';");
    expect(lint(folder, code)).toEqual([]);
  });

  test('also one that leaves the size as it was', () => {
    const folder = project({ 'send.js': SEND, 'codes.js': "export const VISIT = 'ACTION_1001';" });
    expect(lint(folder, code)).toHaveLength(1);
    write(join(folder, 'codes.js'), "export const VISIT = 'ACTION-1001';");
    utimesSync(join(folder, 'codes.js'), new Date(), new Date(Date.now() + 5000));
    expect(lint(folder, code)).toEqual([]);
  });

  test('also that it went, and that it came back', () => {
    const folder = project({ 'send.js': SEND, 'codes.js': "export const VISIT = 'ACTION_1001';" });
    expect(lint(folder, code)).toHaveLength(1);
    rmSync(join(folder, 'codes.js'));
    expect(lint(folder, code)).toEqual([]);
    write(join(folder, 'codes.js'), "export const VISIT = 'ACTION_1001';");
    expect(lint(folder, code)).toHaveLength(1);
  });

  test('that a missing file came, two seconds later', () => {
    const folder = project({ 'send.js': SEND });
    expect(lint(folder, code)).toEqual([]);
    write(join(folder, 'codes.js'), "export const VISIT = 'ACTION_1001';");
    later(2);
    expect(lint(folder, code)).toHaveLength(1);
  });

  test('that it now leads to telecrm, two seconds later', () => {
    const folder = project({
      'send.js': 'export const send = () => undefined;',
      'codes.js': "export const VISIT = 'ACTION_1001';",
    });
    expect(lint(folder, code)).toEqual([]);
    write(join(folder, 'send.js'), SEND);
    later(2);
    expect(lint(folder, code)).toHaveLength(1);
  });

  const direct = "import { send } from './between.js'; send(1, 'ACTION_1001');";

  test('that a file between came to lead to telecrm, two seconds later', () => {
    const folder = project({ 'between.js': "export * from './other.js';", 'other.js': '', 'send.js': SEND });
    expect(lint(folder, direct)).toEqual([]);
    write(join(folder, 'between.js'), "export * from './send.js';");
    later(2);
    expect(lint(folder, direct)).toHaveLength(1);
  });

  test('that a file came which one between had missed, two seconds later', () => {
    const folder = project({ 'between.js': "export * from './send.js';" });
    expect(lint(folder, direct)).toEqual([]);
    write(join(folder, 'send.js'), SEND);
    later(2);
    expect(lint(folder, direct)).toHaveLength(1);
  });

  test('a text that is not saved counts, and not the one that another file has led to', () => {
    const folder = project({ 'send.js': '', 'main.js': "import './send.js';" });
    const importing = "import './send.js';";
    expect(lint(folder, importing, { file: 'main.js' })).toEqual([]);
    expect(lint(folder, `${SEND} send(1, 'ACTION_1001');`, { file: 'send.js' })).toHaveLength(1);
    write(join(folder, 'send.js'), `${SEND} send(1, 'ACTION_1001');`);
    later(2);
    expect(lint(folder, importing, { file: 'main.js' })).toEqual([]);
    expect(lint(folder, '', { file: 'send.js' })).toEqual([]);
    expect(lint(folder, `${SEND} send(1, 'ACTION_1001');`, { file: 'send.js' })).toHaveLength(1);
  });

  test('within the lint of a project, which asks without a pause, nothing is looked at twice', () => {
    const folder = project({ 'send.js': 'export const send = () => undefined;' });
    const unknown = "import { send } from './send.js'; import { VISIT } from './codes.js'; send(1, 'ACTION_1001');";
    expect(lint(folder, unknown)).toEqual([]);
    write(join(folder, 'send.js'), SEND);
    for (let times = 0; times < 60; times++) {
      later(0.05);
      expect(lint(folder, unknown)).toEqual([]);
    }
    later(0.3);
    expect(lint(folder, unknown)).toHaveLength(1);
  });

  test('that an alias means another file, half a minute later', () => {
    const config = (folder: string): string =>
      JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '@/*': [`${folder}/*`] } } });
    const folder = project({
      'jsconfig.json': config('old'),
      'send.js': SEND,
      'old/codes.js': "export const VISIT = '1001';",
      'new/codes.js': "export const VISIT = 'ACTION_1001';",
    });
    const aliased = code.replace('./codes.js', '@/codes');
    expect(lint(folder, aliased)).toEqual([]);
    write(join(folder, 'jsconfig.json'), config('new'));
    later(30);
    expect(lint(folder, aliased)).toHaveLength(1);
  });
});

describe('settings', () => {
  const folderOf = (): string => project({ 'send.js': SEND, 'codes.js': "export const VISIT = 'ACTION_1001';" });
  const code =
    "import { send } from './send.js'; import { VISIT } from './codes.js'; send(1, VISIT); send(1, 'ACTION_1002');";

  test('followImports: false reads no other file', () => {
    expect(lint(folderOf(), code, { settings: { followImports: false } })).toEqual([]);
  });

  test('a declared client is what the settings say, whatever its file does', () => {
    const settings = { clients: [{ module: './send.js', name: 'send', operation: 'create-actions', body: 0 }] };
    const declared =
      "import { send } from './send.js'; await send({ actions: [{ type: 'ACTION_1001' }] }); await send(1, 'ACTION_1002');";
    expect(lint(folderOf(), declared, { settings })).toHaveLength(1);
  });
});
