import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD, SEARCH, SYNC } from '../support/urls.ts';

const { pair, silent } = casesFor('valid-endpoint');

const LEGACY = 'https://app.telecrm.in/api/b1/enterprise/e1/autoupdatelead';

/** A request in one line. */
const get = (url: string): string => `await fetch('${url}');`;
const post = (url: string): string => `await fetch('${url}', { method: 'POST', body });`;

describe('the method', () => {
  pair('PUT', {
    bad: `
      const options = { method: 'PUT', body: JSON.stringify({ fields }) };
                                ~~~~~ [method {"verb":"PUT","path":"/lead/7"}]
      await fetch('${LEAD}', options);
    `,
    output: swap("'PUT'", "'POST'"),
    good: [
      swap("'PUT'", "'POST'"),
      swap("'PUT'", 'method'),
      swap(LEAD, 'https://crm.example.com/enterprise/e1/lead/7'),
    ],
  });

  pair('PATCH, by the name of a function', {
    bad: `
      import axios from 'axios';
      await axios.patch(\`https://next.telecrm.in/autoupdate/v2/enterprise/\${id}/lead/\${leadId}\`, { fields });
                  ~~~~~ [method {"verb":"PATCH","path":"/lead/…"}]
    `,
    output: swap('axios.patch', 'axios.post'),
    good: swap('axios.patch', 'axios.post'),
  });

  pair('put, in lower case', {
    bad: `
      import axios from 'axios';
      await axios({ method: 'put', url: '${ACTION}', data: { type: '1001', fields } });
                            ~~~~~ [method {"verb":"PUT"}]
    `,
    output: swap("'put'", "'post'"),
    good: swap("'put'", "'post'"),
  });

  pair('DELETE, for which nothing is documented', {
    bad: `
      import axios from 'axios';
      await axios.delete('${LEAD}');
                  ~~~~~~ [method {"documented":"GET or POST"}]
    `,
    good: swap('delete', 'get'),
  });

  pair('GET on a search, whose criteria are in the body', {
    bad: `
      import axios from 'axios';
      const { data } = await axios({ method: 'GET', url: '${SEARCH}', data: { type: 'PAYMENT' } });
                                             ~~~~~ [method {"documented":"POST"}]
    `,
    output: swap("'GET'", "'POST'"),
    good: swap("'GET'", "'POST'"),
  });

  pair('GET on a search without criteria', {
    bad: `
      const options = { method: 'GET' };
                                ~~~~~ [method]
      const response = await fetch('${CREATE_LEAD}/search', options);
    `,
    suggestions: [{ messageId: 'useMethod', data: { meant: 'POST' }, output: swap("'GET'", "'POST'") }],
    good: [swap("'GET'", "'POST'"), swap('/search', '/7')],
  });

  pair('no method, where there is no text to change', {
    bad: `
      const response = await fetch('${ACTIONS}');
                             ${'~'.repeat(ACTIONS.length + 9)} [method {"verb":"GET"}]
    `,
    good: [swap(ACTIONS, LEAD), swap(ACTIONS, ELSEWHERE)],
  });

  pair('POST on what is only read', {
    bad: `
      await fetch('${SYNC}/metadata', { method: 'POST' });
                                                                                            ~~~~~~ [method {"documented":"GET"}]
    `,
    output: swap("'POST'", "'GET'"),
    good: swap("'POST'", "'GET'"),
  });

  pair('of a wrapper that is called with several', {
    bad: `
      const send = (method, path, body) =>
        fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1\${path}\`, { method, body: JSON.stringify(body) });
      await send('PUT', '/lead/7', { fields });
                 ~~~~~ [method]
      await send('POST', '/lead/8', { fields });
    `,
    output: swap("'PUT'", "'POST'"),
    good: swap("'PUT'", "'POST'"),
  });

  pair('in a function that also sends elsewhere', {
    bad: `
      import axios from 'axios';
      const update = (url) => axios.put(url, { fields });
                                    ~~~ [method]
      await update('${LEAD}');
      await update('https://other.example.com/lead/7');
    `,
    good: swap(LEAD, 'https://crm.example.com/lead/7'),
  });

  pair('behind a base that a variable named after telecrm holds', {
    bad: `
      await fetch(\`\${process.env.TELECRM_URL}/enterprise/e1/lead/7\`, { method: 'PUT', body });
                                                                               ~~~~~ [method]
    `,
    output: swap("'PUT'", "'POST'"),
    good: [swap('TELECRM_URL', 'CRM_URL'), swap('process.env.TELECRM_URL', 'telecrmUrl')],
  });

  pair('behind such a base without its slashes', {
    bad: `
      const base = process.env.TELECRM_URL.replace(/\\/+$/, '').trim();
      await fetch(\`\${base}/enterprise/e1/leads\`);
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noPath]
    `,
    good: [swap('TELECRM_URL', 'CRM_URL'), swap('/leads', '/metadata'), swap('.trim()', '.trim() + path')],
  });

  pair('behind a base of the settings', {
    settings: { baseUrls: { '/api/telecrm': 'sync', 'env:CRM_URL': 'sync' } },
    bad: `
      await fetch('/api/telecrm/enterprise/e1/lead/7', { method: 'PUT', body });
                                                                 ~~~~~ [method]
      await fetch(process.env.CRM_URL + '/enterprise/e1/lead/7', { method: 'PATCH', body });
                                                                           ~~~~~~~ [method]
    `,
    output: swap("'PUT'", "'POST'", "'PATCH'", "'POST'"),
    good: swap("'PUT'", "'POST'", "'PATCH'", "'POST'"),
  });
});

