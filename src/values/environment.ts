/** Variables of the environment, as the names that they are read by tell. */
import type { Plain } from './value.ts';

/** The name of the variable that a value was read from; undefined where it was not read from the environment. */
export function variableOf(value: Plain): string | undefined {
  if (value.kind !== 'unknown' || (value.reason !== 'environment' && value.reason !== 'import')) return undefined;
  return /(?:^|\.)env\.(\w+)$/.exec(value.key)?.[1];
}
