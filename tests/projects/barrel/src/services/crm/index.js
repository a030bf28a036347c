export { default as createActions, VISIT } from './telecrm/index.js';
