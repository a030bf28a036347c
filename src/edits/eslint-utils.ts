/** What `@eslint-community/eslint-utils` is asked. It is loaded with the first question, which few files raise. */
import { createRequire } from 'node:module';
import type * as Utils from '@eslint-community/eslint-utils';

const require = createRequire(import.meta.url);

let loaded: typeof Utils | undefined;

function utils(): typeof Utils {
  // To ask `require` again looks at the disk again.
  return (loaded ??= require('@eslint-community/eslint-utils') as typeof Utils);
}

/** The variable that a name means in a scope. */
export const findVariable: typeof Utils.findVariable = (scope, name) => utils().findVariable(scope, name);

/** Whether to leave an expression out would leave something undone. */
export const hasSideEffect: typeof Utils.hasSideEffect = (node, sourceCode, options) =>
  utils().hasSideEffect(node, sourceCode, options);
