// Loaded before every process of a run (NODE_OPTIONS): one that opens the file EATEN keeps all memory that it can
// get.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const real = fs.openSync;
fs.openSync = (name, ...rest) => {
  const kept = [];
  while (String(name).endsWith(process.env.EATEN))
    // Numbers are no work for the collector, which looks at everything again and again when little is left.
    kept.push(new Array(100_000).fill(0.5));
  return real(name, ...rest);
};
syncBuiltinESMExports();
