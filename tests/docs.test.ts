// The documentation is executed: what a page calls wrong is reported, what it calls right is not, and what it tells
// people to paste is a configuration that ESLint takes.
import { readdirSync } from 'node:fs';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { lint, type Language, type Report } from './support/lint.ts';
import { codeBlocks, evaluateConfig, evaluateProperties, readPage, type CodeBlock } from './support/markdown.ts';

const ruleNames = Object.keys(plugin.rules);

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

const isCode = ({ language }: CodeBlock) => language === 'js' || language === 'ts';

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
    ...(options === undefined ? {} : { options: { [rule]: options } }),
    ...(settings === undefined ? {} : { settings }),
  };
}

it('there is a page for each rule, and no other', () => {
  const pages = readdirSync(new URL('../docs/rules/', import.meta.url)).toSorted();
  expect(pages).toEqual(ruleNames.map((rule) => `${rule}.md`).toSorted());
});

describe.each(ruleNames)('docs/rules/%s.md', (rule) => {
  const page = readPage(`docs/rules/${rule}.md`);
  const blocks = codeBlocks(page).filter(isCode);
  const configs = blocks.filter((block) => block.info === 'config');
  const wrong = blocks.filter((block) => block.heading.startsWith('❌'));
  const right = blocks.filter((block) => block.heading.startsWith('✅'));

  it('has wrong and right examples, and code of no other kind but configurations', () => {
    expect(wrong).not.toEqual([]);
    expect(right).not.toEqual([]);
    expect(blocks.length).toBe(wrong.length + right.length + configs.length);
  });

  it('has its sections', () => {
    for (const section of ['## Examples', '## When not to use it', '## Further reading']) {
      expect(page).toContain(`\n${section}\n`);
    }
  });

  it.each(wrong)('line $line is reported, by this rule alone', (block) => {
    expect(ruleIdsOf(lint(block.code, languageOf(block, rule)))).toEqual([`telecrm/${rule}`]);
  });

  it.each(right)('line $line is not reported by any rule', (block) => {
    expect(lint(block.code, languageOf(block, rule))).toEqual([]);
  });

  it.each(configs)('line $line is a configuration', async ({ code }) => {
    const { rules = {}, settings = {} } = evaluateProperties(code);
    await expect(lintWith([plugin.configs.recommended, { rules, settings }], 'a.js')).resolves.toEqual([
      'telecrm/no-action-prefix',
    ]);
  });
});

describe('docs/settings.md', () => {
  const blocks = codeBlocks(readPage('docs/settings.md'));
  const settingsIn = (block: CodeBlock) => evaluateProperties(block.code).settings?.telecrm as Language['settings'];
  const accepted = blocks.filter((block) => block.info === 'settings');
  const examples = blocks.filter((block) => block.info === 'example');
  const refused = blocks.filter((block) => block.info === 'wrong');

  it('shows each setting', () => {
    const shown = accepted.flatMap((block) => Object.keys(settingsIn(block) ?? {}));
    expect(shown.toSorted()).toEqual(['baseUrls', 'clients', 'customActions', 'followImports', 'leadIdentifier']);
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
    expect(message?.language).toBe('text');
    const settings = settingsIn(block) ?? {};
    expect(() => lint(defective, { settings }, ['no-action-prefix'])).toThrow(message?.code.trim());
  });

  it('shows settings that are refused', () => {
    expect(refused).not.toEqual([]);
  });

  it.each(blocks.filter((block) => block.language === 'js' && block.info === ''))(
    'line $line is a configuration',
    async ({ code }) => {
      await expect(lintWith([plugin.configs.recommended, ...evaluateConfig(code)], 'a.js')).resolves.toEqual([
        'telecrm/no-action-prefix',
      ]);
    },
  );
});

describe('README.md', () => {
  const page = readPage('README.md');
  const blocks = codeBlocks(page);
  const configs = blocks.filter(({ code }) => code.includes('defineConfig('));

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
    const [opening] = blocks;
    expect(ruleIdsOf(lint(opening?.code ?? '', {})).toSorted()).toEqual([
      'telecrm/no-action-prefix',
      'telecrm/no-unread-action-status',
    ]);
  });

  it.each(blocks.filter(({ language }) => language === 'json'))('line $line is JSON', ({ code }) => {
    expect(JSON.parse(code)).toBeTypeOf('object');
  });

  it('lists each rule with its page', () => {
    for (const rule of ruleNames) expect(page).toContain(`[${rule}](docs/rules/${rule}.md)`);
  });
});
