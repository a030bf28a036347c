import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { AnswerMode } from './exchange.ts';
import { route } from './router.ts';
import type { WireRequest } from './router.ts';
import { verdictOf } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { createWorkspace } from './workspace.ts';

/** A request that arrived, and what the server thinks of it. */
export interface JudgedRequest extends WireRequest {
  readonly verdict: Verdict;
}

/** A running simulator. */
export interface Simulator {
  readonly port: number;
  /** Every request since the last reset, in order of arrival. */
  readonly requests: readonly JudgedRequest[];
  /** Forgets all requests and all state, and answers in the given mode from now on. */
  reset(mode?: AnswerMode): void;
  close(): Promise<void>;
}

/**
 * Starts a simulator of both APIs on a random loopback port. It tells them apart by the `Host` header, as the
 * real ones are: send it what is meant for `next.telecrm.in` or `next-api.telecrm.in`.
 */
export async function startSimulator(): Promise<Simulator> {
  let requests: JudgedRequest[] = [];
  let workspace = createWorkspace();
  let mode: AnswerMode = 'documented';

  const server = createServer((incoming, response) => {
    void readRequest(incoming).then((request) => {
      const outcome = route(request, workspace, mode);
      requests.push({ ...request, verdict: verdictOf(outcome.defects) });
      const refusal = outcome.defects.find((defect) => defect.refusal !== undefined);
      const well = mode !== 'documented' || refusal === undefined;
      if (outcome.success !== undefined && well) send(response, outcome.success.status, outcome.success.body);
      else if (mode !== 'documented') send(response, 200, {});
      else {
        const { status = 500, error } = refusal?.refusal ?? {};
        send(response, status, { error, message: refusal?.message });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    get requests() {
      return requests;
    },
    reset(newMode = 'documented') {
      requests = [];
      workspace = createWorkspace();
      mode = newMode;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    method: incoming.method ?? 'GET',
    host: incoming.headers.host ?? '',
    target: incoming.url ?? '/',
    authorization: incoming.headers.authorization,
    body: Buffer.concat(chunks).toString(),
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  // No connection outlives its request, so that a program that has its answers comes to rest.
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
  response.end(JSON.stringify(body));
}
