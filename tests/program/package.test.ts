import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { type Registry, startRegistry } from "../support/registry.js";
import { folder, listing } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";

/** The built package as npm packs it; every test that needs it takes the same one. */
let tarball: string;
let files: { path: string; size: number }[];

const MANIFEST = JSON.parse(readFileSync("package.json", "utf8"));

beforeAll(() => {
  const root = mkdtempSync(path.join(tmpdir(), "gov-report-package-"));
  const packed = runTool("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", root]);
  const [made] = JSON.parse(packed.stdout) as [{ filename: string; files: typeof files }];
  tarball = path.join(root, made.filename);
  files = made.files;
});

afterAll(() => rmSync(path.dirname(tarball), { recursive: true }));

/** Asynchronous, since the registry answers in this process. */
async function npm(args: readonly string[], cwd: string, registry: string): Promise<string> {
  const own = [
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    `--registry=${registry}`,
    `--cache=${cwd}/cache`,
  ];
  const { stdout, stderr } = await promisify(execFile)("npm", [...args, ...own], { cwd });
  return stdout + stderr;
}

describe("installed from a registry", () => {
  let root: string;
  let registry: Registry;
  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "gov-report-user-"));
    writeFileSync(path.join(root, "package.json"), '{ "type": "module" }');
    registry = await startRegistry(tarball, MANIFEST);
    await npm(["install", "gov-report"], root, registry.url);
  });
  afterAll(() => {
    registry.close();
    rmSync(root, { recursive: true });
  });

  test("it is one package, of less than 8 MB, and nothing else is asked for", () => {
    expect(registry.missed).toEqual([]);
    const installed = readdirSync(path.join(root, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).toEqual(["gov-report"]);
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(8_000_000);
  });

  test("for all users of a machine, too", async () => {
    const prefix = folder();
    const said = await npm(["install", "--global", `--prefix=${prefix}`, "gov-report"], root, registry.url);
    expect(said).toContain("added 1 package");
    expect(said).not.toMatch(/warn|EBADENGINE/i);
    const { stdout } = runTool(path.join(prefix, "bin/gov-report"), ["--version"]);
    expect(stdout).toBe(`${MANIFEST.version}\n`);
  });

  test("the examples of docs/api.md print what they say", () => {
    writeFileSync(path.join(root, "data.yaml"), MINIMAL);
    const examples = [
      ...readFileSync("docs/api.md", "utf8").matchAll(/^```js\n(.*?)^```\n\n```text\n(.*?)^```$/gms),
    ];
    expect(examples.length).toBeGreaterThan(6);
    for (const [, code, printed] of examples) {
      const run = runTool(process.execPath, ["--input-type=module", "-e", code!], {}, root);
      expect(run.stderr).toBe("");
      expect(run.stdout).toBe(printed);
    }
  });

  test("require gives the same as import", () => {
    const code = `const all = require("gov-report"); import("gov-report").then((own) => console.log(
      Object.keys(own).filter((name) => name !== "module.exports").every((name) => all[name] === own[name])));`;
    const run = runTool(process.execPath, ["--input-type=commonjs", "-e", code], {}, root);
    expect(run.stdout).toBe("true\n");
  });

  test("a strict program in TypeScript compiles against its types, with no types of Node", () => {
    const options = { strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noEmit: true };
    const compilerOptions = { ...options, module: "NodeNext", target: "ES2022", lib: ["ES2022"], types: [] };
    writeFileSync(path.join(root, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["user.ts"] }));
    writeFileSync(path.join(root, "user.ts"), USER);
    const { stdout } = runTool(path.resolve("node_modules/.bin/tsc"), ["-p", root]);
    expect(stdout).toBe("");
  });

  testWith(["secondNode"], "another Node builds the same bytes with it", () => {
    writeFileSync(path.join(root, "data.yaml"), MINIMAL);
    const built = [process.execPath, tool("secondNode")].map((node) => {
      const bin = path.join(root, "node_modules/gov-report/bin/gov-report.js");
      expect(runTool(node, [bin, "build", "data.yaml"], {}, root).stdout).toBe("data.docx\ndata.xlsx\n");
      return ["data.docx", "data.xlsx"].map((name) => readFileSync(path.join(root, name)));
    });
    expect(built[0]).toEqual(built[1]);
  });
});

