// What exceljs takes for given in Node.
export { Buffer } from "buffer";

/** @param {(...given: unknown[]) => void} run @param {unknown[]} given */
export const setImmediate = (run, ...given) => queueMicrotask(() => run(...given));

export const process = {
  browser: true,
  env: {},
  version: "",
  nextTick: setImmediate,
};
