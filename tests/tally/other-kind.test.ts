import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { csv, findings } from "../support/registers.js";

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")])));
const WORD = zip("[Content_Types].xml", "word/document.xml");
const COMPOUND = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0)]);

test.each<[string, string | Uint8Array, string]>([
  ["台账.md", "# 台账", "text"],
  ["data.yaml", "year: 2022", "text"],
  ["台账", csv(), "text"],
  ["台账.docx", WORD, "word"],
  ["台账.xlsx", WORD, "word"],
  ["台账.csv", WORD, "word"],
  ["台账.docx", "下载失败", "word"],
  ["台账.doc", COMPOUND, "word"],
  ["台账.pdf", "%PDF-1.7", "pdf"],
  ["台账.xlsx", "%PDF-1.7", "pdf"],
  ["台账.ods", zip("mimetype", "content.xml"), "openDocument"],
  ["台账.zip", zip("台账.xlsx"), "archive"],
  ["台账.png", "\x89PNG", "picture"],
  ["台账.xls", "<html><table><tr><td>1</td></tr></table>", "webPage"],
  // What should be a workbook is told as a damaged one, or an old one.
  ["台账.xlsx", "下载失败", "broken"],
  ["台账.xlsx", '{"code":500,"a":1,"b":2,"c":3}', "broken"],
  ["台账.xlsx", zip("[Content_Types].xml", "xl/styles.xml"), "broken"],
  ["台账.xls", COMPOUND, "old"],
])("%s that is no register is told as what it is (%#)", async (name, content, reason) => {
  const { status, found } = await findings({ [name]: content });
  expect(status).toBe(1);
  expect(found).toEqual([["GR8208", undefined, { reason }]]);
});
