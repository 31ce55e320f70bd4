// Bundles the command line into dist/bundle: one file for what `validate` needs, further ones for what only other
// commands do (the emitters, exceljs, the readers of documents). Node then opens a handful of files instead of
// some 500. They are CommonJS, since Node takes longer over ES modules. The library in dist/ stays plain modules
// with types.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { build, transform } from "esbuild";
import { ascii } from "./bundle/ascii.mjs";
import { globalProcess } from "./bundle/global-process.mjs";
import { lazyChildProcess } from "./bundle/lazy-child-process.mjs";
import { plainChalk } from "./bundle/plain-chalk.mjs";
import { inOneFile } from "./in-one-file.mjs";
import { licences } from "./licences.mjs";

const OUT = "dist/bundle";

const URL_OF_FILE = 'const urlOfFile = require("node:url").pathToFileURL(__filename).href;';

/** Options of both steps: bundling to ES modules, then turning these into CommonJS. */
const STYLE = /** @type {const} */ ({
  platform: "node",
  target: "node20",
  minify: true,
  // One byte a character: Node reads and compiles these faster than files with Chinese in them.
  charset: "ascii",
  legalComments: "none",
});

/** Node knows these patterns; esbuild would otherwise turn each into a new RegExp at every use. */
const SUPPORTED = { "regexp-unicode-property-escapes": true };

/**
 * Some files and all that they import as soon as they are loaded themselves.
 *
 * @param {Iterable<string>} names
 * @param {Set<string>} found
 * @returns {string[]}
 */
function needed(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const { imports } = output(`${OUT}/${name}`);
    needed(
      imports
        .filter(({ kind, external }) => kind === "import-statement" && !external)
        .map(({ path }) => basename(path)),
      found,
    );
  }
  return [...found];
}

/** @param {string} path */
function output(path) {
  const made = metafile.outputs[path];
  if (!made) throw new Error(`esbuild made no ${path}`);
  return made;
}

const { metafile, outputFiles } = await build({
  // The command line, one of its processes, and the library.
  entryPoints: { "gov-report": "dist/main.js", worker: "dist/worker.js", index: "dist/index.js" },
  outdir: OUT,
  bundle: true,
  splitting: true,
  write: false,
  format: "esm",
  metafile: true,
  plugins: [lazyChildProcess, plainChalk, globalProcess],
  supported: SUPPORTED,
  alias: {
    // fdir's ES module looks for picomatch in node_modules at run time; its CommonJS module can be bundled.
    fdir: "./node_modules/fdir/dist/index.cjs",
    // yaml's files for Node are CommonJS, which cannot be tree-shaken; those for browsers are otherwise the same.
    yaml: "./node_modules/yaml/browser/dist/index.js",
  },
  ...STYLE,
});

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
/** @type {Map<string, string>} */
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
  codes.set(basename(path), ascii(code));
}
const validate = Object.entries(metafile.outputs).find(
  ([, { entryPoint }]) => entryPoint === "dist/cli/validate/run.js",
)?.[0];
if (!validate) throw new Error("the bundle has no file for what validate runs");
const core = needed(["gov-report.js", basename(validate)]);
const hash = createHash("sha256");
for (const [name, code] of inOneFile(codes, core)) {
  writeFileSync(`${OUT}/${name}`, code);
  hash.update(code);
}
// start.js is bundled by itself: it shares nothing with the rest, whose code it loads from where that is kept.
await build({
  entryPoints: ["dist/start.js"],
  outdir: OUT,
  bundle: true,
  format: "cjs",
  banner: { js: URL_OF_FILE },
  define: { "import.meta.url": "urlOfFile", BUNDLE: JSON.stringify(hash.digest("hex").slice(0, 16)) },
  ...STYLE,
});
writeFileSync(`${OUT}/package.json`, '{ "type": "commonjs" }\n');
const own = ["exceljs", "pdfjs"].map((name) => readFileSync(`generated/${name}.LICENSES.txt`, "utf8"));
const bundled = licences(Object.keys(metafile.inputs), process.cwd());
writeFileSync(`${OUT}/LICENSES.txt`, [bundled, ...own].join(`\n${"-".repeat(80)}\n\n`));
