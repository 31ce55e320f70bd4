/** Whether the newest of what lacking.mjs adds are there: then all are. */
const hasAll = "structuredClone" in globalThis && "with" in Array.prototype && "hasOwn" in Object;

// Only where something is lacking: core-js tries what browsers do wrong by errors, and V8 notes the line of each error, for
// which it parses the whole program again.
if (!hasAll) require("./lacking.mjs");

/** Signs as code points: what is printed here has few that are made of several. */
class CodePoints {
  /** @param {string} text */
  segment(text) {
    return Array.from(text, (segment) => ({ segment }));
  }
}

if (!("Segmenter" in Intl)) Object.assign(Intl, { Segmenter: CodePoints });
