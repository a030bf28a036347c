// Programs made to be slow. Each sends something to telecrm that would be reported if it were known.
/** @typedef {() => readonly import('./measure.mjs').File[]} Program the first file is the one that is linted */

const send = `
export async function send(base, id, type) {
  await fetch(\`\${base}/enterprise/\${id}/lead/1/action\`, { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
}
`;

/** @type {Record<string, Program>} */
export const hostile = {
  '300 nested functions, each called twice': () => {
    const count = 300;
    const open = Array.from({ length: count }, (_, index) => `function f${index}(type) {\n`).join('');
    const close = Array.from({ length: count }, (_, index) => {
      const inner = count - 1 - index;
      return `}\nf${inner}(type + '1'); f${inner}(type + '2');\n`;
    }).join('');
    return one(`${send}\nfunction start(type) {\n${open}send('', 1, type);\n${close}}\nstart('ACTION_1001');\n`);
  },
  '5,000 alternatives': () => {
    const cases = Array.from({ length: 5_000 }, (_, index) => `if (lead.a${index}) type = 'ACTION_${index}';\n`).join(
      '',
    );
    return one(`${send}\nexport function start(lead) {\nlet type = '1001';\n${cases}send('', 1, type);\n}\n`);
  },
  '10,000 pushes in a loop': () => {
    const pushes = Array.from(
      { length: 10_000 },
      (_, index) => `actions.push({ type: 'ACTION_1001', text: ${index} });\n`,
    );
    return one(`${send}\nconst actions = [];
for (let index = 0; index < process.argv.length; index++) {\n${pushes.join('')}}
fetch('https://next-api.telecrm.in/enterprise/1/lead/1/action', { method: 'POST', body: JSON.stringify({ actions }) });\n`);
  },
  'a literal of 2 MB': () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `{ type: 'ACTION_${index}', text: '${'x'.repeat(70)}' },\n`,
    );
    return one(`${send}\nconst actions = [\n${rows.join('')}];\nfor (const { type } of actions) send('', 1, type);\n`);
  },
  // Each loop is run until nothing new comes, and all that it holds with it: no budget is enough.
  '40 nested loops': () => {
    const depths = Array.from({ length: 40 }, (_, depth) => depth);
    const open = depths.map((depth) => `while (lead.more${depth}()) {\ntype = lead.next${depth}(type);\n`).join('');
    const close = depths.map(() => '}\n').join('');
    return one(`${send}\nexport function start(lead, type) {\n${open}${close}send('', 1, 'ACTION_1001');\n}\n`);
  },
  '200 files in a ring': () =>
    Array.from({ length: 200 }, (_, index) => ({
      path: `ring-${index}.js`,
      text: `import { next as other } from './ring-${(index + 1) % 200}.js';
${send}
export function next(type) {
  send('', 1, type);
  return other(type) + other(type + '${index}');
}
next('ACTION_1001');
`,
    })),
};

/**
 * @param {string} text
 * @returns {readonly import('./measure.mjs').File[]}
 */
function one(text) {
  return [{ path: 'hostile.js', text }];
}
