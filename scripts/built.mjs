/**
 * The address of a module of dist/ for `import()`: dist/ has types for users of the library only, so that the
 * checker must not follow it.
 *
 * @param {string} path within dist/
 */
export function built(path) {
  return new URL(`../dist/${path}`, import.meta.url).href;
}
