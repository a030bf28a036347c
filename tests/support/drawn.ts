/**
 * Reports drawn under the code that they stand at.
 *
 *     send({ type: 'ACTION_1001' });
 *                  ~~~~~~~~~~~~~ [prefixed {"type":"ACTION_1001"}]
 *
 * A report over several lines opens under its first line and closes under its last:
 *
 *     send({
 *     ~~~~~~ [unread] >>
 *       type: '1001',
 *     });
 *     ~~ <<
 *
 * The left end of the opening marker and the right end of the closing one count.
 */

export interface Place {
  readonly messageId: string;
  /** Both lines count from 1; both columns count from 1, the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface DrawnReport extends Place {
  readonly data: Readonly<Record<string, string>>;
}

export interface Drawing {
  readonly code: string;
  readonly reports: readonly DrawnReport[];
}

const MARKER = /^ *(?<tildes>~+) (?:\[(?<messageId>\w+)(?: (?<data>\{.*\}))?\](?<opens> >>)?|<<)$/u;

/** The text of a template literal without the indentation and the empty lines that frame it. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/u, '').replace(/\n *$/u, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** Takes the drawn reports out of a code. */
export function readDrawing(text: string): Drawing {
  const code: string[] = [];
  const reports: DrawnReport[] = [];
  const open: DrawnReport[] = [];
  for (const line of text.split('\n')) {
    const groups = MARKER.exec(line)?.groups;
    if (groups === undefined) {
      code.push(line);
      continue;
    }
    const { tildes = '', messageId, data = '{}', opens } = groups;
    const column = line.indexOf('~') + 1;
    const endColumn = column + tildes.length;
    if (messageId === undefined) {
      const start = open.pop();
      if (start === undefined) throw new Error(`Nothing is open that this marker could close: ${line}`);
      reports.push({ ...start, endLine: code.length, endColumn });
      continue;
    }
    const report: DrawnReport = {
      messageId,
      data: JSON.parse(data) as Record<string, string>,
      line: code.length,
      column,
      endLine: code.length,
      endColumn,
    };
    if (opens === undefined) reports.push(report);
    else open.push(report);
  }
  if (open.length > 0) throw new Error('A marker that was opened is not closed.');
  return { code: code.join('\n'), reports: reports.toSorted(byPlace) };
}

/** Draws reports under a code, one way only, so that two drawings can be compared as text. */
export function draw(code: string, places: readonly Place[]): string {
  const sorted = places.toSorted(byPlace);
  return code
    .split('\n')
    .flatMap((text, index) => {
      const line = index + 1;
      const opening = sorted
        .filter((place) => place.line === line)
        .map((place) =>
          place.endLine === line
            ? `${tildes(place.column, place.endColumn)} [${place.messageId}]`
            : `${tildes(place.column, text.length + 1)} [${place.messageId}] >>`,
        );
      const closing = sorted
        .filter((place) => place.endLine === line && place.line !== line)
        .map((place) => `${tildes(text.search(/\S/u) + 1, place.endColumn)} <<`);
      return [text, ...opening, ...closing];
    })
    .join('\n');
}

function tildes(column: number, endColumn: number): string {
  return ' '.repeat(column - 1) + '~'.repeat(Math.max(endColumn - column, 1));
}

function byPlace(a: Place, b: Place): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    a.messageId.localeCompare(b.messageId)
  );
}
