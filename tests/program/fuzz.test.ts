import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Excel from "exceljs";
import fc from "fast-check";
import mammoth from "mammoth";
import { afterAll, describe, expect, test } from "vitest";
import { compile, type Figures } from "../../src/index.js";
import { hostileDocuments } from "../support/fuzz-imports.js";
import { INPUTS, type Input } from "../support/fuzz-input.js";
import { place, SURROUNDINGS } from "../support/fuzz-surroundings.js";
import { GuardedCli } from "../support/guarded.js";
import { folder, gov, listing } from "../support/run-cli.js";

/**
 * Whatever a file holds, a command ends with 0, 1 or 2 and says why, in time, in little memory, and writes nowhere but
 * into its output folder. `npm test` asks the same few hundred cases every time; `npm run fuzz -- MINUTES` asks new ones
 * for so long and keeps what it finds in tests/fuzz-cases, which is asked every time from then on.
 */
const MINUTES = Number(process.env.GOV_REPORT_FUZZ_MINUTES ?? 0);

/** Milliseconds that a whole kind may take; of one case its guard says how long. */
const ENOUGH = MINUTES * 60_000 + 300_000;

const SEED = Number(process.env.GOV_REPORT_FUZZ_SEED ?? (MINUTES > 0 ? Date.now() % 1e9 : 20_220_711));

const CASES = "tests/fuzz-cases";

const FORMATS = "docx,xlsx,csv,json";

/** The doors that a file comes in by; `in` is the folder it lies in, `out` the only one that may be written to. */
const COMMANDS: Record<string, string[]> = {
  validate: ["validate", "data.yaml", "--reporter", "json"],
  "validate, for people": ["validate", "data.yaml"],
  build: ["build", "data.yaml", "--out-dir", "../out", "--format", FORMATS],
  "build a draft": ["build", "data.yaml", "--out-dir", "../out", "--draft", "--official-names"],
};

/** The doors that documents of others come in by, each asked once the program has its command. */
const IMPORTS: Record<string, (name: string) => string[]> = {
  import: (name) => ["import", name, "-o", "../out/data.yaml", "--force"],
  tally: (name) => ["tally", name, "-o", "../out/data.yaml", "--force"],
};

const cli = new GuardedCli();

afterAll(async () => {
  const { runs, milliseconds } = cli.total;
  const perSecond = (runs * 1000) / Math.max(1, milliseconds);
  console.log(`fuzz: ${runs} runs with seed ${SEED}, ${perSecond.toFixed(1)} a second`);
  await cli.close();
});

/** What is wrong with how the commands took a file; undefined where nothing is. */
async function fault(input: Input, commands = Object.keys(COMMANDS)): Promise<string | undefined> {
  const root = mkdtempSync(path.join(tmpdir(), "gov-report-fuzz-"));
  try {
    for (const folder of ["in", "out"]) mkdirSync(path.join(root, folder));
    for (const [name, bytes] of Object.entries(input)) writeFileSync(path.join(root, "in", name), bytes);
    for (const command of commands) {
      const found = await faultOf(command, root, input);
      if (found) return `${command}: ${found}`;
    }
    return undefined;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function faultOf(command: string, root: string, input: Input): Promise<string | undefined> {
  const { status, stdout, stderr, ended } = await cli.run(COMMANDS[command]!, path.join(root, "in"));
  if (ended) return `${ended} ${stderr}`;
  const said = stdout + stderr;
  if (![0, 1, 2].includes(status)) return `exit code ${status}: ${said.slice(-500)}`;
  if (/^\s+at .*(?:\.js|node:)/m.test(said)) return `a stack trace: ${said.slice(0, 500)}`;
  if (command === "validate") {
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string }[] };
    if (status === 1 && !diagnostics.some(({ severity }) => severity === "error"))
      return "exit code 1 without an error";
  } else if (!/GR\d{4}|没有问题/.test(said)) return `nothing was said: ${said}`;
  const strangers = listing(root).filter(
    (name) =>
      !(name in Object.fromEntries(Object.keys(input).map((each) => [`in/${each}`, 1]))) &&
      !/^out\/[^/]+$/.test(name),
  );
  if (strangers.length > 0) return `written elsewhere: ${strangers}`;
  if (listing(root).some((name) => name.startsWith("out/."))) return `left over: ${listing(root)}`;
  if (command === "build" && status === 0)
    return unreadable(path.join(root, "out/data"), input["data.yaml"]!);
  return undefined;
}

