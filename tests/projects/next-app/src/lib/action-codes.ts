export const ACTION_CODES = {
  visit: 'ACTION_1001',
  trial: '1002',
} as const;
