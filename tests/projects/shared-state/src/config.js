/** What `configure` puts here nobody can see from another file. */
export const config = { base: 'https://next.telecrm.in/autoupdate/v2', visit: 'ACTION_1001' };
export const fixed = { visit: 'ACTION_1001' };

let prefix = 'ACTION_';

export const typeOf = (code) => prefix + code;

export function configure(options) {
  Object.assign(config, options);
}

export function usePrefix(value) {
  prefix = value;
}
