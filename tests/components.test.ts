// Components and pages: files in which programs stand beside markup or other scripts that use their variables. Each case
// marks the lines on which a rule reports: `// prefix` for no-action-prefix, `// unread` for no-unread-action-status.
import { join } from 'node:path';
import * as tsParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import { describe, expect, test } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import plugin from '../src/index.ts';
import { project } from './modules/support.ts';

const parsers: Readonly<Record<string, Linter.Parser | undefined>> = {
  vue: vueParser,
  svelte: svelteParser,
  astro: astroParser,
};

const CREATE = `
export const VISIT = 'ACTION_1001';
export const BASE = 'https://next.telecrm.in/autoupdate/v2/enterprise/acme';
export async function create(lead, ...actions) {
  const response = await fetch(\`\${BASE}/lead/\${lead}/action\`, { method: 'POST', body: JSON.stringify({ actions }) });
  return response.json();
}
`;

const RULES = { prefix: 'no-action-prefix', unread: 'no-unread-action-status', fields: 'require-payment-fields' };

interface How {
  /** The file's path below a folder in which `create.js` stands. */
  readonly file: string;
  readonly sourceType?: 'module' | 'script';
  readonly typescript?: boolean;
}

function configFor({ file, sourceType = 'module', typescript = false }: How): Linter.Config {
  const parser = parsers[file.split('.').pop() ?? ''];
  return {
    files: ['**/*.*'],
    plugins: { telecrm: plugin },
    rules: Object.fromEntries(Object.values(RULES).map((rule) => [`telecrm/${rule}`, 'error'])),
    languageOptions: {
      sourceType,
      ...(parser ? { parser } : {}),
      parserOptions: typescript ? { parser: tsParser } : {},
    },
  };
}

/** `line mark` of each report. */
function found(code: string, how: How): string[] {
  const folder = project({ 'create.js': CREATE });
  return new Linter({ cwd: folder })
    .verify(code, configFor(how), { filename: join(folder, how.file) })
    .map(({ line, ruleId, message }) => {
      const mark = Object.entries(RULES).find(([, rule]) => ruleId === `telecrm/${rule}`)?.[0];
      return `${String(line)} ${mark ?? message}`;
    })
    .sort();
}

function marked(code: string): string[] {
  return code
    .split('\n')
    .flatMap((line, index) =>
      (
        /(?:\/\/|<!--) ((?:prefix|unread|fields)(?:, (?:prefix|unread|fields))*)/.exec(line)?.[1]?.split(', ') ?? []
      ).map((mark) => `${String(index + 1)} ${mark}`),
    )
    .sort();
}

function check(code: string, how: How): void {
  expect(found(code, how)).toEqual(marked(code));
}

/** What `--fix` makes of a code. */
function fixed(code: string, how: How): string {
  const folder = project({ 'create.js': CREATE });
  return new Linter({ cwd: folder }).verifyAndFix(code, configFor(how), { filename: join(folder, how.file) }).output;
}

