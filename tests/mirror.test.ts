// Where tests lie: what covers src/a/b/c.ts is tests/a/b/c.test.ts, and tests/a/b/c.external.test.ts where it starts
// something outside its own process. So the tests of a file are found by its path.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Tests of no single file. */
const OF_SEVERAL = {
  folders: ["program/", "gallery/"],
  files: [
    // of all of src/
    "layers",
    "meta",
    "mirror",
    // of a whole room
    "cli/scenarios",
    "import/codes",
    "import/foreign",
    "import/hostile",
    "import/layouts",
    "import/round-trip",
    "page/view/doors",
    "page/view/looks",
    "page/view/typed-in",
    "reporters/hostile",
    "reporters/json-languages",
    "rules/across-formats",
    "rules/figures-in-text/grammar",
    "rules/prose-silent",
  ],
};

const FILES = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".test.ts"))
  .sort();

const subjectOf = (file: string) => file.replace(/(?:\.external)?\.test\.ts$/, "");

test("every test file lies where its source lies, or is listed as one of several", () => {
  const lost = FILES.filter((file) => {
    const subject = subjectOf(file);
    const source = subject.startsWith("scripts/") ? `${subject}.mjs` : `src/${subject}.ts`;
    const several = OF_SEVERAL.folders.some((folder) => file.startsWith(folder));
    return (
      !several && !OF_SEVERAL.files.includes(subject) && !existsSync(source) && !existsSync(`${source}x`)
    );
  });
  expect(lost).toEqual([]);
  for (const subject of OF_SEVERAL.files) expect(FILES.map(subjectOf)).toContain(subject);
});

test("only *.external.test.ts and tests/program start other programs or the built one", () => {
  const starts = /\b(?:testWith|runTool|startBin|GuardedCli)\b|bin\/gov-report/;
  const quick = FILES.filter((file) => !/^program\/|\.external\.test\.ts$|^mirror\./.test(file));
  expect(quick.filter((file) => starts.test(readFileSync(`tests/${file}`, "utf8")))).toEqual([]);
});
