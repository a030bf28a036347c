/** Runs a code in the world as the plugin knows it. */
import { OutsideWorld } from '../../src/models/world.ts';
import type { ClientSetting } from '../../src/settings.ts';
import { run, show } from '../interpreter/seen.ts';

/** A request that was sent, in the notation of `seen`. */
export interface SentRequest {
  readonly method: unknown;
  readonly url: unknown;
  /** Left out where no body is sent. */
  readonly body?: unknown;
}

export interface Outcome {
  readonly seen: readonly unknown[];
  readonly sent: readonly SentRequest[];
}

export function outcomeOf(code: string, clients: readonly ClientSetting[] = []): Outcome {
  const world = new OutsideWorld(() => [], clients);
  const { seen: values, interpreter } = run(code, { world });
  const sent = world.http(interpreter).exchanges.map(({ method, url, body }) => ({
    method: show(interpreter, method),
    url: show(interpreter, url),
    ...(body && { body: show(interpreter, body) }),
  }));
  return { seen: values, sent };
}

/** What a code's calls of `seen` were given. */
export function seen(code: string): readonly unknown[] {
  return outcomeOf(code).seen;
}

/** What a code sends, to wherever. */
export function sent(code: string, clients?: readonly ClientSetting[]): readonly SentRequest[] {
  return outcomeOf(code, clients).sent;
}
