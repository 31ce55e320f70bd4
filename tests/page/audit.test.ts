import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { type Audited, audit, auditedName, auditSheet } from "../../src/page/audit.js";
import type { GivenFile } from "../../src/page/given.js";
import { exampleText, MINIMAL } from "../support/files.js";

/** Files that are checked one after another, as the page does it. */
class Audit {
  private readonly all: Audited[] = [];

  async add(file: GivenFile): Promise<Audited> {
    const name = auditedName(file.name, new Set(this.all.map((one) => one.name)));
    // A worker answers with a copy.
    const one = structuredClone(await audit(file, name, "zh-CN"));
    this.all.push(one);
    return one;
  }

  sheet(): Promise<Uint8Array> {
    return auditSheet(structuredClone(new Map(this.all.map(({ name, kept }) => [name, kept]))), "zh-CN");
  }
}

test("reports of one name from several folders are told apart", async () => {
  const audit = new Audit();
  const add = (text: string) => audit.add(new File([text], "data.yaml"));
  const clean = await add(exampleText());
  const faulty = await add(MINIMAL.replace(/^year: .*$/m, "year: 20222"));
  const pdf = await audit.add(new File(["%PDF-1.7"], "data.yaml"));
  expect([clean, faulty, pdf].map(({ name }) => name)).toEqual([
    "data.yaml",
    "data（2）.yaml",
    "data（3）.yaml",
  ]);
  expect(clean).toMatchObject({ agency: "福建省科学技术厅", errors: 0, told: [], canOpen: true });
  expect(faulty.errors).toBeGreaterThan(0);
  expect(faulty.canOpen).toBe(true);
  expect(faulty.told.every(({ place }) => place.startsWith("data（2）.yaml"))).toBe(true);
});

test("a folder and a file of more than 100 MB are told in their rows, and on the return sheet", async () => {
  const audit = new Audit();
  const folder = {
    name: "报告\u202etxt",
    size: 4096,
    arrayBuffer: () => Promise.reject(new Error("NotFoundError")),
  };
  const told = await audit.add(folder);
  expect(told).toMatchObject({ name: "报告\\u202etxt", errors: 1, told: [{ code: "GR9001" }] });
  expect(told.told[0]!.hints.join()).toContain("打开它，选上里面的文件");
  const another = await audit.add({ ...folder, name: "报告\u202etxt" });
  expect(another.told[0]!.place).toBe(another.name);
  expect(another.told[0]!.text).toContain("（2）");
  const huge = await audit.add({
    name: "大.docx",
    size: 5e9,
    arrayBuffer: () => Promise.reject(new Error("it is read")),
  });
  expect(huge.told[0]!.text).toContain("5000.0 MB");
  expect((await audit.sheet()).length).toBeGreaterThan(0);
});

test("only what the page can open has a button for it", async () => {
  const audit = new Audit();
  const add = async (content: string | Buffer<ArrayBuffer>, name: string) =>
    (await audit.add(new File([content], name))).canOpen;
  expect(await add("%PDF-1.7", "扫描.pdf")).toBe(false);
  expect(await add("year: 2022\noverview: 一句话\n", "data.yaml")).toBe(false);
  expect(await add("<html><p>没有报告", "首页.html")).toBe(false);
  expect(await add(readFileSync("tests/fixtures/foreign/plain.docx"), "年报.docx")).toBe(true);
});

test("a .pdf and a file that the program fails at stand on the return sheet as what is to be mended", async () => {
  const audit = new Audit();
  const pdf = await audit.add(new File(["%PDF-1.7"], "扫描.pdf"));
  expect(pdf).toMatchObject({ errors: 1, told: [{ code: "GR8001", text: "这一页读不了PDF。" }] });
  const broken = {
    name: "坏.yaml",
    get size(): number {
      throw new Error("out of memory");
    },
    arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)),
  };
  const failed = await audit.add(broken);
  expect(failed).toMatchObject({ name: "坏.yaml", errors: 1, told: [{ code: "GR9003", place: "坏.yaml" }] });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await audit.sheet()).buffer as ArrayBuffer);
  const texts = workbook.worksheets
    .flatMap((sheet) => sheet.getSheetValues())
    .flat()
    .map(String);
  for (const said of ["扫描.pdf", "坏.yaml"]) expect(texts.join("\n")).toContain(said);
});
