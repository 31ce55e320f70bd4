import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { GuardedCli } from "../support/guarded.js";
import { rawWorkbook, worksheet } from "../support/hostile-workbooks.js";
import { folder } from "../support/run-cli.js";

// What took minutes or gigabytes once: each is answered within the bounds of SECURITY.md, measured from outside.

const cli = new GuardedCli();

afterAll(() => cli.stop());

const REGISTER = "登记编号,申请人类别,收到日期,办理结果,办结日期\n";
const lines = (make: (at: number) => string) => Array.from({ length: 200_000 }, (_, at) => make(at)).join("");
const tally = (name: string) => ["tally", name, "--year", "2022", "-o", "o.yaml", "--reporter", "json"];
const read = (name: string) => ["import", name, "--reporter", "json"];

const check = (name: string) => ["validate", name, "--reporter", "json"];

const COSTLY: readonly [string, string, () => string | Uint8Array, (name: string) => string[], string[]][] = [
  // First those that hold most: what others leave in the process would have them asked again in one of their own.
  [
    "a register without a day that can be read",
    "a.csv",
    () => REGISTER + lines((at) => `${at},谁,何时,啥,\n`),
    tally,
    ["GR8202", "GR8203", "GR8204"],
  ],
  [
    "a register whose words are all unknown",
    "a.csv",
    () => REGISTER + lines((at) => `${at},谁${at},何时${at},啥${at},\n`),
    tally,
    ["GR8202", "GR8203", "GR8204"],
  ],
  ["a damaged .pdf of one line", "a.pdf", () => `%PDF-1.7\n${"a".repeat(70_000_000)}`, read, ["GR8001"]],
  [
    "a .pdf with a string that never ends",
    "a.pdf",
    () => `%PDF-1.7\n${"(".repeat(70_000_000)}`,
    read,
    ["GR8001"],
  ],
  [
    "a .pdf with an array that never ends",
    "a.pdf",
    () => `%PDF-1.7\n1 0 obj [${"1 ".repeat(35_000_000)}`,
    read,
    ["GR8001"],
  ],
  [
    "a workbook whose cells all name one long text",
    "a.xlsx",
    () =>
      rawWorkbook(worksheet('<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(100_000)), {
        "xl/sharedStrings.xml": `<sst><si><t>${"a".repeat(300_000)}</t></si></sst>`,
      }),
    read,
    ["GR8101"],
  ],
  [
    "a register of more cells than any has",
    "a.xlsx",
    () => rawWorkbook(worksheet(`<row>${"<c><v>1</v></c>".repeat(16)}</row>`.repeat(125_001))),
    tally,
    ["GR8208"],
  ],
  ["a register of quotation marks", "a.csv", () => '"'.repeat(49_000_000), tally, ["GR8208"]],
  ["a register of nothing but zero bytes", "a.csv", () => new Uint8Array(49_000_000), tally, ["GR8201"]],
  ["a register of more text than any has", "a.csv", () => new Uint8Array(99_000_000), tally, ["GR8208"]],
  ["a text of control characters", "a.yaml", () => "\0".repeat(5_000_000), check, ["GR1004"]],
  [
    "a text of typed replacement characters before a bad byte",
    "a.yaml",
    () => Buffer.concat([Buffer.from("\ufffd".repeat(1_600_000)), Buffer.from([0xff])]),
    check,
    ["GR1001"],
  ],
];

test.each(COSTLY)("%s", async (_, name, make, command, codes) => {
  const root = folder();
  writeFileSync(path.join(root, name), make());
  const { status, stdout, stderr, ended } = await cli.run(command(name), root);
  expect(ended, stderr).toBeUndefined();
  expect(status).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; hints: string[] }[] };
  expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual(codes);
  // A thousand of a code are told, and how many there are besides.
  expect(diagnostics.length).toBeLessThanOrEqual(3000);
  if (diagnostics.length > 1000)
    expect(diagnostics.flatMap(({ hints }) => hints)).toContain(
      "同样的问题还有199000处没有列出，改好已经列出的以后再统计一次",
    );
});