test("installed by its tarball it works without a registry", async () => {
  const root = folder({ "package.json": "{}", "data.yaml": MINIMAL });
  await npm(["install", "--offline", tarball], root, "http://127.0.0.1:9");
  const built = runTool(path.join(root, "node_modules/.bin/gov-report"), ["build", "data.yaml"], {}, root);
  expect(built.stdout).toBe("data.docx\ndata.xlsx\n");
  expect(listing(root)).toContain("data.docx");
});

/** A program of a user: what it may do, and what its types keep it from. */
const USER = `
import { build, check, compare, disk, type Finding, findings, report, tally } from "gov-report";
const file = { name: "data.yaml", bytes: new Uint8Array() };
const built = await build(file, ["docx", "html"], disk("."));
if (built.ok) {
  const docx: Uint8Array = built.value.outputs.docx;
  // @ts-expect-error nobody asked for it
  const xlsx: Uint8Array = built.value.outputs.xlsx;
  void [docx, xlsx];
}
const { diagnostics, figures } = await check(file);
const told: Finding[] = findings(diagnostics, "en");
const digits: string | undefined = figures?.get("applications.newlyReceived.total")?.value?.toFixed();
// @ts-expect-error a number of its own kind
const flag: boolean | undefined = figures?.get("applications.newlyReceived.total")?.value;
const sarif: string = await report({ files: [file.name], diagnostics }, "sarif");
const compared = await compare([]);
if (compared.ok) {
  const bytes: Uint8Array = await compared.value.write("xlsx");
  const text: string = await compared.value.write("md");
  void [bytes, text];
}
// @ts-expect-error the year is needed
await tally(file, {});
void [told, digits, flag, sarif];
`;

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
  test("runs nothing when it is installed, and has no dependencies", () => {
    for (const script of ["preinstall", "install", "postinstall", "prepare"])
      expect(MANIFEST.scripts).not.toHaveProperty(script);
    for (const kind of ["dependencies", "optionalDependencies", "peerDependencies"])
      expect(MANIFEST).not.toHaveProperty(kind);
  });

  test("holds what it may and nothing else", () => {
    const allowed =
      /^(?:package\.json|README\.md|README\.zh-CN\.md|CHANGELOG\.md|LICENSE|bin\/(?:gov-report\.js|package\.json)|dist\/bundle\/(?:[^/]+\.js|LICENSES\.txt|package\.json)|dist\/gov-report\.html\.gz|dist\/library\/index\.(?:js|d\.ts)|schemas\/.+\.json)$/;
    const names = files.map((file) => file.path);
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
    expect(names).toContain("dist/bundle/LICENSES.txt");
    for (const name of names)
      expect(readFileSync(name, "utf8")).not.toMatch(/\beval\(|new Function\(['"`]return this/);
  });

  test("names the licence of everything that is bundled", () => {
    const text = readFileSync("dist/bundle/LICENSES.txt", "utf8");
    for (const name of [
      "big.js",
      "yaml",
      "mammoth",
      "parse5",
      "saxes",
      "fflate",
      "commander",
      "exceljs",
      "jszip",
    ])
      expect(text).toMatch(new RegExp(`^${name.replace(".", "\\.")} \\d`, "m"));
  });

  test("is clean for publint and attw", () => {
    const lint = runTool("npx", ["--no-install", "publint", "run", tarball, "--strict"]);
    expect(lint.status, lint.stdout + lint.stderr).toBe(0);
    const types = runTool("npx", ["--no-install", "attw", tarball, "--profile", "esm-only"]);
    expect(types.status, types.stdout + types.stderr).toBe(0);
  });
});
