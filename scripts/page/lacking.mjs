// What browsers of the last five years do not all have, of the libraries that src/page/view/tsconfig.json names and of
// structuredClone: Chrome before 110 (the last one for Windows 7 is 109), Firefox before 125.
import "core-js/actual/array/at.js";
import "core-js/actual/array/find-last.js";
import "core-js/actual/array/find-last-index.js";
import "core-js/actual/array/to-reversed.js";
import "core-js/actual/array/to-sorted.js";
import "core-js/actual/array/to-spliced.js";
import "core-js/actual/array/with.js";
import "core-js/actual/object/has-own.js";
import "core-js/actual/string/at.js";
import "core-js/actual/structured-clone.js";
