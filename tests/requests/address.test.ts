import { describe, expect, test } from 'vitest';
import { destinationOf } from '../../src/requests/address.ts';
import type { BaseUrls } from '../../src/requests/address.ts';
import { hosts, operations } from '../../src/telecrm/operations.ts';
import { text } from '../../src/values/text.ts';
import type { Hole, Plain } from '../../src/values/value.ts';
import { unknown } from '../../src/values/value.ts';
import { operationsOf } from './model-of.ts';

const hole = unknown('environment', { key: 'hole' });

/** An address; `…` stands for a part that is not known. */
function address(written: string): Plain {
  const parts: (string | Hole)[] = written.split('…').flatMap((part, index) => (index === 0 ? [part] : [hole, part]));
  return text(parts);
}

function operationAt(written: string, method = 'POST', baseUrls: BaseUrls = {}): string | undefined {
  return destinationOf(address(written), method, baseUrls)?.operation.name;
}

const SYNC = 'https://next.telecrm.in/autoupdate/v2/enterprise/e1';

describe('operations', () => {
  test.each(operations.map((operation) => [operation.name, operation] as const))('%s is known', (name, operation) => {
    const base = operation.api === 'sync' ? SYNC : 'https://next-api.telecrm.in/enterprise/e1';
    const path = operation.path.replaceAll(/\{\w+\}/g, '42');
    expect(operationAt(base + path, operation.method)).toBe(name);
    expect(operationAt(`${base}${path}/more/and/more`, operation.method)).toBeUndefined();
  });

  test('another method is another operation, or none', () => {
    expect(operationAt(`${SYNC}/lead/7`, 'GET')).toBe('get-lead');
    expect(operationAt(`${SYNC}/lead/7`, 'POST')).toBe('update-lead');
    expect(operationAt(`${SYNC}/lead/7`, 'DELETE')).toBeUndefined();
  });

  test('a fixed segment wins over a varying one', () => {
    expect(operationAt(`${SYNC}/lead/search`)).toBe('search-leads');
    expect(operationAt(`${SYNC}/lead/7/action/search`)).toBe('search-actions');
  });

  test('an operation of the other API is none', () => {
    expect(operationAt(`${SYNC}/autoupdatelead`)).toBeUndefined();
    expect(operationAt('https://next-api.telecrm.in/enterprise/e1/lead/7/action')).toBeUndefined();
  });
});

describe('hosts', () => {
  test.each(hosts)('$name answers', ({ name, prefix, api }) => {
    const host = name.startsWith('.') ? `abc${name}` : name;
    const path = api === 'sync' ? '/lead' : '/autoupdatelead';
    expect(operationAt(`https://${host}${prefix ?? '/any'}/enterprise/e1${path}`)).toBeDefined();
  });

  test.each([
    'https://a.example/enterprise/e1/autoupdatelead',
    'https://next.telecrm.in.a.example/autoupdate/v2/enterprise/e1/autoupdatelead',
    'https://anext-api.telecrm.in/enterprise/e1/autoupdatelead',
    'https://execute-api.ap-south-1.amazonaws.com/enterprise/e1/autoupdatelead',
    'https://next-api.telecrm.in/v2/enterprise/e1/autoupdatelead',
    'https://next.telecrm.in/enterprise/e1/lead',
    'https://next.telecrm.in/autoupdate/v1/enterprise/e1/lead',
    'ftp://next-api.telecrm.in/enterprise/e1/autoupdatelead',
    '/enterprise/e1/autoupdatelead',
    './enterprise/e1/autoupdatelead',
    'next-api.telecrm.in/enterprise/e1/autoupdatelead',
  ])('%s is elsewhere', (url) => {
    expect(operationAt(url)).toBeUndefined();
  });

  test.each([
    ['in capitals', 'https://NEXT-API.Telecrm.IN/enterprise/e1/autoupdatelead'],
    ['with the port of https', 'https://next-api.telecrm.in:443/enterprise/e1/autoupdatelead'],
    ['with http', 'http://next-api.telecrm.in/enterprise/e1/autoupdatelead'],
    ['with the port of http', 'http://next-api.telecrm.in:80/enterprise/e1/autoupdatelead'],
    ['with slashes doubled before the path', 'https://next-api.telecrm.in//enterprise/e1/autoupdatelead'],
  ])('may be written %s', (_name, url) => {
    expect(operationAt(url)).toBe('upsert-lead');
  });

  test.each(['https://next-api.telecrm.in:8080', 'https://next-api.telecrm.in:80', 'http://next-api.telecrm.in:443'])(
    'with the port in %s is elsewhere',
    (origin) => {
      expect(operationAt(`${origin}/enterprise/e1/autoupdatelead`)).toBeUndefined();
    },
  );
});

describe('paths', () => {
  test.each([
    ['with a slash at its end', `${SYNC}/lead/7/action/`],
    ['with a query', `${SYNC}/lead/7/action?includeActions=true`],
    ['with a query that is not known', `${SYNC}/lead/7/action?…`],
    ['with a fragment', `${SYNC}/lead/7/action#top`],
    ['with a segment that is taken back', `${SYNC}/lead/8/../7/./action`],
  ])('may be written %s', (_name, url) => {
    expect(operationAt(url)).toBe('create-actions');
  });

  test.each([
    ['a slash that is doubled inside', `${SYNC}/lead//action`],
    ['other capitals', `${SYNC}/Lead/7/action`],
    ['no enterprise', 'https://next.telecrm.in/autoupdate/v2/lead/7/action'],
    ['a segment that is taken back', `${SYNC}/lead/../action`],
    ['an enterprise without a name', 'https://next.telecrm.in/autoupdate/v2/enterprise//lead/7/action'],
  ])('are not understood with %s', (_name, url) => {
    expect(operationAt(url)).toBeUndefined();
  });
});