describe.each([false, true])('a Vue component, with TypeScript %s', (typescript) => {
  const how = { file: 'Visit.vue', typescript };

  test('is read, and so is what it imports', () => {
    check(
      `<script setup>
import { create, VISIT } from './create.js';
const visit = (lead) => create(lead, { type: VISIT }); // prefix
</script>
<template><p>A visit</p></template>`,
      how,
    );
  });

  test('reads an answer in its template', () => {
    check(
      `<script setup>
import { create } from './create.js';
const first = await create('1', { type: '1001' });
const second = await create('2', { type: '1001' }); // unread
const { lead_id: third } = await create('3', { type: '1001' }); // unread
const items = await create('4', { type: '1001' });
const pieces = await create('5', { type: '1001' });
</script>
<template>
  <p>{{ first.actions[0].status }} {{ third }}</p>
  <p v-for="items in items.actions" :key="items.action_id">{{ items.status }}</p>
  <Child v-slot="{ pieces }">{{ pieces }}</Child>
  <p :title="\`\${pieces.remarks.length}\`"></p>
</template>`,
      how,
    );
  });

  test('cannot be seen through where its template writes', () => {
    check(
      `<script setup>
import { create } from './create.js';
let type = 'ACTION_1001';
const bound = { type: 'ACTION_1001' };
const left = { type: 'ACTION_1002' }; // prefix
const visit = async () => [await create('1', { type }), await create('1', bound), await create('1', left)];
</script>
<template>
  <input v-model="type" /><input v-model="bound.type" /><p>{{ left.type }}</p>
</template>`,
      how,
    );
  });

  test('sends from its template, which is not edited', () => {
    const code = `<script setup>
import { create } from './create.js';
</script>
<template>
  <button @click="create('1', { type: 'ACTION_1001' })">A visit</button> <!-- prefix, unread -->
  <button @click="async () => (await create('1', { type: 'ACTION_1002' })).remarks">A call</button> <!-- prefix -->
</template>`;
    check(code, how);
    expect(fixed(code, how)).toBe(code);
  });

  test('without setup does not show its variables to the template', () => {
    check(
      `<script>
import { create } from './create.js';
const first = await create('1', { type: '1001' }); // unread
export default {
  methods: {
    async visit() {
      this.first = await create('1', { type: 'ACTION_1001' }); // prefix
    },
  },
};
</script>
<template><p @click="create('1', { type: 'ACTION_1002' })">{{ first.actions[0].status }}</p></template>`,
      how,
    );
  });

  test('keeps a text that its template shows', () => {
    const code = (type: string): string => `<script setup>
import { BASE } from './create.js';
const body = { actions: [{ type: '${type}' }] };
const visit = () => fetch(\`\${BASE}/lead/1/action\`, { method: 'POST', body: JSON.stringify(body) });
</script>`;
    const template = '\n<template><p>{{ body.actions[0].type }}</p></template>';
    expect(fixed(code('ACTION_1001'), how)).toBe(code('1001'));
    expect(fixed(code('ACTION_1001') + template, how)).toBe(code('ACTION_1001') + template);
  });
});

describe.each([false, true])('a Svelte component, with TypeScript %s', (typescript) => {
  const how = { file: 'Visit.svelte', typescript };

  test('has a script for the module and one for each instance', () => {
    check(
      `<script>
  export const again = () => create('2', { type: TYPE });
</script>
<script context="module">
  import { create, VISIT } from './create.js';
  const TYPE = 'ACTION_1002'; // prefix
  export const visit = () => create('1', { type: VISIT }); // prefix
</script>`,
      how,
    );
  });

  test('reads an answer in its markup', () => {
    check(
      `<script>
  import { create } from './create.js';
  const first = create('1', { type: '1001' });
  const second = create('2', { type: '1001' }); // unread
  const third = create('3', { type: '1001' });
  const fourth = create('4', { type: '1001' }); // unread
  let kept;
  const keep = async () => { kept = await create('5', { type: '1001' }); };
</script>
{#await first then answer}{answer.actions[0].status}{/await}
{#await third}…{:then third}{third.remarks}{/await}
{#each [1] as fourth}{fourth.remarks}{/each}
<p title={kept.remarks} on:click={keep}></p>`,
      how,
    );
  });

  test('cannot be seen through where its markup writes, or its user', () => {
    check(
      `<script>
  import { create } from './create.js';
  export let status;
  export let currency = 'rupees';
  let type = 'ACTION_1001';
  let bound = { type: 'ACTION_1002' };
  let left = { type: 'ACTION_1003' }; // prefix
  const visit = async () => [await create('1', { type }), await create('1', bound), await create('1', left)];
  const first = () => create('1', { type: 'PAYMENT', status, currency, amount: '5' });
  let plain;
  const other = () => create('1', { type: 'PAYMENT', status: plain, currency, amount: '5' }); // fields
</script>
<input bind:value={type} /><input bind:value={bound.type} /><p>{left.type}</p>`,
      how,
    );
  });

  test('sends from its markup', () => {
    const code = `<script>
  import { create } from './create.js';
</script>
<button on:click={() => create('1', { type: 'ACTION_1001' })}>A visit</button> <!-- prefix -->
{#each ['1'] as lead}
  {@const answer = create(lead, { type: 'ACTION_1002' })} <!-- prefix -->
  {#await answer then { remarks }}{remarks}{/await}
  <button on:click={async () => { await create(lead, { type: '1001' }); }}></button> <!-- unread -->
{/each}`;
    check(code, how);
    expect(fixed(code, how)).toBe(code.replaceAll('ACTION_', ''));
  });

  test('runs what is reactive at any time', () => {
    check(
      `<script>
  import { create } from './create.js';
  let status;
  const choose = (one) => { status = one; };
  $: create('1', { type: 'PAYMENT', status, currency: 'INR', amount: '5' }); // unread
  $: answer = create('1', { type: 'ACTION_1001' }); // prefix
  $: if (status) { create('1', { type: 'ACTION_1002' }); } // prefix, unread
</script>
{#await answer then { remarks }}<button on:click={() => choose(remarks)}></button>{/await}`,
      how,
    );
  });
});

