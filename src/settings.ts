/** `settings.telecrm`: what the configuration says beside the rules. */
import { fieldTypeOf, fieldTypes } from './telecrm/fields.ts';
import { operations, type Api, type OperationName } from './telecrm/operations.ts';

/** A function of a package that cannot be followed. */
export interface ClientSetting {
  readonly module: string;
  /** An export, or a method of an exported class as `Class.prototype.method`. */
  readonly name: string;
  readonly operation: OperationName;
  /** Zero-based index of the argument that holds the whole body. */
  readonly body?: number;
}

export interface Settings {
  /** Api name of the field that identifies a lead. */
  readonly leadIdentifier: string;
  /** Types of the workspace's lead fields by their api names, as the custom-fields endpoint returns them. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands before `/enterprise/…`, or `env:` and the variable that holds it, and the API behind it. */
  readonly baseUrls: Readonly<Record<string, Api>>;
  readonly clients: readonly ClientSetting[];
  /** Codes of the custom actions to be written instead of built-in types. */
  readonly customActions: Readonly<Record<string, string>>;
  /** Whether imports of the project's own files are read. */
  readonly followImports: boolean;
}

const DEFAULTS: Settings = {
  leadIdentifier: 'phone',
  fields: {},
  baseUrls: {},
  clients: [],
  customActions: {},
  followImports: true,
};

/** How a base begins, and what it ends before. */
const BASE = /^(?:https?:\/\/|\/|env:)/i;
const BEHIND_BASE = /(?<!\/)\/enterprise(?:\/|$)/;
const BASES =
  "what stands before '/enterprise': an address with its scheme, a path that begins with '/', or 'env:' and a variable";

/** How the function of a client is named. */
const FUNCTION = /^[\w$]+(?:\.prototype\.[\w$]+)?$/;

type Check = (value: unknown, key: string) => void;

const operationNames: readonly string[] = operations.map(({ name }) => name);

const string: Check = (value, key) => {
  if (typeof value !== 'string' || value === '') fail(key, 'a non-empty string', value);
};

const boolean: Check = (value, key) => {
  if (typeof value !== 'boolean') fail(key, 'true or false', value);
};

const checks: Readonly<Record<keyof Settings, Check>> = {
  leadIdentifier: string,
  followImports: boolean,
  baseUrls: (value, key) => {
    for (const [base, api] of entries(value, key)) {
      if (base.startsWith('env:') && !/^env:\w+$/.test(base))
        fail(`${key}['${base}']`, "'env:' and the name of one variable", base);
      if (!BASE.test(base) || BEHIND_BASE.test(base)) fail(`${key}['${base}']`, BASES, base);
      if (api !== 'sync' && api !== 'async') fail(`${key}['${base}']`, "'sync' or 'async'", api);
    }
  },
  customActions: (value, key) => {
    for (const [type, code] of entries(value, key)) {
      if (typeof code !== 'string' || !/^\d+$/.test(code))
        fail(`${key}.${type}`, "a code of digits such as '1001'", code);
    }
  },
  fields: (value, key) => {
    for (const [name, type] of entries(value, key)) {
      if (typeof type !== 'string' || fieldTypeOf(type) === undefined)
        fail(`${key}.${name}`, `one of ${fieldTypes.join(', ')}`, type);
    }
  },
  clients: (value, key) => {
    if (!Array.isArray(value)) fail(key, 'an array', value);
    (value as unknown[]).forEach((client, index) => {
      checkClient(client, `${key}[${String(index)}]`);
    });
  },
};

function checkClient(client: unknown, key: string): void {
  const known = ['module', 'name', 'operation', 'body'];
  const found = new Map(entries(client, key));
  for (const name of found.keys()) {
    if (!known.includes(name))
      throw new TypeError(`${key} has an unknown key '${name}'. Allowed: ${known.join(', ')}.`);
  }
  string(found.get('module'), `${key}.module`);
  const name = found.get('name');
  string(name, `${key}.name`);
  if (!FUNCTION.test(String(name))) fail(`${key}.name`, "an exported function, or 'Class.prototype.method'", name);
  const operation = found.get('operation');
  if (typeof operation !== 'string' || !operationNames.includes(operation)) {
    fail(`${key}.operation`, `one of ${operationNames.join(', ')}`, operation);
  }
  const body = found.get('body');
  if (body !== undefined && !(Number.isInteger(body) && (body as number) >= 0)) {
    fail(`${key}.body`, 'the zero-based index of an argument', body);
  }
}

function entries(value: unknown, key: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(key, 'an object', value);
  return Object.entries(value);
}

function fail(key: string, allowed: string, value: unknown): never {
  throw new TypeError(`${key} must be ${allowed}, not ${JSON.stringify(value) ?? typeof value}.`);
}

const checked = new WeakMap<object, Settings>();

/**
 * @param shared the `settings` object of the configuration
 * @returns `settings.telecrm` with the defaults filled in
 * @throws TypeError that names the key and what is allowed, where a setting is wrong
 */
export function readSettings(shared: Readonly<Record<string, unknown>>): Settings {
  const given = shared.telecrm;
  if (given === undefined) return DEFAULTS;
  const known = typeof given === 'object' && given !== null ? checked.get(given) : undefined;
  if (known) return known;
  for (const [key, value] of entries(given, 'settings.telecrm')) {
    if (!Object.hasOwn(checks, key)) {
      throw new TypeError(`settings.telecrm has an unknown key '${key}'. Allowed: ${Object.keys(checks).join(', ')}.`);
    }
    if (value !== undefined) checks[key as keyof Settings](value, `settings.telecrm.${key}`);
  }
  const present = Object.entries(given as object).filter(([, value]) => value !== undefined);
  const settings = { ...DEFAULTS, ...(Object.fromEntries(present) as Partial<Settings>) };
  checked.set(given as object, settings);
  return settings;
}
