// Bundles the command line into dist/bundle: one file for what `validate` needs, further ones for what only other commands
// do (docx, exceljs, the readers of documents). Node then opens a handful of files instead of some 500. They are CommonJS,
// since Node takes longer over ES modules. The library in dist/ stays plain modules with types.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { build, transform } from "esbuild";
import { inOneFile } from "./in-one-file.mjs";
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

/** Colours are asked for in so many words (reporting.ts): chalk need not look at streams, for which Node loads its network. */
const plainChalk = {
  name: "plain-chalk",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: "plain" }));
    onLoad({ filter: /.*/, namespace: "plain" }, () => ({
      contents: "export default { stdout: false, stderr: false };",
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

/** Of both steps: what becomes ES modules first, and then CommonJS. */
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

/** Some files and all that they import as soon as they are loaded themselves. */
function needed(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const { imports } = metafile.outputs[`${OUT}/${name}`];
    needed(
      imports
        .filter(({ kind, external }) => kind === "import-statement" && !external)
        .map(({ path }) => basename(path)),
      found,
    );
  }
  return [...found];
}

const { metafile, outputFiles } = await build({
  entryPoints: { "gov-report": "dist/main.js", worker: "dist/worker.js" },
  outdir: OUT,
  bundle: true,
  splitting: true,
  write: false,
  format: "esm",
  metafile: true,
  plugins: [lazyChildProcess, lazyGlob, plainChalk, globalProcess],
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
const codes = new Map();
for (const { path, text } of outputFiles) {
  // esbuild divides ES modules only, so each file is made CommonJS by itself.
  const { code } = await transform(text, {
    format: "cjs",
    banner: text.includes("import.meta.url") ? `"use strict";${URL_OF_FILE}` : '"use strict";',
    define: { "import.meta.url": "urlOfFile" },
    supported: { ...SUPPORTED, "dynamic-import": false },
    ...STYLE,
  });
  codes.set(basename(path), code);
}
const validate = Object.keys(metafile.outputs).find(
  (path) => metafile.outputs[path].entryPoint === "dist/cli/validate/run.js",
);
const core = needed(["gov-report.js", basename(validate)]);
for (const [name, code] of inOneFile(codes, core)) writeFileSync(`${OUT}/${name}`, code);
writeFileSync(`${OUT}/package.json`, '{ "type": "commonjs" }\n');
const own = readFileSync("generated/exceljs.LICENSES.txt", "utf8");
const bundled = licences(Object.keys(metafile.inputs), process.cwd());
writeFileSync(`${OUT}/LICENSES.txt`, `${bundled}\n${"-".repeat(80)}\n\n${own}`);
