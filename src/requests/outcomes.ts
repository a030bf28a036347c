/** What a program looks for in the answers of the Async API. */
import type { Node } from '../values/value.ts';
import { usesOf } from './answers.ts';
import type { FileModel } from './model.ts';
import type { TelecrmRequest } from './request.ts';

/** What the answer of the Async API holds. https://docs.telecrm.in/async-api/overview */
const ANSWERED = 'status';

/** What an answer may hold that refuses the request, and what JavaScript itself gives every value. */
const OF_REFUSALS =
  /^(?:errors?|message|code|details?|reason|statusCode|then|catch|toString|toJSON|valueOf|constructor|hasOwnProperty)$/;

/** Statuses that only the Sync API gives. */
const SYNC_STATUSES: ReadonlySet<string> = new Set(['CREATED', 'IGNORED']);

export interface Outcome {
  readonly request: TelecrmRequest;
  readonly node: Node;
  /** The key that is read; undefined where a status is compared. */
  readonly key?: string;
  readonly status?: string;
}

/**
 * The places of a file that look in an answer of the Async API for what it never holds.
 * @param program the file that is linted
 */
export function outcomesIn({ requests, exchanges }: FileModel, program: Node): Outcome[] {
  const others = readElsewhere(exchanges, requests);
  return requests
    .filter(({ operation }) => operation.name === 'upsert-lead')
    .flatMap((request) =>
      usesOf(request).flatMap((use): Outcome[] => {
        const { kind, layer, path, node, text } = use;
        // Where answers of other requests come by, what is read may be theirs.
        if (!node || !isWithin(node, program) || layer !== 'body' || others.has(node)) return [];
        const [key] = path;
        if (path.length !== 1 || key === undefined) return [];
        if (kind === 'compared')
          return key === ANSWERED && text !== undefined && SYNC_STATUSES.has(text)
            ? [{ request, node, status: text }]
            : [];
        return kind === 'read' && key !== ANSWERED && !OF_REFUSALS.test(key) ? [{ request, node, key }] : [];
      }),
    );
}

function isWithin(node: Node, program: Node): boolean {
  let outer: Node | undefined = node;
  while (outer && outer !== program) outer = outer.parent;
  return outer === program;
}

/** Where the answers of requests are read that are not, or not surely, those of the Async API. */
function readElsewhere(exchanges: FileModel['exchanges'], requests: readonly TelecrmRequest[]): Set<Node> {
  const queued = new Set(
    requests.filter(({ operation }) => operation.name === 'upsert-lead').map(({ exchange }) => exchange),
  );
  for (const { exchange, operation } of requests) if (operation.name !== 'upsert-lead') queued.delete(exchange);
  const nodes = exchanges
    .filter((exchange) => !queued.has(exchange))
    .flatMap(({ uses }) => uses.flatMap(({ node }) => (node ? [node] : [])));
  return new Set(nodes);
}