describe('the path', () => {
  pair('of the availability, with an s', {
    bad: `
      await fetch('${SYNC}/team-members/state_change', { method: 'POST', body });
                  ${'~'.repeat(SYNC.length + 28)} [availability]
    `,
    output: swap('team-members', 'teammember'),
    good: swap('team-members', 'teammember'),
  });

  pair('of a custom action, by its bare code', {
    bad: `
      await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/\${id}/custom-actions/1001\`);
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [bareCode]
    `,
    output: swap('/1001', '/ACTION_1001'),
    good: [swap('/1001', '/ACTION_1001'), swap('/1001', '/${code}'), swap('/1001', '')],
  });

  pair('of a custom action, by a code in a constant', {
    bad: `
      const code = '1001';
      await fetch(\`${SYNC}/custom-actions/\${code}\`);
                  ${'~'.repeat(SYNC.length + 25)} [bareCode]
    `,
    good: swap("'1001'", "'ACTION_1001'"),
  });

  for (const [path, near] of [
    ['/leads', '/lead'],
    ['/lead/7/notes', '/lead/7/action'],
    ['/lead/7/action/9/status', '/lead/7/action/9'],
    ['/action/search', '/lead/7/action/search'],
    ['/team-members/list', '/team-members/desk@example.com'],
    ['/lead/create', '/lead/search'],
    ['/contacts/${id}', '/lead/${id}'],
  ] as const) {
    pair(`that no page documents: ${path}`, {
      bad: `
        await fetch(\`${SYNC}${path}\`, { method: ${path.startsWith('/team') ? "'GET'" : "'POST', body"} });
                    ${'~'.repeat(SYNC.length + path.length + 2)} [noPath]
      `,
      good: swap(path, near),
    });
  }

  for (const path of [
    '/${path}',
    '/lead/${leadId}/${kind}',
    '/lead/${leadId}/${kind}/search',
    '/lead${query}',
    '${path}',
  ])
    silent(`that may be a documented one: ${path}`, `await fetch(\`${SYNC}${path}\`, { method: 'POST', body });`);

  pair('without an enterprise', {
    bad: `
      await fetch('https://next.telecrm.in/autoupdate/v2/enterprise/metadata');
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noEnterprise]
    `,
    good: [
      swap('enterprise/', 'enterprise/e1/'),
      swap("'https://next.telecrm.in/autoupdate/v2/enterprise/metadata'", "base + '/enterprise/metadata'"),
    ],
  });

  pair('without the word, too', {
    bad: `
      await fetch('https://next.telecrm.in/autoupdate/v2/lead/search', { method: 'POST', body });
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noEnterprise]
    `,
    good: [
      swap('v2/lead', 'v2/enterprise/e1/lead'),
      get('https://next.telecrm.in/'),
      get('https://www.telecrm.in/lead'),
    ],
  });
});

