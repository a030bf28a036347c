/** Lead fields, and what their types take. https://docs.telecrm.in/concepts/field-types */

/** The types of fields. The custom-fields endpoint writes them in capitals, with or without underscores. */
export const fieldTypes = [
  'text',
  'email',
  'phone',
  'number',
  'date',
  'dropdown',
  'tags',
  'money',
  'website',
  'medialink',
  'activeUsers',
  'rating',
  'status',
  'lostReason',
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** The fields that every workspace has. https://docs.telecrm.in/sync-api/leads/search */
export const standardFields: Readonly<Record<string, FieldType>> = {
  name: 'text',
  phone: 'phone',
  email: 'email',
  rating: 'rating',
  status: 'status',
  assignee: 'activeUsers',
};

/** The type of a name such as `ACTIVE_USERS` or `activeUsers`; undefined where there is none of that name. */
export function fieldTypeOf(name: string): FieldType | undefined {
  const plain = (text: string): string => text.replaceAll('_', '').toLowerCase();
  return fieldTypes.find((type) => plain(type) === plain(name));
}

/** Whether a number is a rating. */
export function isRating(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 5;
}

/** Whether a text is a number, in any notation that JavaScript reads. */
export function isNumeric(value: string): boolean {
  return value.trim() !== '' && Number.isFinite(Number(value));
}

/**
 * A date and time as ISO 8601 writes them, which telecrm does not parse. A date alone is none: a workspace may have set
 * that very format.
 */
export const ISO_DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
