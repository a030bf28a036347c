import { CLIENTS } from '../forms/clients.ts';
import { PAYLOAD_FORMS } from '../forms/payloads.ts';
import { SITES, WRAPPERS } from '../forms/sites.ts';
import { TYPE_FORMS } from '../forms/types.ts';
import { URL_FORMS } from '../forms/urls.ts';
import { WALKS } from '../forms/walks.ts';
import type { Program } from '../run/program.ts';
import { spell, STYLES } from '../spell.ts';
import type { Form, Plan } from '../spell.ts';
import { NOT_YET, UNKNOWABLE } from '../visible.ts';
import { TEXT_REWRITES } from './text.ts';

/** A way to write a program differently without changing what it does. */
export interface Rewrite {
  readonly name: string;
  /** Whether the linter is known not to see through it yet. */
  readonly notYet?: boolean;
  /** The rewritten program; the same as before where there is nothing to rewrite. */
  readonly apply: (plan: Plan) => Program;
}

/** Forms that change what a program does, so that taking them is no rewrite. */
const CHANGES_MEANING: readonly string[] = [
  'one arm of a condition',
  'with a query',
  // These visit one hit instead of all.
  'index',
  'destructured first hit',
];

/** Forms of TypeScript alone. */
const TYPESCRIPT_ONLY: readonly string[] = [
  'enum',
  'enum of another file',
  'object as const',
  'object that satisfies a type',
];

/** Everything written in one place in another form: one rewrite per form of each axis. */
function formRewrites<Axis extends keyof Form>(axis: Axis, names: readonly Form[Axis][], label: string): Rewrite[] {
  const hidden = UNKNOWABLE[axis] as readonly string[] | undefined;
  return names
    .filter((name) => !CHANGES_MEANING.includes(name) && hidden?.includes(name) !== true)
    .map((name) => ({
      name: `${label}: ${name}`,
      notYet: (NOT_YET[axis] as readonly string[] | undefined)?.includes(name) ?? false,
      apply: ({ syntax, requests }) =>
        spell({
          syntax: TYPESCRIPT_ONLY.includes(name) ? 'typescript' : syntax,
          requests: requests.map(({ request, form }) => ({ request, form: { ...form, [axis]: name } })),
        }),
    }));
}

const keys = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => Object.keys(table) as Name[];

/** All rewrites. */
export const REWRITES: readonly Rewrite[] = [
  { name: 'module: CommonJS', apply: (plan) => spell({ ...plan, syntax: 'commonjs' }) },
  { name: 'module: TypeScript', apply: (plan) => spell({ ...plan, syntax: 'typescript' }) },
  ...formRewrites('client', keys(CLIENTS), 'client'),
  ...formRewrites('url', keys(URL_FORMS), 'URL'),
  ...formRewrites('type', keys(TYPE_FORMS), 'type'),
  ...formRewrites('payload', keys(PAYLOAD_FORMS), 'payload'),
  ...formRewrites('wrapper', keys(WRAPPERS), 'behind'),
  ...formRewrites('site', keys(SITES), 'sent from'),
  ...formRewrites('style', [...STYLES], 'answer'),
  ...formRewrites('walk', keys(WALKS), 'hits'),
  ...TEXT_REWRITES.map(({ name, syntax = 'esm' as const, rewrite }) => ({
    name: `text: ${name}`,
    apply: (plan: Plan) => {
      const program = spell({ ...plan, syntax });
      const files = Object.entries(program.files).map(([file, source]) => [file, rewrite(source)] as const);
      return { ...program, files: Object.fromEntries(files) };
    },
  })),
];
