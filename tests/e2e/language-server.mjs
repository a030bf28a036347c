// A client of the language server that editors run ESLint in: it opens files, asks for diagnostics and takes code actions, as an
// editor does for the person in front of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';

/** @typedef {lsp.Diagnostic} Diagnostic */
/** @typedef {lsp.CodeAction} CodeAction */

/**
 * @param {string} server its command
 * @param {string} project folder
 */
export async function startLanguageServer(server, project) {
  const folder = { uri: pathToFileURL(project).href, name: basename(project) };
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(child.stdout),
    new lsp.StreamMessageWriter(child.stdin),
  );
  /** @type {lsp.WorkspaceEdit[]} what the server asked to be edited, and nobody has taken yet */
  let edits = [];
  connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => items.map(() => settingsFor(folder)));
  connection.onRequest(lsp.WorkspaceFoldersRequest.type, () => [folder]);
  connection.onRequest(lsp.RegistrationRequest.type, () => undefined);
  connection.onRequest(lsp.DiagnosticRefreshRequest.type, () => undefined);
  connection.onRequest(lsp.ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  connection.listen();

  await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its type asks for it all the same
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        applyEdit: true,
        workspaceEdit: { documentChanges: true },
        diagnostics: { refreshSupport: true },
      },
      textDocument: {
        diagnostic: {},
        publishDiagnostics: { codeDescriptionSupport: true },
        codeAction: {
          codeActionLiteralSupport: {
            codeActionKind: { valueSet: ['quickfix', 'source.fixAll', 'source.fixAll.eslint'] },
          },
        },
      },
    },
  });
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  await connection.sendNotification(lsp.DidChangeConfigurationNotification.type, { settings: settingsFor(folder) });

  /** @type {Map<string, { uri: string, version: number, text: string }>} */
  const open = new Map();

  /** @param {string} file path in the project; opened if it is not yet */
  async function document(file) {
    const known = open.get(file);
    if (known) return known;
    const path = join(project, file);
    const opened = { uri: pathToFileURL(path).href, version: 1, text: readFileSync(path, 'utf8') };
    open.set(file, opened);
    await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
      textDocument: { ...opened, languageId: 'javascript' },
    });
    return opened;
  }

  /**
   * What the editor would underline in a file.
   * @param {string} file
   * @returns {Promise<Diagnostic[]>}
   */
  async function diagnostics(file) {
    const { uri } = await document(file);
    const report = await connection.sendRequest(lsp.DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (report.kind !== 'full') throw new Error('The server says that nothing has changed.');
    return report.items;
  }

  /**
   * What the editor would offer at a diagnostic, or for the whole file.
   * @param {string} file
   * @param {{ at: Diagnostic } | { only: string }} wanted
   * @returns {Promise<CodeAction[]>}
   */
  async function actions(file, wanted) {
    const { uri } = await document(file);
    const start = { line: 0, character: 0 };
    const isAt = 'at' in wanted;
    const offered = await connection.sendRequest(lsp.CodeActionRequest.type, {
      textDocument: { uri },
      range: isAt ? wanted.at.range : { start, end: start },
      context: isAt ? { diagnostics: [wanted.at] } : { diagnostics: [], only: [wanted.only] },
    });
    return (offered ?? []).filter((action) => lsp.CodeAction.is(action));
  }

  /**
   * Takes an action: the file has its new text afterwards, in the editor and not on the disk.
   * @param {string} file
   * @param {CodeAction} action
   * @returns {Promise<string>} the new text
   */
  async function take(file, { edit, command }) {
    if (edit) edits.push(edit);
    if (command) await connection.sendRequest(lsp.ExecuteCommandRequest.type, command);
    return type(file, await edited(file));
  }

  /**
   * The command for all fixes, which some editors send by itself.
   * @param {string} file
   */
  async function fixAll(file) {
    const { uri, version } = await document(file);
    const command = 'eslint.applyAllFixes';
    await connection.sendRequest(lsp.ExecuteCommandRequest.type, { command, arguments: [{ uri, version }] });
    return type(file, await edited(file));
  }

  /**
   * The text of a file after all the edits that were asked for.
   * @param {string} file
   */
  async function edited(file) {
    const changed = await document(file);
    const wanted = edits.flatMap(({ changes = {}, documentChanges = [] }) => [
      ...(changes[changed.uri] ?? []),
      ...documentChanges.flatMap((change) =>
        lsp.TextDocumentEdit.is(change) && change.textDocument.uri === changed.uri ? change.edits : [],
      ),
    ]);
    edits = [];
    return applied(changed.text, wanted);
  }

  /**
   * @param {string} file
   * @param {string} text the file's new text, as if it had been typed
   */
  async function type(file, text) {
    const changed = await document(file);
    changed.text = text;
    changed.version += 1;
    const { uri, version } = changed;
    await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    return text;
  }

  async function stop() {
    const ended = once(child, 'exit');
    await connection.sendRequest(lsp.ShutdownRequest.type);
    await connection.sendNotification(lsp.ExitNotification.type);
    await ended;
    connection.dispose();
  }

  return { diagnostics, actions, take, fixAll, type, stop, kill: () => child.kill() };
}

/**
 * What the ESLint extension of VS Code answers with its defaults.
 * @param {lsp.WorkspaceFolder} workspaceFolder
 */
function settingsFor(workspaceFolder) {
  return {
    validate: 'on',
    useESLintClass: true,
    useFlatConfig: true,
    experimental: { useFlatConfig: false },
    codeAction: {
      disableRuleComment: { enable: true, location: 'separateLine' },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { mode: 'all' },
    format: false,
    quiet: false,
    onIgnoredFiles: 'off',
    options: {},
    rulesCustomizations: [],
    run: 'onType',
    problems: { shortenToSingleLine: false },
    nodePath: null,
    workingDirectory: { mode: 'location' },
    workspaceFolder,
  };
}

/**
 * @param {string} text
 * @param {readonly (lsp.TextEdit | lsp.SnippetTextEdit)[]} edits none of which overlap
 */
function applied(text, edits) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = (/** @type {lsp.Position} */ { line, character }) => (starts[line] ?? text.length) + character;
  return edits
    .toSorted((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce((before, edit) => {
      if (!('newText' in edit)) throw new Error('The server sent a snippet.');
      return before.slice(0, offset(edit.range.start)) + edit.newText + before.slice(offset(edit.range.end));
    }, text);
}
