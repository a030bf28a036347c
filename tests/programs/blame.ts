/** Names the shapes behind a disagreement: the forms that cannot be made plain without it going away. */
import type { Runner } from './run/runner.ts';
import { PLAIN } from './rewrites/seeds.ts';
import type { Form, Plan } from './spell.ts';
import { compare, differences } from './verdicts.ts';

/** The smallest plan that still disagrees about the same rule, and the names of its special forms. */
export async function blame(plan: Plan, rule: string, runner: Runner): Promise<{ plan: Plan; shape: string }> {
  const stillDisagrees = async (candidate: Plan): Promise<boolean> => {
    const { missed, wrong } = differences(await compare(candidate, runner));
    return [...missed, ...wrong].includes(rule);
  };
  let smallest = plan;
  for (const candidate of simpler) {
    const next = candidate(smallest);
    if (next !== undefined && (await stillDisagrees(next))) smallest = next;
  }
  return { plan: smallest, shape: nameOf(smallest) };
}

type Simplify = (plan: Plan) => Plan | undefined;

const axes = Object.keys(PLAIN) as (keyof Form)[];

/** Ways to make a plan simpler, in the order in which they are tried. */
const simpler: readonly Simplify[] = [
  ({ requests, ...plan }) => (requests.length > 1 ? { ...plan, requests: requests.slice(0, 1) } : undefined),
  ({ requests, ...plan }) => (requests.length > 1 ? { ...plan, requests: requests.slice(1) } : undefined),
  ({ requests, ...plan }) => ({
    ...plan,
    requests: requests.map((one) => withFewerEntries(one, (all) => all.slice(0, 1))),
  }),
  ({ requests, ...plan }) => ({
    ...plan,
    requests: requests.map((one) => withFewerEntries(one, (all) => all.slice(1))),
  }),
  ({ requests, ...plan }) => ({
    ...plan,
    requests: requests.map((one) => withFewerEntries(one, (all) => all.slice(-1))),
  }),
  (plan) => ({ ...plan, syntax: 'esm' }),
  ...axes.map((axis): Simplify => ({ requests, ...plan }) => ({
    ...plan,
    requests: requests.map(({ request, form }) => ({ request, form: { ...form, [axis]: PLAIN[axis] } })),
  })),
];

function withFewerEntries(
  one: Plan['requests'][number],
  fewer: <Item>(all: readonly Item[]) => readonly Item[],
): Plan['requests'][number] {
  const { request } = one;
  if (!('entries' in request) || request.entries.length < 2) return one;
  return request.operation === 'upsert-lead'
    ? { ...one, request: { ...request, entries: fewer(request.entries) } }
    : { ...one, request: { ...request, entries: fewer(request.entries) } };
}

function nameOf({ syntax, requests }: Plan): string {
  const forms = requests.flatMap(({ request, form }) => [
    request.operation,
    ...axes.filter((axis) => form[axis] !== PLAIN[axis]).map((axis) => `${axis}: ${form[axis]}`),
  ]);
  return [...(syntax === 'esm' ? [] : [syntax]), ...forms].join(', ');
}
