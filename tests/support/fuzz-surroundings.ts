import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { MINIMAL } from "./files.js";

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
};

const named = (line: string) => `${line}\n${MINIMAL}`;

/** Where it is looked for: the files beside it, and the command. `x` is what stands there, `o` may be written to. */
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
  "a manifest": { data: MINIMAL, args: ["build", "data.yaml", "--manifest", "x.yaml"] },
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
});

/** Puts it all into `root/in`; `kept` says whether what is no ordinary file still stands there. */
export function place({ stands, role, pattern, epoch }: Surroundings, root: string) {
  const { name = "x.yaml", data, args } = ROLES[role]!;
  for (const folder of ["in", "out"]) mkdirSync(path.join(root, folder));
  const file = path.join(root, "in", name);
  STANDS[stands]!(file);
  const children = pattern === null ? "" : `children: { files: [${JSON.stringify(pattern)}] }\n`;
  const text = data?.startsWith("children:") || data === undefined ? data : `${children}${data}`;
  if (text !== undefined) writeFileSync(path.join(root, "in/data.yaml"), text);
  const isSpecial = stands === "pipe" || stands === "folder";
  return {
    args,
    env: epoch === null ? {} : { SOURCE_DATE_EPOCH: epoch },
    kept: () => !isSpecial || !lstatSync(file).isFile(),
  };
}
