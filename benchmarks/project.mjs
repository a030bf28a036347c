// A generated project: 2,000 files as an application has them, of which 20 have to do with telecrm.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const FILES = 2_000;
const CALLERS = 15;
const DIRECT = 3;
/** What everything in the project uses. */
const UTILS = 8;

/** @typedef {{ readonly path: string, readonly text: string }} File */

/**
 * Writes the project, the same each time.
 * @param {string} folder
 * @returns {readonly File[]} its source files, by their paths in the folder
 */
export function writeProject(folder) {
  const files = [client(), codes(), ...direct(), ...callers(), ...utils()];
  while (files.length < FILES) files.push(unrelated(files.length));
  for (const { path, text } of [...files, config]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return files;
}

const config = {
  path: 'jsconfig.json',
  text: '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"] } } }\n',
};

/** @returns {File} */
function client() {
  return {
    path: 'src/lib/telecrm.js',
    text: `export class TelecrmClient {
  constructor({ baseUrl, enterpriseId, token }) {
    this.url = \`\${baseUrl}/enterprise/\${enterpriseId}\`;
    this.token = token;
  }

  async request(path, body) {
    let last;
    for (let attempt = 0; attempt < 3; attempt++) {
      const response = await fetch(this.url + path, {
        method: 'POST',
        headers: { Authorization: \`Bearer \${this.token}\`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response.ok) return response.json();
      last = new Error(\`telecrm answered \${response.status}\`);
    }
    throw last;
  }

  createActions(leadId, actions) {
    return this.request(\`/lead/\${leadId}/action\`, { actions });
  }

  updateAction(leadId, actionId, changes) {
    return this.request(\`/lead/\${leadId}/action/\${actionId}\`, changes);
  }
}

export const telecrm = new TelecrmClient({
  baseUrl: process.env.TELECRM_URL,
  enterpriseId: process.env.TELECRM_ENTERPRISE,
  token: process.env.TELECRM_TOKEN,
});
`,
  };
}

/** @returns {File} */
function codes() {
  return {
    path: 'src/lib/codes.js',
    text: "export const VISIT = '1001';\nexport const TRIAL = '1002';\nexport const CALL = 'ACTION_1003';\n",
  };
}

/** @returns {File[]} */
function direct() {
  return Array.from({ length: DIRECT }, (_, index) => ({
    path: `src/jobs/push-${index}.js`,
    text: `const base = 'https://next-api.telecrm.in/enterprise/' + process.env.TELECRM_ENTERPRISE;

export async function push(lead) {
  const response = await fetch(base + '/autoupdatelead', {
    method: 'POST',
    body: JSON.stringify({ fields: { phone: lead.phone }, actions: [{ type: '${index === 0 ? '1001' : 'ACTION_1001'}', fields: {} }] }),
  });
  return response.ok;
}

${filler(index, 8)}`,
  }));
}

/** @returns {File[]} */
function callers() {
  return Array.from({ length: CALLERS }, (_, index) => ({
    path: `src/routes/route-${index}.js`,
    text: `import { ${index % 3 === 0 ? 'CALL' : 'VISIT'} as CODE } from '@/lib/codes';
import { telecrm } from '@/lib/telecrm';
import { util${index % UTILS} } from '../utils/util-${index % UTILS}.js';

export async function handle(lead, notes) {
  const answer = await telecrm.createActions(lead.id, [{ type: CODE, fields: { notes: util${index % UTILS}(notes) } }]);
  const ignored = answer.actions.filter(({ status }) => status === 'IGNORED');
  if (ignored.length > 0) throw new Error('ignored');
  return answer;
}

${filler(index, 8)}`,
  }));
}

/** @returns {File[]} */
function utils() {
  return Array.from({ length: UTILS }, (_, index) => ({
    path: `src/utils/util-${index}.js`,
    text: `${index > 0 ? `import { util${index - 1} } from './util-${index - 1}.js';\n` : ''}
export function util${index}(value) {
  return ${index > 0 ? `util${index - 1}(value)` : 'String(value).trim()'};
}

${filler(index, 4)}`,
  }));
}

/**
 * @param {number} index
 * @returns {File}
 */
function unrelated(index) {
  const path = pathOf(index);
  // Neighbours before and behind, so that imports lead far and in circles.
  const targets = [index + 1, index + 7, index - 3, index * 3]
    .map((target) => 100 + (Math.abs(target) % (FILES - 100)))
    .filter((target) => target !== index);
  const imports = [...new Set(targets)].map((target, position) => {
    const other = pathOf(target);
    const near = relative(dirname(path), other);
    const specifier = position === 0 ? `@/${other.slice('src/'.length)}` : near.startsWith('.') ? near : `./${near}`;
    return `import { helper${target} } from '${specifier}';`;
  });
  return {
    path,
    text: `import { useState } from 'react';
import clsx from 'clsx';
${imports.join('\n')}
import { util${index % UTILS} } from '@/utils/util-${index % UTILS}';

export const helper${index} = (value) => clsx(util${index % UTILS}(value), ${[...new Set(targets)].map((target) => `helper${target}`).join(', ')});

export function useThing${index}() {
  return useState(${index});
}

${filler(index, 12)}`,
  };
}

/** @param {number} index */
function pathOf(index) {
  return `src/features/f${Math.floor(index / 10)}/part-${index}.js`;
}

/**
 * @param {number} seed
 * @param {number} count of functions
 */
function filler(seed, count) {
  return Array.from(
    { length: count },
    (_, index) => `/** Sums up the rows of a table, by the ${index}th of its columns. */
export function summary${seed}_${index}(rows, { limit = ${seed + index}, unit = 'EUR' } = {}) {
  const totals = new Map();
  for (const row of rows.slice(0, limit)) {
    const key = row.group ?? 'other';
    if (row.hidden || row.value < ${index}) continue;
    totals.set(key, (totals.get(key) ?? 0) + row.value);
  }
  return [...totals.entries()]
    .sort(([, left], [, right]) => right - left)
    .map(([key, value]) => ({ key, value, label: \`\${value.toFixed(2)} \${unit}\` }));
}
`,
  ).join('\n');
}
