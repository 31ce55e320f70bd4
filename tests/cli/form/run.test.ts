import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { foreign } from "../../support/foreign.js";
import { formOf } from "../../support/forms.js";
import { folder, gov, listing } from "../../support/run-cli.js";

describe("on the command line", () => {
  test("form refuses to overwrite, a name that is no .xlsx, and a format of other years", async () => {
    const cwd = folder({ "表.xlsx": "x" });
    const there = await gov(["form", "表.xlsx"], cwd);
    expect([there.status, there.stderr]).toEqual([2, expect.stringContaining("那里已有同名的文件")]);
    expect(readFileSync(path.join(cwd, "表.xlsx"), "utf8")).toBe("x");
    expect((await gov(["form", "表.docx"], cwd)).status).toBe(2);
    expect((await gov(["form", "新.xlsx", "--year", "22"], cwd)).status).toBe(2);
    expect((await gov(["form", "新.xlsx", "--from", "没有.yaml"], cwd)).status).toBe(2);
    expect(listing(cwd)).toEqual(["表.xlsx"]);
    expect((await gov(["form", "表.xlsx", "--force"], cwd)).status).toBe(0);
  });

  test("a form is never written over the one that fills it, not with --force either", async () => {
    const filled = await formOf(MINIMAL);
    const cwd = folder({ "表.xlsx": filled });
    const { status, stderr } = await gov(["form", "表.xlsx", "--from", "表.xlsx", "--force"], cwd);
    expect([status, stderr]).toEqual([2, expect.stringContaining("它是要读取的文件之一")]);
    expect(readFileSync(path.join(cwd, "表.xlsx")).equals(filled)).toBe(true);
  });

  describe("--from and --year", () => {
    const last = replaced(
      MINIMAL,
      "carriedToNextYear: 0",
      "carriedToNextYear: { commercial: 3, total: 3 }",
    ).replace(
      "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
      "newlyReceived: { naturalPerson: 6, commercial: 4, total: 10 }",
    );
    const formed = async (...args: string[]) => {
      const cwd = folder({ "2022/data.yaml": last, "2025/说明.txt": "" });
      const { status, stderr } = await gov(
        ["form", "2025/表.xlsx", "--from", "2022/data.yaml", ...args],
        cwd,
      );
      return { cwd, status, stderr };
    };

    test("the year after is next year's form: the agency and what is carried over, none of last year's figures", async () => {
      const { cwd, status } = await formed("--year", "2023");
      expect(status).toBe(0);
      expect((await gov(["import", "2025/表.xlsx", "-o", "2025/data.yaml"], cwd)).status).toBe(0);
      const text = readFileSync(path.join(cwd, "2025/data.yaml"), "utf8");
      expect(text).toContain("year: 2023\n");
      expect(text).toContain("name: 某省科学技术厅\n");
      expect(text).toContain("previous: ../2022/data.yaml\n");
      expect(text).toMatch(/carriedFromLastYear:.*commercial: 3/);
      expect(text).not.toContain("naturalPerson: 6");
      expect(text).toContain("inForce: 待填");
    });

    test("what last year carried in does not make the table a filled one: the rest is 待填, and nothing is said of sums", async () => {
      const { cwd } = await formed("--year", "2023");
      const { status, stderr } = await gov(["import", "2025/表.xlsx", "-o", "2025/data.yaml"], cwd);
      expect([status, stderr]).toEqual([0, expect.not.stringContaining("GR8104")]);
      const text = readFileSync(path.join(cwd, "2025/data.yaml"), "utf8");
      expect(text).toMatch(/newlyReceived: 待填\n[\s\S]*disclosed: 待填\n[\s\S]*carriedToNextYear: 待填\n/);
      const checked = await gov(["validate", "2025/data.yaml", "2025/表.xlsx", "--fail-on", "never"], cwd);
      expect(new Set(checked.stdout.match(/错误 GR\d+/g))).toEqual(new Set(["错误 GR2007"]));
      const built = await gov(["build", "2025/表.xlsx"], cwd);
      expect([built.status, built.stderr.match(/错误 GR3\d+/)]).toEqual([1, null]);
    });

    test("the same year is the same report; any other year is refused, and a format that is not its own", async () => {
      const { cwd } = await formed("--year", "2022");
      await gov(["import", "2025/表.xlsx", "-o", "2025/data.yaml"], cwd);
      expect(readFileSync(path.join(cwd, "2025/data.yaml"), "utf8")).toContain("naturalPerson: 6");
      const later = await formed("--year", "2024");
      expect([later.status, listing(later.cwd)]).toEqual([2, ["2022/data.yaml", "2025/说明.txt"]]);
      expect(later.stderr).toContain("接下去是2023年度，不是2024年度");
      expect(later.stderr).toContain("写 --year 2023，或者改用2023年度的报告");
      expect((await formed("--template", "2019")).status).toBe(2);
    });

    test("last year's report may be the published one, or the form itself", async () => {
      const form = await formOf(last);
      const cwd = folder({ "2022.xlsx": form, "2022.docx": foreign("plain.docx") });
      expect((await gov(["form", "2023.xlsx", "--from", "2022.xlsx", "--year", "2023"], cwd)).status).toBe(0);
      await gov(["import", "2023.xlsx", "-o", "2023.yaml"], cwd);
      const text = readFileSync(path.join(cwd, "2023.yaml"), "utf8");
      expect(text).toMatch(/carriedFromLastYear:.*commercial: 3/);
      expect(text).toContain("previous: 2022.xlsx\n");
      const published = await gov(["form", "b.xlsx", "--from", "2022.docx"], cwd);
      expect([published.status, published.stdout]).toEqual([0, "b.xlsx\n"]);
    });

    test("from the trial format to that of 2021 what means the same goes along", async () => {
      const cwd = folder({ "a.yaml": readFileSync("examples/qingshi-nyj-2020/data.yaml", "utf8") });
      const { status, stderr } = await gov(["form", "b.xlsx", "--from", "a.yaml", "--year", "2021"], cwd);
      expect([status, stderr.includes("错误")]).toEqual([0, false]);
    });
  });

  test("a data file with errors fills no form", async () => {
    const cwd = folder({ "data.yaml": replaced(MINIMAL, "issued: 13", "issued: 13件") });
    const { status, stderr } = await gov(["form", "表.xlsx", "--from", "data.yaml"], cwd);
    expect(status).toBe(1);
    expect(stderr).toContain("data.yaml:7:");
    expect(listing(cwd)).toEqual(["data.yaml"]);
  });
});

test.each([
  ["填 报.xlsx", '"填 报.xlsx"'],
  ["a;$b.xlsx", "本文件.xlsx"],
])("after form %s, the command to run next names %s", async (name, typed) => {
  const { status, stderr } = await gov(["form", name], folder());
  expect([status, stderr]).toEqual([0, expect.stringContaining(`gov-report build ${typed}\n`)]);
});
