// The documentation is executed: what a page calls wrong is reported, what it calls right is not, and what it tells
// people to paste is a configuration that ESLint takes. No block of code on any page is left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, stripVTControlCharacters } from 'node:util';
import debug from 'debug';
import { ESLint, Linter } from 'eslint';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import plugin from '../src/index.ts';
import { lint, type Language, type Report } from './support/lint.ts';
import {
  codeBlocks,
  evaluateConfig,
  evaluateProperties,
  markdownPages,
  readPage,
  type CodeBlock,
} from './support/markdown.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const ruleNames = Object.keys(plugin.rules);

/** The blocks of each page, less those that a test below has taken. */
const left = new Map(markdownPages().map((page) => [page, [...codeBlocks(readPage(page))]]));

/** Takes the blocks of a page that are for one kind of test. */
function take(page: string, wanted: (block: CodeBlock) => boolean): readonly CodeBlock[] {
  const blocks = left.get(page) ?? [];
  const taken = blocks.filter(wanted);
  left.set(
    page,
    blocks.filter((block) => !taken.includes(block)),
  );
  return taken;
}

/** Has one report, `telecrm/no-action-prefix`. */
const defective = `
  export async function log(base, id, leadId) {
    const answer = await fetch(\`\${base}/enterprise/\${id}/lead/\${leadId}/action\`, {
      method: 'POST',
      body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
    });
    return answer.json();
  }
`;

/** Lints the defective code with a configuration, as the command line would. */
async function lintWith(config: Linter.Config[], filePath: string): Promise<unknown[]> {
  const code = filePath.endsWith('.ts') ? defective.replace('base, id', 'base: string, id: string') : defective;
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config });
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const ruleIdsOf = (reports: readonly Report[]) => [...new Set(reports.map((report) => report.ruleId))];

const isCode = ({ language }: CodeBlock) => ['js', 'jsx', 'ts'].includes(language);

function optionsOf(rule: string): object {
  const [schema] = [plugin.rules[rule]?.meta?.schema ?? []].flat() as { properties?: object }[];
  return schema?.properties ?? {};
}

/** A value given as JSON after the fence, as in `options=[{"allowAsync":[]}]`. It holds no space. */
function parameter(block: CodeBlock, name: string): unknown {
  const given = block.info.split(' ').find((word) => word.startsWith(`${name}=`));
  return given === undefined ? undefined : JSON.parse(given.slice(name.length + 1));
}

function languageOf(block: CodeBlock, rule: string): Language {
  const options = parameter(block, 'options') as readonly unknown[] | undefined;
  const settings = parameter(block, 'settings') as Language['settings'];
  return {
    ts: block.language === 'ts',
    jsx: block.language === 'jsx',
    ...(options === undefined ? {} : { options: { [rule]: options } }),
    ...(settings === undefined ? {} : { settings }),
  };
}

it('there is a page for each rule, and no other', () => {
  const pages = readdirSync(new URL('../docs/rules/', import.meta.url)).toSorted();
  expect(pages).toEqual(ruleNames.map((rule) => `${rule}.md`).toSorted());
});

describe.each(ruleNames)('docs/rules/%s.md', (rule) => {
  const file = `docs/rules/${rule}.md`;
  const page = readPage(file);
  const configs = take(file, (block) => isCode(block) && block.info === 'config');
  const wrong = take(file, (block) => isCode(block) && block.heading.startsWith('❌'));
  const right = take(file, (block) => isCode(block) && block.heading.startsWith('✅'));
  const diffs = take(file, ({ language }) => language === 'diff');

  it('has wrong and right examples', () => {
    expect(wrong).not.toEqual([]);
    expect(right).not.toEqual([]);
  });

  it('shows a configuration where the rule has options', () => {
    const shown = configs.filter(({ code }) => code.includes(`telecrm/${rule}`));
    expect(shown.length > 0).toBe(Object.keys(optionsOf(rule)).length > 0);
  });

  it('has its sections', () => {
    for (const section of ['## Examples', '## When not to use it', '## Further reading']) {
      expect(page).toContain(`\n${section}\n`);
    }
  });

  it.each(wrong)('line $line is reported, by this rule alone', (block) => {
    // Some mistakes are two rules' business at once.
    const also = (parameter(block, 'also') ?? []) as readonly string[];
    const expected = [rule, ...also].map((name) => `telecrm/${name}`);
    expect(ruleIdsOf(lint(block.code, languageOf(block, rule))).toSorted()).toEqual(expected.toSorted());
  });

  it.each(right)('line $line is not reported by any rule', (block) => {
    expect(lint(block.code, languageOf(block, rule))).toEqual([]);
  });

  it.each(diffs)('line $line is what a suggestion does', ({ code }) => {
    const lines = code.split('\n');
    const before = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
    const after = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
    const text = before.join('\n');
    const fixes = lint(text, {}, [rule]).flatMap(({ suggestions = [] }) =>
      suggestions.map((suggestion) => suggestion.fix),
    );
    const outputs = fixes.map(({ range, text: added }) => text.slice(0, range[0]) + added + text.slice(range[1]));
    expect(outputs).toContain(after.join('\n'));
  });

  it.each(configs)('line $line is a configuration', async ({ code }) => {
    const { rules = {}, settings = {} } = evaluateProperties(code);
    await expect(lintWith([plugin.configs.recommended, { rules, settings }], 'a.js')).resolves.toEqual([
      'telecrm/no-action-prefix',
    ]);
  });
});

