import tsParser from '@typescript-eslint/parser';
import telecrm from 'eslint-plugin-telecrm';
import { defineConfig } from 'eslint/config';

export default defineConfig([
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    plugins: { telecrm },
    extends: ['telecrm/all'],
    settings: {
      telecrm: {
        // Calls from the tutors' own phones are kept as custom action 1005.
        customActions: { OUTGOING_CALL: '1005' },
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tsParser },
  },
]);
