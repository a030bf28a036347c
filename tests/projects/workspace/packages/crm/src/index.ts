export * from './codes.js';
export { createClient } from './client.js';
