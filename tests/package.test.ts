import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const packageJson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  name: string;
  version: string;
  bugs: string;
};

function namesIn(folder: string, extension: string): string[] {
  return readdirSync(`${root}/${folder}`)
    .filter((file) => file.endsWith(extension) && file !== 'index.ts')
    .map((file) => basename(file, extension))
    .sort();
}

/** What a fresh Node process, started in the project, prints for a program. */
function run(program: string, ...flags: string[]): string {
  return execFileSync(process.execPath, [...flags, '--eval', program], { cwd: root, encoding: 'utf8' });
}

describe('the plugin object', () => {
  test('says who it is', () => {
    expect(plugin.meta).toEqual({ name: packageJson.name, version: packageJson.version, namespace: 'telecrm' });
  });

  test('has one rule for each file in src/rules, with one page each', () => {
    const names = Object.keys(plugin.rules).sort();
    expect(names).toEqual(namesIn('src/rules', '.ts'));
    expect(names).toEqual(namesIn('docs/rules', '.md'));
  });

  test.each(Object.keys(plugin.rules))('%s has nothing left of what npm run new-rule writes', (name) => {
    for (const file of [`src/rules/${name}.ts`, `tests/rules/${name}.test.ts`, `docs/rules/${name}.md`]) {
      expect(readFileSync(`${root}/${file}`, 'utf8')).not.toContain('newRulePlaceholder');
    }
  });

  test.each(['recommended', 'all'] as const)('has the preset %s, which holds this very plugin', (name) => {
    const preset = plugin.configs[name];
    expect(preset.name).toBe(`telecrm/${name}`);
    expect(preset.plugins?.telecrm).toBe(plugin);
  });

  test('turns each rule on in `all`, and in `recommended` none that `all` lacks', () => {
    const all = Object.keys(plugin.rules).map((rule) => `telecrm/${rule}`);
    expect(Object.keys(plugin.configs.all.rules ?? {}).sort()).toEqual(all.sort());
    expect(all).toEqual(expect.arrayContaining(Object.keys(plugin.configs.recommended.rules ?? {})));
  });

  test.each(Object.entries(plugin.rules))(
    'links %s to its page, as it was when this version came out',
    (name, rule) => {
      const repository = packageJson.bugs.replace('/issues', '');
      expect(rule.meta?.docs?.url).toBe(`${repository}/blob/v${packageJson.version}/docs/rules/${name}.md`);
    },
  );
});

describe('the built plugin', () => {
  test('is what require() yields', () => {
    expect(run("process.stdout.write(require('eslint-plugin-telecrm').meta.version)")).toBe(packageJson.version);
  });

  /** The addresses of all modules that an import of `specifier` loads, ESM and CommonJS. */
  function loadedBy(specifier: string): string[] {
    const spy = `
      import { writeSync } from 'node:fs';
      export async function resolve(specifier, context, next) {
        const resolved = await next(specifier, context);
        writeSync(1, resolved.url + '\\n');
        return resolved;
      }`;
    const program = `
      import { createRequire, register } from 'node:module';
      register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(spy)}`)});
      await import(${JSON.stringify(specifier)});
      for (const file of Object.keys(createRequire(process.cwd() + '/').cache)) console.log(file);`;
    return run(program, '--input-type=module').split('\n');
  }

  test('is no more than two files and what Node has, as long as nothing has to do with telecrm', () => {
    const loaded = loadedBy('eslint-plugin-telecrm').filter((module) => module !== '' && !module.startsWith('node:'));
    expect(new Set(loaded.map((module) => basename(module)))).toEqual(new Set(['index.js', 'shared.js']));
  });

  test('loads the run of programs with the first file that has to do with telecrm', () => {
    const program = `
      import { createRequire } from 'node:module';
      import { Linter } from 'eslint';
      import telecrm from 'eslint-plugin-telecrm';
      const linter = new Linter();
      for (const code of ["fetch('https://a.example/x')", "fetch('https://next-api.telecrm.in/lead')"]) {
        const reports = linter.verify(code, telecrm.configs.all).map(({ ruleId }) => ruleId);
        const { cache } = createRequire(process.cwd() + '/');
        console.log(...reports, Object.keys(cache).some((file) => /[\\\\/]dist[\\\\/]model\\.js$/.test(file)));
      }`;
    expect(run(program, '--input-type=module')).toBe('false\ntelecrm/valid-endpoint true\n');
  });

  const heavy = /\/node_modules\/(?:typescript|eslint|@typescript-eslint\/utils)\//u;

  test('loads neither TypeScript, nor ESLint, nor @typescript-eslint/utils', () => {
    const loaded = loadedBy('eslint-plugin-telecrm');
    expect(loaded).toContainEqual(expect.stringMatching(/\/dist\/index\.js$/u));
    expect(loaded.filter((module) => heavy.test(module))).toEqual([]);
  });

  test.each(['typescript', 'eslint', '@typescript-eslint/utils'])('would be seen to load %s', (name) => {
    expect(loadedBy(name)).toContainEqual(expect.stringContaining(`/node_modules/${name}/`));
  });
});
