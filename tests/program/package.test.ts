import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { folder, listing } from "../support/run-cli.js";
import { runTool } from "../support/tools.js";

test("the packed tarball, installed by a user, is small and works", () => {
  const root = folder({ "package.json": "{}", "data.yaml": MINIMAL });
  const packed = runTool("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", root]);
  expect(packed.status, packed.stderr).toBe(0);
  const [{ filename, files }] = JSON.parse(packed.stdout) as [
    { filename: string; files: { path: string }[] },
  ];
  const tops = new Set(files.map((file) => file.path.split("/")[0]));
  expect([...tops].sort()).toEqual(
    [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "README.zh-CN.md",
      "bin",
      "dist",
      "generated",
      "npm-shrinkwrap.json",
      "package.json",
      "schemas",
    ].sort(),
  );
  const installed = runTool(
    "npm",
    ["install", "--no-audit", "--no-fund", path.join(root, filename)],
    {},
    root,
  );
  expect(installed.status, installed.stderr).toBe(0);
  const lock = JSON.parse(readFileSync(path.join(root, "node_modules/.package-lock.json"), "utf8"));
  const packages = Object.keys(lock.packages).filter((name) => name !== "");
  expect(packages.length).toBeLessThan(100);
  const scripts = Object.values(lock.packages as Record<string, { hasInstallScript?: boolean }>);
  expect(scripts.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
  const built = runTool(path.join(root, "node_modules/.bin/gov-report"), ["build", "data.yaml"], {}, root);
  expect(built.stdout).toBe("data.docx\ndata.xlsx\n");
  expect(listing(root)).toContain("data.docx");
  // The library needs what the program has bundled.
  const library = runTool(process.execPath, ["--input-type=module", "-e", LIBRARY], {}, root);
  expect(library.stderr).toBe("");
  expect(library.stdout).toBe("GR8001 某省科学技术厅\n");
}, 120_000);

const LIBRARY = `
import { readFileSync } from "node:fs";
import { auditReport, compile, emitDocx, emitHtml, emitXlsx, importFile, messageOf, writeDataFile } from "gov-report";
const { document } = compile({ name: "data.yaml", bytes: readFileSync("data.yaml") });
for (const emit of [emitXlsx, emitHtml]) await emit(document);
const file = { name: "a.docx", bytes: await emitDocx(document) };
const { diagnostics: [{ code }] } = await importFile({ name: "a.html", bytes: new Uint8Array() });
const imported = await importFile(file);
if (!imported.ok) throw new Error(imported.diagnostics[0].code);
const { report, diagnostics } = await auditReport(file);
diagnostics.forEach((one) => messageOf(one, "zh-CN"));
console.log(code, writeDataFile(imported.value).includes(report.agency.name) && report.agency.name);`;

test("validate loads nothing that only other commands need", () => {
  const root = folder({ "data.yaml": MINIMAL });
  const { stdout, status } = runTool(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(LISTING)}`,
      path.resolve("bin/gov-report.js"),
      "validate",
      "data.yaml",
    ],
    {},
    root,
  );
  expect(status).toBe(0);
  const loaded = [...stdout.matchAll(/^loaded (.*)$/gm)].map(([, file]) => file!);
  // Everything comes out of the bundle, and what the program is made of can be told by what it says.
  expect(loaded.filter((file) => file.includes("node_modules"))).toEqual([]);
  const texts = loaded.map((file) => readFileSync(file, "utf8"));
  expect(texts.some((text) => text.includes("GR3001"))).toBe(true);
  for (const library of ["word/document.xml", "xl/workbook.xml", "Workerpool", "chokidar"])
    expect(texts.filter((text) => text.includes(library))).toEqual([]);
});

/** Prints at the end every file that was loaded. */
const LISTING = `
import { writeSync } from "node:fs";
import { createRequire } from "node:module";
const { cache } = createRequire("/");
process.on("exit", () => Object.keys(cache).forEach((file) => writeSync(1, "loaded " + file + "\\n")));`;

describe("the package", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));

  test("runs nothing when it is installed", () => {
    for (const script of ["preinstall", "install", "postinstall", "prepare"])
      expect(manifest.scripts).not.toHaveProperty(script);
    const lock = JSON.parse(readFileSync("npm-shrinkwrap.json", "utf8")).packages as Record<
      string,
      { hasInstallScript?: boolean; dev?: boolean }
    >;
    const running = Object.entries(lock).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
    expect(running).toEqual([]);
  });

  test("holds what it may and nothing else", () => {
    const { stdout } = runTool("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"]);
    const files = (JSON.parse(stdout) as [{ files: { path: string }[] }])[0].files.map((file) => file.path);
    const allowed =
      /^(?:package\.json|npm-shrinkwrap\.json|README\.md|README\.zh-CN\.md|CHANGELOG\.md|LICENSE|bin\/(?:gov-report\.js|package\.json)|dist\/.+\.(?:js|d\.ts)|dist\/bundle\/(?:LICENSES\.txt|package\.json)|generated\/.+\.(?:js|d\.ts)|generated\/(?:exceljs|pdfjs)\.LICENSES\.txt|schemas\/.+\.json)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files).toContain("dist/bundle/LICENSES.txt");
    for (const file of files)
      expect(readFileSync(file, "utf8")).not.toMatch(/\beval\(|new Function\(['"`]return this/);
  });

  test("is clean for publint and attw", () => {
    const root = folder();
    const packed = runTool("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", root]);
    const tarball = path.join(root, (JSON.parse(packed.stdout) as [{ filename: string }])[0].filename);
    const lint = runTool("npx", ["--no-install", "publint", "run", tarball, "--strict"]);
    expect(lint.status, lint.stdout + lint.stderr).toBe(0);
    const types = runTool("npx", ["--no-install", "attw", tarball, "--profile", "esm-only"]);
    expect(types.status, types.stdout + types.stderr).toBe(0);
  });
});
