/** What all rules ask for is computed by the first that does. */

/** @returns the function, which computes what it makes of an object once */
export function once<K extends object, R>(compute: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, { readonly result: R }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { result: compute(key) };
      known.set(key, found);
    }
    return found.result;
  };
}
