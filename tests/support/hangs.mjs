// Loaded before every process of a run (NODE_OPTIONS): one that opens the file HANGS_AT never goes on. So that a test need
// not wait for it, a timer of a minute takes ten seconds; any other takes as long as it says.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const open = fs.openSync;
fs.openSync = (name, ...rest) => {
  if (String(name).endsWith(process.env.HANGS_AT))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return open(name, ...rest);
};
syncBuiltinESMExports();

const timer = globalThis.setTimeout;
globalThis.setTimeout = (what, after, ...rest) => timer(what, after === 60_000 ? 10_000 : after, ...rest);
