// What exceljs takes for given in Node.
export { Buffer } from "buffer";

export const process = {
  browser: true,
  env: {},
  version: "",
  /** @param {(...given: unknown[]) => void} run @param {unknown[]} given */
  nextTick: (run, ...given) => queueMicrotask(() => run(...given)),
};

/** @param {(...given: unknown[]) => void} run @param {unknown[]} given */
export const setImmediate = (run, ...given) => queueMicrotask(() => run(...given));
