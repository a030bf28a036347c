import { dropped, refused } from './verdict.ts';
import type { Defect } from './verdict.ts';
import type { Workspace } from './workspace.ts';

/**
 * How the simulator answers. It judges the same way in each mode.
 * - `documented`: as the pages say, refusals and IGNORED entries included.
 * - `all-well`: as if nothing were wrong, so that a program goes on to its last request.
 * - `all-ignored`: like `all-well`, but with every created action IGNORED and a remark on each.
 */
export type AnswerMode = 'documented' | 'all-well' | 'all-ignored';

/** A request as the endpoints see it: routed, parsed, authorized. */
export interface Exchange {
  readonly method: string;
  /** The path segments behind `/enterprise/{enterpriseId}`. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly workspace: Workspace;
  readonly mode: AnswerMode;
}

/** What an endpoint makes of a request. */
export interface Outcome {
  readonly defects: readonly Defect[];
  /** The answer where nothing is refused; absent where there is nothing to answer with. */
  readonly success?: { readonly status: number; readonly body: unknown };
}

/** An outcome with an answer. */
export function answer(body: unknown, defects: readonly Defect[] = [], status = 200): Outcome {
  return { defects, success: { status, body } };
}

/** An outcome without an answer. */
export function refusal(...parts: Parameters<typeof refused>): Outcome {
  return { defects: [refused(...parts)] };
}

/** The refusal of a path that no page documents, or of a method that no endpoint takes. */
export function noSuchEndpoint(method: string): Outcome {
  return ['PUT', 'PATCH', 'DELETE'].includes(method)
    ? refusal('X10', 'method', 'Every change is a POST', 405, 'METHOD_NOT_ALLOWED')
    : refusal('unknown-path', 'path', 'No such endpoint', 404, 'NOT_FOUND');
}

/** The criteria in the query of a search, where nobody looks for them. */
export function criteriaIn(query: URLSearchParams): Defect[] {
  const criteria = [...query.keys()].filter((key) => key !== 'skip' && key !== 'limit');
  return criteria.map((key) => dropped('L3', `query.${key}`, 'Criteria stand in the body'));
}

/** The page asked for, with the refusal of a limit out of bounds. */
export function page(
  query: URLSearchParams,
  largest: number,
  reason: 'L5' | 'M1',
): { skip: number; limit: number; defects: Defect[] } {
  const skip = Number(query.get('skip') ?? 0);
  const limit = Number(query.get('limit') ?? 10);
  const inBounds = Number.isInteger(limit) && limit >= 1 && limit <= largest;
  const message = `Limit should be between 1 and ${largest}`;
  return { skip, limit, defects: inBounds ? [] : [refused(reason, 'query.limit', message)] };
}
