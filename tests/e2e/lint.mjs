import { join, relative, sep } from 'node:path';
import { execute } from './context.mjs';

/**
 * Runs ESLint's command line in a project.
 * @param {string} project folder, installed
 * @param {readonly string[]} args
 * @param {{ node?: string }} [options] node: path of the Node to run it with
 * @returns {Promise<{ status: number | null, findings: string[] }>} findings as `file:line rule`
 */
export async function lint(project, args, { node = process.execPath } = {}) {
  const { status, stdout, stderr } = await execute(
    node,
    [join(project, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', ...args],
    { cwd: project },
  );
  if (!stdout.startsWith('[')) throw new Error(`ESLint did not lint in ${project}:\n${stdout}${stderr}`);
  /** @type {{ filePath: string, messages: { line?: number, ruleId: string | null, message: string }[] }[]} */
  const results = JSON.parse(stdout);
  const findings = results.flatMap(({ filePath, messages }) => {
    const file = relative(project, filePath).replaceAll(sep, '/');
    return messages.map(({ line, ruleId, message }) => `${file}:${line ?? 0} ${ruleId ?? message}`);
  });
  return { status, findings };
}
