import { readFileSync } from "node:fs";
import path from "node:path";
import Excel from "exceljs";
import fc from "fast-check";
import mammoth from "mammoth";
import { compile, type Figures } from "../../src/index.js";
import type { Case, Kind } from "./fuzz-case.js";
import { COMMAND_KINDS } from "./fuzz-commands.js";
import { EDITING_KINDS } from "./fuzz-editing.js";
import { IDENTITY_KINDS } from "./fuzz-identities.js";
import { hostileDocuments } from "./fuzz-imports.js";
import { INPUTS, PNG } from "./fuzz-input.js";
import { MESSAGE_KINDS } from "./fuzz-messages.js";
import type { Input } from "./fuzz-mutated.js";
import { documentCommands, packageKinds } from "./fuzz-packages.js";
import { PAGE_KINDS } from "./fuzz-pages.js";
import { PROMISE_KINDS } from "./fuzz-promises.js";
import { REGISTER_KINDS } from "./fuzz-registers.js";
import { anyReport, twoYears } from "./fuzz-reports.js";
import { SAYING_KINDS } from "./fuzz-sayings.js";
import { SETTINGS_KINDS } from "./fuzz-settings.js";
import { SURROUNDINGS, surrounded } from "./fuzz-surroundings.js";
import { wholeKinds } from "./fuzz-whole.js";
import type { Guarded } from "./guarded.js";

const encoder = new TextEncoder();

/** All commands that read a data file. */
export const DATA_COMMANDS = [
  ["validate", "data.yaml", "--reporter", "json"],
  ["validate", "data.yaml"],
  ["build", "data.yaml", "--out-dir", "../out", "--format", "docx,xlsx,csv,json"],
  ["build", "data.yaml", "--out-dir", "../out", "--draft", "--official-names"],
];

/** Files of a report of two years, the second of them last year's. */
const ofTwoYears = ([one, other]: [string, string]): Case => ({
  files: { "data.yaml": encoder.encode(one), "last.yaml": encoder.encode(other), "a.png": PNG },
  commands: [
    ["validate", "data.yaml", "--previous", "last.yaml", "--verbose"],
    ["build", "data.yaml", "--previous", "last.yaml", "--out-dir", "../out"],
    ["compare", "last.yaml", "data.yaml"],
    ["compare", "last.yaml", "data.yaml", "-o", "../out/c.html"],
    ["compare", "last.yaml", "data.yaml", "-o", "../out/c.xlsx"],
    ["compare", "last.yaml", "data.yaml", "-o", "../out/c.md"],
    ["compare", "last.yaml", "data.yaml", "-o", "../out/i.html", "--audience", "internal"],
    ["compare", "data.yaml", "last.yaml", "--format", "json"],
    ["init", "../out/next.yaml", "--from", "data.yaml", "--force"],
    ["aggregate", "data.yaml", "last.yaml", "-o", "../out/sum.yaml", "--force", "--allow-invalid"],
  ],
});

export const asCase = (files: Input) => ({ files, commands: DATA_COMMANDS });

/** Every kind of case, by name. */
export async function fuzzKinds(): Promise<Record<string, Kind>> {
  const data = Object.entries(INPUTS).map(([name, { arbitrary, share }]): [string, Kind] => [
    name,
    { arbitrary: arbitrary.map(asCase), share, check: readBack },
  ]);
  const reached: Record<string, Kind> = {
    "reports that reach the checks": {
      arbitrary: anyReport.map((text) => asCase({ "data.yaml": encoder.encode(text), "a.png": PNG })),
      share: 1,
      check: readBack,
    },
    "reports of two years": { arbitrary: twoYears.map(ofTwoYears), share: 1 },
  };
  const documents = Object.entries(await hostileDocuments()).map(([name, arbitrary]): [string, Kind] => [
    `documents: ${name}`,
    {
      arbitrary: arbitrary.map(({ name: file, bytes }) => ({
        files: { [file]: bytes },
        commands: [
          ...documentCommands(file),
          ["tally", file, "--year", "2022", "-o", "../out/tally.yaml", "--force"],
        ],
      })),
      share: COSTLY.has(name) ? 0.05 : 0.25,
    },
  ]);
  const all: Record<string, Kind> = {
    ...Object.fromEntries([...data, ...documents]),
    ...reached,
    ...(await packageKinds()),
    ...(await wholeKinds()),
    ...PAGE_KINDS,
    ...SAYING_KINDS,
    ...COMMAND_KINDS,
    ...IDENTITY_KINDS,
    ...EDITING_KINDS,
    ...PROMISE_KINDS,
    ...SETTINGS_KINDS,
    ...REGISTER_KINDS,
    ...MESSAGE_KINDS,
    ...(process.platform !== "win32" && {
      "special files and environment": { arbitrary: SURROUNDINGS.map(surrounded), share: 1 },
    }),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, kind]) => [
      name,
      kind.identity ? kind : { ...kind, arbitrary: withSomeCommands(kind.arbitrary) },
    ]),
  );
}

/** Commands that a case asks: other inputs find more than the same one asked again. */
const SOME = 2;

/** Cases with some of their commands, in the order of the list; each comes up as often as any other. */
function withSomeCommands(cases: fc.Arbitrary<Case>): fc.Arbitrary<Case> {
  const keys = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
  return fc.tuple(cases, keys).map(([one, order]) => {
    const chosen = one.commands
      .map((_, index) => index)
      .sort((a, b) => order[a]! - order[b]!)
      .slice(0, SOME);
    return { ...one, commands: one.commands.filter((_, index) => chosen.includes(index)) };
  });
}

const COSTLY = new Set(["zip bombs", "a part of many megabytes of tags", "deep tables", "spans without end"]);

/** Reads what was built back with other people's readers. */
export async function readBack(
  { status, stdout, stderr }: Guarded,
  [command, ...options]: readonly string[],
  root: string,
): Promise<string | undefined> {
  if (!/GR\d{4}|没有问题|diagnostics/.test(stdout + stderr)) return `nothing was said: ${stdout}${stderr}`;
  if (command !== "build" || status !== 0 || options.includes("--draft")) return undefined;
  const stem = path.join(root, "out/data");
  const { document, figures } = compile({
    name: "data.yaml",
    bytes: readFileSync(path.join(root, "in/data.yaml")),
  });
  const text = (await mammoth.extractRawText({ path: `${stem}.docx` })).value;
  // Format characters, for which Word has no letter, do not count; images are not found here.
  const plain = (value: string) => value.replace(/[\s\p{Cf}\u2028\u2029]/gu, "");
  if (document && !plain(text).includes(plain(document.title))) return "the title is not in the .docx";
  return figures && wrongSheet(`${stem}.xlsx`, figures);
}

async function wrongSheet(file: string, figures: Figures): Promise<string | undefined> {
  const book = new Excel.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet("数据");
  if (!sheet) return "the .xlsx has no sheet 数据";
  let wrong: string | undefined;
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const [figure, value] = [figures.get(row.getCell(1).text), row.getCell(5).value];
    const shown = typeof value === "object" && value && "result" in value ? value.result : value;
    if (Number(figure?.text.replace(/（.*/u, "")) !== Number(shown))
      wrong ??= `${row.getCell(1).text} reads ${shown}`;
  });
  return wrong;
}
