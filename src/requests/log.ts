/** Where `DEBUG=eslint-plugin-telecrm` is printed. */
import { createRequire } from 'node:module';
import type debug from 'debug';

const require = createRequire(import.meta.url);
let printer: debug.Debugger | undefined;

/** What prints a line; undefined where nobody has asked for any. The package is loaded once somebody has. */
export function log(): debug.Debugger | undefined {
  if (process.env.DEBUG === undefined) return undefined;
  printer ??= (require('debug') as typeof debug)('eslint-plugin-telecrm');
  return printer.enabled ? printer : undefined;
}
