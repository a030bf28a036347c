import { describe, expect, test } from 'vitest';
import { builtinHits } from '../../src/requests/searches.ts';
import { modelOf, SYNC } from './model-of.ts';

/** The built-in types whose hits a code fetches unchecked; a loop may fetch in two rounds. */
function typesBy(code: string): readonly string[] {
  const { requests } = modelOf(code);
  return [...new Set(requests.flatMap((request) => builtinHits(request, requests)?.type ?? []))];
}

const search = (type: string): string => `
  const response = await fetch('${SYNC}/lead/7/action/search', { method: 'POST', body: JSON.stringify({ type: ${type} }) });
  const found = await response.json();
`;
const get = (id: string): string => `await fetch(\`${SYNC}/lead/7/action/\${${id}}\`);`;

describe('a hit of a search', () => {
  test('for a built-in type that is fetched is found', () => {
    expect(typesBy(search("'OUTGOING_CALL'") + get('found.data[0].id'))).toEqual(['OUTGOING_CALL']);
  });

  test.each([
    ['in a loop', `for (const hit of found.data) { ${get('hit.id')} }`],
    ['by a callback', `await Promise.all(found.data.map(async (hit) => { ${get('hit.id')} }));`],
    ['by destructuring', `const [{ id }] = found.data; ${get('id')}`],
    ['through encodeURIComponent', get('encodeURIComponent(found.data[0].id)')],
    ['in a list of ids', `for (const id of found.data.map((hit) => hit.id)) { ${get('id')} }`],
    ['by a function', `const load = async (id) => { ${get('id')} }; await load(found.data[0].id);`],
  ])('is found %s', (_name, code) => {
    expect(typesBy(search("'OUTGOING_CALL'") + code)).toEqual(['OUTGOING_CALL']);
  });

  test.each([
    ['for a custom action', search("'1001'") + get('found.data[0].id')],
    ['for a custom action by its prefixed code', search("'ACTION_1001'") + get('found.data[0].id')],
    ['for payments', search("'PAYMENT'") + get('found.data[0].id')],
    ['for a type that is not known', search('type') + get('found.data[0].id')],
    ['for no type', search("''") + get('found.data[0].id')],
    [
      'whose type is checked',
      `${search("'OUTGOING_CALL'")} if (found.data[0].type === '1') { ${get('found.data[0].id')} }`,
    ],
    ['that somebody unknown has seen', `${search("'OUTGOING_CALL'")} check(found.data); ${get('found.data[0].id')}`],
    ['is not, where another id is fetched', search("'OUTGOING_CALL'") + get('other')],
    ['is not, where something else of the answer is fetched', search("'OUTGOING_CALL'") + get('found.next')],
    ['is not, where nothing is fetched', search("'OUTGOING_CALL'")],
    ['whose id went through unknown hands', search("'OUTGOING_CALL'") + get('change(found.data[0].id)')],
  ])('is no such case: %s', (_name, code) => {
    expect(typesBy(code)).toEqual([]);
  });

  test('for one of several types is found by the built-in one', () => {
    expect(typesBy(search("flag ? 'OUTGOING_CALL' : '1001'") + get('found.data[0].id'))).toEqual(['OUTGOING_CALL']);
  });

  test('is found only where search and fetch can meet', () => {
    const code = `${search("flag ? 'OUTGOING_CALL' : '1001'")} if (!flag) { ${get('found.data[0].id')} }`;
    expect(typesBy(code)).toEqual([]);
  });
});

test('the report stands at the call that only the fetch goes through', () => {
  const { requests } = modelOf(`
    const send = async (path, options) => (await fetch('${SYNC}' + path, options)).json();
    const found = await send('/lead/7/action/search', { method: 'POST', body: JSON.stringify({ type: 'OUTGOING_CALL' }) });
    await send(\`/lead/7/action/\${found.data[0].id}\`);
  `);
  const [hit] = requests.flatMap((request) => builtinHits(request, requests) ?? []);
  expect(hit?.node.loc.start.line).toBe(4);
});
