// The language server of VS Code's ESLint extension, as it is packaged for other editors, driven over stdio.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startLanguageServer } from '../language-server.mjs';

/** @type {{ bugs: string, version: string, devDependencies: { eslint: string } }} */
const { bugs, devDependencies, version } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
const server = 'vscode-langservers-extracted';
const serverVersion = '4.10.0';

/** @typedef {import('../language-server.mjs').Diagnostic} Diagnostic */
/** @typedef {Awaited<ReturnType<typeof startLanguageServer>>} Editor */

/** @type {import('../context.mjs').Place[]} */
export const places = ['9.39.5', devDependencies.eslint].map((eslint) => ({
  name: `Editor, ${server} ${serverVersion}, ESLint ${eslint}`,
  run: (context) => edit(context, eslint),
}));

/**
 * @param {import('../context.mjs').Context} context
 * @param {string} eslint version
 */
async function edit({ temporary, install }, eslint) {
  const project = temporary('editor', 'editor');
  await install(project, { eslint, [server]: serverVersion });
  const editor = await startLanguageServer(
    join(project, `node_modules/${server}/bin/vscode-eslint-language-server`),
    project,
  );
  try {
    await findsAndMends(editor);
    await fixesOnSave(editor, project);
    await followsTheWrapper(editor, project);
    await editor.stop();
  } finally {
    editor.kill();
  }
  return 'diagnostics with links, a quick fix, a suggestion, fixes on save, callers that follow their wrapper';
}

/** @param {Editor} editor */
async function findsAndMends(editor) {
  const file = 'routes/calls.js';
  const [unread, prefix, ...others] = await editor.diagnostics(file);
  assert(unread && prefix && others.length === 0, 'two defects are found');
  assert.deepEqual(shown(prefix), { at: '7:46', code: 'telecrm/no-action-prefix', link: pageOf('no-action-prefix') });
  assert.deepEqual(shown(unread), {
    at: '4:26',
    code: 'telecrm/no-unread-action-status',
    link: pageOf('no-unread-action-status'),
  });

  await takeThe(editor, file, prefix, /^Fix this telecrm\/no-action-prefix problem$/);
  const [left, ...more] = await editor.diagnostics(file);
  assert(left && more.length === 0, 'the quick fix removes one of them');
  assert.equal(left.code, 'telecrm/no-unread-action-status');

  const text = await takeThe(editor, file, left, /^Throw an error if telecrm ignored an action\./);
  assert.match(text, /type: '1001'/, 'the fix stands');
  assert.match(text, /IGNORED/, 'the suggestion is in');
  assert.deepEqual(await editor.diagnostics(file), [], 'and the file is right');
}

/**
 * @param {Editor} editor
 * @param {string} project
 */
async function fixesOnSave(editor, project) {
  const file = 'routes/calls.js';
  const before = readFileSync(join(project, file), 'utf8');
  await editor.type(file, before);
  // An editor has asked by the time that somebody saves.
  assert.equal((await editor.diagnostics(file)).length, 2);
  const [all, ...others] = await editor.actions(file, { only: 'source.fixAll.eslint' });
  assert(all && others.length === 0, 'one action fixes all');
  const after = before.replace('ACTION_1001', '1001');
  assert.equal(await editor.take(file, all), after);

  await editor.type(file, before);
  assert.equal(await editor.fixAll(file), after, 'the command that Neovim sends does the same');
}

/**
 * @param {Editor} editor
 * @param {string} project
 */
async function followsTheWrapper(editor, project) {
  const wrapper = join(project, 'lib/telecrm.js');
  const caller = 'routes/visits.js';
  const text = readFileSync(join(project, caller), 'utf8');
  const before = readFileSync(wrapper, 'utf8');
  assert.deepEqual(await codesIn(editor, caller), ['telecrm/no-unread-action-status']);

  const check = "if (answer.actions.some(({ status }) => status === 'IGNORED')) throw new Error('ignored');\n  ";
  writeFileSync(wrapper, before.replace('return answer', `${check}return answer`));
  await becomes(editor, caller, text, []);

  writeFileSync(wrapper, before);
  await becomes(editor, caller, text, ['telecrm/no-unread-action-status']);
}

/**
 * Types in a file until it shows what another file has become: how soon the plugin looks at that one again is its own matter.
 * @param {Editor} editor
 * @param {string} file
 * @param {string} text
 * @param {readonly string[]} codes
 */
async function becomes(editor, file, text, codes) {
  /** @type {unknown} */
  let found;
  for (let keystrokes = 1; keystrokes <= 30; keystrokes += 1) {
    await setTimeout(1100);
    await editor.type(file, text + '\n'.repeat(keystrokes));
    found = await codesIn(editor, file);
    if (JSON.stringify(found) === JSON.stringify(codes)) return;
  }
  assert.deepEqual(found, codes, 'the diagnostics follow the edit of the other file');
}

/**
 * @param {Editor} editor
 * @param {string} file
 */
async function codesIn(editor, file) {
  const diagnostics = await editor.diagnostics(file);
  return diagnostics.map(({ code }) => code);
}

/**
 * @param {Editor} editor
 * @param {string} file
 * @param {Diagnostic} diagnostic
 * @param {RegExp} title
 */
async function takeThe(editor, file, diagnostic, title) {
  const offered = await editor.actions(file, { at: diagnostic });
  const action = offered.find((one) => title.test(one.title));
  assert(action, `among what is offered: ${offered.map((one) => one.title).join(' | ')}`);
  return editor.take(file, action);
}

/** @param {Diagnostic} diagnostic */
function shown({ range: { start }, code, codeDescription }) {
  return { at: `${start.line + 1}:${start.character + 1}`, code, link: codeDescription?.href };
}

/** @param {string} rule */
function pageOf(rule) {
  return bugs.replace('issues', `blob/v${version}/docs/rules/${rule}.md`);
}
