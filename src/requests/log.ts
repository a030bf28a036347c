/** Where `DEBUG=eslint-plugin-telecrm` is printed. */
import { createRequire } from 'node:module';
import type debug from 'debug';

const require = createRequire(import.meta.url);
let printer: debug.Debugger | undefined;

/** Whether anybody asks for lines, as the package itself learns it: when it is loaded. To ask the environment takes a while. */
const isAsked = process.env.DEBUG !== undefined;

/** What prints a line; undefined where nobody has asked for any. The package is loaded once somebody has. */
export function log(): debug.Debugger | undefined {
  if (!isAsked) return undefined;
  printer ??= (require('debug') as typeof debug)('eslint-plugin-telecrm');
  return printer.enabled ? printer : undefined;
}
