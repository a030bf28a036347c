// What a user with TypeScript writes in eslint.config.ts. It has to compile without a cast, and mistakes must not compile.
import telecrm, { type TelecrmRules, type TelecrmSettings } from 'eslint-plugin-telecrm';
import { defineConfig } from 'eslint/config';

export const byName = defineConfig([{ plugins: { telecrm }, extends: ['telecrm/recommended'] }]);
export const byObject = defineConfig([telecrm.configs.recommended, { extends: [telecrm.configs.all] }]);
export const ruleByRule = defineConfig([
  {
    plugins: { telecrm },
    rules: {
      'telecrm/no-action-prefix': 'warn',
      'telecrm/no-builtin-action-write': ['error', { allowAsync: ['SYSTEM_NOTE'] }],
    } satisfies TelecrmRules,
    settings: {
      telecrm: {
        baseUrls: { '/api/telecrm': 'sync' },
        clients: [{ module: '@acme/crm', name: 'createActions', operation: 'create-actions', body: 1 }],
        customActions: { OUTGOING_CALL: '1001' },
      } satisfies TelecrmSettings,
    },
  },
]);

export const wrongRules: TelecrmRules[] = [
  // @ts-expect-error there is no such rule
  { 'telecrm/no-action-prefixes': 'error' },
  // @ts-expect-error the option is a list
  { 'telecrm/no-builtin-action-write': ['error', { allowAsync: 'SYSTEM_NOTE' }] },
  // @ts-expect-error the rule has no options
  { 'telecrm/no-action-prefix': ['error', {}] },
];

export const wrongSettings: TelecrmSettings[] = [
  // @ts-expect-error there is no such setting
  { baseUrl: {} },
  // @ts-expect-error there is no such operation
  { clients: [{ module: '@acme/crm', name: 'addAction', operation: 'add-action' }] },
  // @ts-expect-error the APIs are 'sync' and 'async'
  { baseUrls: { '/api/telecrm': 'v2' } },
];
