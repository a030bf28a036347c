/** The modules that platforms provide to programs; what they export stands in a registry of the process. */

/** The modules, with the names of what they export. */
export const PLATFORM_MODULES = {
  '@angular/core': ['inject'],
  '@angular/common/http': ['HttpClient'],
  '@nestjs/axios': ['HttpService'],
  '@playwright/test': ['request', 'APIRequestContext'],
  jquery: ['default'],
  'k6/http': ['default'],
  // What a node runs in is handed to it from outside.
  'unseen-n8n': ['context'],
} as const;

/** The name of the registry in the global object. */
export const REGISTRY = 'telecrm:platforms';

/** The text of a module that passes on what stands in the registry of this process. */
export function platformModule(name: keyof typeof PLATFORM_MODULES): string {
  const lines = PLATFORM_MODULES[name].map((exported) => {
    const value = `globalThis['${REGISTRY}']['${name}'].${exported}`;
    return exported === 'default' ? `export default ${value};` : `export const ${exported} = ${value};`;
  });
  return `${lines.join('\n')}\n`;
}

/** A module's package, and the path of the module in it. */
export function packageOf(name: string): { readonly home: string; readonly path: string } {
  const [first = '', second = '', ...rest] = name.split('/');
  return first.startsWith('@')
    ? { home: `${first}/${second}`, path: ['.', ...rest].join('/') }
    : { home: first, path: second === '' ? '.' : `./${second}` };
}