describe('docs/settings.md', () => {
  const file = 'docs/settings.md';
  const blocks = left.get(file) ?? [];
  const settingsIn = (block: CodeBlock) => evaluateProperties(block.code).settings?.telecrm as Language['settings'];
  const configs = take(file, (block) => block.language === 'js' && block.info === '');
  const accepted = take(file, (block) => block.info === 'settings');
  const examples = take(file, (block) => block.info === 'example');
  const refused = take(file, (block) => block.info === 'wrong');
  const messages = take(file, (block) => block.language === 'text');
  const typed = take(file, (block) => block.info === 'types');

  /** The names that the plugin takes, as it says when it meets another one. */
  function namesOfSettings(): string[] {
    try {
      lint(defective, { settings: { nothing: true } });
    } catch (error) {
      const [, names = ''] = /Allowed: (.+)\./.exec(String(error)) ?? [];
      return names.split(', ').toSorted();
    }
    return [];
  }

  it('shows each setting, and has it in the table', () => {
    const names = namesOfSettings();
    expect(names).not.toEqual([]);
    const shown = accepted.flatMap((block) => Object.keys(settingsIn(block) ?? {}));
    expect([...new Set(shown)].toSorted()).toEqual(names);
    const rows = [...readPage(file).matchAll(/^\| \[`(\w+)`\]\(#/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(names);
    const inReadme = [...readPage('README.md').matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(inReadme.toSorted()).toEqual(names);
  });

  it.each(accepted)('line $line is accepted', (block) => {
    const settings = settingsIn(block);
    expect(lint(defective, settings === undefined ? {} : { settings }, ['no-action-prefix'])).toHaveLength(1);
  });

  it.each(examples)('line $line is reported where it says so, and only with the setting', (block) => {
    const settings = accepted.filter(({ section }) => section === block.section).map(settingsIn)[0] ?? {};
    const expected = block.code.split('\n').flatMap((line, index) => {
      const [, ruleId] = /\/\/ ❌ (\S+)$/.exec(line) ?? [];
      return ruleId === undefined ? [] : [{ line: index + 1, ruleId }];
    });
    expect(expected).not.toEqual([]);
    expect(lint(block.code, { settings }).map(({ line, ruleId }) => ({ line, ruleId }))).toEqual(expected);
    expect(lint(block.code, {})).toEqual([]);
  });

  it.each(refused)('line $line is refused with the message that follows it', (block) => {
    const message = blocks[blocks.indexOf(block) + 1];
    expect(messages).toContain(message);
    const settings = settingsIn(block) ?? {};
    expect(() => lint(defective, { settings }, ['no-action-prefix'])).toThrow(message?.code.trim());
  });

  it('shows settings that are refused', () => {
    expect(refused).not.toEqual([]);
  });

  it.each(configs)('line $line is a configuration', async ({ code }) => {
    await expect(lintWith([plugin.configs.recommended, ...evaluateConfig(code)], 'a.js')).resolves.toEqual([
      'telecrm/no-action-prefix',
    ]);
  });

  it.each(typed)('line $line compiles', ({ code }) => {
    // Inside the project, so that the plugin is found by its name.
    const folder = join(root, `.cache/docs-types-${String(process.pid)}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'eslint.config.ts'), code);
    const config = { extends: '../../tests/types/tsconfig.json', include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stdout).toBe('');
  });
});

describe('docs/imports.md', () => {
  const examples = take('docs/imports.md', ({ info }) => info === 'files');
  const folder = mkdtempSync(join(tmpdir(), 'telecrm-docs-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(examples)('line $line is reported where it says so', async ({ code }) => {
    const files = code.split(/^\/\/ (\S+\.js)\n/m).slice(1);
    const expected: unknown[] = [];
    for (let index = 0; index < files.length; index += 2) {
      const [name = '', text = ''] = files.slice(index, index + 2);
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
      for (const [line, words] of text.split('\n').entries()) {
        const [, ruleId, end] = /\/\/ ❌ (\S+) … (.+)$/.exec(words) ?? [];
        if (ruleId !== undefined) expected.push({ name, line: line + 1, ruleId, end });
      }
    }
    expect(expected).not.toEqual([]);
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [plugin.configs.all] });
    const found = (await eslint.lintFiles('.')).flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => ({
        name: filePath.slice(folder.length + 1).replaceAll('\\', '/'),
        line,
        ruleId,
        end: message.slice(message.indexOf('(written in ')),
      })),
    );
    expect(found).toEqual(expected);
  });
});

describe('README.md', () => {
  const page = readPage('README.md');
  const [opening] = take('README.md', ({ language, section }) => language === 'js' && section === '');
  const configs = take('README.md', ({ code }) => code.includes('defineConfig('));
  const [tree] = take('README.md', ({ language, section }) => language === '' && section === 'Working on it');

  it('shows a configuration for JavaScript and one for TypeScript', () => {
    expect(configs.map(({ section }) => section)).toEqual(['Install', 'Install']);
  });

  it.each(configs)('line $line is a configuration', async ({ code }) => {
    await expect(lintWith(evaluateConfig(code), 'a.js')).resolves.toEqual(['telecrm/no-action-prefix']);
    if (code.includes('parser')) {
      await expect(lintWith(evaluateConfig(code), 'a.ts')).resolves.toEqual(['telecrm/no-action-prefix']);
    }
  });

  it('opens with code that has the two defects it speaks of', () => {
    expect(ruleIdsOf(lint(opening?.code ?? '', {})).toSorted()).toEqual([
      'telecrm/no-action-prefix',
      'telecrm/no-unread-action-status',
    ]);
  });

  it('lists each rule with its page', () => {
    for (const rule of ruleNames) expect(page).toContain(`[${rule}](docs/rules/${rule}.md)`);
  });

  it('lists each folder of the code', () => {
    const listed = [...(tree?.code ?? '').matchAll(/^(\w+)\//gm)].map(([, folder]) => folder);
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(listed.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });
});

describe('docs/troubleshooting.md', () => {
  const file = 'docs/troubleshooting.md';
  const [code] = take(file, ({ language }) => language === 'js');
  const [printed] = take(file, ({ language }) => language === 'text');

  it('shows what is printed of its example', () => {
    const lines: string[] = [];
    vi.spyOn(debug, 'log').mockImplementation((...args: unknown[]) => {
      const line = stripVTControlCharacters(format(...args));
      lines.push(line.replace(/^.*eslint-plugin-telecrm | \+\d+ms.*$/g, ''));
    });
    debug.enable('eslint-plugin-telecrm');
    new Linter().verify(code?.code ?? '', [plugin.configs.recommended], { filename: 'src/lib/telecrm.js' });
    debug.disable();
    vi.restoreAllMocks();
    const steps = /\d+ of \d+ steps/;
    expect(lines.join('\n').replace(steps, '')).toBe(printed?.code.trim().replace(steps, ''));
  });
});

describe('everywhere', () => {
  const on = (pages: ReadonlyMap<string, readonly CodeBlock[]>) =>
    [...pages.keys()].flatMap((page) => (pages.get(page) ?? []).map((block) => ({ page, ...block })));
  const takeAll = (language: string) =>
    on(new Map([...left.keys()].map((page) => [page, take(page, (block) => block.language === language)])));

  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const eslintHelp = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--help'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout;

  /** What is wrong with a command, as far as that can be told without running it; tests/e2e runs those for users. */
  function problemOf(command: string): string | undefined {
    const [program, ...args] = command.replace(/^(?:[A-Z]+=\S+ )+|\s+#.*$/g, '').split(' ');
    if (program === 'npm') {
      const [verb = '', name = ''] = args;
      const script = verb === 'run' ? name : verb;
      return verb === 'install' || script in scripts ? undefined : `there is no script ${script}`;
    }
    if (program === 'npx' && args[0] === 'eslint') {
      const unknown = args.filter((arg) => arg.startsWith('--') && !new RegExp(`${arg}\\b`).test(eslintHelp));
      return unknown.length === 0 ? undefined : `ESLint knows no ${unknown.join(', ')}`;
    }
    if (program === 'npx' && args[0] === 'vitest') {
      const missing = args.slice(2).filter((path) => !existsSync(join(root, path)));
      return missing.length === 0 ? undefined : `there is no ${missing.join(', ')}`;
    }
    return ['npx husky', 'npx changeset', 'git push', 'echo "npx'].includes(`${program ?? ''} ${args[0] ?? ''}`)
      ? undefined
      : 'nobody has looked at it';
  }

  it.each(takeAll('sh'))('$page, line $line has commands that exist', ({ code, section, page }) => {
    // A script that a page tells its readers to write is one of theirs.
    const theirs = page === 'docs/ci.md' && section === 'Failing the build';
    const problems = code
      .trim()
      .split('\n')
      .filter((command) => !(theirs && command === 'npm run lint'))
      .flatMap((command) => problemOf(command) ?? []);
    expect(problems).toEqual([]);
  });

  it.each(takeAll('json'))('$page, line $line is JSON', ({ code }) => {
    expect(JSON.parse(code)).toBeTypeOf('object');
  });

  it.each(takeAll('yaml'))('$page, line $line is YAML', ({ code }) => {
    expect(parse(code)).toBeTypeOf('object');
  });

  it('leaves out nothing but the settings of editors that are not here', () => {
    const settings = [...take('docs/editors.md', ({ language }) => ['lua', 'xml'].includes(language))];
    expect(settings).toHaveLength(2);
    expect(on(left).map(({ page, line, language }) => `${page}:${String(line)} ${language}`)).toEqual([]);
  });
});
