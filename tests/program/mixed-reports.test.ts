// A county's intake as it lies in a folder: reports of many agencies and three years, in every kind that an office hands in.
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleDocx, exampleHtml, read } from "../support/example-docx.js";
import { organ } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";

const YEARS = [2022, 2023, 2024];
const AGENCIES = 25;
const decisions = (agency: number, year: number) => agency * 3 + (year - 2022);

/** 75 reports: .yaml, .docx and .html in turn, their own totals as published. */
async function intake() {
  const files: Record<string, string | Uint8Array> = {
    "报送/README.md": "# 报送说明",
    "报送/联系人.txt": "",
  };
  for (let agency = 1; agency <= AGENCIES; agency++)
    for (const year of YEARS) {
      const text = organ(
        `某县第${agency}局`,
        ["year: 2022", `year: ${year}`],
        ["decisions: 9 }", `decisions: ${decisions(agency, year)} }`],
      );
      const name = `报送/${year}/第${agency}局`;
      const kind = (agency + year) % 3;
      if (kind === 0) files[`${name}.yaml`] = text;
      else if (kind === 1) files[`${name}.docx`] = await exampleDocx(text);
      else files[`${name}.html`] = await exampleHtml(text);
    }
  return files;
}

describe("a folder of 75 reports of mixed kinds and years", () => {
  test("is validated, compared and summed up by three commands", async () => {
    const cwd = folder(await intake());
    const validated = await gov(
      ["validate", "报送", "--recursive", "--jobs", "1", "--reporter", "json"],
      cwd,
    );
    const { summary } = JSON.parse(validated.stdout);
    expect([validated.status, summary.files, summary.errors]).toEqual([0, AGENCIES * YEARS.length, 0]);

    const compared = await gov(["compare", "--by-agency", "报送", "--recursive", "--format", "json"], cwd);
    const { agencies, years } = JSON.parse(compared.stdout);
    expect([compared.status, agencies.length, years]).toEqual([0, AGENCIES, YEARS]);
    agencies.forEach(({ agency, missing, comparison }: Record<string, never>, index: number) => {
      expect([agency, missing]).toEqual([`某县第${index + 1}局`, []]);
      const { figures } = comparison as unknown as { figures: { path: string; values: string[] }[] };
      const licensing = figures.find(({ path: at }) => at === "proactiveDisclosure.licensing.decisions")!;
      expect(licensing.values).toEqual(YEARS.map((year) => String(decisions(index + 1, year))));
    });

    const summed = await gov(["aggregate", "报送", "--recursive", "--year", "2024", "-o", "县.yaml"], cwd);
    expect([summed.status, summed.stdout]).toEqual([0, "县.yaml\n"]);
    expect(summed.stderr).toContain("有50份报告不是所要的年度的，没有计入");
    const data = parse(read(cwd, "县.yaml"));
    expect(data.children.files).toHaveLength(AGENCIES);
    const total = Array.from({ length: AGENCIES }, (_, at) => decisions(at + 1, 2024)).reduce(
      (a, b) => a + b,
    );
    expect(data.proactiveDisclosure.licensing.decisions).toBe(total);
    const one = await gov(["aggregate", path.posix.join("报送", "2023"), "-o", "一年.yaml"], cwd);
    expect([one.status, parse(read(cwd, "一年.yaml")).children.files.length]).toEqual([0, AGENCIES]);
  }, 300_000);
});

describe("a folder as it lies: faults, other years, and what is no report at all", () => {
  const report = (name: string, ...changes: [string, string][]) =>
    organ(name, ["year: 2022", "year: 2024"], ...changes);
  const messy = async () => ({
    "各局/第2局.yaml": report("某县第2局"),
    "各局/第10局 年报(终稿).docx": await exampleDocx(report("某县第10局")),
    "各局/第3局.html": await exampleHtml(report("某县第3局")),
    "各局/第3局（旧）.yaml": report("某县第3局", ["decisions: 9 }", "decisions: 4 }"]),
    "各局/不平.yaml": report("某县第4局", ["upheld: 1", "upheld: 2"]),
    "各局/坏.yaml": "year: [",
    "各局/空.docx": "",
    "各局/去年.yaml": organ("某县第5局", ["year: 2022", "year: 2023"]),
    "各局/下级/第6局.yaml": report("某县第6局"),
    "各局/材料.zip": "PK\x05\x06",
    "各局/通知.txt": "通知",
    "各局/README.md": "# 说明",
    "各局/~$第10局.docx": "",
    "各局/.DS_Store": "",
    "各局/Thumbs.db": "",
  });

  interface Told {
    code: string;
    file: string;
    severity: string;
    args: { names?: string[]; count?: number };
  }
  /** Files that are named as left out, and those that were looked at. */
  const accounted = async (args: string[], cwd: string) => {
    const run = await gov([...args, "--reporter", "json=结果.json", "--reporter", "pretty"], cwd);
    const { summary, diagnostics } = JSON.parse(read(cwd, "结果.json")) as {
      summary: { files: number; errors: number };
      diagnostics: Told[];
    };
    const out = diagnostics.filter(({ code }) => code === "GR9011");
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(summary.errors).toBe(errors.length);
    const shown = run.stdout + run.stderr;
    const table = shown.slice(shown.indexOf("文件  ")).split("\n");
    const listed = table.filter((line) => /^\S.* {2,}\d+ {2,}\d+ {2,}(?:有效|无效)$/.test(line));
    expect(listed).toHaveLength(summary.files);
    const sum = listed.map((line) => Number(/(\d+) +\d+ +\S+$/.exec(line)![1])).reduce((a, b) => a + b, 0);
    expect(sum).toBe(errors.length);
    const left = out.reduce((all, { args: { count = 0 } }) => all + count, 0);
    const named = out.flatMap(({ args: { names = [] } }) => names);
    return {
      status: run.status,
      looked: summary.files,
      left,
      named,
      codes: errors.map(({ code }) => code).sort(),
    };
  };

  test("every file is looked at or named as left out, and every count adds up", async () => {
    const cwd = folder(await messy());
    const meant = Object.keys(await messy()).filter((name) => !/~\$|\.DS_Store|Thumbs/.test(name)).length;
    const validated = await accounted(["validate", "各局", "--year", "2024"], cwd);
    expect(validated).toMatchObject({ status: 1, codes: ["GR1006", "GR2025", "GR3004", "GR8001"] });
    expect(validated.looked + validated.left).toBe(meant);
    expect(validated.named).toEqual(["下级", "材料.zip", "通知.txt", "README.md"]);
    const deep = await accounted(["validate", "各局", "--recursive"], cwd);
    expect([deep.looked, deep.left]).toEqual([validated.looked + 1, 3]);

    const args = ["aggregate", "各局", "--year", "2024", "--allow-invalid", "-o", "县.yaml"];
    const summed = await accounted(args, cwd);
    expect(summed).toMatchObject({ status: 1, codes: ["GR1006", "GR3004", "GR3009", "GR8001"] });
    expect(summed.looked + summed.left).toBe(meant);
    expect(summed.named).toContain("去年.yaml");
    const { children } = parse(read(cwd, "县.yaml"));
    expect(children.files).toHaveLength(summed.looked - 3);
    const compared = await accounted(["compare", "--by-agency", "各局", "-o", "比较.json"], cwd);
    expect(compared.looked + compared.left).toBe(meant);
  });
});
