import { indent } from '../draft.ts';

/** Writes how a program goes from the result of a search to single reads. */
type Walk = (found: string, guarded: boolean, read: (id: string) => string[]) => string[];

/** A check that lets through what can be read. */
const readable = (hit: string): string => `${hit}.type === 'PAYMENT' || ${hit}.type.startsWith('ACTION_')`;

function guard(hit: string, guarded: boolean, statements: readonly string[]): string[] {
  return guarded ? [`if (${readable(hit)}) {`, ...indent(statements), '}'] : [...statements];
}

/** Ways to visit the hits of a search. */
export const WALKS = {
  'for of': (found, guarded, read) => [
    `for (const hit of ${found}.data) {`,
    ...indent(guard('hit', guarded, read('hit.action_id'))),
    '}',
  ],
  'for of with continue': (found, guarded, read) => [
    `for (const hit of ${found}.data) {`,
    ...(guarded ? [`  if (!(${readable('hit')})) continue;`] : []),
    ...indent(read('hit.action_id')),
    '}',
  ],
  'counting loop': (found, guarded, read) => [
    `for (let index = 0; index < ${found}.data.length; index++) {`,
    `  const hit = ${found}.data[index];`,
    ...indent(guard('hit', guarded, read('hit.action_id'))),
    '}',
  ],
  'map()': (found, guarded, read) => [
    'await Promise.all(',
    `  ${found}.data.map(async (hit) => {`,
    ...indent(indent(guard('hit', guarded, read('hit.action_id')))),
    '  }),',
    ');',
  ],
  'filter() and a loop': (found, guarded, read) => [
    `const hits = ${found}.data.filter((hit) => ${guarded ? readable('hit') : 'hit.action_id !== undefined'});`,
    'for (const hit of hits) {',
    ...indent(read('hit.action_id')),
    '}',
  ],
  'list of ids': (found, guarded, read) => {
    const source = guarded ? `${found}.data.filter((hit) => ${readable('hit')})` : `${found}.data`;
    return [
      `const ids = ${source}.map((hit) => hit.action_id);`,
      'for (const id of ids) {',
      ...indent(read('id')),
      '}',
    ];
  },
  index: (found, guarded, read) => guard(`${found}.data[0]`, guarded, read(`${found}.data[0].action_id`)),
  'destructured loop': (found, guarded, read) => [
    `for (const { action_id: id, ...hit } of ${found}.data) {`,
    ...indent(guard('hit', guarded, read('id'))),
    '}',
  ],
  'destructured first hit': (found, guarded, read) => [
    `const [hit] = ${found}.data;`,
    ...guard('hit', guarded, read('hit.action_id')),
  ],
} satisfies Record<string, Walk>;
