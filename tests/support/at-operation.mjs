// Loaded before the program (node --import): lets the disk fail, or a signal come, at a counted operation on it.
//   AT_OPERATION=3       which of the operations counted
//   AT_NAMES=renameSync  which ones are counted, with commas; all that write unless said otherwise
//   AT_WHAT=ENOSPC       an error's code, or a signal, which comes before the operation is done
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

//   AT_READING=a.yaml AT_SAVES=b.yaml   somebody saves the second file while the first one is read
const WRITING = "mkdirSync,writeFileSync,copyFileSync,linkSync,symlinkSync,renameSync";
const { AT_OPERATION, AT_NAMES = WRITING, AT_WHAT } = process.env;
let count = 0;

if (process.env.AT_READING) {
  for (const name of ["readFileSync", "openSync"]) {
    const real = fs[name];
    fs[name] = (file, ...rest) => {
      if (String(file).endsWith(process.env.AT_READING)) fs.appendFileSync(process.env.AT_SAVES, "# saved\n");
      return real(file, ...rest);
    };
  }
  syncBuiltinESMExports();
}

if (isMainThread && AT_OPERATION) {
  for (const name of AT_NAMES.split(",")) {
    const real = fs[name];
    fs[name] = (...args) => {
      if (++count !== Number(AT_OPERATION)) return real(...args);
      if (!AT_WHAT.startsWith("SIG"))
        throw Object.assign(new Error(`${AT_WHAT}: injected, ${name}`), { code: AT_WHAT });
      process.kill(process.pid, AT_WHAT);
      if (AT_WHAT === "SIGKILL") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
      return real(...args);
    };
  }
  syncBuiltinESMExports();
}
