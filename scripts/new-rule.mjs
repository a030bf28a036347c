// `npm run new-rule -- <name> "<description>"`: writes a rule with its test and its page, names it in the index, and brings the
// docs up to date. What it writes works, and reports something that nobody sends: replace all that says `newRulePlaceholder`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const [name = '', description = ''] = process.argv.slice(2);
const problem = problemOf(name, description);
if (problem) {
  console.error(`${problem}\nUsage: npm run new-rule -- <name> "<description>"`);
  process.exit(1);
}

prepare();
const files = {
  rule: `src/rules/${name}.ts`,
  test: `tests/rules/${name}.test.ts`,
  page: `docs/rules/${name}.md`,
};
for (const [template, file] of Object.entries(files)) {
  const text = readFileSync(join(root, `scripts/new-rule/${template}.template`), 'utf8');
  writeFileSync(join(root, file), text.replaceAll('{{name}}', name).replaceAll('{{description}}', description));
}
const index = 'src/rules/index.ts';
writeFileSync(join(root, index), withRule(readFileSync(join(root, index), 'utf8')));
execFileSync(process.execPath, [join(root, 'scripts/docs.mjs')], { cwd: root, stdio: 'inherit' });

console.log(`Written: ${[...Object.values(files), index].join(', ')}, and what \`npm run docs\` makes of them.

Left to do:
- the page ${files.page}, with the page of telecrm's docs that the rule rests on,
- the cases in ${files.test}, and a defect of this rule in tests/rules/messages.test.ts,
- the rule ${files.rule}; \`recommended: true\` puts it into that preset,
- \`npx changeset\`, for the changelog.
\`npm test\` fails until nothing says newRulePlaceholder any more.`);

/**
 * @param {string} name
 * @param {string} description
 */
function problemOf(name, description) {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name)) return `"${name}" is no name for a rule, such as no-action-prefix.`;
  if (existsSync(join(root, `src/rules/${name}.ts`))) return `There is a rule ${name} already.`;
  if (!/^(?:Disallow|Enforce|Require) [^\n']+[^\n'.]$/.test(description)) {
    return `"${description}" is no description: it begins with Disallow, Enforce or Require, without quotes and a full stop.`;
  }
  return undefined;
}

/**
 * The index with one more rule.
 * @param {string} text
 */
function withRule(text) {
  const variable = name.replaceAll(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
  const imported = text.replace(/(?:^import \w+ from '\.\/.+';\n)+/m, (lines) =>
    withLine(lines, `import ${variable} from './${name}.ts';`),
  );
  return imported.replace(/(?:^ {2}'.+': \w+,\n)+/m, (lines) => withLine(lines, `  '${name}': ${variable},`));
}

/**
 * Lines that each name a rule, with one more, in order of the rules' names.
 * @param {string} lines
 * @param {string} added
 */
function withLine(lines, added) {
  const rule = (/** @type {string} */ line) => /'(?:\.\/)?([a-z-]+)/.exec(line)?.[1] ?? '';
  const sorted = [...lines.trimEnd().split('\n'), added].toSorted((one, other) => (rule(one) < rule(other) ? -1 : 1));
  return `${sorted.join('\n')}\n`;
}
