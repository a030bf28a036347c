// What a user with TypeScript writes in eslint.config.ts. It has to compile without a cast.
import telecrm from 'eslint-plugin-telecrm';
import { defineConfig } from 'eslint/config';

export const byName = defineConfig([{ plugins: { telecrm }, extends: ['telecrm/recommended'] }]);
export const byObject = defineConfig([telecrm.configs.recommended, { extends: [telecrm.configs.all] }]);
export const ruleByRule = defineConfig([{ plugins: { telecrm }, rules: { 'telecrm/no-action-prefix': 'warn' } }]);
