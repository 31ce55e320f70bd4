import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { reportCodeQuality } from "../../src/reporters/codequality.js";
import { exampleDocx } from "../support/example-docx.js";
import { MINIMAL } from "../support/files.js";
import { run } from "../support/reported.js";
import { folder, gov } from "../support/run-cli.js";

const valid = new Ajv2020().compile(
  JSON.parse(readFileSync("tests/schemas/gitlab-code-quality.schema.json", "utf8")),
);

interface Issue {
  check_name: string;
  fingerprint: string;
  severity: string;
  description: string;
  location: { path: string; lines: { begin: number } };
}

function issues(text: string): Issue[] {
  const found = JSON.parse(reportCodeQuality(run(text), "zh-CN"));
  expect(valid(found), JSON.stringify(valid.errors)).toBe(true);
  return found;
}

const PROSE = MINIMAL.replace("本机关依法公开政府信息。", "本机关依法公开,政府信息,并且公开,机构。").replace(
  "decisions: 9",
  "decisions: 九",
);

test("is what GitLab reads: an issue a finding, at its line", () => {
  expect(issues(MINIMAL)).toEqual([]);
  const [found] = issues(MINIMAL.replace("decisions: 9", "decisions: 九"));
  expect(found).toMatchObject({
    check_name: "GR2004",
    severity: "major",
    location: { path: "data.yaml", lines: { begin: 8 } },
  });
  expect(found!.description).toMatch(/^GR2004 .*→ /);
});

test("fingerprints are one a finding, and stay when lines move", () => {
  const text = PROSE.replace("decisions: 九", "decisions: 9");
  const before = issues(text);
  expect(before.length).toBeGreaterThan(2);
  const prints = before.map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  const after = issues(`# 说明\n\n${text}`);
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual(prints);
  expect(after[0]!.location.lines.begin).toBe(before[0]!.location.lines.begin + 2);
});

test("a finding in a document is at its first line, and says where it is", async () => {
  const cwd = folder({ "年报.docx": await exampleDocx() });
  const { stdout } = await gov(["validate", "年报.docx", "--reporter", "codequality"], cwd);
  const found: Issue[] = JSON.parse(stdout);
  expect(valid(found), JSON.stringify(valid.errors)).toBe(true);
  for (const { location, description } of found) {
    expect(location).toEqual({ path: "年报.docx", lines: { begin: 1 } });
    expect(description).toMatch(/^GR\d{4} /);
  }
});

test("a wrong option, which belongs to no file, is told beside the empty list", async () => {
  const { status, stdout, stderr } = await gov(
    ["validate", "--jobs", "a", "--reporter", "codequality"],
    folder(),
  );
  expect([status, stdout]).toEqual([2, "[]\n"]);
  expect(stderr).toMatch(/^错误 GR9005\n/);
});
