export * from './codes.js';
export { default } from './create.js';
