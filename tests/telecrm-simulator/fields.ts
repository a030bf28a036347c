import { isObject } from './facts.ts';
import { dropped } from './verdict.ts';
import type { Defect } from './verdict.ts';

type FieldType = 'text' | 'phone' | 'email' | 'rating' | 'status' | 'tags' | 'date' | 'money' | 'number';

/** The lead fields of the simulated workspace, by api name. */
export const LEAD_FIELDS: ReadonlyMap<string, FieldType> = new Map([
  ['name', 'text'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['rating', 'rating'],
  ['status', 'status'],
  ['assignee', 'email'],
  ['tags', 'tags'],
  ['next_visit', 'date'],
  ['budget', 'money'],
  ['seats', 'number'],
]);

/** The field that tells leads apart. */
export const LEAD_IDENTIFIER = 'phone';

const ARCHIVED_STATUSES: ReadonlySet<unknown> = new Set(['Old Enquiry']);

/** The field values that telecrm drops, telling so only in the `remarks` of a Sync create. */
export function judgeFields(fields: Record<string, unknown>): Defect[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const type = LEAD_FIELDS.get(name);
    // A workspace has fields of its own making, and no page says what an unknown one does.
    return type === undefined ? [] : judgeField(`fields.${name}`, type, value);
  });
}

/** The keys beside `fields` that nobody looks at. */
export function strayKeys(body: unknown): Defect[] {
  const keys = isObject(body) ? Object.keys(body).filter((key) => key !== 'fields' && key !== 'actions') : [];
  return keys.map((key) => dropped('body-shape', key, 'A field stands under fields'));
}

function judgeField(path: string, type: FieldType, value: unknown): Defect[] {
  switch (type) {
    case 'rating':
      return wrongTypeUnless(Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5, path, type);
    case 'number':
      return wrongTypeUnless(typeof value === 'number', path, type);
    case 'tags':
      return wrongTypeUnless(Array.isArray(value) && value.every((tag) => typeof tag === 'string'), path, type);
    case 'money':
      return wrongTypeUnless(typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)), path, type);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
        ? [dropped('A4', path, 'An ISO 8601 date is not parsed')]
        : [];
    case 'status':
      return ARCHIVED_STATUSES.has(value) ? [dropped('E3', path, 'An archived status cannot be written')] : [];
    case 'email':
      return wrongTypeUnless(typeof value !== 'string' || value === value.trim(), path, type);
    case 'text':
    case 'phone':
      return [];
  }
}

function wrongTypeUnless(right: boolean, path: string, type: FieldType): Defect[] {
  return right ? [] : [dropped('A3', path, `The value is not a ${type}`)];
}
