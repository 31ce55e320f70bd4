import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { MINIMAL } from "./support/files.js";
import { folder, listing } from "./support/run-cli.js";
import { runTool } from "./support/tools.js";

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
});

test("validate loads nothing that only other commands need", () => {
  const root = folder({ "data.yaml": MINIMAL });
  const { stdout, status } = runTool(
    process.execPath,
    [
      "--experimental-loader",
      `data:text/javascript,${encodeURIComponent(LOADER)}`,
      path.resolve("bin/gov-report.js"),
      "validate",
      "data.yaml",
    ],
    { NODE_NO_WARNINGS: "1" },
    root,
  );
  expect(status).toBe(0);
  const loaded = [...stdout.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) => url!);
  // Everything comes out of the bundle, and what the program is made of can be told by what it says.
  expect(loaded.filter((url) => url.includes("node_modules"))).toEqual([]);
  const texts = loaded.map((url) => readFileSync(new URL(url), "utf8"));
  expect(texts.some((text) => text.includes("GR3001"))).toBe(true);
  for (const library of ["word/document.xml", "xl/workbook.xml", "Tinypool", "chokidar"])
    expect(texts.filter((text) => text.includes(library))).toEqual([]);
});

/** Prints every module that is loaded. */
const LOADER = `
import { writeSync } from "node:fs";
export async function load(url, context, next) { writeSync(1, "loaded " + url + "\\n"); return next(url, context); }`;
