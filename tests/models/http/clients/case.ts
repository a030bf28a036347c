/** One client's calls, held against the rules: a report proves what was sent, a pair of which one reads the answer the rest. */
import { describe, expect, test } from 'vitest';
import { lint, type Language } from '../../../support/lint.ts';
import { ACTIONS, SYNC } from '../../../support/urls.ts';

export { ACTIONS, SYNC };

/** A body with a type that the Sync API refuses, as JavaScript. */
export const WRONG = "{ actions: [{ type: 'ACTION_1001' }] }";

/** The same as JSON. */
export const JSON_WRONG = `JSON.stringify(${WRONG})`;

/** A look at what became of the first action. */
export const READ = ".actions[0].status !== 'IGNORED'";

/** The path behind the base. */
export const PATH = '/lead/7/action';

export interface ClientCase {
  /** The client as the table in docs/what-it-sees.md names it. */
  readonly client: string;
  readonly language?: Language;
  /** Codes that send the wrong type to telecrm; with another URL or method in them they send it elsewhere. */
  readonly url: readonly string[];
  /** Codes whose method is POST, and the same with one that telecrm does not take there. */
  readonly method: readonly (readonly [code: string, other: string])[];
  /** Codes whose URL is put together from a base and a path; none where the client has no base. */
  readonly base: readonly string[];
  /** Codes that send the wrong type in each way the client takes a body. */
  readonly body: readonly string[];
  /** Codes that create actions, with the answer read and with it left. */
  readonly answer: readonly (readonly [read: string, left: string])[];
}

const refused = (code: string, language: Language = {}): number => lint(code, language, ['no-action-prefix']).length;
const unread = (code: string, language: Language = {}): number =>
  lint(code, language, ['no-unread-action-status']).length;

/** One test for each cell of a client's row that is filled. */
export function testClient({ client, language, ...cells }: ClientCase): void {
  describe(client, () => {
    test(`${client}: URL`, () => {
      for (const code of cells.url) {
        expect(refused(code, language), code).toBe(1);
        expect(refused(code.replaceAll('next.telecrm.in', 'crm.example.com'), language), code).toBe(0);
      }
    });
    test(`${client}: method`, () => {
      for (const [code, other] of cells.method) {
        expect(refused(code, language), code).toBe(1);
        expect(refused(other, language), other).toBe(0);
      }
    });
    if (cells.base.length > 0)
      test(`${client}: base`, () => {
        for (const code of cells.base) {
          expect(refused(code, language), code).toBe(1);
          expect(refused(code.replaceAll('next.telecrm.in', 'crm.example.com'), language), code).toBe(0);
        }
      });
    test(`${client}: body`, () => {
      for (const code of cells.body) {
        expect(refused(code, language), code).toBe(1);
        expect(refused(code.replaceAll('ACTION_1001', '1001'), language), code).toBe(0);
      }
    });
    if (cells.answer.length > 0)
      test(`${client}: answer`, () => {
        for (const [read, left] of cells.answer) {
          expect(unread(read, language), read).toBe(0);
          expect(unread(left, language), left).toBe(1);
        }
      });
  });
}

/** Calls of the verbs of a client that takes the body as an argument of its own, under a name. */
export function withBody(name: string, from: string, body = WRONG): Pick<ClientCase, 'url' | 'method' | 'body'> {
  const send = (verb: string): string => `${from} await ${name}.${verb}('${ACTIONS}', ${body});`;
  return { url: [send('post')], method: [[send('post'), send('put')]], body: [send('post')] };
}

/** Options with the body under a key. */
export const options = (key: string, method = 'POST', body = WRONG): string =>
  `{ method: '${method}', ${key}: ${body} }`;
/** The same, with the URL among them. */
export const whole = (key: string, method = 'POST', body = WRONG): string =>
  `{ url: '${ACTIONS}', method: '${method}', ${key}: ${body} }`;
