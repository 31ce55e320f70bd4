import { describe, expect, test } from "vitest";
import { compile } from "../../../src/index.js";
import { MINIMAL } from "../../support/files.js";
import { imported, printed } from "../../support/forms.js";
import { folder, gov } from "../../support/run-cli.js";
import { found, put, TABLE2, TABLE3, TABLE4, worked } from "../../support/worked-form.js";

describe("what is wrong in a filled form is told at its cell", () => {
  test("cells that hold no number are left 待填", async () => {
    const bytes = await worked(
      MINIMAL,
      put(
        [TABLE2, "B3", 1.5],
        [TABLE2, "C3", -2],
        [TABLE2, "D3", "若干"],
        [TABLE2, "B4", { error: "#REF!" }],
        [TABLE2, "B7", new Date(Date.UTC(2022, 2, 5))],
        [TABLE2, "B14", 0.1234567],
      ),
    );
    const result = await imported(bytes);
    expect(found(result)).toEqual([
      [
        "GR8103",
        `${TABLE2}!B3`,
        { label: "规章 · 本年制发件数", found: "1.5", kind: "count", formula: false },
      ],
      [
        "GR8103",
        `${TABLE2}!C3`,
        { label: "规章 · 本年废止件数", found: "-2", kind: "count", formula: false },
      ],
      [
        "GR8103",
        `${TABLE2}!D3`,
        { label: "规章 · 现行有效件数", found: "若干", kind: "count", formula: false },
      ],
      [
        "GR8103",
        `${TABLE2}!B4`,
        { label: "行政规范性文件 · 本年制发件数", found: "#REF!", kind: "count", formula: false },
      ],
      [
        "GR8103",
        `${TABLE2}!B7`,
        { label: "行政许可 · 本年处理决定数量", found: "2022-03-05", kind: "count", formula: false },
      ],
      [
        "GR8103",
        `${TABLE2}!B14`,
        {
          label: "行政事业性收费 · 本年收费金额（单位：万元）",
          found: "0.1234567",
          kind: "amount",
          formula: false,
        },
      ],
    ]);
    expect(result.text).toContain("rules: { issued: 待填, repealed: 待填, inForce: 待填 }");
  });

  test("what can only be one number is taken, and said in the data file too", async () => {
    const bytes = await worked(
      MINIMAL,
      put(
        [TABLE2, "B4", "55（含自然失效29件）"],
        [TABLE2, "C4", "１２"],
        [TABLE2, "D4", "1,200件"],
        [TABLE2, "B7", { formula: "4+5", result: 9 }],
      ),
    );
    const result = await imported(bytes);
    expect(
      result.diagnostics.map(({ code, severity, args }) => [
        code,
        severity,
        (args as { value: string }).value,
      ]),
    ).toEqual([
      ["GR8107", "warning", "55"],
      ["GR8107", "warning", "12"],
      ["GR8107", "warning", "1200"],
      ["GR8105", "warning", "9"],
    ]);
    expect(result.text).toContain("remark: 含自然失效29件");
    expect(result.text).toContain("# 行政许可 · 本年处理决定数量是公式，按它上次算出的 9 取数。");
    expect(printed(result.text).figures).toContainEqual({
      path: "proactiveDisclosure.normativeDocuments.inForce",
      digits: "1200",
      remark: undefined,
    });
  });

  test.each([
    ["920元", "0.092"],
    ["￥920.50", "0.09205"],
    ["0.092万元", "0.092"],
    ["1.2亿元", "12000"],
    ["0.001元", undefined],
    ["九百元", undefined],
  ])(
    "an amount with a unit of its own is brought to the unit of its cell, or 待填: %s",
    async (typed, amount) => {
      const result = await imported(await worked(MINIMAL, put([TABLE2, "B14", typed])));
      expect(result.diagnostics.map(({ code }) => code)).toEqual([
        amount === undefined ? "GR8103" : "GR8107",
      ]);
      expect(/ amount: (\S+)/.exec(result.text)?.[1]).toBe(amount ?? "待填");
    },
  );

  test("a total typed over its formula is told at its own cell", async () => {
    const bytes = await worked(MINIMAL, put([TABLE3, "J4", 8]));
    const { stdout } = await gov(["validate", "表.xlsx"], folder({ "表.xlsx": bytes }));
    expect(stdout).toContain(`工作表“${TABLE3}”J4 错误 GR3002`);
  });

  test("a total typed over its formula is kept where it is wrong, for the checks to tell", async () => {
    const bytes = await worked(MINIMAL, put([TABLE3, "J4", 8], [TABLE3, "J5", 1]));
    const result = await imported(bytes);
    expect(found(result)).toEqual([
      ["GR8106", `${TABLE3}!J4`, { label: "一、本年新收政府信息公开申请数量 · 总计", typed: "8", sum: "7" }],
    ]);
    const { diagnostics } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(result.text) });
    expect(diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ["GR3002", "/applications/newlyReceived/total"],
    ]);
  });

  test("a remark on a cell without a number is told, unless the cell is told itself", async () => {
    const rows = [
      [TABLE4, "A5", "没有填数"],
      [TABLE2, "B3", "读不出"],
      [TABLE2, "C3", "说明"],
    ].flatMap(([table, cell, remark], at): [string, string, unknown][] => [
      ["格内说明", `A${at + 3}`, table],
      ["格内说明", `B${at + 3}`, cell],
      ["格内说明", `C${at + 3}`, remark],
    ]);
    const blank = Array.from({ length: 15 }, (_, at): [string, string, unknown] => [
      TABLE4,
      `${String.fromCharCode(65 + at)}5`,
      null,
    ]);
    const result = await imported(await worked(MINIMAL, put([TABLE2, "B3", "若干"], ...rows, ...blank)));
    expect(found(result).map(([code, at]) => [code, at])).toEqual([
      ["GR8108", "格内说明!B3"],
      ["GR8103", `${TABLE2}!B3`],
    ]);
    expect(result.text).toContain("{ value: 0, remark: 说明 }");
  });

  test("remarks, choices and names that lead nowhere", async () => {
    const bytes = await worked(
      MINIMAL,
      put(
        ["格内说明", "A3", TABLE2],
        ["格内说明", "B3", "A3"],
        ["格内说明", "C3", "说明"],
        ["格内说明", "A4", TABLE2],
        ["格内说明", "B4", "B3"],
        ["格内说明", "C5", "说明"],
        ["单位信息", "B6", "企业"],
        ["单位信息", "B15", "某局"],
        ["单位信息", "B16", "2026年2月30日"],
        ["其他数字", "B3", 5],
        ["其他数字", "A4", "1号"],
        ["信息处理费", "B4", 5],
      ),
    );
    expect(
      found(await imported(bytes)).map(([code, at, args]) => [
        code,
        at,
        (args as { reason?: string }).reason,
      ]),
    ).toEqual([
      ["GR8109", "单位信息!B6", undefined],
      ["GR8110", "单位信息!B16", "noDay"],
      ["GR8108", "格内说明!B3", "notAFigure"],
      ["GR8108", "格内说明!B4", "noRemark"],
      ["GR8108", "格内说明!B5", "noCell"],
      ["GR8110", "信息处理费!A4", "noName"],
      ["GR8110", "其他数字!A3", "noName"],
      ["GR8110", "其他数字!A4", "badName"],
    ]);
  });
});
