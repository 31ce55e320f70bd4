/**
 * Puts CommonJS files into one, `core.js`: Node takes as long to find and open thirty small files as to run their
 * code. Each file is replaced by a line that re-exports it from `core.js`, so that modules loaded later require it
 * as before and get the same instance.
 *
 * @param {ReadonlyMap<string, string>} code of every file of a folder by its name
 * @param {readonly string[]} names the files to be put together
 * @returns {Map<string, string>} the code of every file, with `core.js`
 */
export function inOneFile(code, names) {
  // The brackets around a function tell V8 that it will be called, so that it is compiled at once and not twice.
  const parts = names.map(
    (name) =>
      `${JSON.stringify(`./${name}`)}:(function(exports,module,require,__filename){${code.get(name)}})`,
  );
  const core = `"use strict";
const parts = {${parts.join(",\n")}};
const made = {};
exports.part = (name) => {
  if (!Object.hasOwn(parts, name)) return require(name);
  if (!made[name]) {
    made[name] = { exports: {} };
    parts[name](made[name].exports, made[name], exports.part, __filename);
  }
  return made[name].exports;
};
`;
  const stubs = names.map(
    (name) => /** @type {const} */ ([name, `module.exports = require("./core.js").part("./${name}");\n`]),
  );
  return new Map([...code, ...stubs, ["core.js", core]]);
}
