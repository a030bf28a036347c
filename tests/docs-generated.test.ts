// What `npm run docs` writes and checks, on rules and pages made for it.
import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../scripts/docs/links.mjs';
import { anchorsOf, codeBlocks } from '../scripts/docs/markdown.mjs';
import { header, optionsTable, rulesTable, typeName } from '../scripts/docs/rules.mjs';

const description = 'Disallow something';
const strict = { meta: { docs: { description }, fixable: 'code', hasSuggestions: true, schema: [] } };
const mild = { meta: { docs: { description }, schema: [] } };
const plugin = {
  rules: { mild, strict },
  configs: {
    recommended: { rules: { 'telecrm/strict': 'error' } },
    all: { rules: { 'telecrm/mild': 'error', 'telecrm/strict': 'error' } },
  },
};

describe('the table of rules', () => {
  it('says of each rule where it is on and what it offers', () => {
    expect(rulesTable(plugin, 'docs/rules').split('\n').slice(-2)).toEqual([
      '| [mild](docs/rules/mild.md) | Disallow something. |  |  |  |',
      '| [strict](docs/rules/strict.md) | Disallow something. | ✅ | 🔧 | 💡 |',
    ]);
  });
});

describe('the header of a page', () => {
  it('names one preset or both, and what is offered', () => {
    expect(header(plugin, 'mild', mild)).toBe('# telecrm/mild\n\nDisallow something.\n\n✅ In the preset `all`.');
    expect(header(plugin, 'strict', strict)).toMatch(/`recommended` and `all`\.\\\n🔧 .+\\\n💡 /u);
  });
});

describe('the table of options', () => {
  const withSchema = (...schema: object[]) => ({
    meta: { docs: { description }, schema, defaultOptions: [{ allow: ['a'] }] },
  });
  const allow = { type: 'array', items: { type: 'string' }, description: 'What is let through.' };

  it('is absent where there are none', () => {
    expect(optionsTable(strict)).toBeUndefined();
  });

  it('has a row for each, with its type and default', () => {
    const table = optionsTable(
      withSchema({ type: 'object', properties: { allow, hosts: { ...allow, type: 'object' } } }),
    );
    expect(table?.split('\n').slice(2)).toEqual([
      "| `allow` | `string[]` | `['a']` | What is let through. |",
      '| `hosts` | `object` |  | What is let through. |',
    ]);
  });

  it('refuses an option without a description, and options that are not one object', () => {
    const bare = withSchema({ type: 'object', properties: { allow: { type: 'string' } } });
    expect(() => optionsTable(bare)).toThrow('the option allow has no description');
    expect(() => optionsTable(withSchema({ enum: ['always', 'never'] }))).toThrow('not a single object');
    expect(() => optionsTable(withSchema({ type: 'object' }, { type: 'object' }))).toThrow('not a single object');
  });

  it.each([
    [{ enum: ['a', 1] }, "'a' | 1"],
    [{ const: true }, 'true'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, "('a' | 'b')[]"],
    [{ anyOf: [{ type: 'string' }, { type: 'array' }] }, 'string | unknown[]'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, 'Record<string, integer>'],
    [
      { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: { type: 'boolean' } } },
      '{ a: string; b?: boolean }',
    ],
    [{}, 'unknown'],
  ])('writes %j as %s', (schema, written) => {
    expect(typeName(schema)).toBe(written);
  });
});

describe('the check of links', () => {
  const own = 'https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm';

  it.each([
    'settings.md',
    'settings.md#baseurls',
    '#here',
    'rules/no-action-prefix.md',
    'https://docs.telecrm.in/concepts/actions',
    `${own}/blob/main/docs/settings.md#clients`,
    `${own}/issues`,
  ])('lets %s pass', (link) => {
    expect(brokenLinks('docs/page.md', `# Here\n\n[link](${link})\n`)).toEqual([]);
  });

  it.each([
    ['nowhere.md', 'leads to no file'],
    ['settings.md#nothing', 'leads to no heading'],
    ['#nothing', 'leads to no heading'],
    ['../../outside.md', 'leads to no file'],
    ['http://docs.telecrm.in', 'is no address'],
    [`${own}/blob/main/docs/nowhere.md`, 'leads to no file'],
  ])('refuses %s', (link, problem) => {
    expect(brokenLinks('docs/page.md', `# Here\n\n[link](${link})\n`)).toEqual([
      `docs/page.md: the link ${link} ${problem}.`,
    ]);
  });

  it('reads images, references and tables, and no code', () => {
    const page =
      '![a](a.png)\n\n[b][]\n\n[b]: b.md\n\n| c |\n| - |\n| [c](c.md) |\n\n`[d](d.md)`\n\n```md\n[e](e.md)\n```\n';
    expect(brokenLinks('page.md', page).map((problem) => problem.split(' ')[3])).toEqual(['a.png', 'b.md', 'c.md']);
  });
});

it('makes anchors as the forge does', () => {
  expect(anchorsOf('# One `code`, [link](a.md)\n\n## Twice\n\n## Twice\n\n### ❌ Incorrect\n')).toEqual([
    'one-code-link',
    'twice',
    'twice-1',
    '-incorrect',
  ]);
});

it('finds blocks of code with their place, in lists too', () => {
  const page = '# Page\n\n## Section\n\n- item\n\n  ```js config\n  a;\n  ```\n\n### Part\n\n```\nb\n```\n';
  expect(codeBlocks(page)).toEqual([
    { language: 'js', info: 'config', code: 'a;\n', line: 7, section: 'Section', heading: 'Section' },
    { language: '', info: '', code: 'b\n', line: 13, section: 'Section', heading: 'Part' },
  ]);
});
