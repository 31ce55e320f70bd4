// A county's intake as it lies in a folder: reports of many agencies and three years, in every kind that an office hands in.
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleDocx, exampleHtml, read } from "../support/example-docx.js";
import { organ } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";

const YEARS = [2022, 2023, 2024];
const AGENCIES = 50;
const decisions = (agency: number, year: number) => agency * 3 + (year - 2022);

/** 150 reports: .yaml, .docx and .html in turn, their own totals as published. */
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

describe("a folder of 150 reports of mixed kinds and years", () => {
  test("is validated, compared and summed up by three commands", async () => {
    const cwd = folder(await intake());
    const validated = await gov(
      ["validate", "报送", "--recursive", "--jobs", "1", "--reporter", "json"],
      cwd,
    );
    const { summary } = JSON.parse(validated.stdout);
    expect([validated.status, summary.files, summary.errors]).toEqual([0, 150, 0]);

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
    expect(summed.stderr).toContain("有100份报告不是所要的年度的，没有计入");
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
