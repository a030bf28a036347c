import fc from 'fast-check';

/** One careless edit of a program's tokens. */
interface Mutation {
  readonly kind: 'delete' | 'duplicate' | 'swap';
  readonly at: number;
  readonly with: number;
}

/** Up to eight careless edits. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('delete' as const, 'duplicate' as const, 'swap' as const),
    at: fc.nat(),
    with: fc.nat(),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A source text after some careless edits. */
export function mutate(source: string, edits: readonly Mutation[]): string {
  const tokens = source.match(/\s+|\w+|[^\s\w]/g) ?? [];
  for (const { kind, at, with: other } of edits) {
    if (tokens.length === 0) break;
    const [here, there] = [at % tokens.length, other % tokens.length];
    const [token = '', second = ''] = [tokens[here], tokens[there]];
    if (kind === 'delete') tokens.splice(here, 1);
    else if (kind === 'duplicate') tokens.splice(there, 0, token);
    else {
      tokens[here] = second;
      tokens[there] = token;
    }
  }
  return tokens.join('');
}

/** Words that a program about telecrm is made of: a random sequence of them sometimes is one. */
const WORDS = [
  ...'const let var = ( ) { } [ ] , ; : . ... => ? ?? || && + ` ${ } async await function return class new this for of in while do if else'.split(
    ' ',
  ),
  ...'try catch finally switch case break continue yield delete typeof void throw import export default from'.split(
    ' ',
  ),
  ...'fetch axios post get create JSON.stringify Object.assign map push actions type fields then json status a b c'.split(
    ' ',
  ),
  "'https://next.telecrm.in/autoupdate/v2/enterprise/a/lead/b/action'",
  "'https://next-api.telecrm.in/enterprise/a/autoupdatelead'",
  "'ACTION_1001'",
  "'1001'",
  "'PAYMENT'",
  "'OUTGOING_CALL'",
  "'POST'",
  '1',
  '\n',
];

/** Text of the right words in no order at all. */
export const wordSalad: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 60 })
  .map((words) => words.join(' '));
