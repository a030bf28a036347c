import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the built plugin type-checks in defineConfig without a cast', () => {
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tests/types'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
