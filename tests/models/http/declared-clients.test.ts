import { describe, expect, test } from 'vitest';
import type { ClientSetting } from '../../../src/settings.ts';
import { outcomeOf, sent } from '../outside.ts';

const declared: readonly ClientSetting[] = [
  { module: '@acme/crm', name: 'createLead', operation: 'create-lead', body: 0 },
  { module: '@acme/crm', name: 'default', operation: 'get-lead' },
  { module: '@acme/crm', name: 'Crm.prototype.addActions', operation: 'create-actions', body: 1 },
];

const body = '{ actions: [{ type: "1" }] }';
const parsed = { actions: [{ type: '1' }] };

describe('a declared function', () => {
  test('sends its argument as the body', () => {
    expect(sent(`import { createLead } from '@acme/crm'; createLead(${body})`, declared)).toMatchObject([
      { body: parsed },
    ]);
  });

  test('is known from require and from a namespace', () => {
    expect(sent(`require('@acme/crm').createLead(${body})`, declared)).toMatchObject([{ body: parsed }]);
    expect(sent(`import * as crm from '@acme/crm'; crm.createLead(${body})`, declared)).toMatchObject([
      { body: parsed },
    ]);
  });

  test('may be the default export, and may have no body', () => {
    expect(sent("import get from '@acme/crm'; get({ a: 1 })", declared)).toEqual([
      { method: 'unknown(import)', url: 'unknown(import)' },
    ]);
  });

  test('gives a promise of the body of the answer', () => {
    const code = `import { createLead } from '@acme/crm'; seen((await createLead({})).actions)`;
    expect(outcomeOf(code, declared).seen).toEqual(['answer.body.actions']);
  });

  test('is not one of the same name from elsewhere, nor another of that module', () => {
    expect(sent(`import { createLead } from '@other/crm'; createLead(${body})`, declared)).toEqual([]);
    expect(sent(`import { other } from '@acme/crm'; other(${body})`, declared)).toEqual([]);
  });
});

describe('a declared method', () => {
  test('sends on an instance of its class', () => {
    const code = `import { Crm } from '@acme/crm'; const crm = new Crm(key); crm.addActions('7', ${body})`;
    expect(sent(code, declared)).toMatchObject([{ body: parsed }]);
  });

  test('sends on a field of a class', () => {
    const code = `
      import { Crm } from '@acme/crm';
      export class Sync {
        crm = new Crm();
        run() { return this.crm.addActions('7', ${body}); }
      }
    `;
    expect(sent(code, declared)).toMatchObject([{ body: parsed }]);
  });

  test('is not another method of that class, nor the same of another class', () => {
    expect(sent(`import { Crm } from '@acme/crm'; new Crm().other('7', ${body})`, declared)).toEqual([]);
    expect(sent(`import { Other } from '@acme/crm'; new Other().addActions('7', ${body})`, declared)).toEqual([]);
  });
});
