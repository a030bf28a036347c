// The ways of an id from the search for a built-in type to the read of a single action, and the checks on them.
import { describe } from 'vitest';
import { drawUnder } from '../../support/answers.ts';
import { dedent } from '../../support/drawn.ts';
import { casesFor } from '../../support/rule-cases.ts';
import { ACTIONS, SEARCH, SYNC } from '../../support/urls.ts';

const { pair, silent } = casesFor('no-builtin-action-read');

const searchFor = (type: string): string => `
  const base = '${ACTIONS}/';
  const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type: ${type} }) });
  const { data } = await response.json();
`;

/** The code with a report at the call that reads a single action. */
const draw = (code: string, call = /fetch\(base \+ (?:[\w.?[\]]|\([\w.[\]]*\))+\)/u.exec(code)?.[0] ?? ''): string =>
  drawUnder(code, call, 'builtinRead');

describe('the way of the id', () => {
  for (const [name, code, call] of [
    ['a loop', 'for (const hit of data) await fetch(base + hit.action_id);', undefined],
    ['a loop over indices', 'for (let i = 0; i < data.length; i++) await fetch(base + data[i].action_id);', undefined],
    ['a while loop', 'let i = 0; while (i < data.length) { await fetch(base + data[i].action_id); i++; }', undefined],
    ['entries()', 'for (const [i, hit] of data.entries()) { note(i); await fetch(base + hit.action_id); }', undefined],
    ['forEach', 'data.forEach((hit) => { fetch(base + hit.action_id); });', undefined],
    ['Promise.all(map)', 'await Promise.all(data.map((hit) => fetch(base + hit.action_id)));', undefined],
    [
      'Promise.all(map) of async functions',
      'await Promise.all(data.map(async ({ action_id }) => { const r = await fetch(base + action_id); return r.json(); }));',
      undefined,
    ],
    ['flatMap', 'await Promise.all(data.flatMap((hit) => [fetch(base + hit.action_id)]));', undefined],
    [
      'reduce, one after the other',
      'await data.reduce(async (before, hit) => { await before; await fetch(base + hit.action_id); }, Promise.resolve());',
      undefined,
    ],
    [
      'a list of ids',
      'const ids = data.map((hit) => hit.action_id); for (const id of ids) await fetch(base + id);',
      undefined,
    ],
    [
      'a list of ids that is pushed to',
      'const ids = []; for (const { action_id } of data) ids.push(action_id); for (const id of ids) await fetch(base + id);',
      undefined,
    ],
    [
      'a Set of ids',
      'const ids = new Set(data.map((hit) => hit.action_id)); for (const id of ids) await fetch(base + id);',
      undefined,
    ],
    [
      'a list made of a Set',
      'const ids = [...new Set(data.map((hit) => hit.action_id))]; for (const id of ids) await fetch(base + id);',
      undefined,
    ],
    [
      'ids that are there',
      'const ids = data.map((hit) => hit.action_id).filter(Boolean); for (const id of ids) await fetch(base + id);',
      undefined,
    ],
    [
      'the first ids',
      'const ids = data.slice(0, 3).map((hit) => hit.action_id); for (const id of ids) await fetch(base + id);',
      undefined,
    ],
    [
      'objects with the id',
      'const refs = data.map(({ action_id: id }) => ({ id })); for (const { id } of refs) await fetch(base + id);',
      undefined,
    ],
    ['Array.from', 'const ids = Array.from(data, (h) => h.action_id); await fetch(base + ids[0]);', undefined],
    ['a pattern', 'const [{ action_id: id }] = data; await fetch(base + id);', undefined],
    ['a pattern with a default', 'const [first = {}] = data; await fetch(base + first.action_id);', undefined],
    ['at', 'await fetch(base + data.at(0).action_id);', undefined],
    ['optional chaining', 'await fetch(base + data?.[0]?.action_id);', undefined],
    [
      'find by another property',
      'const hit = data.find((h) => h.performed_at > since); await fetch(base + hit.action_id);',
      undefined,
    ],
    [
      'filter by another property',
      'for (const hit of data.filter((h) => h.performed_at > since)) await fetch(base + hit.action_id);',
      undefined,
    ],
    [
      'sort by another property',
      'data.sort((a, b) => b.performed_at - a.performed_at); await fetch(base + data[0].action_id);',
      undefined,
    ],
    [
      'toSorted by another property',
      'const [hit] = data.toSorted((a, b) => b.performed_at - a.performed_at); await fetch(base + hit.action_id);',
      undefined,
    ],
    ['a wrapper', 'const read = (id) => fetch(base + id); await read(data[0].action_id);', 'read(data[0].action_id)'],
    [
      'a wrapper that takes the hit',
      'const read = ({ action_id: id }) => fetch(base + id); for (const hit of data) await read(hit);',
      'read(hit)',
    ],
    [
      'a wrapper as a callback',
      'const read = ({ action_id: id }) => fetch(base + id); await Promise.all(data.map(read));',
      'fetch(base + id)',
    ],
    [
      'two wrappers',
      'const get = (path) => fetch(base + path); const read = (id) => get(`${id}`); for (const hit of data) await read(hit.action_id);',
      'read(hit.action_id)',
    ],
    ['String()', 'await fetch(base + String(data[0].action_id));', undefined],
    ['trim()', 'await fetch(base + data[0].action_id.trim());', undefined],
    ['a template', 'const path = `${data[0].action_id}`; await fetch(base + path);', undefined],
    ['concat', 'await fetch(base.concat(data[0].action_id));', 'fetch(base.concat(data[0].action_id))'],
    [
      'a check that there is an id',
      'for (const hit of data) if (hit.action_id) await fetch(base + hit.action_id);',
      undefined,
    ],
    [
      'a check that there are hits',
      "if (data.length === 0) throw new Error('none'); await fetch(base + data[0].action_id);",
      undefined,
    ],
    ['void', 'for (const hit of data) void fetch(base + hit.action_id);', undefined],
    [
      'a log of the id',
      'for (const hit of data) { console.log(hit.action_id); await fetch(base + hit.action_id); }',
      undefined,
    ],
  ] as const)
    pair(name, {
      given: searchFor("'OUTGOING_CALL'"),
      bad: draw(code, call),
      good: `for (const hit of data) inspect(hit);\n${code}`,
    });
});

