import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The source texts of this project: its examples, its tests and itself. */
export function readCorpus(): string[] {
  return ['examples', 'tests', 'src'].flatMap((directory) =>
    readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?[jt]s$/.test(name) && !name.includes('node_modules'))
      .map((name) => readFileSync(join(root, directory, name), 'utf8')),
  );
}
