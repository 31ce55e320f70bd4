import { describe, expect, test } from "vitest";
import { isReportName, isUnmeant, withoutCopies } from "../../src/host/report-names.js";

describe("names of reports", () => {
  test.each([
    "a.yaml",
    "a.YML",
    "年报.docx",
    "a.htm",
    "a.pdf",
    "a.xlsx",
    "a.doc",
    "a.wps",
    "a.rtf",
    "a.odt",
    "a.mht",
  ])("%s can be one", (name) => expect(isReportName(name)).toBe(true));

  test.each(["README.md", "a.txt", "a.json", "a.csv", "a.png", "yaml", "a", ".docx"])("%s cannot", (name) =>
    expect(isReportName(name)).toBe(false),
  );

  test.each([
    "~$年报.docx",
    ".DS_Store",
    "gov-report.config.yaml",
    "gov-report.2021.zh.schema.json",
    "x/Thumbs.db",
  ])("%s is meant by nobody", (name) => expect(isUnmeant(name)).toBe(true));

  test("of a report in several kinds the one nearest to the data is kept, in the order of the names", () => {
    const names = ["a/1.pdf", "a/1.docx", "a/1.xlsx", "b/1.pdf", "2.html", "2.yaml", "3.docx"];
    expect(withoutCopies(names)).toEqual({
      files: ["a/1.docx", "b/1.pdf", "2.yaml", "3.docx"],
      nearest: new Map([
        ["a/1.pdf", "a/1.docx"],
        ["a/1.xlsx", "a/1.docx"],
        ["2.html", "2.yaml"],
      ]),
    });
  });
});
