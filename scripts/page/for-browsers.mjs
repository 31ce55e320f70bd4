import { join } from "node:path";
import { fileURLToPath } from "node:url";

const fromRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Modules of Node that exceljs loads and, in a browser, never calls: files, passwords. */
const NEVER_CALLED = /^(?:node:)?(?:fs|crypto|util)$/;

/**
 * Replaces Node in the page: exceljs is taken from its own modules (the bundle in generated/ is for Node) with the
 * npm packages for streams and buffers. The reader of .pdf is left out, since it is as large as all the rest, and
 * so is the use of LibreOffice.
 *
 * @type {import("esbuild").Plugin}
 */
export const forBrowsers = {
  name: "for-browsers",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /generated\/exceljs\.js$/ }, () => ({
      path: fromRoot("node_modules/exceljs/lib/doc/workbook.js"),
    }));
    onResolve({ filter: /^stream$/ }, () => ({
      path: fromRoot("node_modules/readable-stream/readable-browser.js"),
    }));
    // Its bundle for browsers looks for Node by an error, see older-browsers.mjs.
    onResolve({ filter: /^jszip$/ }, () => ({ path: fromRoot("node_modules/jszip/lib/index.js") }));
    // It asks the browser for a message to find out what it may do, whose line V8 notes; globals.mjs has the one function.
    onResolve({ filter: /^setimmediate$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    // Workbooks as .csv, which nothing here reads or writes.
    onResolve({ filter: /\/csv\/csv$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    onResolve({ filter: NEVER_CALLED }, ({ path }) => ({ path, namespace: "left-out" }));
    onResolve({ filter: /\/pdf\/read-pdf\.js$/ }, ({ path }) => ({
      path,
      namespace: "left-out",
    }));
    onResolve({ filter: /\/old-kinds\.js$/ }, ({ path }) => ({ path, namespace: "without-libre-office" }));
    onLoad({ filter: /.*/, namespace: "without-libre-office" }, () => ({
      contents: "export const asDocx = async () => undefined;",
    }));
    // Only the comments of a new data file need the editors' schemas, and the page writes none: it has its own
    // help.
    onResolve({ filter: /\/\d+\/schema\.(?:zh|editor)\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\.(?:zh|editor)\.js$/, ".js")),
    }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};
