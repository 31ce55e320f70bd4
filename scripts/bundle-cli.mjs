// Bundles the command line into dist/bundle: one file for what every command needs, further ones for what only some do
// (docx, exceljs, the readers of documents). Node then opens a handful of files instead of some 500. The library in
// dist/ stays plain modules with types.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { licences } from "./licences.mjs";

const OUT = "dist/bundle";

/** CommonJS packages inside call require for Node's own modules. */
const BANNER = `import { createRequire as createRequireOfProgram } from "node:module";
const require = createRequireOfProgram(import.meta.url);`;

/** commander loads what starts processes, which no command of ours is; Node takes longer over it than over commander. */
const lazyChildProcess = {
  name: "lazy-child-process",
  setup({ onLoad }) {
    onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const eager = "const childProcess = require('node:child_process');";
      const source = readFileSync(path, "utf8");
      if (!source.includes(eager)) throw new Error("commander loads child_process in another way now");
      const lazy = "const childProcess = { spawn: (...a) => require('node:child_process').spawn(...a) };";
      return { contents: source.replace(eager, lazy), loader: "js" };
    });
  },
};

/** The module node:process reads every property of the global, and so opens streams that nobody asked for. */
const globalProcess = {
  name: "global-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?process$/ }, () => ({ path: "process", namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({
      contents: "module.exports = globalThis.process;",
    }));
  },
};

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { "gov-report": "dist/main.js", worker: "dist/worker.js" },
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  banner: { js: BANNER },
  minify: true,
  // One byte a character: Node reads and compiles these faster than files with Chinese in them.
  charset: "ascii",
  legalComments: "none",
  metafile: true,
  plugins: [lazyChildProcess, globalProcess],
  // Node knows them, but esbuild would make a new RegExp of each, at each use.
  supported: { "regexp-unicode-property-escapes": true },
  // Its module for import looks for picomatch in node_modules at run time; the one for require can be bundled.
  alias: { fdir: "./node_modules/fdir/dist/index.cjs" },
});
const own = readFileSync("generated/exceljs.LICENSES.txt", "utf8");
const bundled = licences(Object.keys(metafile.inputs), process.cwd());
writeFileSync(`${OUT}/LICENSES.txt`, `${bundled}\n${"-".repeat(80)}\n\n${own}`);
