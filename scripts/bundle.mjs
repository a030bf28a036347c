// `node scripts/bundle.mjs FOLDER`: writes the plugin as three files, since Node takes its time over each that it loads. One of
// them, `model.js`, holds the run of programs, and is loaded with the first file that has to do with telecrm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './prepare.mjs';

const [folder = ''] = process.argv.slice(2);
const src = (/** @type {string} */ path) => join(root, 'src', path);

/** The functions by which the rest of the plugin reaches `model.js`, by the modules that export them. */
const LATER = new Map([
  [src('requests/model.ts'), ['buildModel']],
  [src('models/builtins/urls.ts'), ['hrefOf']],
]);
/** The modules that nothing but `model.js` may hold. */
const MODEL = [...LATER.keys(), src('interpreter/'), src('models/')];
const isOfModel = (/** @type {string} */ id) => MODEL.some((path) => id.startsWith(path));

const ENTRY = '\0model';
const CALLS = '\0calls of ';

/**
 * Has the other modules call these functions by way of `require()`, which loads an ES module at once, unlike `import()`.
 * @type {import('rolldown').Plugin}
 */
const later = {
  name: 'later',
  async resolveId(source, importer, options) {
    if (source === ENTRY) return source;
    if (importer === undefined || importer.startsWith('\0') || isOfModel(importer)) return undefined;
    const resolved = await this.resolve(source, importer, options);
    return resolved && LATER.has(resolved.id) ? CALLS + resolved.id : resolved;
  },
  load(id) {
    if (id === ENTRY) {
      return [...LATER]
        .map(([path, names]) => `export { ${names.join(', ')} } from ${JSON.stringify(path)};`)
        .join('\n');
    }
    if (!id.startsWith(CALLS)) return undefined;
    const names = LATER.get(id.slice(CALLS.length)) ?? [];
    return [
      "import { createRequire } from 'node:module';",
      'const require = createRequire(import.meta.url);',
      'let model;',
      ...names.map((name) => `export const ${name} = (...args) => (model ??= require('./model.js')).${name}(...args);`),
    ].join('\n');
  },
};

const bundle = await rolldown({
  input: { index: src('index.ts'), model: ENTRY },
  platform: 'node',
  tsconfig: false,
  external: Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies),
  preserveEntrySignatures: 'strict',
  plugins: [later],
});
// The names of functions stay as they are, for the sake of whoever reads a stack trace.
const { output } = await bundle.write({
  dir: folder,
  entryFileNames: '[name].js',
  chunkFileNames: 'shared.js',
  minifyInternalExports: false,
});
await bundle.close();

for (const chunk of output) {
  const strays = chunk.type === 'chunk' && chunk.name !== 'model' ? chunk.moduleIds.filter(isOfModel) : [];
  if (strays.length > 0) throw new Error(`${chunk.fileName} holds what belongs to model.js: ${strays.join(', ')}`);
}
