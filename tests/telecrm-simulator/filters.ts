/** What both searches have in common. */
import { isObject } from './facts.ts';
import { dropped } from './verdict.ts';
import type { Defect } from './verdict.ts';

/** Judges the bounds of a time window. */
export function judgeWindow(window: unknown, path: string): Defect[] {
  return Object.entries(isObject(window) ? window : {}).flatMap(([bound, value]) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? [dropped('A4', `${path}.${bound}`, 'An ISO 8601 date is not parsed')]
      : [],
  );
}

/** Judges the types asked for: telecrm writes them in capitals. */
export function judgeTypes(types: unknown, path: string): Defect[] {
  return [types]
    .flat()
    .flatMap((type) =>
      typeof type === 'string' && type !== type.toUpperCase() ? [dropped('bad-filter', path, 'No such type')] : [],
    );
}

/** Judges who is asked for; each search tells team members in its own way. */
export function judgePerformers(performers: unknown, path: string, isRight: (text: string) => boolean): Defect[] {
  return [performers]
    .flat()
    .flatMap((one) =>
      typeof one === 'string' && !isRight(one) ? [dropped('X5', path, 'Not how this search tells team members')] : [],
    );
}