describe('what was searched for', () => {
  const read = 'for (const hit of data) await fetch(base + hit.action_id);';
  const given = dedent(searchFor('type'));
  for (const [name, builtin, readable] of [
    ['a literal', "const type = 'OUTGOING_CALL';", "const type = 'PAYMENT';"],
    ['one of two', "const type = incoming ? 'INCOMING_CALL' : '1001';", "const type = incoming ? 'PAYMENT' : '1001';"],
    ['a default', "const type = process.env.TYPE ?? 'MISSED_CALL';", "const type = process.env.TYPE ?? '1001';"],
    [
      'a value of a map',
      "const TYPES = { call: 'OUTGOING_CALL' };\nconst type = TYPES.call;",
      "const TYPES = { call: '1001' };\nconst type = TYPES.call;",
    ],
    [
      'a function',
      "const typeOf = () => 'OUTGOING_SMS';\nconst type = typeOf();",
      "const typeOf = () => 'PAYMENT';\nconst type = typeOf();",
    ],
  ] as const)
    pair(name, { bad: `${builtin}\n${given}\n${draw(read)}`, good: `${readable}\n${given}\n${read}` });

  const inLeads = (types: string): string => `
    const response = await fetch('${SYNC}/lead/search', { method: 'POST', body: JSON.stringify({ fields: {}, actions: { type: ${types} } }) });
    const { data } = await response.json();
  `;
  const readOf = `for (const hit of data) await fetch(\`${SYNC}/lead/\${hit.lead_id}/action/\${hit.action_id}\`);`;
  for (const [name, types, code] of [
    ['actions of leads, one type', "'OUTGOING_CALL'", readOf],
    ['actions of leads, several types', "['OUTGOING_CALL', 'INCOMING_CALL']", readOf],
    ['actions of leads, one of several types', "['PAYMENT', 'OUTGOING_CALL']", readOf],
    ['actions of leads, in the leads', "'OUTGOING_CALL'", readOf.replace('hit.action_id', 'hit.actions[0].action_id')],
  ] as const) {
    const call = code.slice(code.indexOf('fetch('), code.lastIndexOf(';'));
    pair(name, {
      given: inLeads(types),
      bad: drawUnder(code, call, 'builtinRead'),
      good: code.replace('await', "if (hit.type === '1001') await"),
    });
  }

  for (const types of ["'PAYMENT'", "['PAYMENT', '1001']", 'types', "['PAYMENT', type]"])
    silent(`actions of leads, ${types}`, readOf, { given: inLeads(types) });
});

