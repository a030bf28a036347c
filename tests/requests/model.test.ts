import { describe, expect, test } from 'vitest';
import { budgetFor } from '../../src/requests/model.ts';
import { modelOf, SYNC } from './model-of.ts';

describe('buildModel', () => {
  test('has everything that is sent, and what of it goes to telecrm', () => {
    const { exchanges, requests, file } = modelOf(`fetch('${SYNC}/lead/7'); fetch('https://a.example/x')`);
    expect(exchanges).toHaveLength(2);
    expect(requests).toHaveLength(1);
    expect(file).toBe('case.js');
  });

  test('of an empty file has nothing', () => {
    expect(modelOf('')).toMatchObject({ exchanges: [], requests: [], exhausted: false });
  });

  test('knows the texts that the program itself looks at', () => {
    const textsOf = (code: string): unknown[] =>
      [...modelOf(code).observed].map((node) => (node.type === 'Literal' ? node.value : node.type));
    expect(textsOf("const type = 'ACTION_1'; if (given === type) stop();")).toContain('ACTION_1');
    expect(textsOf("const type = 'ACTION_1';")).not.toContain('ACTION_1');
  });

  test.each([
    'labels[type]',
    'counts[type] = 1',
    'delete counts[type]',
    'const { [type]: label } = labels',
    'const marks = { [type]: true }',
    'type in labels',
    'new Set([given]).has(type)',
    'new Set([type]).has(given)',
    'new Map(rows).get(type)',
    'new Map().set(type, 1)',
  ])('knows a text that is a key in %s', (code) => {
    const [text] = modelOf(`const type = 'ACTION_1'; ${code};`).observed;
    expect(text).toMatchObject({ value: 'ACTION_1' });
  });

  test.each([
    'type.length',
    'type.slice(7)',
    'type.toLowerCase()',
    "type.split('_')",
    "type.replace('_', ' ')",
    'document.title = type',
    'document.title = `Sending ${type}`',
    "document.title = 'Sending ' + type",
  ])('knows a text of which something else comes by %s', (code) => {
    const observed = [...modelOf(`const type = 'ACTION_1'; ${code};`).observed];
    expect(observed).toContainEqual(expect.objectContaining({ value: 'ACTION_1' }));
  });

  test.each(['type.toString()', 'const body = { type }; body.name = type'])('knows of none by %s', (code) => {
    expect([...modelOf(`const type = 'ACTION_1'; ${code};`).observed]).toEqual([]);
  });

  test.each(['labels.type', 'const { type: label } = { type }', 'new Set([type]).add(given)', 'const list = [type]'])(
    'knows of no text that is a key in %s',
    (code) => {
      expect([...modelOf(`const type = 'ACTION_1'; ${code};`).observed]).toEqual([]);
    },
  );

  test('grants a longer file more steps', () => {
    expect(budgetFor('x'.repeat(100))).toBeGreaterThan(budgetFor(''));
  });

  test('stays within the budget of the file, and says when that ran out', () => {
    const loops = (depth: number): string => (depth === 0 ? 'n += 1;' : `while (go()) { n += 1; ${loops(depth - 1)} }`);
    const code = `let n = 0; ${loops(40)} fetch('${SYNC}/lead/7');`;
    const { steps, exhausted } = modelOf(code);
    expect(exhausted).toBe(true);
    expect(steps).toBeLessThanOrEqual(budgetFor(code));
  });

  test('of a file that fits the budget is whole', () => {
    expect(modelOf(`for (const id of ids) fetch('${SYNC}/lead/' + id);`).exhausted).toBe(false);
  });
});