describe('the base', () => {
  pair('of the Sync API without its prefix', {
    bad: `
      await fetch('https://next.telecrm.in/enterprise/e1/lead/7', { method: 'POST', body });
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noPrefix]
    `,
    output: swap('telecrm.in/', 'telecrm.in/autoupdate/v2/'),
    good: swap('telecrm.in/', 'telecrm.in/autoupdate/v2/'),
  });

  pair('of the Sync API without its prefix, in a constant of two requests', {
    bad: `
      const BASE = 'https://next.telecrm.in';
                   ~~~~~~~~~~~~~~~~~~~~~~~~~ [noPrefix]
      await fetch(\`\${BASE}/enterprise/e1/lead/7\`);
      await fetch(\`\${BASE}/enterprise/e1/metadata\`);
    `,
    suggestions: [{ messageId: 'useText', output: swap("telecrm.in'", "telecrm.in/autoupdate/v2'") }],
    good: swap("telecrm.in'", "telecrm.in/autoupdate/v2'"),
  });

  pair('of an instance', {
    bad: `
      import axios from 'axios';
      const telecrm = axios.create({ baseURL: 'https://next-api.telecrm.in/autoupdate/v2' });
                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [syncPath]
      const { data } = await telecrm.get('/enterprise/e1/lead/7');
    `,
    suggestions: [{ messageId: 'useText', output: swap('next-api', 'next') }],
    good: swap('next-api', 'next'),
  });

  for (const [wrong, right, path, messageId] of [
    ['https://next-api.telecrm.in', 'https://next.telecrm.in/autoupdate/v2', '/lead/7', 'syncPath'],
    ['https://app.telecrm.in/api/b1', 'https://next.telecrm.in/autoupdate/v2', '/lead/7', 'syncPath'],
    ['https://next.telecrm.in', 'https://next-api.telecrm.in', '/autoupdatelead', 'asyncPath'],
    ['https://next.telecrm.in/autoupdate/v2', 'https://next-api.telecrm.in', '/autoupdatelead', 'asyncPath'],
    ['https://next-api.telecrm.in/autoupdate/v2', 'https://next-api.telecrm.in', '/autoupdatelead', 'wrongBase'],
    ['https://next.telecrm.in/autoupdate/v1', 'https://next.telecrm.in/autoupdate/v2', '/lead/7', 'wrongBase'],
  ] as const) {
    pair(`${wrong} before ${path}`, {
      bad: `
        await fetch('${wrong}/enterprise/e1${path}', { method: 'POST', body });
                    ${'~'.repeat(wrong.length + path.length + 16)} [${messageId}]
      `,
      suggestions: [{ messageId: 'useText', output: swap(wrong, right) }],
      good: [swap(wrong, right), swap(`'${wrong}/enterprise/e1${path}'`, `base + '/enterprise/e1${path}'`)],
    });
  }
});

describe('the query of a search', () => {
  pair('with criteria', {
    bad: `
      await fetch('${CREATE_LEAD}/search?status=Fresh&limit=10', { method: 'POST' });
                  ${'~'.repeat(CREATE_LEAD.length + 31)} [criteria {"documented":"status"}]
    `,
    good: [
      swap('status=Fresh&', ''),
      swap(`'${CREATE_LEAD}/search?status=Fresh&limit=10'`, `'${CREATE_LEAD}/search?' + filter`),
      post(`${LEAD}?status=Fresh`),
      get(`${LEAD}?includeActions=true&limit=10`),
    ],
  });
});

describe('the query of a search, put together by URLSearchParams', () => {
  pair('with criteria', {
    bad: `
      await fetch(\`${CREATE_LEAD}/search?\${new URLSearchParams({ limit: 10, status: 'Fresh' })}\`, { method: 'POST' });
      ${' '.repeat(CREATE_LEAD.length + 56)}~~~~~~~~~~~~~~~ [criteria {"documented":"status"}]
    `,
    good: [
      swap(", status: 'Fresh'", ''),
      swap("status: 'Fresh'", '...filter'),
      swap("status: 'Fresh'", "[key]: 'Fresh'"),
      swap(`${CREATE_LEAD}/search`, LEAD),
    ],
  });

  pair('with a criterion that is set where there is one', {
    bad: `
      const url = new URL('${CREATE_LEAD}/search');
      if (status) url.searchParams.set('status', status);
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [criteria {"documented":"status"}]
      await fetch(url, { method: 'POST' });
    `,
    good: [swap("'status'", "'skip'"), swap("'status'", 'name')],
  });
});

describe('an older host', () => {
  for (const base of [
    'https://api.telecrm.in',
    'https://app.telecrm.in/api/b1',
    'https://a1.execute-api.ap-south-1.amazonaws.com/prod',
  ]) {
    pair(base, {
      bad: `
        await fetch('${base}/enterprise/e1/autoupdatelead', { method: 'POST', body });
                    ${'~'.repeat(base.length + 31)} [legacyHost]
      `,
      suggestions: [{ messageId: 'useText', output: swap(base, 'https://next-api.telecrm.in') }],
      good: swap(base, 'https://next-api.telecrm.in'),
    });
  }

  silent('that the option lets through', post(LEGACY), { options: { 'valid-endpoint': [{ allowLegacyHosts: true }] } });

  silent('of other services', post('https://a1.execute-api.ap-south-1.amazonaws.com/prod/enterprise/e1/orders'));
});

describe('what is documented', () => {
  for (const path of [
    '/metadata',
    '/custom-fields?detail=true',
    '/custom-fields/phone',
    '/lead-stage-pipeline',
    '/team-members?limit=5',
  ])
    silent(path, get(`${SYNC}${path}`));
  for (const url of [ASYNC, CREATE_LEAD, LEAD, ACTIONS, ACTION, SEARCH, `${LEAD}/`, `${SYNC}/teammember/state_change`])
    silent(url, post(url));
  silent('of somebody else', `await fetch('${ELSEWHERE}', { method: 'DELETE' });`);
  silent('asked for beforehand', `await fetch('${LEAD}', { method: 'OPTIONS' });`);
  silent('by a declared client', "import { update } from '@acme/crm'; await update('7', { fields });", {
    settings: { clients: [{ module: '@acme/crm', name: 'update', operation: 'update-lead', body: 1 }] },
  });
});