describe('a check', () => {
  for (const [name, code] of [
    ['===', "for (const hit of data) if (hit.type === 'PAYMENT') await fetch(base + hit.action_id);"],
    [
      'a conditional',
      "for (const hit of data) { const a = hit.type === 'PAYMENT' ? await fetch(base + hit.action_id) : null; note(a); }",
    ],
    ['&&', "for (const hit of data) hit.type === 'PAYMENT' && (await fetch(base + hit.action_id));"],
    [
      'includes',
      "for (const hit of data) if (['PAYMENT', '1001'].includes(hit.type)) await fetch(base + hit.action_id);",
    ],
    ['switch', "for (const hit of data) switch (hit.type) { case 'PAYMENT': await fetch(base + hit.action_id); }"],
    [
      'switch (true)',
      "for (const hit of data) switch (true) { case hit.type === 'PAYMENT': await fetch(base + hit.action_id); }",
    ],
    ['filter', "for (const hit of data.filter((h) => h.type === 'PAYMENT')) await fetch(base + hit.action_id);"],
    [
      'filter with a pattern',
      "for (const hit of data.filter(({ type }) => type === 'PAYMENT')) await fetch(base + hit.action_id);",
    ],
    [
      'an early continue',
      "for (const hit of data) { if (hit.type === 'OUTGOING_CALL') continue; await fetch(base + hit.action_id); }",
    ],
    ['an early return', "data.forEach((hit) => { if (hit.type !== 'PAYMENT') return; fetch(base + hit.action_id); });"],
    ['a break', "for (const hit of data) { if (hit.type !== 'PAYMENT') break; await fetch(base + hit.action_id); }"],
    [
      'a throw',
      "for (const hit of data) { if (hit.type !== 'PAYMENT') throw new Error('x'); await fetch(base + hit.action_id); }",
    ],
    [
      'a regular expression',
      'for (const hit of data) if (/^ACTION_\\d+$/.test(hit.type)) await fetch(base + hit.action_id);',
    ],
    ['startsWith', "for (const hit of data) if (hit.type.startsWith('ACTION_')) await fetch(base + hit.action_id);"],
    [
      'has of a Set',
      "const ok = new Set(['PAYMENT']); for (const hit of data) if (ok.has(hit.type)) await fetch(base + hit.action_id);",
    ],
    [
      'a look-up',
      'const ok = { PAYMENT: true }; for (const hit of data) if (ok[hit.type]) await fetch(base + hit.action_id);',
    ],
    [
      'in',
      'const ok = { PAYMENT: true }; for (const hit of data) if (hit.type in ok) await fetch(base + hit.action_id);',
    ],
    ["'type' in the hit", "for (const hit of data) if ('type' in hit) await fetch(base + hit.action_id);"],
    [
      'flatMap',
      "const ids = data.flatMap(({ type, action_id }) => (type === 'PAYMENT' ? [action_id] : [])); for (const id of ids) await fetch(base + id);",
    ],
    [
      'reduce',
      "const ids = data.reduce((all, h) => (h.type === 'PAYMENT' ? [...all, h.action_id] : all), []); for (const id of ids) await fetch(base + id);",
    ],
    [
      'Object.groupBy',
      'const { PAYMENT = [] } = Object.groupBy(data, (h) => h.type); for (const h of PAYMENT) await fetch(base + h.action_id);',
    ],
    [
      'filter of lodash',
      `import _ from 'lodash';
for (const h of _.filter(data, { type: 'PAYMENT' })) await fetch(base + h.action_id);`,
    ],
    [
      'reject of lodash',
      `import { reject } from 'lodash';
for (const h of reject(data, ['type', 'OUTGOING_CALL'])) await fetch(base + h.action_id);`,
    ],
    [
      'the values of the hit',
      "for (const hit of data) if (Object.values(hit).includes('PAYMENT')) await fetch(base + hit.action_id);",
    ],
    [
      'the entries of the hit',
      "for (const [key, value] of Object.entries(data[0])) if (key === 'type' && value === 'PAYMENT') await fetch(base + data[0].action_id);",
    ],
    [
      'a copy of the hit',
      "for (const hit of data) { const copy = { ...hit }; if (copy.type === 'PAYMENT') await fetch(base + copy.action_id); }",
    ],
    [
      'the hit as text',
      "for (const hit of data) if (JSON.stringify(hit).includes('PAYMENT')) await fetch(base + hit.action_id);",
    ],
    [
      'a function of the file',
      "const readable = (h) => h.type === 'PAYMENT'; for (const hit of data) if (readable(hit)) await fetch(base + hit.action_id);",
    ],
    [
      'a function of the file that takes the type',
      "const readable = (t) => t === 'PAYMENT'; for (const hit of data) if (readable(hit.type)) await fetch(base + hit.action_id);",
    ],
    ['a sort by type', 'data.sort((a, b) => a.type.localeCompare(b.type)); await fetch(base + data[0].action_id);'],
    [
      'toSorted by type',
      'const [hit] = data.toSorted((a, b) => a.type.localeCompare(b.type)); await fetch(base + hit.action_id);',
    ],
    ['hands that are not seen', 'note(data);  for (const hit of data) await fetch(base + hit.action_id);'],
    ['an id from hands that are not seen', 'for (const hit of data) await fetch(base + clean(hit.action_id));'],
  ] as const)
    silent(name, code, { given: searchFor("'OUTGOING_CALL'") });
});
