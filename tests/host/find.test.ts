import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findInputs } from "../../src/host/find.js";
import { PatternSearch } from "../../src/host/find-by-pattern.js";
import { Folders } from "../../src/host/folders.js";
import { SEARCH_BOUNDS } from "../../src/host/limits.js";
import { folder } from "../support/run-cli.js";

const tree = () =>
  folder({ "a/1.yaml": "", "a/b/2.yaml": "", "c/3.yaml": "", ".h/4.yaml": "", "5.yaml": "", "(6).yaml": "" });

const found = (patterns: readonly string[], cwd: string) => {
  const inputs = findInputs(patterns, cwd);
  const told = inputs.diagnostics.map(({ code, args }) => `${code} ${(args as { reason: string }).reason}`);
  return { files: inputs.ok ? inputs.value.files : [], told };
};

test.each([
  ["**/*.yaml", ["(6).yaml", "5.yaml", "a/1.yaml", "a/b/2.yaml", "c/3.yaml"]],
  ["a/**", ["a/1.yaml", "a/b/2.yaml"]],
  ["./[ac]/../a/?.yaml", ["a/1.yaml"]],
  ["{a,c}/*.yaml", ["a/1.yaml", "c/3.yaml"]],
  [".h/*", [".h/4.yaml"]],
  ["(*).yaml", ["(6).yaml"]],
])("the pattern %s on the command line", (pattern, files) => {
  expect(found([pattern], tree())).toEqual({ files, told: [] });
});

test("an absolute pattern gives absolute names, one that leads up gives names with ../", () => {
  const root = tree();
  expect(found([`${root}/a/*.yaml`], "/").files).toEqual([`${root}/a/1.yaml`]);
  expect(found(["../c/*"], path.join(root, "a")).files).toEqual(["../c/3.yaml"]);
});

test("`**` does not go round in a circle of links; a step that names one enters it", () => {
  const root = tree();
  symlinkSync("..", path.join(root, "a/again"));
  expect(found(["a/**/*.yaml"], root).files).toEqual(["a/1.yaml", "a/b/2.yaml"]);
  expect(found(["a/*/c/*.yaml"], root).files).toEqual(["a/again/c/3.yaml"]);
});

test.each([
  ["*/dev/fd/0"],
  ["\\(*/dev/fd/0"],
  ["[a/[b/*"],
  ["{a,{b"],
  [`${"*".repeat(900)}a`],
  ["no/*/such"],
])("the pattern %s, which nothing fits, is told as missing", (pattern) => {
  expect(found([pattern], tree()).told).toEqual(["GR9001 missing"]);
});

test.runIf(process.platform === "linux")(
  "a link that leads nowhere or in a circle, and a name that is no UTF-8, are told as what they are",
  () => {
    const root = folder();
    symlinkSync("no.yaml", path.join(root, "broken.yaml"));
    symlinkSync("b.yaml", path.join(root, "a.yaml"));
    symlinkSync("a.yaml", path.join(root, "b.yaml"));
    const names = ["no.yaml", "broken.yaml", "a.yaml", "a.yaml/b.yaml", "\ufffd\ufffd.yaml"];
    const reasons = ["missing", "brokenLink", "circle", "circle", "badName"];
    expect(found(names, root).told).toEqual(reasons.map((reason) => `GR9001 ${reason}`));
  },
);

test("of names that lead nowhere a thousand are told each by itself, the rest by their number", () => {
  const names = Array.from({ length: 1500 }, (_, index) => `no-${index}.yaml`);
  const { diagnostics } = findInputs(names, tree());
  expect(diagnostics).toHaveLength(1001);
  expect(diagnostics[999]!.args).toEqual({ file: "no-999.yaml", reason: "missing" });
  expect(diagnostics[1000]!.args).toEqual({ file: "no-1000.yaml", reason: "missing", others: 499 });
});

test("a pattern that is too long or has too many combinations is told as such", () => {
  const pattern = `${"[a".repeat(501)}*`;
  expect(found([pattern, `${"{a,b}".repeat(7)}*`], tree()).told).toEqual([
    "GR9012 length",
    "GR9012 alternatives",
  ]);
});

test("a thousand long patterns of stars in a folder of long names are given up with one finding", () => {
  const root = folder();
  mkdirSync(path.join(root, "m"));
  for (let index = 0; index < 500; index++)
    writeFileSync(path.join(root, "m", `${"a".repeat(200)}${index}`), "");
  const patterns = Array.from({ length: 1200 }, (_, index) => `m/${"*a".repeat(200)}b${index}`);
  const { told } = found(patterns, root);
  expect(told.filter((each) => each !== "GR9001 missing")).toEqual(["GR9012 comparisons"]);
});

test("folders and patterns of a command line count what they look at together", () => {
  const root = tree();
  const looked = { names: SEARCH_BOUNDS.names - 8 };
  const folders = new Folders(looked);
  const search = new PatternSearch(root, SEARCH_BOUNDS, looked);
  expect(search.filesOf("*.yaml")).toEqual(["(6).yaml", "5.yaml"]);
  expect(folders.filesOf(root, true)).toBe("names");
  expect(search.filesOf("a/*.yaml")).toBe("names");
});

test("all patterns of a search count what they look at together", () => {
  const search = new PatternSearch(tree(), { ...SEARCH_BOUNDS, names: 8 });
  expect(search.filesOf("*.yaml")).toEqual(["(6).yaml", "5.yaml"]);
  expect(search.filesOf("a/*.yaml")).toEqual(["a/1.yaml"]);
  expect(search.filesOf("c/*.yaml")).toBe("names");
  expect(search.filesOf("*.yaml")).toBe("names");
});
