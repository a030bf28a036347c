// The plugin under oxlint, where that is installed: this project does not depend on it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @returns {import('../measure.mjs').Row[]} */
export function oxlint() {
  const installed = existsSync(fileURLToPath(new URL('../../node_modules/oxlint', import.meta.url)));
  return [
    {
      row: 'the plugin under oxlint',
      against: 'ESLint with no rules',
      figure: installed ? 'not measured' : 'not measured: oxlint is not installed here',
      goal: 'printed',
    },
  ];
}
