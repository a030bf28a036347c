/** Ways to write a URL. */
import type { Form, HiddenForm } from './form.ts';

const HOST = 'https://next.telecrm.in';
const BASE = `${HOST}/autoupdate/v2`;
const PATH = '/enterprise/e1/lead/7/action';

interface UrlForm {
  readonly form: string;
  /** An expression for the URL. */
  readonly url: string;
  /** What stands before the call. */
  readonly given?: string;
  /** Parts of the code, and what makes them lead elsewhere: another host where there is none. */
  readonly elsewhere?: readonly (readonly [part: string, other: string])[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

function send(url: string, given = '', type = 'ACTION_1001'): string {
  const call = `
await fetch(${url}, {
  method: 'POST',
  body: JSON.stringify({ actions: [{ type: «'${type}'» }] }),
});
`;
  return given + call;
}

function form({ form: name, url, given, elsewhere, settings }: UrlForm): Form {
  const code = send(url, given).replaceAll(/[«»]/g, '');
  const others = elsewhere ?? [['next.telecrm.in', 'crm.example.com'] as const];
  return {
    form: name,
    code: send(url, given),
    edit: 'fix',
    right: others.map(([part, other]) => {
      if (!code.includes(part)) throw new Error(`${name} has no ${part}`);
      return code.replaceAll(part, other);
    }),
    ...(settings && { settings }),
  };
}

const TO_ANOTHER_PATH = [['/action', '/note'] as const];

export const urlForms: readonly Form[] = [
  { form: 'literal', url: `'${BASE}${PATH}'` },
  { form: 'template', url: `\`${BASE}/enterprise/\${enterprise}/lead/\${lead}/action\`` },
  { form: 'concatenation', url: `'${BASE}/enterprise/' + enterprise + '/lead/' + lead + '/action'` },
  {
    form: 'put together with `+=`',
    given: `let url = '${BASE}'; url += '/enterprise/' + enterprise; url += \`/lead/\${lead}\`; url += '/action';`,
    url: 'url',
  },
  { form: '`concat`', url: `'${BASE}'.concat('/enterprise/', enterprise, '/lead/', lead, '/action')` },
  { form: '`String.raw`', url: `String.raw\`${BASE}/enterprise/\${enterprise}/lead/\${lead}/action\`` },
  {
    form: 'tagged template of the project',
    given: `
const url = (strings, ...values) =>
  strings.reduce((sum, part, index) => sum + encodeURIComponent(values[index - 1]) + part);`,
    url: `url\`${BASE}/enterprise/\${enterprise}/lead/\${lead}/action\``,
  },
  { form: 'base and path apart', given: `const BASE = '${BASE}'; const PATH = '${PATH}';`, url: 'BASE + PATH' },
  {
    form: 'function of the ids',
    given: `const endpoints = { actions: (enterprise, lead) => \`${BASE}/enterprise/\${enterprise}/lead/\${lead}/action\` };`,
    url: 'endpoints.actions(enterprise, lead)',
  },
  { form: '`new URL(path, base)`', url: `new URL('/autoupdate/v2${PATH}', '${HOST}')` },
  { form: '`new URL` relative to a base', url: `new URL('.${PATH}', '${BASE}/')` },
  { form: '`.href`', url: `new URL('/autoupdate/v2${PATH}', '${HOST}').href` },
  { form: '`.toString()`', url: `new URL('${BASE}${PATH}').toString()` },
  { form: '`URL` in a template', given: `const base = new URL('${BASE}');`, url: `\`\${base}${PATH}\`` },
  { form: '`.origin`', url: `new URL('${HOST}/login').origin + '/autoupdate/v2${PATH}'` },
  { form: '`URL` of `node:url`', given: "import { URL } from 'node:url';", url: `new URL('${BASE}${PATH}')` },
  { form: '`URL.parse`', url: `URL.parse('/autoupdate/v2${PATH}', '${HOST}')` },
  {
    form: '`pathname` that is set',
    given: `const url = new URL('${HOST}'); url.pathname = \`/autoupdate/v2/enterprise/e1/lead/\${lead}/action\`;`,
    url: 'url',
  },
  {
    form: '`search` that is set',
    given: `const url = new URL('${BASE}${PATH}'); url.search = new URLSearchParams({ source }).toString();`,
    url: 'url',
  },
  {
    form: '`searchParams.set`',
    given: `const url = new URL('${BASE}${PATH}'); url.searchParams.set('source', source);`,
    url: 'url.toString()',
  },
  { form: '`hash` that is set', given: `const url = new URL('${BASE}${PATH}'); url.hash = 'top';`, url: 'url' },
  { form: '`URLSearchParams`', url: `\`${BASE}${PATH}?\${new URLSearchParams({ source })}\`` },
  {
    form: '`URLSearchParams` where there are any',
    given: 'const query = new URLSearchParams(given);',
    url: `'${BASE}${PATH}' + (query.size > 0 ? '?' + query : '')`,
  },
  { form: 'query string', url: `\`${BASE}${PATH}?source=\${source}\`` },
  { form: 'fragment', url: `'${BASE}${PATH}#top'` },
  {
    form: '`path.posix.join`',
    given: "import path from 'node:path';",
    url: `'${HOST}' + path.posix.join('/autoupdate/v2/', 'enterprise', enterprise, '/lead/', lead, 'action')`,
  },
  {
    form: '`join` of `node:path`',
    given: "import { join } from 'node:path';",
    url: `new URL(join('/autoupdate/v2', 'enterprise', enterprise, 'lead', lead, 'action'), '${HOST}')`,
  },
  {
    form: '`url-join`',
    given: "import urlJoin from 'url-join';",
    url: `urlJoin('${BASE}/', '/enterprise/', enterprise, 'lead', lead, 'action', '?source=web')`,
  },
  { form: '`join`', url: `['${BASE}', 'enterprise', enterprise, 'lead', lead, 'action'].join('/')` },
  {
    form: '`join` of what is there',
    url: `['${BASE}', 'enterprise', enterprise, null, 'lead', lead, 'action'].filter(Boolean).join('/')`,
  },
  {
    form: '`join` of encoded segments',
    url: `'${BASE}/' + ['enterprise', enterprise, 'lead', lead, 'action'].map(encodeURIComponent).join('/')`,
  },
  {
    form: '`join` of segments that are pushed',
    given: `const segments = ['${BASE}', 'enterprise', enterprise]; segments.push('lead', lead); segments.push('action');`,
    url: "segments.join('/')",
  },
  {
    form: '`reduce` of segments',
    url: `['enterprise', enterprise, 'lead', lead, 'action'].reduce((url, part) => \`\${url}/\${part}\`, '${BASE}')`,
  },
  { form: '`.replace` of a placeholder', url: `'${BASE}/enterprise/e1/lead/:leadId/action'.replace(':leadId', lead)` },
  {
    form: '`.replace` of a pattern',
    url: `'${BASE}/enterprise/{id}/lead/{leadId}/action'.replace(/\\{id\\}/, enterprise).replace(/\\{leadId\\}/g, lead)`,
  },
  {
    form: '`.replace` by a function',
    url: `'${BASE}/enterprise/:id/lead/:leadId/action'.replace(/:(\\w+)/g, (_, key) => encodeURIComponent(ids[key]))`,
  },
  {
    form: '`split` and `join` of a placeholder',
    url: `'${BASE}/enterprise/e1/lead/:id/action'.split(':id').join(lead)`,
  },
  {
    form: '`.replace` of slashes at the end',
    given: `const BASE = (process.env.TELECRM_URL ?? '${BASE}//').replace(/\\/+$/, '');`,
    url: `\`\${BASE}/enterprise/e1/lead/\${lead}/action\``,
    elsewhere: TO_ANOTHER_PATH,
  },
  {
    form: '`.replace` of slashes at the start',
    given: 'const path = `/enterprise/e1/lead/${lead}/action`;',
    url: `\`${BASE}/\${path.replace(/^\\/+/, '')}\``,
  },
  {
    form: '`.replace` of doubled slashes',
    url: `\`${BASE}//enterprise/e1/lead/\${lead}/action\`.replace(/([^:])\\/{2,}/g, '$1/')`,
  },
  {
    form: '`endsWith` and `slice`',
    given: `const url = '${BASE}/'; const BASE = url.endsWith('/') ? url.slice(0, -1) : url;`,
    url: `BASE + '${PATH}'`,
  },
  { form: '`trim`', given: `const BASE = ' ${BASE} '.trim();`, url: `BASE + '${PATH}'` },
  {
    form: '`toLowerCase`',
    url: `\`HTTPS://NEXT.TELECRM.IN/autoupdate/v2/enterprise/e1/lead/\${lead}/action\`.toLowerCase()`,
    elsewhere: [['NEXT.TELECRM.IN', 'CRM.EXAMPLE.COM']],
  },
  { form: '`padStart`', url: `'${BASE}/enterprise/e1/lead/' + '7'.padStart(4, '0') + '/action'` },
  {
    form: '`encodeURIComponent`',
    url: `\`${BASE}/enterprise/\${encodeURIComponent('e 1')}/lead/\${encodeURIComponent(lead)}/action\``,
  },
  { form: '`encodeURI`', url: `encodeURI(\`${BASE}/enterprise/e1/lead/\${lead}/action\`)` },
  {
    form: '`process.env` with `??`',
    given: `const BASE = process.env.TELECRM_URL ?? '${BASE}';`,
    url: `\`\${BASE}${PATH}\``,
    elsewhere: TO_ANOTHER_PATH,
  },
  {
    form: '`process.env` with `||`',
    given: `const BASE = process.env.TELECRM_URL || '${BASE}';`,
    url: `\`\${BASE}${PATH}\``,
    elsewhere: TO_ANOTHER_PATH,
  },
  {
    form: '`process.env` with a default in a pattern',
    given: `const { TELECRM_URL: BASE = '${BASE}' } = process.env;`,
    url: `\`\${BASE}${PATH}\``,
    elsewhere: TO_ANOTHER_PATH,
  },
  {
    form: '`process.env` alone',
    url: `\`\${process.env.TELECRM_URL}${PATH}\``,
    elsewhere: [...TO_ANOTHER_PATH, ['/enterprise', '']],
  },
  {
    form: '`import.meta.env`',
    given: `const BASE = import.meta.env.VITE_TELECRM_URL ?? '${BASE}';`,
    url: `BASE + '${PATH}'`,
    elsewhere: TO_ANOTHER_PATH,
  },
  {
    form: '`Deno.env.get`',
    given: `const BASE = Deno.env.get('TELECRM_URL') ?? '${BASE}';`,
    url: `BASE + '${PATH}'`,
    elsewhere: TO_ANOTHER_PATH,
  },
  {
    form: '`Bun.env`',
    given: `const BASE = Bun.env.TELECRM_URL ?? '${BASE}';`,
    url: `BASE + '${PATH}'`,
    elsewhere: TO_ANOTHER_PATH,
  },
  {
    form: 'regional bases in a ternary',
    given: `const BASE = region === 'in' ? '${BASE}' : 'https://eu.example.com';`,
    url: `BASE + '${PATH}'`,
  },
  {
    form: 'regional bases in a map',
    given: `const BASES = { live: '${BASE}', plain: 'http://next.telecrm.in/autoupdate/v2' };`,
    url: `BASES[region] + '${PATH}'`,
    elsewhere: [[HOST, 'https://eu.example.com']],
  },
  { form: 'slash at the end', url: `'${BASE}${PATH}/'` },
  { form: 'doubled slash behind the base', url: `'${BASE}/${PATH}'` },
  { form: 'segments of dots', url: `'${BASE}/./v3/..${PATH}'`, elsewhere: [['/v3/..', '/v3']] },
  { form: 'host in capitals', url: `'HTTPS://Next.TELECRM.in/autoupdate/v2${PATH}'`, elsewhere: [['Next', 'Nexus']] },
  {
    form: 'port 443',
    url: `'https://next.telecrm.in:443/autoupdate/v2${PATH}'`,
    elsewhere: [
      [':443', ':8443'],
      [':443', ':80'],
    ],
  },
  {
    form: 'port 80 with `http`',
    url: `'http://next.telecrm.in:80/autoupdate/v2${PATH}'`,
    elsewhere: [[':80', ':443']],
  },
  { form: '`http`', url: `'http://next.telecrm.in/autoupdate/v2${PATH}'`, elsewhere: [['http:', 'ftp:']] },
  {
    form: 'scheme that is chosen',
    url: `\`\${secure ? 'https' : 'http'}://next.telecrm.in/autoupdate/v2${PATH}\``,
  },
  {
    form: '`settings.telecrm.baseUrls`',
    settings: { baseUrls: { 'https://gateway.example.com/crm': 'sync' } },
    url: `'https://Gateway.example.com:443/crm${PATH}'`,
    elsewhere: [
      ['/crm', '/crm2'],
      ['Gateway', 'other'],
    ],
  },
  {
    form: '`settings.telecrm.baseUrls`, more behind it',
    settings: { baseUrls: { 'https://gateway.example.com': 'sync' } },
    url: `'https://gateway.example.com/crm/v2${PATH}'`,
    elsewhere: [['gateway', 'other']],
  },
  {
    form: '`settings.telecrm.baseUrls`, path of the own site',
    settings: { baseUrls: { '/api/telecrm': 'sync' } },
    url: `\`/api/telecrm/enterprise/\${enterprise}/lead/\${lead}/action\``,
    elsewhere: [['/api/telecrm', '/api/other']],
  },
].map((one) => form(one as UrlForm));

export const hiddenUrlForms: readonly HiddenForm[] = [
  { form: 'path that is looked up by the environment', url: `'${BASE}' + process.env.TELECRM_PATH` },
  {
    form: '`host` that is set',
    given: `const url = new URL('https://staging.example.com/autoupdate/v2${PATH}'); url.host = 'next.telecrm.in';`,
    url: 'url',
  },
  {
    form: '`URL` that an unseen function had',
    given: `import { sign } from 'signer'; const url = new URL('${BASE}${PATH}'); sign(url);`,
    url: 'url',
  },
  {
    form: '`url.format` of parts',
    given: "import { format } from 'node:url';",
    url: `format({ protocol: 'https', host: 'next.telecrm.in', pathname: '/autoupdate/v2${PATH}' })`,
  },
  {
    form: 'template library',
    given: "import { expand } from 'templates';",
    url: `expand('${BASE}/enterprise/e1/lead/{id}/action', { id: lead })`,
  },
  { form: 'without a scheme', url: `'//next.telecrm.in/autoupdate/v2${PATH}'` },
  { form: 'letters written as escapes (`%6cead`)', url: `'${BASE}/enterprise/e1/%6cead/7/action'` },
].map(({ form: name, url, given }: UrlForm) => ({ form: name, code: send(url, given).replaceAll(/[«»]/g, '') }));
