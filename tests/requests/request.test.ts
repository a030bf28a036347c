import { describe, expect, test } from 'vitest';
import { isWrite, stringOf } from '../../src/requests/request.ts';
import { literal, unknown } from '../../src/values/value.ts';
import { actionTypesOf, ASYNC, modelOf, operationsOf, requestOf, SYNC } from './model-of.ts';

describe('requestsOf', () => {
  test('finds the operation by URL and method', () => {
    expect(operationsOf(`fetch('${SYNC}/lead/7'); fetch('${SYNC}/lead/7', { method: 'post' })`)).toEqual([
      'get-lead',
      'update-lead',
    ]);
  });

  test('finds nothing in what goes elsewhere', () => {
    expect(operationsOf("fetch('https://a.example/enterprise/e1/lead', { method: 'POST' })")).toEqual([]);
  });

  test('takes each alternative of the URL', () => {
    expect(operationsOf(`fetch(flag ? '${SYNC}/lead' : '${ASYNC}/autoupdatelead', { method: 'POST' })`)).toEqual([
      'create-lead',
      'upsert-lead',
    ]);
  });

  test('takes each alternative of the method', () => {
    expect(operationsOf(`fetch('${SYNC}/lead/7', { method: flag ? 'GET' : 'POST' })`)).toEqual([
      'get-lead',
      'update-lead',
    ]);
  });

  test('never crosses alternatives of the same condition', () => {
    const code = `fetch(flag ? '${SYNC}/lead/7' : '${SYNC}/lead/7/action', { method: flag ? 'GET' : 'POST' })`;
    expect(operationsOf(code)).toEqual(['get-lead', 'create-actions']);
  });

  test('leaves out the alternative that goes elsewhere', () => {
    expect(operationsOf(`fetch(flag ? '${SYNC}/lead/7' : 'https://a.example/x')`)).toEqual(['get-lead']);
  });

  test('knows nothing of a method that is not known', () => {
    expect(operationsOf(`fetch('${SYNC}/lead/7', { method })`)).toEqual([]);
  });

  test('takes a look-up whose addresses are all one operation', () => {
    const lookup = (other: string): string => `const urls = { a: '${SYNC}/lead/7', b: '${other}' }; fetch(urls[key])`;
    expect(operationsOf(lookup(`${SYNC}/lead/8`))).toEqual(['get-lead']);
    expect(operationsOf(lookup(`${SYNC}/metadata`))).toEqual([]);
    expect(operationsOf(lookup('https://a.example/x'))).toEqual([]);
  });

  test('takes the operation of a declared client at its word', () => {
    const clients = [{ module: '@acme/crm', name: 'save', operation: 'create-lead', body: 0 }];
    expect(operationsOf("import { save } from '@acme/crm'; save({})", { clients })).toEqual(['create-lead']);
    expect(operationsOf("import { save } from '@acme/crm'; save({})")).toEqual([]);
  });

  test('takes base URLs from the settings', () => {
    const code = "fetch('/api/crm/enterprise/e1/lead/7')";
    expect(operationsOf(code, { baseUrls: { '/api/crm': 'sync' } })).toEqual(['get-lead']);
    expect(operationsOf(code)).toEqual([]);
  });
});

describe('actionsOf', () => {
  const actions = "{ actions: [{ type: '1' }, { type: '2' }] }";

  test.each([
    ['create-actions', `${SYNC}/lead/7/action`],
    ['create-lead', `${SYNC}/lead`],
    ['update-lead', `${SYNC}/lead/7`],
    ['upsert-lead', `${ASYNC}/autoupdatelead`],
  ])('of %s are those in the list', (name, url) => {
    const request = requestOf(`fetch('${url}', { method: 'POST', body: JSON.stringify(${actions}) })`);
    expect(request.operation.name).toBe(name);
    expect(actionTypesOf(request)).toEqual(['1', '2']);
    expect(isWrite(request)).toBe(true);
  });

  test('of update-action is the body itself', () => {
    const request = requestOf(
      `fetch('${SYNC}/lead/7/action/8', { method: 'POST', body: JSON.stringify({ type: '1' }) })`,
    );
    expect(actionTypesOf(request)).toEqual(['1']);
    expect(isWrite(request)).toBe(true);
  });

  test('of a search are none', () => {
    const request = requestOf(`fetch('${SYNC}/lead/search', { method: 'POST', body: JSON.stringify(${actions}) })`);
    expect(actionTypesOf(request)).toEqual([]);
    expect(isWrite(request)).toBe(false);
  });

  test('under a condition are those that can be sent with the request', () => {
    const code = `
      const body = { actions: flag ? [{ type: '1' }] : [{ type: '2' }] };
      if (flag) fetch('${SYNC}/lead', { method: 'POST', body: JSON.stringify(body) });
    `;
    expect(actionTypesOf(requestOf(code))).toEqual(['1']);
  });

  test('have each alternative of their type', () => {
    const code = `fetch('${SYNC}/lead', { method: 'POST', body: JSON.stringify({ actions: [{ type: flag ? '1' : '2' }] }) })`;
    expect(actionTypesOf(requestOf(code))).toEqual(['1', '2']);
  });

  test('without a body are none', () => {
    expect(actionTypesOf(requestOf(`fetch('${SYNC}/lead', { method: 'POST' })`))).toEqual([]);
  });
});

test('a request knows where it is sent, and what its path is about', () => {
  const [request] = modelOf(`fetch(\`${SYNC}/lead/\${id}/action/8\`)`).requests;
  expect(request?.node.type).toBe('CallExpression');
  expect(request?.parameters).toMatchObject({ leadId: [{ kind: 'unknown' }], actionId: ['8'] });
});

test('stringOf is the text of what is certainly a string', () => {
  expect(stringOf(literal('a'))).toBe('a');
  expect(stringOf(literal(1))).toBeUndefined();
  expect(stringOf(unknown('parameter'))).toBeUndefined();
});
