export const SEED_ORDER = '1011';
