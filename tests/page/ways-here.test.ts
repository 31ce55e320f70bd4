import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { diagnostic } from "../../src/codes/diagnostic.js";
import { filePlace } from "../../src/diagnostics/location.js";
import { toldOf } from "../../src/page/told.js";
import { waysHere } from "../../src/page/ways-here.js";
import { Work } from "../../src/page/work.js";

/** Codes of what only the command line does. */
const ELSEWHERE = /^gr9|-aggregate|-compare/;

test("no way out that is shown on the page needs the command line", () => {
  const texts = readdirSync("src/codes").filter((name) => name.endsWith(".ts") && !ELSEWHERE.test(name));
  const hints = texts.flatMap((name) => {
    const text = readFileSync(path.join("src/codes", name), "utf8").replace(/scene: .*|clause: .*/g, "");
    return text.match(/["`][^"`\n]*gov-report [a-z][^"`\n]*["`]/g) ?? [];
  });
  expect(hints.length).toBeGreaterThan(5);
  for (const language of ["zh-CN", "en"] as const)
    expect(waysHere(hints, language).filter((hint) => /gov-report [a-z]/.test(hint))).toEqual([]);
});

/** Codes and ways out of a file that is handed over. */
async function hintsOf(text: string, name = "data.yaml") {
  const { told } = await new Work().open(new File([text], name), { year: 2022, name: "", kind: "" }, "zh-CN");
  return told.map(({ code, hints }) => [code, hints]);
}

test("an empty file is told with what can be done on the page", async () => {
  expect(await hintsOf("")).toEqual([["GR1003", ["换一个文件，或者在首页新填一份"]]]);
});

test("a table whose columns are not known is told as a register, not as a data file", async () => {
  expect(await hintsOf("姓名,登记日期,结果\n张三,2022-1-1,予以公开\n", "台账.csv")).toEqual([
    ["GR8201", [expect.stringContaining("在台账里改成这些说法")]],
  ]);
});

test("a file with a byte order mark is told how to be saved without one", async () => {
  expect(await hintsOf("\ufeffyear: 2022\n")).toEqual([
    ["GR1002", [expect.stringContaining("用编辑器“另存为”，编码选择UTF-8（不带BOM）")]],
  ]);
});

describe.each(["zh-CN", "en"] as const)("of a register, %s", (language) => {
  const place = filePlace("台账.xlsx");
  const columns = { missing: ["收到日期"], found: ["甲", "乙"] };
  test.each([
    diagnostic("GR8201", place, { reason: "noHeadings", ...columns }),
    diagnostic("GR8201", place, { reason: "noColumns", ...columns }),
    diagnostic("GR8201", place, { reason: "severalSheets", ...columns }),
    diagnostic("GR8201", place, { reason: "sameHeading", ...columns, columns: ["C", "D"] }),
    diagnostic("GR8201", place, { reason: "sideBySide", ...columns, columns: ["C", "D"] }),
    diagnostic("GR8202", place, { found: "甲；乙", count: 1, rows: [2], choices: ["自然人"] }),
    diagnostic("GR8203", place, { found: "不公开\n了", count: 1, rows: [2] }),
    diagnostic("GR8203", place, { found: "甲", count: 1, rows: [2], members: ["重复申请"] }),
    diagnostic("GR8206", place, { reason: "closedBefore", year: 2022, count: 1, rows: [2] }),
  ])("the ways out of $code name no option and no way is lost", (one) => {
    const [hint] = toldOf([one], language)[0]!.hints;
    expect(hint).toMatch(/\S/);
    expect(hint).not.toMatch(/--[a-z]/);
  });
});
