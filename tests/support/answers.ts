/** What the cases about the answers of requests begin with. */
import { ACTIONS } from './urls.ts';

/** Creates actions by fetch; `response` holds the answer. */
export const BY_FETCH = `
  const url = '${ACTIONS}';
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
`;

/** Creates actions by fetch; `data` holds the parsed answer. */
export const PARSED = `
  const url = '${ACTIONS}';
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
  const data = await response.json();
`;

/** The same, where the answer is only logged. */
export const LOGGED = PARSED.replace('[unread]', '[onlyLogged]');

/** A body that is sent to `url` with `init` creates actions. */
export const TO_SEND = `
  const url = '${ACTIONS}';
  const init = { method: 'POST', body };
`;

/** Reads the statuses. */
export const READ =
  "if (data.actions.some((entry) => entry.status === 'IGNORED')) throw new Error('actions were ignored');";

/** Draws the report under a call that stands once in a code. */
export function drawUnder(code: string, call: string, messageId = 'unread'): string {
  const lines = code.split('\n');
  const index = lines.findIndex((line) => line.includes(call));
  if (index < 0) throw new Error(`Not in one line: ${call}`);
  const column = lines[index]?.indexOf(call) ?? 0;
  return lines.toSpliced(index + 1, 0, `${' '.repeat(column)}${'~'.repeat(call.length)} [${messageId}]`).join('\n');
}
