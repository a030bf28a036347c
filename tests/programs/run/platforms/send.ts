/** How the stand-ins for platforms send: over the network to the simulator, as the platforms do. */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** A request as a platform puts it together. */
export interface PlainRequest {
  readonly url: string;
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
}

/** What came back. */
export interface PlainResponse {
  readonly status: number;
  readonly text: string;
}

/** Sends a request through Node's `fetch`, which is led to the simulator as any client is. */
export async function send({ url, method = 'GET', headers = {}, body }: PlainRequest): Promise<PlainResponse> {
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  return { status: response.status, text: await response.text() };
}

/** Does the same in a thread of its own, while the program stands still. */
export class SynchronousSender {
  readonly #flag = new Int32Array(new SharedArrayBuffer(4));
  readonly #channel = new MessageChannel();
  readonly #simulator: () => number;
  #worker: Worker | undefined;

  /** @param simulator tells where the simulator listens */
  constructor(simulator: () => number) {
    this.#simulator = simulator;
  }

  send({ url, method = 'GET', headers = {}, body = '' }: PlainRequest): PlainResponse {
    const { hostname, host, pathname, search } = new URL(url);
    if (!/(?:^|\.)telecrm\.in$/.test(hostname)) throw new Error(`A program wants to connect to ${hostname}`);
    this.#worker ??= this.#start();
    Atomics.store(this.#flag, 0, 0);
    this.#worker.postMessage({
      options: { port: this.#simulator(), path: pathname + search, method, headers: { ...headers, Host: host } },
      body,
    });
    Atomics.wait(this.#flag, 0, 0);
    const received = receiveMessageOnPort(this.#channel.port1) as { message: PlainResponse } | undefined;
    if (received === undefined) throw new Error('No answer came back');
    return received.message;
  }

  #start(): Worker {
    const { port2 } = this.#channel;
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: { flag: this.#flag, port: port2 },
      transferList: [port2],
    });
    // It waits for work for ever, which must not keep a program from ending.
    worker.unref();
    return worker;
  }
}

/** The thread's own program; it is a text, since a thread does not load TypeScript. */
const WORKER = `
const { request } = require('node:http');
const { parentPort, workerData } = require('node:worker_threads');
const { flag, port } = workerData;
const answer = (message) => {
  port.postMessage(message);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
};
parentPort.on('message', ({ options, body }) => {
  const sent = request({ host: '127.0.0.1', ...options }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk) => (text += chunk));
    response.on('end', () => answer({ status: response.statusCode, text }));
  });
  sent.on('error', () => answer({ status: 0, text: '' }));
  sent.end(body);
});
`;