describe.each([false, true])('an Astro component, with TypeScript %s', (typescript) => {
  const how = { file: 'Visit.astro', typescript };

  test('is read above and below the fence', () => {
    const code = `---
import { create, VISIT } from './create.js';
const first = await create('1', { type: VISIT }); // prefix
const second = await create('2', { type: '1001' }); // unread
const third = await create('3', { type: '1001' });
---
<p>{first.actions[0].status}</p>
<p>{(await create('4', { type: 'ACTION_1002' })).actions[0].status}</p> <!-- prefix -->
<p {third}></p>
{['5'].map(async (lead) => { await create(lead, { type: '1001' }); })} <!-- unread -->`;
    check(code, how);
    expect(fixed(code, how)).toBe(code.replace("'ACTION_1002'", "'1002'"));
  });
});

describe('a script among others', () => {
  const code = (
    statement: string,
  ): string => `const url = 'https://next.telecrm.in/autoupdate/v2/enterprise/acme/lead/1/action';
const send = (type) => fetch(url, { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
${statement}`;
  const shared = [
    { file: 'page.html' },
    { file: 'Code.gs' },
    { file: 'readme.md' },
    { file: 'classic.js', sourceType: 'script' as const },
  ];

  test.each(shared)('lets the others read its variables: $file', (how) => {
    check(code("const answer = send('1001');"), how);
    check(code("send('1001'); // unread"), how);
    check(code("{ const answer = send('1001'); } // unread"), how);
  });

  test.each(shared)('lets the others use its texts: $file', (how) => {
    const wrong = code("const TYPE = 'ACTION_1001'; // prefix\nexports.answer = send(TYPE);");
    expect(fixed(wrong, how)).toBe(wrong);
    const alone = code("exports.answer = ((type) => send(type))('ACTION_1001');");
    expect(fixed(alone, how)).toContain("('1001')");
  });

  test('is a module otherwise', () => {
    check(code("const answer = send('1001'); // unread"), { file: 'module.js' });
    expect(fixed(code("const TYPE = 'ACTION_1001';\nsend(TYPE);"), { file: 'module.js' })).toContain("'1001'");
  });
});

describe('a script of which the markup is not in view', () => {
  function check(file: string, code: string): void {
    const folder = project({ 'create.js': CREATE });
    const config = { ...configFor({ file: 'visit.js' }), files: ['**/*.*'] };
    const messages = new Linter({ cwd: folder }).verify(code, config, { filename: join(folder, file) });
    expect(
      messages.map(({ line, ruleId }) => `${String(line)} ${ruleId?.includes('prefix') ? 'prefix' : 'unread'}`),
    ).toEqual(marked(code));
  }
  const code = `import { create } from './create.js';
const answer = await create('1', { type: 'ACTION_1001' });
await create('1', { type: '1001' });`;
  const wrong = code.replace('});\n', '}); // prefix\n').replace(/$/, ' // unread');

  test.each(['Visit.vue', 'Visit.astro'])('lets it read the variables: %s', (file) => {
    check(file, wrong);
  });

  test('is unknown in Svelte, where it writes to them', () => {
    check('Visit.svelte', code);
  });
});

describe('a part of a file', () => {
  function lintPart(physical: string): string[] {
    const folder = project({ 'create.js': CREATE });
    const code = "import { create, VISIT } from './create.js';\nvoid create('1', { type: VISIT });";
    const parts = [{ text: code, filename: '0.js' }];
    const processor: Linter.Processor = { preprocess: () => parts, postprocess: (messages) => messages.flat() };
    const config = configFor({ file: 'part.js' });
    return new Linter({ cwd: folder })
      .verify('', [{ ...config, files: ['**/*.*'], processor }], { filename: join(folder, physical) })
      .map(({ message }) => /\(written in ([^)]*)\)/.exec(message)?.[1] ?? message);
  }

  test('imports what stands beside the file', () => {
    expect(lintPart('Visit.astro')).toEqual(['./create.js:2']);
  });

  test('imports nothing that is known, in a document', () => {
    expect(lintPart('readme.md')).toEqual([]);
  });
});
