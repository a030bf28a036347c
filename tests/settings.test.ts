import { describe, expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { operations } from '../src/telecrm/operations.ts';

const client = { module: '@acme/crm', name: 'save', operation: 'create-lead' };

const read = (telecrm: unknown): unknown => readSettings({ telecrm });

describe('settings that are right', () => {
  test('may be left out', () => {
    const defaults = {
      leadIdentifier: 'phone',
      fields: {},
      baseUrls: {},
      clients: [],
      customActions: {},
      followImports: true,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(read({})).toEqual(defaults);
    expect(readSettings({ react: { version: 'detect' } })).toEqual(defaults);
  });

  test.each([
    ['leadIdentifier', 'email'],
    ['baseUrls', { 'https://proxy.example': 'sync', '/api': 'async', '/': 'sync', 'env:LEAD_URL': 'sync' }],
    ['baseUrls', { 'HTTP://enterprise/enterprises': 'sync' }],
    ['clients', [client, { ...client, name: 'Crm.prototype.save', body: 1 }]],
    ['customActions', { OUTGOING_CALL: '1001' }],
    ['fields', { interests: 'TAGS', next_visit: 'date', owner: 'ACTIVE_USERS', loss: 'lostReason' }],
    ['followImports', false],
  ])('%s is taken as it is given', (key, value) => {
    expect(read({ [key]: value })).toMatchObject({ [key]: value });
  });

  test('leave the others at their defaults', () => {
    expect(read({ leadIdentifier: 'email' })).toMatchObject({ followImports: true, clients: [] });
  });

  test.each(operations.map(({ name }) => name))('a client may be declared for %s', (operation) => {
    expect(read({ clients: [{ ...client, operation }] })).toMatchObject({ clients: [{ operation }] });
  });

  test('are read once for each object', () => {
    const telecrm = { leadIdentifier: 'email' };
    expect(read(telecrm)).toBe(read(telecrm));
  });
});

describe('a setting that is wrong is one error that names it and what is allowed', () => {
  test.each([
    ['telecrm', 'on', 'settings.telecrm must be an object, not "on".'],
    ['telecrm', null, 'settings.telecrm must be an object, not null.'],
    ['telecrm', [], 'settings.telecrm must be an object, not [].'],
  ])('%s: %j', (_key, value, message) => {
    expect(() => read(value)).toThrow(new TypeError(message));
  });

  test.each([
    ['leadIdentifier', 5, 'settings.telecrm.leadIdentifier must be a non-empty string, not 5.'],
    ['leadIdentifier', '', 'settings.telecrm.leadIdentifier must be a non-empty string, not "".'],
    ['followImports', 'no', 'settings.telecrm.followImports must be true or false, not "no".'],
    ['baseUrls', ['/api'], 'settings.telecrm.baseUrls must be an object, not ["/api"].'],
    ['baseUrls', { '/api': 'v2' }, "settings.telecrm.baseUrls['/api'] must be 'sync' or 'async', not \"v2\"."],
    ['customActions', 'CALL', 'settings.telecrm.customActions must be an object, not "CALL".'],
    [
      'customActions',
      { CALL: 1001 },
      "settings.telecrm.customActions.CALL must be a code of digits such as '1001', not 1001.",
    ],
    [
      'customActions',
      { CALL: 'ACTION_1001' },
      'settings.telecrm.customActions.CALL must be a code of digits such as \'1001\', not "ACTION_1001".',
    ],
    ['fields', ['interests'], 'settings.telecrm.fields must be an object, not ["interests"].'],
    [
      'fields',
      { interests: 'LABELS' },
      'settings.telecrm.fields.interests must be one of text, email, phone, number, date, dropdown, tags, money, website, medialink, activeUsers, rating, status, lostReason, not "LABELS".',
    ],
    ['fields', { interests: 5 }, /^settings\.telecrm\.fields\.interests must be one of text, .*, not 5\.$/u],
    [
      'baseUrls',
      { 'env:': 'sync' },
      "settings.telecrm.baseUrls['env:'] must be 'env:' and the name of one variable, not \"env:\".",
    ],
    ...['', 'crm.example.com', 'api/crm', 'https://proxy.example/enterprise', '/api/enterprise/acme'].map(
      (base): [string, unknown, string] => [
        'baseUrls',
        { [base]: 'sync' },
        `settings.telecrm.baseUrls['${base}'] must be what stands before '/enterprise': an address with its scheme, a path that begins with '/', or 'env:' and a variable, not "${base}".`,
      ],
    ),
    ['clients', client, `settings.telecrm.clients must be an array, not ${JSON.stringify(client)}.`],
    ...['Crm#save', 'Crm.save', 'Crm.prototype.', 'Crm.prototype.leads.save', 'save()'].map(
      (name): [string, unknown, string] => [
        'clients',
        [{ ...client, name }],
        `settings.telecrm.clients[0].name must be an exported function, or 'Class.prototype.method', not "${name}".`,
      ],
    ),
    ['clients', ['save'], 'settings.telecrm.clients[0] must be an object, not "save".'],
    [
      'clients',
      [client, { ...client, module: 5 }],
      'settings.telecrm.clients[1].module must be a non-empty string, not 5.',
    ],
    ['clients', [{ ...client, name: '' }], 'settings.telecrm.clients[0].name must be a non-empty string, not "".'],
    [
      'clients',
      [{ ...client, body: -1 }],
      'settings.telecrm.clients[0].body must be the zero-based index of an argument, not -1.',
    ],
    [
      'clients',
      [{ ...client, body: '0' }],
      'settings.telecrm.clients[0].body must be the zero-based index of an argument, not "0".',
    ],
    [
      'clients',
      [{ module: '@acme/crm', operation: 'create-lead' }],
      'settings.telecrm.clients[0].name must be a non-empty string, not undefined.',
    ],
  ])('%s: %j', (key, value, message) => {
    expect(() => read({ [key]: value })).toThrow(typeof message === 'string' ? new TypeError(message) : message);
  });

  test('an unknown key', () => {
    expect(() => read({ baseUrl: '/api' })).toThrow(
      new TypeError(
        "settings.telecrm has an unknown key 'baseUrl'. Allowed: leadIdentifier, followImports, baseUrls, customActions, fields, clients.",
      ),
    );
  });

  test('an unknown key that every object inherits', () => {
    expect(() => read({ toString: 1 })).toThrow("settings.telecrm has an unknown key 'toString'.");
  });

  test('an unknown key of a client', () => {
    expect(() => read({ clients: [{ ...client, argument: 0 }] })).toThrow(
      new TypeError(
        "settings.telecrm.clients[0] has an unknown key 'argument'. Allowed: module, name, operation, body.",
      ),
    );
  });

  test('an unknown operation, with all that are known', () => {
    const known = operations.map(({ name }) => name).join(', ');
    expect(() => read({ clients: [{ ...client, operation: 'delete-lead' }] })).toThrow(
      new TypeError(`settings.telecrm.clients[0].operation must be one of ${known}, not "delete-lead".`),
    );
  });

  test('is the same error every time', () => {
    const wrong = { leadIdentifier: 5 };
    expect(() => read(wrong)).toThrow(TypeError);
    expect(() => read(wrong)).toThrow(TypeError);
  });
});
