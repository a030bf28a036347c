/** Variables of the environment, as the names that they are read by tell. */
import type { Plain } from './value.ts';

/** Functions through which an address passes with its name. */
const HARMLESS = /^(?:replace|replaceAll|trim|trimEnd|slice|String|toString)\(/;

/** The name of the variable that an address was read from, whatever was cut off it. */
export function variableBehind(value: Plain): string | undefined {
  if (value.kind !== 'unknown' || !HARMLESS.test(value.key)) return variableOf(value);
  const [source] = value.sources ?? [];
  return source && source.kind !== 'choice' ? variableBehind(source) : undefined;
}

/** The name of the variable that a value was read from; undefined where it was not read from the environment. */
export function variableOf(value: Plain): string | undefined {
  if (value.kind !== 'unknown' || (value.reason !== 'environment' && value.reason !== 'import')) return undefined;
  return /(?:^|\.)env\.(\w+)$/.exec(value.key)?.[1];
}
