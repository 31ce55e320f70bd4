// Bundles the command line into dist/bundle: one file for what every command needs, further ones for what only some do
// (docx, exceljs, the readers of documents). Node then opens a handful of files instead of some 500. They are CommonJS,
// since Node takes longer over ES modules. The library in dist/ stays plain modules with types.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build, transform } from "esbuild";
import { licences } from "./licences.mjs";

const OUT = "dist/bundle";

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

/** Patterns are rare; what finds their files opens half of Node's file system when it is loaded. */
const lazyGlob = {
  name: "lazy-glob",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tinyglobby$/ }, ({ kind }) =>
      kind === "import-statement" ? { path: "tinyglobby", namespace: "lazy" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "lazy" }, () => ({
      contents: ["globSync", "isDynamicPattern"]
        .map((name) => `export const ${name} = (...a) => require("tinyglobby").${name}(...a);`)
        .join("\n"),
      resolveDir: ".",
    }));
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

const URL_OF_FILE = 'const urlOfFile = require("node:url").pathToFileURL(__filename).href;';

/** For every step: nothing is written so that it only has to be undone. */
const STYLE = {
  platform: "node",
  target: "node20",
  minify: true,
  // One byte a character: Node reads and compiles these faster than files with Chinese in them.
  charset: "ascii",
  legalComments: "none",
};

/** Node knows them, but esbuild would make a new RegExp of each, at each use. */
const SUPPORTED = { "regexp-unicode-property-escapes": true };

const { metafile, outputFiles } = await build({
  entryPoints: { "gov-report": "dist/main.js", worker: "dist/worker.js" },
  outdir: OUT,
  bundle: true,
  splitting: true,
  write: false,
  format: "esm",
  metafile: true,
  plugins: [lazyChildProcess, lazyGlob, globalProcess],
  supported: SUPPORTED,
  alias: {
    // Its module for import looks for picomatch in node_modules at run time; the one for require can be bundled.
    fdir: "./node_modules/fdir/dist/index.cjs",
    // What it has for Node is CommonJS, of which nothing can be left out; the modules for browsers are the same otherwise.
    yaml: "./node_modules/yaml/browser/dist/index.js",
  },
  ...STYLE,
});

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const { path, text } of outputFiles) {
  // esbuild divides ES modules only, so each file is made CommonJS by itself.
  const { code } = await transform(text, {
    format: "cjs",
    banner: text.includes("import.meta.url") ? `"use strict";${URL_OF_FILE}` : '"use strict";',
    define: { "import.meta.url": "urlOfFile" },
    supported: { ...SUPPORTED, "dynamic-import": false },
    ...STYLE,
  });
  writeFileSync(path, code);
}
writeFileSync(`${OUT}/package.json`, '{ "type": "commonjs" }\n');
const own = readFileSync("generated/exceljs.LICENSES.txt", "utf8");
const bundled = licences(Object.keys(metafile.inputs), process.cwd());
writeFileSync(`${OUT}/LICENSES.txt`, `${bundled}\n${"-".repeat(80)}\n\n${own}`);