describe('holes', () => {
  test.each([
    ['as the enterprise', 'https://next.telecrm.in/autoupdate/v2/enterprise/…/lead/7/action'],
    ['as the lead', `${SYNC}/lead/…/action`],
    ['within the name of a lead', `${SYNC}/lead/a-…/action`],
    ['as the base', '…/enterprise/e1/lead/7/action'],
    ['as the host', 'https://…/autoupdate/v2/enterprise/e1/lead/7/action'],
    ['as the start of the host', 'https://….telecrm.in/autoupdate/v2/enterprise/e1/lead/7/action'],
    ['as the end of the host', 'https://next.…/autoupdate/v2/enterprise/e1/lead/7/action'],
    ['between the host and the enterprise', 'https://next.telecrm.in/…/enterprise/e1/lead/7/action'],
    ['all over', '…/enterprise/…/lead/…/action'],
  ])('are fine %s', (_name, url) => {
    expect(operationAt(url)).toBe('create-actions');
  });

  test.each([
    ['as the word action', `${SYNC}/lead/7/…`, 'GET'],
    ['as the end of the path', `${SYNC}/lead/7/action…`, 'POST'],
    ['as the whole path', 'https://next.telecrm.in/…', 'POST'],
    ['as the whole address', '…', 'POST'],
    ['as the word enterprise', 'https://next.telecrm.in/autoupdate/v2/…/e1/lead/7/action', 'POST'],
    ['in a host that cannot be one of these', 'https://….a.example/enterprise/e1/autoupdatelead', 'POST'],
    ['as a segment that is taken back', `${SYNC}/lead/…/../7/action`, 'POST'],
    ['behind a relative path', './…/enterprise/e1/autoupdatelead', 'POST'],
    ['behind a path of the own site', '/api/…/enterprise/e1/autoupdatelead', 'POST'],
  ])('leave it open %s', (_name, url, method) => {
    expect(operationAt(url, method)).toBeUndefined();
  });

  test('in a base of unknown API leave the choice to the path', () => {
    expect(operationAt('…/enterprise/e1/autoupdatelead')).toBe('upsert-lead');
    expect(operationAt('…/enterprise/e1/lead')).toBe('create-lead');
  });
});

describe('the own site', () => {
  const operationsAt = (url: string, baseUrls: BaseUrls = {}): readonly string[] =>
    operationsOf(`fetch(${url}, { method: 'POST' })`, { baseUrls });

  test.each([
    '`${location.origin}/enterprise/e1/lead`',
    '`${window.location.origin}/crm/enterprise/e1/lead`',
    "new URL('/enterprise/e1/lead', document.location.href)",
    '`${location.protocol}//${location.host}/enterprise/e1/lead`',
    '`https://${self.location.hostname}/enterprise/e1/lead`',
  ])('is not telecrm: %s', (url) => {
    expect(operationsAt(url)).toEqual([]);
  });

  test.each([
    '`${origin()}/enterprise/e1/lead`',
    '`${location.search}/enterprise/e1/lead`',
    '`${location.protocol}//next.telecrm.in/autoupdate/v2/enterprise/e1/lead`',
  ])('is something else than %s', (url) => {
    expect(operationsAt(url)).toEqual(['create-lead']);
  });

  test('may be a proxy', () => {
    expect(operationsAt('`${location.origin}/crm/enterprise/e1/lead`', { '/crm': 'sync' })).toEqual(['create-lead']);
  });
});

describe('parameters', () => {
  test('are the parts of the path that vary', () => {
    expect(destinationOf(address(`${SYNC}/lead/7/action/a-…`), 'GET', {})?.parameters).toEqual({
      leadId: ['7'],
      actionId: ['a-', hole],
    });
  });
});

describe('baseUrls', () => {
  const settings: BaseUrls = { 'https://Proxy.example/crm': 'sync', '/api/telecrm': 'async' };

  test.each([
    ['the base itself', 'https://proxy.example/crm/enterprise/e1/lead', 'create-lead'],
    ['something behind the base', 'https://proxy.example/crm/v9/enterprise/e1/lead', 'create-lead'],
    ['a path of the own site', '/api/telecrm/enterprise/e1/autoupdatelead', 'upsert-lead'],
    ['the port of https', 'https://proxy.example:443/crm/enterprise/e1/lead', 'create-lead'],
  ])('make telecrm of %s', (_name, url, operation) => {
    expect(operationAt(url, 'POST', settings)).toBe(operation);
    expect(operationAt(url)).toBeUndefined();
  });

  test.each([
    ['the other API', 'https://proxy.example/crm/enterprise/e1/autoupdatelead'],
    ['a name that only begins alike', 'https://proxy.example/crm2/enterprise/e1/lead'],
    ['another path on that host', 'https://proxy.example/enterprise/e1/lead'],
    ['other capitals in the path', 'https://proxy.example/CRM/enterprise/e1/lead'],
  ])('make nothing of %s', (_name, url) => {
    expect(operationAt(url, 'POST', settings)).toBeUndefined();
  });

  test('may end in a slash', () => {
    expect(operationAt('https://p.example/enterprise/e1/lead', 'POST', { 'https://p.example/': 'sync' })).toBe(
      'create-lead',
    );
  });
});
