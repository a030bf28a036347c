/** Whether a file may have to do with telecrm, which is asked of every file, before anything of it is run. */
import { Reach } from '../modules/reach.ts';
import type { Settings } from '../settings.ts';
import { holdsToken } from '../telecrm/tokens.ts';
import { log } from './log.ts';
import { standsIn } from './mocks.ts';

/** A file without any of these words sends nothing to telecrm that could be recognised. */
const TRACE = /telecrm|autoupdatelead|enterprise/i;

/** Whether a text may have to do with telecrm at all. */
export function isOfInterest(text: string, settings: Settings): boolean {
  return (
    TRACE.test(text) ||
    holdsToken(text) ||
    Object.keys(settings.baseUrls).some((base) => text.includes(base.replace(/^env:/, ''))) ||
    settings.clients.some(({ module }) => text.includes(module))
  );
}

const reaches = new WeakMap<Settings, Reach>();
const verdicts = new WeakMap<object, boolean>();

/**
 * Whether a file may have to do with telecrm, or leads by its imports to one that may.
 * @param code the same object for all rules that ask about one lint
 */
export function concernsTelecrm(code: { readonly text: string }, file: string, settings: Settings): boolean {
  const known = verdicts.get(code);
  if (known !== undefined) return known;
  const verdict = settings.followImports ? leads(code.text, file, settings) : isOfInterest(code.text, settings);
  const isMocked = verdict && standsIn(code.text);
  verdicts.set(code, verdict && !isMocked);
  if (isMocked) log()?.('%s: skipped, it puts something else in the place of what it calls', file);
  else if (!verdict) log()?.('%s: skipped, neither it nor what it imports has to do with telecrm', file);
  return verdict && !isMocked;
}

function leads(text: string, file: string, settings: Settings): boolean {
  let reach = reaches.get(settings);
  if (!reach) {
    reach = new Reach((other) => isOfInterest(other, settings));
    reaches.set(settings, reach);
  }
  return reach.leads(file, text);
}
