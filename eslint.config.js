import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import telecrm from 'eslint-plugin-telecrm';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  // The example's mistakes are its purpose, and so are those in what tests read.
  globalIgnores(['dist/', 'coverage/', '.cache/', 'examples/', 'tests/**/fixtures/', 'tests/**/projects/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // ESTree node types are an enum in the types and plain strings everywhere else.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      // The compiler knows better which names exist; it reads the scripts too.
      'no-undef': 'off',
    },
  },
  {
    // What JSON.parse and a dynamic import return is typed by a JSDoc comment there, which these rules do not see.
    files: ['scripts/**/*.mjs', 'benchmarks/**/*.mjs', 'tests/e2e/**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.mjs'],
    plugins: { telecrm },
    extends: ['telecrm/recommended'],
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // The types tell what one parser makes of valid code; others leave nodes out, and closures write what they capture.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Where a value is certain, a cast says so beside the reason; `!` is forbidden by the same preset.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  {
    files: ['src/rules/**/*.ts'],
    extends: [eslintPlugin.configs.all],
    rules: {
      // A rule for JavaScript alone could not be turned on in a config without `files`; in other languages no rule of ours listens.
      'eslint-plugin/require-meta-languages': 'off',
    },
  },
]);
