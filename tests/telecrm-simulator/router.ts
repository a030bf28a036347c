import { actionEndpoints } from './actions.ts';
import { availabilityEndpoint, memberEndpoints, metadataEndpoints } from './administration.ts';
import { judgeQueued } from './entries.ts';
import { answer, noSuchEndpoint, refusal } from './exchange.ts';
import type { AnswerMode, Exchange, Outcome } from './exchange.ts';
import { isObject } from './facts.ts';
import { judgeFields, LEAD_IDENTIFIER, strayKeys } from './fields.ts';
import { leadEndpoints } from './leads.ts';
import { dropped, refused } from './verdict.ts';
import type { Workspace } from './workspace.ts';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly target: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Hosts with the path prefix that each of their APIs stands under; the older ones serve Async alone. */
const BASES = [
  { api: 'sync', host: /^next\.telecrm\.in$/, prefix: '/autoupdate/v2' },
  { api: 'async', host: /^(?:next-api|api)\.telecrm\.in$/, prefix: '' },
  { api: 'async', host: /^app\.telecrm\.in$/, prefix: '/api/b1' },
] as const;

/** Finds the API and the endpoint of a request, checks its token and lets the endpoint judge it. */
export function route(request: WireRequest, workspace: Workspace, mode: AnswerMode): Outcome {
  const url = new URL(request.target, 'http://simulator');
  const host = request.host.replace(/:\d+$/, '');
  const base = BASES.find((one) => one.host.test(host) && url.pathname.startsWith(`${one.prefix}/enterprise/`));
  const unknown = (): Outcome => refusal('unknown-path', 'path', 'No such endpoint', 404, 'NOT_FOUND');
  if (base === undefined) return unknown();
  const [enterpriseId, ...segments] = url.pathname
    .slice(`${base.prefix}/enterprise/`.length)
    .split('/')
    .map(decodeURIComponent);
  if (enterpriseId !== workspace.enterpriseId) {
    return refusal('not-found', 'path', 'No such enterprise', 404, 'ENTERPRISE_NOT_FOUND');
  }
  const body = request.body === '' ? undefined : parse(request.body);
  if (body === NOT_JSON) return refusal('bad-body', 'body', 'Not JSON');
  const exchange = { method: request.method, segments, query: url.searchParams, body, workspace, mode };
  const outcome = base.api === 'async' ? upsertLead(exchange) : syncEndpoints(exchange);
  if (request.authorization?.startsWith(`Bearer ${base.api}-`) === true) return outcome;
  // The first reason to reject, and not the last one to be told.
  const defect = refused('X1', 'authorization', 'Not a token of this API', 401, 'NOT_AUTHORIZED');
  return { ...outcome, defects: [defect, ...outcome.defects] };
}

const NOT_JSON = Symbol('not JSON');

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NOT_JSON;
  }
}

function syncEndpoints(exchange: Exchange): Outcome {
  const [collection, ...rest] = exchange.segments;
  switch (collection) {
    case 'lead': {
      const [leadId, child, ...deeper] = rest;
      return child === 'action' && leadId !== undefined
        ? actionEndpoints(exchange, leadId, deeper)
        : leadEndpoints(exchange, rest);
    }
    case 'team-members':
      return memberEndpoints(exchange, rest);
    case 'teammember':
      return availabilityEndpoint(exchange, rest);
    case 'metadata':
    case 'custom-fields':
    case 'custom-actions':
    case 'lead-stage-pipeline':
      return metadataEndpoints(exchange);
    default:
      return noSuchEndpoint(exchange.method);
  }
}

/** The one endpoint of the Async API: whatever is lost, the answer is the same. */
function upsertLead({ method, segments, body }: Exchange): Outcome {
  if (method !== 'POST' || segments.join('/') !== 'autoupdatelead') return noSuchEndpoint(method);
  if (!isObject(body) || !isObject(body.fields)) {
    return answer({ status: 'QUEUED' }, [dropped('body-shape', 'fields', 'Without fields there is no lead')]);
  }
  const { fields } = body;
  const entries = Array.isArray(body.actions) ? body.actions : [];
  const defects = [
    ...(LEAD_IDENTIFIER in fields ? [] : [dropped('A2', 'fields', 'Without its identifier no lead is found')]),
    ...judgeFields(fields),
    ...strayKeys(body),
    ...entries.flatMap((entry: unknown, index) =>
      isObject(entry)
        ? judgeQueued(entry, `actions[${index}]`)
        : [dropped('bad-body', `actions[${index}]`, 'Not an object')],
    ),
  ];
  return answer({ status: 'QUEUED' }, defects);
}
