import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/**/fixtures/**', 'tests/**/projects/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