/** Reads the outputs back with other people's readers. */
async function unreadable(stem: string, bytes: Uint8Array): Promise<string | undefined> {
  const { document, figures } = compile({ name: "data.yaml", bytes });
  const text = (await mammoth.extractRawText({ path: `${stem}.docx` })).value;
  // Images are not found here, and what Word has no letter for is no text.
  const plain = (value: string) => value.replace(/[\s\p{Cf}\u2028\u2029]/gu, "");
  if (document && !plain(text).includes(plain(document.title))) return `the title is not in the .docx`;
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

function keep(kind: string, input: Input, why: string): string {
  const name = `${kind.replaceAll(" ", "-")}-${Object.values(input)[0]!.length}-${SEED}`;
  const folder = path.join(CASES, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of Object.entries(input)) writeFileSync(path.join(folder, file || "_"), bytes);
  return `${folder}: ${why}`;
}

const help = await gov(["--help"], ".");

const doors = Object.keys(IMPORTS).filter((command) => new RegExp(`^ +${command} `, "m").test(help.stdout));

describe("whatever the file holds, it is answered in time", () => {
  const kinds = Object.entries(INPUTS);
  const sum = kinds.reduce((all, [, { share }]) => all + share, 0);
  test.each(kinds)(
    "%s",
    async (kind, { arbitrary, share }) => {
      const until = Date.now() + (MINUTES * 60_000 * share) / sum;
      let why = "";
      const property = fc.asyncProperty(arbitrary, async (input) => {
        const one = await fault(input);
        if (one) why = one;
        return one === undefined;
      });
      // In rounds, each to its end: an interrupted one would go on beside the next.
      let seed = SEED;
      do {
        const found = await fc.check(property, { seed: seed++, numRuns: Math.ceil(24 * share) });
        if (!found.failed) continue;
        why ||= String(found.errorInstance);
        if (found.counterexample) why = keep(kind, found.counterexample[0], why);
      } while (why === "" && Date.now() < until);
      expect(why).toBe("");
    },
    ENOUGH,
  );
});

describe.skipIf(doors.length === 0)("whatever document is brought in, it is answered in time", async () => {
  const documents = await hostileDocuments();
  test.each(Object.keys(documents))(
    "%s",
    async (kind) => {
      for (const { name, bytes } of fc.sample(documents[kind]!, {
        seed: SEED,
        numRuns: 4 * Math.max(1, MINUTES),
      })) {
        const root = folder({ [`in/${name}`]: bytes, "out/.keep": "" });
        for (const door of doors) {
          const { status, stdout, stderr, ended } = await cli.run(
            IMPORTS[door]!(name),
            path.join(root, "in"),
          );
          expect(ended, `${door} ${kind}: ${stderr}`).toBeUndefined();
          expect([0, 1, 2], stdout + stderr).toContain(status);
          expect(stdout + stderr).not.toMatch(/^\s+at .*(?:\.js|node:)/m);
          if (status > 0) expect(stdout + stderr).toMatch(/GR\d{4}/);
          const allowed = [`in/${name}`, "out/.keep", "out/data.yaml"];
          expect(listing(root).filter((file) => !allowed.includes(file))).toEqual([]);
        }
      }
      // One that ran out of time would go on beside the next: only the guard of each case may end it.
    },
    ENOUGH,
  );
});

describe("whatever stands in a file's place, and whatever the environment says, it is answered in time", () => {
  test.skipIf(process.platform === "win32")(
    "special files and environment",
    async () => {
      const until = Date.now() + MINUTES * 6_000;
      let seed = SEED;
      do {
        for (const surroundings of fc.sample(SURROUNDINGS, { seed: seed++, numRuns: 40 })) {
          const root = mkdtempSync(path.join(tmpdir(), "gov-report-fuzz-"));
          try {
            const { args, env, kept } = place(surroundings, root);
            const { status, stdout, stderr, ended } = await cli.run(
              args,
              path.join(root, "in"),
              undefined,
              env,
            );
            const said = `${JSON.stringify(surroundings)}: ${stdout}${stderr}`;
            expect(ended, said).toBeUndefined();
            expect([0, 1, 2], said).toContain(status);
            expect(said).not.toMatch(/^\s+at .*(?:\.js|node:)/m);
            if (status > 0) expect(said).toMatch(/GR\d{4}/);
            expect(kept(), said).toBe(true);
          } finally {
            rmSync(root, { recursive: true, force: true });
          }
        }
      } while (Date.now() < until);
    },
    ENOUGH,
  );
});

describe("what was found once stays mended", () => {
  const kept = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(kept.map(({ name }) => name))("%s", async (name) => {
    const folder = path.join(CASES, name);
    const input = Object.fromEntries(
      readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file))]),
    );
    expect(await fault(input)).toBeUndefined();
  });
});
