import { describe, expect, test } from 'vitest';
import { dedent, draw, readDrawing } from './drawn.ts';

const DRAWN = dedent(`
  send({ type: 'ACTION_1001', again: 'ACTION_1' });
               ~~~~~~~~~~~~~ [prefixed {"type":"ACTION_1001"}]
                                     ~~~~~~~~~~ [prefixed]
  if (ok) {
    send({
    ~~~~~~ [unread] >>
      type: '1001',
    });
    ~~ <<
  }
`);

describe('a drawing', () => {
  test('gives the code and the places', () => {
    const { code, reports } = readDrawing(DRAWN);
    expect(code.split('\n')).toEqual([
      "send({ type: 'ACTION_1001', again: 'ACTION_1' });",
      'if (ok) {',
      '  send({',
      "    type: '1001',",
      '  });',
      '}',
    ]);
    expect(reports).toEqual([
      { messageId: 'prefixed', data: { type: 'ACTION_1001' }, line: 1, column: 14, endLine: 1, endColumn: 27 },
      { messageId: 'prefixed', data: {}, line: 1, column: 36, endLine: 1, endColumn: 46 },
      { messageId: 'unread', data: {}, line: 3, column: 3, endLine: 5, endColumn: 5 },
    ]);
  });

  test('is drawn again as it was read, but for its data', () => {
    const { code, reports } = readDrawing(DRAWN);
    expect(draw(code, reports)).toBe(DRAWN.replace(' {"type":"ACTION_1001"}', ''));
  });

  test.each([
    ['closed twice', 'a();\n~~~ <<'],
    ['never closed', 'a(\n~~ [unread] >>\n);'],
  ])('that is %s is an error', (_name, drawing) => {
    expect(() => readDrawing(drawing)).toThrow(/marker/u);
  });
});
