import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { MINIMAL, replaced } from "../support/files.js";
import { UNBALANCED } from "../support/reported.js";
import { folder, gov, listing } from "../support/run-cli.js";

describe("--reporter sheet", () => {
  const broken = UNBALANCED.replace("某省科学技术厅", "=甲局");

  const run = async () => {
    const root = folder({ "a.yaml": MINIMAL, "b.yaml": broken });
    expect(
      (await gov(["validate", "a.yaml", "b.yaml", "--reporter", "sheet=退回单.xlsx"], root)).status,
    ).toBe(1);
    return path.join(root, "退回单.xlsx");
  };

  test.each([
    ["退回单", "写 --reporter sheet=退回单.xlsx；每个单位一个的，写成文件夹：--reporter sheet=退回单/"],
    ["退回单.xls", "写 --reporter sheet=退回单.xlsx；"],
    ["退回单.docx", "写 --reporter sheet=退回单.xlsx；"],
  ])("is named as what it is: %s", async (name, way) => {
    const root = folder({ "data.yaml": broken });
    const { status, stdout } = await gov(
      ["validate", "--reporter", `sheet=${name}`, "--reporter", "pretty"],
      root,
    );
    expect(status).toBe(2);
    expect(stdout).toContain(`退回单是 .xlsx 文件，${name} 不是。`);
    expect(stdout).toContain(way);
    expect(listing(root)).toEqual(["data.yaml"]);
  });

  test("is written where it was asked for: a folder named as a workbook is no place for one", async () => {
    const root = folder({ "data.yaml": broken, "x.xlsx/a.txt": "" });
    expect((await gov(["validate", "--reporter", "sheet=x.xlsx"], root)).status).toBe(2);
    expect(listing(root)).toEqual(["data.yaml", "x.xlsx/a.txt"]);
  });

  test("needs a file", async () => {
    const { status, stderr } = await gov(["validate", "--reporter", "sheet"], folder());
    expect(status).toBe(2);
    expect(stderr).toContain("sheet=退回单.xlsx");
  });

  test("is the same bytes each time", async () => {
    expect(readFileSync(await run()).equals(readFileSync(await run()))).toBe(true);
  });

  describe("sheet=FOLDER/", () => {
    const texts = {
      "甲/data.yaml": broken,
      "乙.yaml": MINIMAL.replace("公开的深度", "公开, 的深度"),
      "丙.yaml": MINIMAL.replace("某省科学技术厅", "丙局"),
    };

    test("writes a workbook for each unit with findings, and the totals of all", async () => {
      const root = folder(texts);
      const { status } = await gov(
        ["validate", "甲/data.yaml", "乙.yaml", "丙.yaml", "--reporter", "sheet=退回单/"],
        root,
      );
      expect(status).toBe(1);
      expect(listing(root).filter((name) => name.startsWith("退回单"))).toEqual([
        "退回单/=甲局.xlsx",
        "退回单/各单位合计.xlsx",
        "退回单/某省科学技术厅.xlsx",
      ]);
      const [one, all] = await Promise.all(
        ["=甲局", "各单位合计"].map((name) => sheetsOf(path.join(root, `退回单/${name}.xlsx`))),
      );
      expect(Object.keys(one!)).toEqual(["核对问题", "各单位合计"]);
      expect(one!.核对问题!.slice(1).map((row) => row[0])).toEqual(["=甲局"]);
      expect(all!.各单位合计!.slice(1).map((row) => [row[0], row[6]])).toEqual([
        ["=甲局", "无效"],
        ["某省科学技术厅", "有效"],
        ["丙局", "有效"],
      ]);
    });

    test("nothing of a unit that has nothing to mend, and what is no unit's is in the totals", async () => {
      const root = folder({
        "各局/甲.yaml": broken,
        "各局/乙.yaml": MINIMAL.replace("2022", "2022 # 说明"),
        "各局/通知.txt": "",
        "各局/下级/丁.yaml": MINIMAL,
      });
      await gov(["validate", "各局", "--reporter", "sheet=退回单/"], root);
      expect(listing(root).filter((name) => name.startsWith("退回单"))).toEqual([
        "退回单/=甲局.xlsx",
        "退回单/各单位合计.xlsx",
      ]);
      const all = await sheetsOf(path.join(root, "退回单/各单位合计.xlsx"));
      expect(Object.keys(all)).toEqual(["各单位合计", "其他说明"]);
      expect(all.各单位合计!.find((row) => row[0] === "各局")!.slice(2)).toEqual([0, 0, 2, 0, ""]);
      expect(all.其他说明!.slice(1).map((row) => row[0])).toEqual(["各局", "各局"]);
    });

    test("units have names of their own on every disk, and none has that of the totals", async () => {
      const named = (name: string) => broken.replace('"=甲局"', name).replace("=甲局", name);
      const root = folder({
        "1.yaml": named("ABC局"),
        "2.yaml": named("abc局"),
        "3.yaml": named("各单位合计"),
        "甲/坏.yaml": "year: [",
        "甲/坏.docx": "",
        "乙/坏.yaml": "year: [",
        "4.yaml": named("甲/乙局"),
        "5.yaml": named("甲乙局"),
      });
      await gov(["validate", ".", "--recursive", "--reporter", "sheet=退回单/"], root);
      const made = listing(root).filter((name) => name.startsWith("退回单"));
      expect(made.sort()).toEqual(
        ["ABC局", "abc局（2）", "各单位合计", "各单位合计（2）", "坏", "坏（2）", "甲乙局", "甲乙局（2）"]
          .map((name) => `退回单/${name}.xlsx`)
          .sort(),
      );
      const two = await Promise.all(
        ["坏", "坏（2）"].map((name) => sheetsOf(path.join(root, `退回单/${name}.xlsx`))),
      );
      expect(two.map((each) => each.各单位合计!.slice(1).map((row) => row[1])).sort()).toEqual([
        ["乙/坏.yaml"],
        ["甲/坏.docx", "甲/坏.yaml"],
      ]);
    });

    test("a folder that is there is one without its stroke; the same bytes each time; no file of the run is replaced", async () => {
      const root = folder({ ...texts, "退回单/说明.txt": "" });
      const run = async (to: string) =>
        (await gov(["validate", "甲/data.yaml", "--reporter", `sheet=${to}`], root)).status;
      expect(await run("退回单")).toBe(1);
      const first = readFileSync(path.join(root, "退回单/=甲局.xlsx"));
      expect(await run("退回单")).toBe(1);
      expect(readFileSync(path.join(root, "退回单/=甲局.xlsx")).equals(first)).toBe(true);
      expect(await run("乙.yaml/")).toBe(2);
      expect(readFileSync(path.join(root, "乙.yaml"), "utf8")).toBe(texts["乙.yaml"]);
    });
  });

  test.skipIf(process.platform === "win32")(
    "a folder that is named as a workbook, or a link to one, is told and not written into",
    async () => {
      const root = folder({ "a.yaml": broken, "别处/说明.txt": "" });
      symlinkSync("别处", path.join(root, "退回单.xlsx"));
      const { status, stdout } = await gov(
        ["validate", "a.yaml", "--reporter", "sheet=退回单.xlsx", "--reporter", "json"],
        root,
      );
      expect([status, stdout]).toEqual([2, expect.stringContaining("GR9002")]);
      expect(listing(root).filter((name) => name !== "退回单.xlsx")).toEqual(["a.yaml", "别处/说明.txt"]);
    },
  );

  test("numbers in a row add up, and a remark on many places is one row", async () => {
    const body = Array.from({ length: 8 }, (_, index) => `第${index + 1}项工作,已经完成。`).join("\n\n    ");
    const text = replaced(
      MINIMAL,
      "  body: 本机关依法公开政府信息。",
      `  body: |\n    本机关新收政府信息公开申请58件。\n\n    ${body}`,
    );
    const root = folder({ "a.yaml": text });
    await gov(["validate", "a.yaml", "--reporter", "sheet=退回单.xlsx"], root);
    const rows = (await sheetsOf(path.join(root, "退回单.xlsx"))).核对问题!.slice(1);
    const number = rows.find((row) => String(row[5]).startsWith("GR5002"))!;
    expect(number.slice(2, 5)).toEqual([58, 7, 51]);
    const commas = rows.filter((row) => String(row[5]).startsWith("GR6001"));
    expect(commas).toHaveLength(1);
    expect(commas[0]![5]).toContain("（共8处）");
    expect(String(commas[0]![1]).split("\n").at(-1)).toBe("等");
    for (const [, , own, table, difference] of rows)
      if (difference !== "" && difference !== null) expect(Number(own) - Number(table)).toBe(difference);
  });
});

/** Every sheet as its rows, as exceljs reads them. */
async function sheetsOf(file: string): Promise<Record<string, unknown[][]>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(file).buffer as ArrayBuffer);
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from(
          { length: sheet.columnCount },
          (_each, column) => sheet.getCell(row + 1, column + 1).value,
        ),
      ),
    ]),
  );
}
