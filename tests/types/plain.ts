// A configuration without `defineConfig`, which the oldest ESLint does not have.
import type { Linter } from 'eslint';
import telecrm, { type TelecrmRules } from 'eslint-plugin-telecrm';

const configs: Linter.Config[] = [
  telecrm.configs.recommended,
  { rules: { 'telecrm/no-builtin-action-write': ['error', { allowAsync: [] }] } satisfies TelecrmRules },
];

export default configs;
