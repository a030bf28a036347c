/** What a row of the table of HTTP clients can say: how one is named, called, configured, extended, and how it answers. */

/**
 * What an argument of a call holds. `target` is a URL or, where it is an object, the options with the URL inside; `body`
 * is sent as JSON, `text` as it is. A leading `method` may be left out. `list` holds the options of several requests, and
 * `other` nothing of the request.
 */
export type Argument = 'url' | 'target' | 'body' | 'text' | 'options' | 'method' | 'list' | 'other';

export interface CallShape {
  readonly args: readonly Argument[];
  /** The method, where the name of the function says it. */
  readonly method?: string;
  /** What the call gives, where it is not what the client's calls give. */
  readonly answer?: Answered;
}

/** The keys of the options object; of several, the first that is set counts. */
export interface OptionKeys {
  readonly url?: string | readonly string[];
  readonly method: string | readonly string[];
  readonly base?: string | readonly string[];
  /** Where it is `false`, an address with a scheme of its own is put behind the base, too. */
  readonly absolute?: string;
  /** Holds the headers. */
  readonly headers?: string;
  /** What the address, joined with its base, is resolved against. */
  readonly root?: string;
  /** Holds a value that the client turns into JSON. */
  readonly json?: string;
  /** Holds the body as text. */
  readonly text?: string;
  /** Holds a value or a text. */
  readonly data?: string;
  /** Must be `true` for a value to be sent as JSON. */
  readonly asJson?: string;
  /** Hold functions that may change the body before it is sent. */
  readonly before?: readonly string[];
  /** Hold functions that see the answer before the caller does. */
  readonly after?: readonly string[];
  /** Makes the client parse an answer that is a text without it: `true`, or the name of the format. */
  readonly parses?: string;
  /** Makes the client give the response instead of the body. */
  readonly whole?: string;
  /** Must be `true` for the client to give the body, as a text unless it is told to parse it, instead of the response. */
  readonly bare?: string;
  /** Hold functions that get the answer. */
  readonly listeners?: Readonly<Record<string, readonly Given[]>>;
}

/** What a call gives. */
export type Answered = 'response' | 'text' | 'body' | 'transport';

/** What a callback is given: a part of the answer, or something that holds nothing of it. */
export type Given = Answered | 'other';

/**
 * What reading a property of the response, or calling one, gives; `stream` is a function that takes listeners,
 * `catcher` one that takes a callback for a failure, and `handler` one that calls its argument and gives what that
 * returns, or what it is itself called on. A `shared` part of the response may be read elsewhere, too.
 */
export type Part =
  | 'stream'
  | 'catcher'
  | 'shared'
  | Answered
  | { readonly call: Answered }
  | { readonly handler: readonly Given[]; readonly same?: true };

/**
 * How base and address become one URL; `append` puts one behind the other as they are, and `either` does that
 * or resolves one against the other, so that it is followed only where both give the same.
 */
export type Join = 'slash' | 'append' | 'resolve' | 'either';

export interface Client {
  readonly name: string;
  /** The global variables that are this client, or a property of one as `navigator.sendBeacon`. */
  readonly globals?: readonly string[];
  /** The modules that are it, with the exports that name it. */
  readonly modules?: Readonly<Record<string, readonly string[]>>;
  readonly call?: CallShape;
  readonly methods?: Readonly<Record<string, CallShape>>;
  /** Methods that make another instance, with the options as its defaults. */
  readonly create?: readonly string[];
  /** Functions that leave the client alone and see none of its requests but those they are given. */
  readonly helpers?: readonly string[];
  /** Properties that are another client, by its name. */
  readonly members?: Readonly<Record<string, string>>;
  /** What its constructor takes: the base, the options, or another client. The client itself is a class then. */
  readonly constructs?: 'base' | 'options' | 'client';
  /** A class of which a framework hands over the instances. */
  readonly injected?: true;
  /** Describes a request step by step before it is sent; see `Builder`. */
  readonly builder?: Builder;
  readonly options: OptionKeys;
  readonly defaultMethod: string;
  /** The option that holds the parameters of the query. */
  readonly query?: string;
  /** Its default headers are kept by the method they are for, and under `common`. */
  readonly headersByMethod?: true;
  readonly join?: Join;
  /** Its base stands in a configuration that is not seen. */
  readonly configured?: true;
  /** How calls hand out the answer; as a promise unless said otherwise. */
  readonly gives?: 'promise' | 'value' | 'observable' | 'nothing';
  /** What an answered call gives. */
  readonly answer?: Answered;
  /** What a function at the end of the arguments is called with. */
  readonly callback?: readonly Given[];
  /** Parts of the response, by the path to them. */
  readonly response: Readonly<Record<string, Part>>;
  /** What the promise of the response offers before it is awaited. */
  readonly promise?: Readonly<Record<string, Part>>;
}

/** A client whose methods describe a request further, each filling an option; `append` lengthens what is there, `headers` adds to them. */
export interface Builder {
  /** `copy` gives another client and leaves this one as it is. */
  readonly steps: Readonly<
    Record<string, { readonly key?: string; readonly append?: true; readonly headers?: 'pairs' | 'auth' }>
  >;
  readonly kind: 'copy' | 'self';
  /** Methods that begin a description, with what is known by then. */
  readonly begin?: Readonly<Record<string, CallShape>>;
  /** Methods that say something of all requests to come, and give back what they are called on. */
  readonly shared?: readonly string[];
}

/** The shapes of methods that are named after the HTTP method they send. */
export function each(names: readonly string[], args: readonly Argument[]): Record<string, CallShape> {
  return Object.fromEntries(names.map((name) => [name, { args, method: name.toUpperCase() }]));
}

export const reads = ['get', 'head', 'options', 'delete'] as const;
export const writes = ['post', 'put', 'patch'] as const;

/** Keys of a response that tell of the transport alone. */
export function transport(...names: readonly string[]): Record<string, Part> {
  return Object.fromEntries(names.map((name) => [name, 'transport']));
}

/** https://fetch.spec.whatwg.org/#response-class */
export const fetchResponse: Readonly<Record<string, Part>> = {
  json: { call: 'body' },
  text: { call: 'text' },
  clone: { call: 'response' },
  ...transport('ok', 'status', 'statusText', 'headers', 'url', 'redirected', 'type', 'bodyUsed'),
};

/** Whether a client is a class of which it takes an instance to send. */
export function isClass({ constructs, injected }: Client): boolean {
  return constructs !== undefined || injected === true;
}
