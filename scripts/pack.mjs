import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './prepare.mjs';

/**
 * Packs the plugin as it would be published (npm builds it first, by `prepack`), and hands over the path of the tarball.
 * The folder it stands in is outside the project, so that nothing in there finds the project's own packages; it is removed
 * in the end.
 * @param {(tarball: string, folder: string) => void | Promise<void>} use
 */
export async function withTarball(use) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'eslint-plugin-telecrm-'));
  const packed = join(folder, 'packed');
  try {
    mkdirSync(packed);
    npm(['pack', '--loglevel=error', '--pack-destination', packed], { quiet: true });
    const [tarball] = readdirSync(packed);
    if (!tarball) throw new Error('npm pack wrote no tarball.');
    await use(join(packed, tarball), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
