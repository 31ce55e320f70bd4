import { execFileSync, spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { MINIMAL } from "./files.js";
import type { Case } from "./fuzz-case.js";

/** What stands where a file is looked for. */
const STANDS: Record<string, (file: string) => void> = {
  pipe: (file) => void execFileSync("mkfifo", [file]),
  endless: (file) => symlinkSync("/dev/zero", file),
  null: (file) => symlinkSync("/dev/null", file),
  "a file of /proc": (file) => symlinkSync("/proc/self/environ", file),
  "a link to itself": (file) => symlinkSync(path.basename(file), file),
  "a link to nothing": (file) => symlinkSync("nothing", file),
  "a link out": (file) => symlinkSync("../../../../etc/hosts", file),
  folder: (file) => mkdirSync(file),
  "a link to a folder": (file) => symlinkSync("/proc", file),
  "a gigabyte": (file) => {
    writeFileSync(file, "");
    truncateSync(file, 1_200_000_000);
  },
  empty: (file) => writeFileSync(file, ""),
  full: (file) => symlinkSync("/dev/full", file),
  "random bytes without end": (file) => symlinkSync("/dev/urandom", file),
  "a link to its own folder": (file) => symlinkSync(".", file),
  "memory of a process": (file) => symlinkSync("/proc/self/mem", file),
  // The socket file stays when the process that listened there has ended.
  socket: (file) =>
    void spawnSync(process.execPath, [
      "-e",
      `require("net").createServer().listen(${JSON.stringify(file)}, () => process.kill(process.pid, "SIGKILL"))`,
    ]),
};

const named = (line: string) => `${line}\n${MINIMAL}`;

/**
 * Where it is looked for: the files beside it, and the command. `x` is what stands there, `o` may be written to.
 */
const ROLES: Record<string, { name?: string; data?: string; args: string[] }> = {
  data: { args: ["validate", "x.yaml"] },
  "data to build": { args: ["build", "x.yaml", "--out-dir", "../out"] },
  "one of a folder": { data: MINIMAL, args: ["validate", "."] },
  previous: { data: named("previous: x.yaml"), args: ["validate", "data.yaml"] },
  child: { data: named("children: { files: [x.yaml] }"), args: ["validate", "data.yaml"] },
  image: {
    data: MINIMAL.replace("本机关依法公开政府信息。", '"![图](x.yaml)"'),
    args: ["validate", "data.yaml"],
  },
  settings: { name: "gov-report.config.yaml", data: MINIMAL, args: ["validate", "data.yaml"] },
  "a document": { name: "x.docx", args: ["import", "x.docx", "-o", "../out/o.yaml"] },
  "a register": { name: "x.csv", args: ["tally", "x.csv", "--year", "2022"] },
  "an output": { name: "data.docx", data: MINIMAL, args: ["build", "data.yaml"] },
  "a report on the run": { data: MINIMAL, args: ["validate", "data.yaml", "--reporter", "sarif=x.yaml"] },
  "a manifest": {
    data: MINIMAL,
    args: ["build", "data.yaml", "--manifest", "x.yaml", "--out-dir", "../out"],
  },
  "a list of files": { data: MINIMAL, args: ["validate", "--files-from", "x.yaml"] },
  "a list of agencies": {
    data: MINIMAL,
    args: ["aggregate", "data.yaml", "--expect", "x.yaml", "-o", "../out/o.yaml", "--allow-invalid"],
  },
  "one to sum up": { data: MINIMAL, args: ["aggregate", "data.yaml", "x.yaml", "-o", "../out/o.yaml"] },
  "one to compare": { data: MINIMAL, args: ["compare", "data.yaml", "x.yaml"] },
  "last year's": { args: ["init", "../out/o.yaml", "--from", "x.yaml"] },
  "what fills a form": { args: ["form", "../out/o.xlsx", "--from", "x.yaml"] },
  "what figures go into": { data: MINIMAL, args: ["import", "data.yaml", "--into", "x.yaml"] },
  "what table 三 goes into": {
    data: MINIMAL,
    args: ["tally", "data.yaml", "--year", "2022", "--into", "x.yaml"],
  },
  "a folder to write into": { name: "x", data: MINIMAL, args: ["build", "data.yaml", "--out-dir", "x"] },
  "a page": { name: "x.html", args: ["page", "-o", "x.html"] },
  "a workbook of findings": {
    name: "x.xlsx",
    data: MINIMAL,
    args: ["validate", "data.yaml", "--reporter", "sheet=x.xlsx"],
  },
  "what is mended": { args: ["validate", "x.yaml", "--fix"] },
};

const PATH_TOKENS = [
  "*",
  "**",
  "?",
  "[a-z]",
  "{a,b}",
  "..",
  ".",
  "/",
  "\\\\",
  "etc",
  "x.yaml",
  "~",
  "C:",
  "[",
  "}",
  "中",
];

export interface Surroundings {
  stands: string;
  role: string;
  pattern: string | null;
  epoch: string | null;
  shell: Record<string, string>;
}

export const SURROUNDINGS: fc.Arbitrary<Surroundings> = fc.record({
  stands: fc.constantFrom(...Object.keys(STANDS)),
  role: fc.constantFrom(...Object.keys(ROLES)),
  pattern: fc.option(
    fc
      .array(fc.constantFrom(...PATH_TOKENS), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join("/")),
    { freq: 2 },
  ),
  epoch: fc.option(fc.oneof(fc.string({ maxLength: 12 }), fc.integer().map(String)), { freq: 3 }),
  shell: fc.dictionary(
    fc.constantFrom(
      "NO_COLOR",
      "TERM",
      "COLUMNS",
      "LANG",
      "LC_ALL",
      "TZ",
      "HOME",
      "CI",
      "PATH",
      "FORCE_COLOR",
    ),
    fc.oneof(
      fc.constantFrom("", "1", "dumb", "xterm", "C", "zh_CN.GB18030", "../..", "/dev/null", "-1"),
      fc.string({ maxLength: 8 }),
    ),
    { maxKeys: 4 },
  ),
});

/** The case for some surroundings; its `kept` says whether what is no ordinary file is still in its place. */
export function surrounded({ stands, role, pattern, epoch, shell }: Surroundings): Case {
  const { name = "x.yaml", data, args } = ROLES[role]!;
  const children = pattern === null ? "" : `children: { files: [${JSON.stringify(pattern)}] }\n`;
  const text = data?.startsWith("children:") || data === undefined ? data : `${children}${data}`;
  const isSpecial = stands === "pipe" || stands === "folder" || stands === "socket";
  return {
    files: {},
    commands: [args],
    env: { ...shell, ...(epoch !== null && { SOURCE_DATE_EPOCH: epoch }) },
    stage(folder) {
      STANDS[stands]!(path.join(folder, name));
      if (text !== undefined) writeFileSync(path.join(folder, "data.yaml"), text);
    },
    writes: ["x", "x.yaml", "x.xlsx", "x.html", "data.docx", "data.xlsx"],
    ...(isSpecial && {
      kept: (folder) => !lstatSync(path.join(folder, name)).isFile(),
    }),
  };
}
