/** A request that was sent, as the interpreter saw it. */
import type { Condition } from '../../values/condition.ts';
import type { AnswerSource, Held, Node, Use, Value } from '../../values/value.ts';
import type { Client } from './client.ts';

export interface Exchange extends AnswerSource {
  readonly client: Client | undefined;
  /** The call that sends it. */
  readonly node: Node;
  readonly file: string;
  /** The calls under way when it was sent, the outermost first. */
  readonly calls: readonly { readonly node: Node; readonly file: string }[];
  readonly method: Value;
  readonly url: Value;
  /** What is sent, as a value; undefined where nothing is. */
  readonly body: Value | undefined;
  /** What an option of the client adds to the query, as an object or a text. */
  readonly query?: Value | undefined;
  /** What the `Authorization` header holds: absent where there is none, undefined where nobody can tell. */
  readonly authorization?: Value | undefined;
  /** The operation, where a setting says it instead of the URL. */
  readonly operation?: string | undefined;
  /** Whether the client parses what its row calls text. */
  readonly parsed?: boolean;
  readonly when: Condition;
  readonly uses: Use[];
  readonly held: Held[];
}
