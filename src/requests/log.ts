/** Where `DEBUG=eslint-plugin-telecrm` is printed. */
import { createRequire } from 'node:module';
import type debug from 'debug';

const require = createRequire(import.meta.url);
let printer: debug.Debugger | undefined;

/** What prints a line; undefined where nobody asks for any. The package, which ESLint has loaded, is asked with the first lint. */
export function log(): debug.Debugger | undefined {
  printer ??= (require('debug') as typeof debug)('eslint-plugin-telecrm');
  return printer.enabled ? printer : undefined;
}
