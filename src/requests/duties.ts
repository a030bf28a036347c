/** The answers that nobody reads, and who has the duty to. */
import type { Node } from '../values/value.ts';
import { dutyOf, readingOf, type Sought } from './answers.ts';
import type { FileModel } from './model.ts';
import type { TelecrmRequest } from './request.ts';

export interface Unread {
  readonly request: TelecrmRequest;
  /** The call that has the duty to read. */
  readonly node: Node;
  readonly onlyLogged: boolean;
}

/** What is sought in the answers of some requests and read by nobody, one entry for each call that has the duty. */
export function unreadIn(
  model: FileModel,
  isConcerned: (request: TelecrmRequest) => boolean,
  sought: Sought,
): Unread[] {
  // Where the run was cut short, a reader may be among what was not run.
  if (model.exhausted) return [];
  const byDuty = new Map<Node, TelecrmRequest[]>();
  for (const request of model.requests) {
    if (!isConcerned(request)) continue;
    const node = dutyIn(model.file, request, sought);
    if (!node) continue;
    const others = byDuty.get(node);
    if (others) others.push(request);
    else byDuty.set(node, [request]);
  }
  return [...byDuty].flatMap(([node, sent]) => {
    const readings = sent.map((request) => readingOf(request, sought));
    // One caller that reads shows that the code can; which of them passes here nobody knows.
    const [request] = sent;
    if (!request || readings.includes('read')) return [];
    return [{ request, node, onlyLogged: readings.every((reading) => reading === 'onlyLogged') }];
  });
}

/** The call in a file that has the duty to read; what another file keeps to itself is judged there. */
function dutyIn(file: string, { exchange }: TelecrmRequest, sought: Sought): Node | undefined {
  const duty = dutyOf(exchange, sought);
  if (duty.file === file) return duty.node;
  return exchange.file === file ? exchange.node : undefined;
}
