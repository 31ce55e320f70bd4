// Makes dist/gov-report.html, and its .gz for the package: the whole program as one page that is opened from disk.
// The page loads nothing, and only this script runs in it. src/page/ is its source.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { withoutFastCsv } from "./bundle/without-fast-csv.mjs";
import { licences } from "./licences.mjs";
import { forBrowsers } from "./page/for-browsers.mjs";

const OUT = "dist/gov-report.html";

/** What offices have: browsers of the last five years. */
const TARGET = ["chrome90", "firefox90", "safari15"];

const { outputFiles, metafile } = await build({
  entryPoints: ["src/page/view/main.ts"],
  tsconfig: "src/page/view/tsconfig.json",
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  platform: "browser",
  target: TARGET,
  charset: "utf8",
  legalComments: "none",
  // The program runs in a worker, where there is no document to ask.
  conditions: ["worker"],
  define: { global: "globalThis" },
  inject: ["scripts/page/older-browsers.mjs", "scripts/page/globals.mjs"],
  plugins: [forBrowsers, withoutFastCsv],
  metafile: true,
});
const [bundle] = outputFiles;
if (!bundle) throw new Error("esbuild made no bundle of the page");
// A browser would read `<!--` in a script as a comment, and then miss the end of the script.
const program = bundle.text.trim().replaceAll("<!--", "\\x3c!--");
// A browser normalises line ends, and the script would then differ from what the policy names.
if (/\r|<\/script/i.test(program)) throw new Error("the program would end its own element");
const { code: style } = await transform(readFileSync("src/page/view/style.css", "utf8"), {
  loader: "css",
  minify: true,
  target: TARGET,
});
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash("sha256").update(program).digest("base64")}'`,
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
const texts = licences(Object.keys(metafile.inputs), process.cwd());
const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>政府信息公开工作年度报告 填报与核对</title>
<style>${style.trim()}</style>
</head>
<body>
<div id="page"></div>
<script id="program">${program}</script>
<script id="licences" type="text/plain">${texts.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
writeFileSync(OUT, page);
writeFileSync(`${OUT}.gz`, gzipSync(page, { level: 9 }));
