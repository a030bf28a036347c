import type { Draft } from '../draft.ts';
import { quote } from '../draft.ts';
import { KNOWN } from '../../telecrm-simulator/workspace.ts';

/** Which API a request goes to. */
export type Api = 'sync' | 'async';

const BASES = {
  sync: 'https://next.telecrm.in/autoupdate/v2',
  async: 'https://next-api.telecrm.in',
  /** The base of the Sync API without its prefix. */
  bare: 'https://next.telecrm.in',
} as const;

/** What stands before the path. */
export type Base = keyof typeof BASES;

/** The enterprise of every program. */
const ENTERPRISE = 'north-clinic';

/** A URL in parts: clients with an instance or with options need them apart. Each is source text. */
export interface Url {
  /** An expression for the base, without a slash at its end. */
  readonly base: string;
  /** An expression for what follows the base, with a slash at its start. */
  readonly path: string;
  /** An expression for the whole. */
  readonly whole: string;
}

/** The path behind the enterprise: fixed text, or the name of a variable that holds an id. */
export type Segment = string | { readonly variable: string };

type WriteUrl = (api: Base, segments: readonly Segment[], draft: Draft) => Url;

/** Ways to build a URL. */
export const URL_FORMS = {
  literal: (api, segments) => {
    const path = template(['enterprise', ENTERPRISE, ...segments]);
    return { base: quote(BASES[api]), path: tidy(path), whole: tidy(BASES[api] + path) };
  },
  template: (api, segments, draft) => {
    const path = template(['enterprise', enterprise(draft), ...segments]);
    return { base: quote(BASES[api]), path: tidy(path), whole: tidy(BASES[api] + path) };
  },
  concatenation: (api, segments, draft) => {
    const path = concatenation(['enterprise', enterprise(draft), ...segments]);
    return { base: quote(BASES[api]), path, whole: `${quote(BASES[api])} + ${path}` };
  },
  'constant base': constantBase,
  'new URL': (api, segments, draft) => {
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const { path } = onBase(base, segments, draft);
    return { base, path, whole: `new URL(${base} + ${path})` };
  },
  'new URL on a base': (api, segments, draft) => {
    const { origin, pathname } = new URL(BASES[api]);
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const path = template(['enterprise', enterprise(draft), ...segments]);
    const prefix = pathname === '/' ? '' : pathname;
    return { base, path: tidy(path), whole: `new URL(${tidy(prefix + path)}, ${quote(origin)}).href` };
  },
  'environment with a default': (api, segments, draft) =>
    onBase(draft.shared('BASE_URL', `process.env.TELECRM_BASE_URL || ${quote(BASES[api])}`), segments, draft),
  'environment alone': (api, segments, draft) => {
    const name = `TELECRM_${api.toUpperCase()}_URL`;
    draft.environment[name] = BASES[api];
    return onBase(draft.shared('BASE_URL', `process.env.${name}`), segments, draft);
  },
  'environment as a whole': (api, segments, draft) => {
    const { base, path, whole } = constantBase(api, segments, draft);
    const texts = segments.map((one) =>
      typeof one === 'string' ? one : one.variable.startsWith('leadId') ? KNOWN.leadId : '',
    );
    // What is found only at run time stands in no environment.
    if (texts.includes('')) return { base, path, whole };
    const name = draft.name('TELECRM_ADDRESS');
    draft.environment[name] = [BASES[api], 'enterprise', ENTERPRISE, ...texts].join('/');
    return { base, path, whole: `process.env.${name}${draft.syntax === 'typescript' ? '!' : ''}` };
  },
  'configuration object': (api, segments, draft) => {
    const config = draft.constant(
      'config',
      `{ baseUrl: ${quote(BASES[api])}, enterpriseId: ${quote(ENTERPRISE)}, retries: 2 }`,
    );
    const path = template(['enterprise', { variable: `${config}.enterpriseId` }, ...segments]);
    return { base: `${config}.baseUrl`, path: tidy(path), whole: `\`\${${config}.baseUrl}${path}\`` };
  },
  'result of a function': (api, segments, draft) => {
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const name = draft.name('telecrmUrl');
    draft.top.push(`function ${name}(path${draft.type('string')}) {`, `  return \`\${${base}}\${path}\`;`, '}');
    const { path } = onBase(base, segments, draft);
    return { base, path, whole: `${name}(${path})` };
  },
  'joined array': (api, segments, draft) => {
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const items = ['enterprise', enterprise(draft), ...segments].map((one) =>
      typeof one === 'string' ? quote(one) : one.variable,
    );
    const { path } = onBase(base, segments, draft);
    return { base, path, whole: `[${[base, ...items].join(', ')}].join('/')` };
  },
  'with a query': (api, segments, draft) => {
    const { base, path, whole } = constantBase(api, segments, draft);
    const more = `${path.includes('?') ? '&' : '?'}source=web\``;
    return { base, path: path.replace(/`$/, more), whole: whole.replace(/`$/, more) };
  },
  'placeholders replaced': (api, segments, draft) => {
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const all = ['enterprise', enterprise(draft), ...segments];
    const pattern = all.map((one, index) => `/${typeof one === 'string' ? one : `:part${index}`}`).join('');
    const replaced = all.flatMap((one, index) =>
      typeof one === 'string' ? [] : [`.replace(':part${index}', ${one.variable})`],
    );
    const path = `${quote(pattern)}${replaced.join('')}`;
    return { base, path, whole: `${base} + ${path}` };
  },
  'placeholders replaced by a function': (api, segments, draft) => {
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const all = ['enterprise', enterprise(draft), ...segments];
    const pattern = all.map((one, index) => `/${typeof one === 'string' ? one : `:part${index}`}`).join('');
    const ids = all.flatMap((one, index) => (typeof one === 'string' ? [] : [`part${index}: ${one.variable}`]));
    const path = `${quote(pattern)}.replace(/:(\\w+)/g, (_${draft.type('string')}, key${draft.type('string')}) => ({ ${ids.join(', ')} }${draft.syntax === 'typescript' ? ' as any' : ''})[key])`;
    return { base, path, whole: `${base} + ${path}` };
  },
  'joined path': (api, segments, draft) => {
    draft.import({ module: 'node:path', name: 'posix' });
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const items = [enterprise(draft), ...segments].map((one) => (typeof one === 'string' ? quote(one) : one.variable));
    const path = `posix.join('/enterprise/', ${items.join(', ')})`;
    return { base, path, whole: `${base} + ${path}` };
  },
  'concat method': (api, segments, draft) => {
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const items = ['enterprise', enterprise(draft), ...segments].flatMap((one) => [
      quote('/'),
      typeof one === 'string' ? quote(one) : one.variable,
    ]);
    const { path } = onBase(base, segments, draft);
    return { base, path, whole: `${base}.concat(${items.join(', ')})` };
  },
  'path that is set': (api, segments, draft) => {
    // A path has no query.
    if (segments.some((one) => typeof one === 'string' && one.includes('?'))) return constantBase(api, segments, draft);
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const name = draft.name('withPath');
    draft.top.push(
      `function ${name}(path${draft.type('string')}) {`,
      `  const url = new URL(${base});`,
      "  url.pathname = url.pathname.replace(/\\/$/, '') + path;",
      '  return url;',
      '}',
    );
    const { path } = onBase(base, segments, draft);
    return { base, path, whole: `${name}(${path}).toString()` };
  },
  'slashes cut off': (api, segments, draft) =>
    onBase(
      draft.shared('BASE_URL', `(process.env.TELECRM_BASE_URL ?? ${quote(`${BASES[api]}//`)}).replace(/\\/+$/, '')`),
      segments,
      draft,
    ),
  'host in capitals': (api, segments, draft) =>
    onBase(draft.shared('BASE_URL', quote(BASES[api].replace('https://next', 'https://NEXT'))), segments, draft),
  'default port': (api, segments, draft) =>
    onBase(draft.shared('BASE_URL', quote(BASES[api].replace('.in', '.in:443'))), segments, draft),
  'segments that are there': (api, segments, draft) => {
    if (hasQuery(segments)) return constantBase(api, segments, draft);
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const items = ['enterprise', enterprise(draft), ...segments].map((one) =>
      typeof one === 'string' ? quote(one) : one.variable,
    );
    const path = `'/' + [${[...items, 'null'].join(', ')}].filter(Boolean).map(encodeURIComponent${draft.syntax === 'typescript' ? ' as any' : ''}).join('/')`;
    return { base, path, whole: `${base} + ${path}` };
  },
  'tagged template': (api, segments, draft) => {
    const name = draft.name('url');
    draft.top.push(
      `function ${name}(strings${draft.type('any')}, ...values${draft.type('any[]')}) {`,
      "  return strings.map((text, index) => text + (values[index] ?? '')).join('');".replace(
        'text, index',
        draft.syntax === 'typescript' ? 'text: string, index: number' : 'text, index',
      ),
      '}',
    );
    const base = draft.shared('BASE_URL', quote(BASES[api]));
    const { path, whole } = onBase(base, segments, draft);
    return { base, path: name + path, whole: name + whole };
  },
} satisfies Record<string, WriteUrl>;

function enterprise(draft: Draft): Segment {
  return { variable: draft.shared('enterpriseId', quote(ENTERPRISE)) };
}

function constantBase(api: Base, segments: readonly Segment[], draft: Draft): Url {
  return onBase(draft.shared('BASE_URL', quote(BASES[api])), segments, draft);
}

function onBase(base: string, segments: readonly Segment[], draft: Draft): Url {
  const path = template(['enterprise', enterprise(draft), ...segments]);
  return { base, path: `\`${path}\``, whole: `\`\${${base}}${path}\`` };
}

/** The inside of a template literal for a path. */
function template(segments: readonly Segment[]): string {
  return segments.map((one) => (typeof one === 'string' ? `/${one}` : `/\${${one.variable}}`)).join('');
}

/** A template literal, or a plain one where there is nothing to fill in. */
function tidy(text: string): string {
  return text.includes('${') ? `\`${text}\`` : quote(text);
}

/** Whether the last segment has a query behind it, which would be encoded as a part of the path. */
function hasQuery(segments: readonly Segment[]): boolean {
  return segments.some((one) => typeof one === 'string' && one.includes('?'));
}

function concatenation(segments: readonly Segment[]): string {
  const parts: string[] = [];
  let text = '';
  for (const segment of segments) {
    text += '/';
    if (typeof segment === 'string') text += segment;
    else {
      parts.push(quote(text), segment.variable);
      text = '';
    }
  }
  if (text !== '') parts.push(quote(text));
  return parts.join(' + ');
}
