import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { writeDataFile } from "../../src/data-file/write.js";
import { makeForm } from "../../src/form/form.js";
import { importForm } from "../../src/form/read/form.js";
import { readForForm } from "../../src/form/source.js";
import { compile } from "../../src/index.js";
import { template2021 } from "../../src/templates/2021.js";
import { exampleText, MINIMAL, replaced } from "../support/files.js";
import { formOf, imported, printed } from "../support/forms.js";
import { randomReport, VERSIONS, type Written, write } from "../support/random-report.js";
import { folder, gov, listing } from "../support/run-cli.js";

/** The form of a data file after somebody has worked on it. */
async function worked(text: string, work: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await formOf(text)).buffer as ArrayBuffer);
  work(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const TABLE2 = "主动公开政府信息情况";
const TABLE3 = "收到和处理申请情况";
const TABLE4 = "行政复议行政诉讼情况";

/** Sheet, cell, value. */
const put =
  (...cells: [string, string, unknown][]) =>
  (workbook: Workbook) => {
    for (const [sheet, at, value] of cells) {
      const cell = workbook.getWorksheet(sheet)!.getCell(at);
      cell.value = value as never;
      // Cells read from one file share their styles.
      if (value instanceof Date) cell.style = { ...cell.style, numFmt: "yyyy-mm-dd" };
    }
  };

const found = (result: Awaited<ReturnType<typeof imported>>) =>
  result.diagnostics.map(({ code, place, args }) => [
    code,
    Object.values(place.location ?? {}).join("!"),
    args,
  ]);

describe("a form that a data file fills", () => {
  test("is imported as the same report: the example, and the smallest file", async () => {
    for (const text of [exampleText(), MINIMAL]) {
      const result = await imported(await formOf(text));
      expect(result.diagnostics).toEqual([]);
      expect(printed(result.text)).toEqual(printed(text));
    }
  });

  /** A report with remarks on some of its figures, totals among them. */
  const remarked = fc
    .tuple(
      fc.constantFrom(...VERSIONS).chain((template) => randomReport({ template }).map(write)),
      fc.array(fc.nat(10_000), { maxLength: 4 }),
    )
    .map(([file, picks]) => withRemarks(file, picks));

  test("random reports are imported with their figures, remarks and printed narrative", async () => {
    await fc.assert(
      fc.asyncProperty(remarked, async (text) => {
        const result = await imported(await formOf(text));
        expect(result.diagnostics).toEqual([]);
        expect(printed(result.text)).toEqual(printed(text));
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test("narrative of every kind comes back as it is printed", async () => {
    const body = [
      "第一段**重点**工作，",
      "在这一行接着写。见<http://www.gov.cn/>，",
      "共{{applications.newlyReceived.total}}件，\\*不是加粗\\*。\\",
      "换行写的，{{agency.name}}",
      "负责，到{{signature.date}}",
      "为止{{year}}",
      "年**完**",
      "{{agency.name}}完。",
      "",
      "# 小标题",
      "- 第一项，",
      "  接着写",
      "- 第二项",
      "",
      "1. 甲",
      "2. 乙",
      "",
      "> 引文一，",
      "接着的引文",
      ">",
      "> 引文二",
      "",
      "| 序号 | 名称 |",
      "| --- | --- |",
      "| 1 | 甲 |",
      "",
      "　　空两格的一段。",
    ];
    const block = body.map((line) => (line === "" ? "" : `    ${line}`)).join("\n");
    const signed = `${MINIMAL}signature: { name: 某厅, date: 2023-01-18 }\n`;
    const text = replaced(signed, "  body: 本机关依法公开政府信息。", `  body: |\n${block}`);
    const result = await imported(await formOf(text));
    expect(result.diagnostics).toEqual([]);
    expect(printed(result.text)).toEqual(printed(text));
  });

  test("a file that is still being written fills what it has", async () => {
    const text = replaced(
      replaced(
        MINIMAL,
        "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
        "newlyReceived: 待填",
      ),
      "problems:\n  body: 公开的深度还不够。\n",
      "",
    );
    const result = await imported(await formOf(text));
    expect(found(result)).toEqual([
      ["GR8104", `${TABLE3}!D4`, { table: TABLE3, cells: ["D4:I4"], count: 6 }],
    ]);
    expect(result.text).toContain("# 五、存在的主要问题及改进情况\nproblems:\n  body: |\n    待填\n");
  });

  test("the same form has the same bytes", async () => {
    expect(await formOf(exampleText())).toEqual(await formOf(exampleText()));
  });

  test("its help speaks of counting, not of the data file", () => {
    const { sheets } = makeForm(template2021);
    const helps = sheets.flatMap((sheet) => {
      if ("table" in sheet) return sheet.table.cells.map((cell) => sheet.helpOn(cell) ?? "");
      return (sheet.layout === "fields" ? sheet.fields : sheet.columns).map(({ help }) => help);
    });
    expect(helps.filter((help) => help !== "").length).toBeGreaterThan(80);
    for (const help of helps) {
      const counting = help.replace(/文字里引用本行总计：\{\{[\p{L}.]+\}\}$/u, "");
      expect(counting).not.toMatch(/[{}#]|true|false|remark|sections|body|直接写|数据文件/);
    }
  });

  test("what the form has no place for is said", () => {
    const bytes = new TextEncoder().encode(`${MINIMAL}style: { linePitch: 28.5 }\n`);
    expect(
      readForForm({ name: "data.yaml", bytes }).diagnostics.map(({ code, args }) => [code, args]),
    ).toEqual([["GR8111", { keys: ["版式"] }]]);
  });
});

describe("an empty form", () => {
  test("imported as it is, is a data file in which all is still to be filled in, each place told once", async () => {
    const cwd = folder();
    expect((await gov(["form", "表.xlsx", "--year", "2025"], cwd)).status).toBe(0);
    const { status, stdout, stderr } = await gov(["import", "表.xlsx", "-o", "data.yaml"], cwd);
    expect([status, stdout]).toEqual([0, "data.yaml\n"]);
    expect(stderr).toContain("没有问题");
    const { diagnostics } = compile({ name: "data.yaml", bytes: readFileSync(path.join(cwd, "data.yaml")) });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
    const pointers = diagnostics.map(({ place }) => place.pointer);
    expect(new Set(pointers).size).toBe(pointers.length);
    expect(pointers).toContain("/applications/newlyReceived");
    expect(pointers).toContain("/agency/name");
    expect(pointers).toContain("/overview/sections/4/body");
    expect(pointers).toContain("/problems/body");
  });

  test("filled in by a clerk, is a report that is built", async () => {
    const filled = await worked("year: 2022\nagency: { name: 待填, kind: 待填 }\n", (workbook) => {
      put(
        ["单位信息", "B4", "某省科学技术厅"],
        ["单位信息", "B6", "部门"],
        ["单位信息", "B10", 10010],
        ["单位信息", "B15", "某省科学技术厅"],
        ["单位信息", "B16", new Date(Date.UTC(2023, 0, 18))],
        [TABLE2, "B3", 13],
        [TABLE3, "D4", 6],
        [TABLE3, "D6", 6],
        [TABLE4, "A4", 0],
        ["格内说明", "A3", TABLE3],
        ["格内说明", "B3", "d4"],
        ["格内说明", "C3", "含补正1件"],
        ["其他数字", "A3", "订阅人数"],
        ["其他数字", "B3", 22595],
        ["一、总体情况", "D3", "第一段。\n第二段，{{figures.订阅人数}}人。"],
        ["五、存在的主要问题及改进情况", "A3", "公开深度不够"],
        ["五、存在的主要问题及改进情况", "C3", "　　空两格的一段。"],
        ["六、其他需要报告的事项", "C3", "未收取信息处理费。"],
      )(workbook);
      const overview = workbook.getWorksheet("一、总体情况")!;
      for (let row = 5; row < 20; row++)
        for (const column of ["A", "B"]) overview.getCell(`${column}${row}`).value = null;
    });
    const result = await imported(filled);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["GR8104", "GR8104", "GR8104"]);
    const report = printed(result.text);
    expect(report.figures).toContainEqual({
      path: "applications.newlyReceived.naturalPerson",
      digits: "6",
      remark: "含补正1件",
    });
    expect(report.figures).toContainEqual({
      path: "signature.date",
      digits: "2023年1月18日",
      remark: undefined,
    });
    expect(report.figures).toContainEqual({ path: "agency.kind", digits: "department", remark: undefined });
    const paragraphs = report.blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [block.content.map((part) => ("text" in part ? part.text : "")).join("")]
        : [],
    );
    expect(paragraphs).toEqual(["第一段。", "第二段，22595人。", "空两格的一段。", "未收取信息处理费。"]);
  });
});

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

describe("a form that was rearranged", () => {
  test("sheets renamed and moved, rows inserted: everything is found by its labels", async () => {
    const bytes = await worked(exampleText(), (workbook) => {
      workbook.getWorksheet(TABLE3)!.name = "表三（终稿）";
      workbook.getWorksheet("单位信息")!.name = "基本情况";
      workbook.getWorksheet(TABLE2)!.spliceRows(3, 0, []);
      workbook.getWorksheet("单位信息".replace("单位信息", "基本情况"))!.spliceRows(2, 0, [], []);
      const orders = workbook.worksheets.map((sheet) => sheet as unknown as { orderNo: number });
      for (const [index, sheet] of orders.entries()) sheet.orderNo = orders.length - index;
    });
    const result = await imported(bytes);
    expect(result.diagnostics).toEqual([]);
    expect(printed(result.text)).toEqual(printed(exampleText()));
  });

  test("a sheet or a row that is gone is told, and its figures left 待填", async () => {
    const bytes = await worked(MINIMAL, (workbook) => {
      workbook.removeWorksheet(workbook.getWorksheet(TABLE4)!.id);
      workbook.removeWorksheet(workbook.getWorksheet("六、其他需要报告的事项")!.id);
      put([TABLE3, "A4", "新收到的"])(workbook);
    });
    const result = await imported(bytes);
    expect(found(result).map(([code, at, args]) => [code, at, (args as { label: string }).label])).toEqual([
      ["GR8102", `${TABLE4}!A1`, TABLE4],
      ["GR8102", `${TABLE3}!A4`, "一、本年新收政府信息公开申请数量"],
      ["GR8102", "六、其他需要报告的事项!A1", "六、其他需要报告的事项"],
    ]);
    expect(result.text).toContain("newlyReceived: 待填");
    expect(result.text).toContain(
      "reconsideration: { upheld: 待填, corrected: 待填, other: 待填, pending: 待填 }",
    );
  });
});

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

  test("a data file with errors fills no form", async () => {
    const cwd = folder({ "data.yaml": replaced(MINIMAL, "issued: 13", "issued: 13件") });
    const { status, stderr } = await gov(["form", "表.xlsx", "--from", "data.yaml"], cwd);
    expect(status).toBe(1);
    expect(stderr).toContain("data.yaml:7:");
    expect(listing(cwd)).toEqual(["data.yaml"]);
  });

  test.each([
    ["a text", new TextEncoder().encode("不是工作簿"), "broken"],
    ["an archive cut short", undefined, "broken"],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "old"],
    [
      "a workbook with a password",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
  ])("import of %s is one GR8101", async (_, bytes, reason) => {
    const whole = await formOf(MINIMAL);
    const cwd = folder({ "表.xlsx": bytes ?? whole.slice(0, whole.length / 2) });
    const { status, stdout } = await gov(["import", "表.xlsx", "--reporter", "json"], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: "GR8101", args: { reason }, file: "表.xlsx" },
    ]);
  });

  test("a workbook that is no form, and one that unpacks to too much", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Sheet1").getCell("A1").value = "别的表";
    const other = new Uint8Array(await workbook.xlsx.writeBuffer());
    const refused = async (bytes: Uint8Array) => {
      const outcome = await importForm({ name: "a.xlsx", bytes });
      return outcome.ok ? [] : outcome.diagnostics.map(({ args }) => args);
    };
    expect(await refused(other)).toEqual([{ reason: "notAForm" }]);
    const bomb = zipSync({
      "xl/workbook.xml": new Uint8Array(1),
      "xl/worksheets/sheet1.xml": new Uint8Array(90_000_000),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refused(bomb)).toEqual([{ reason: "tooLarge" }]);
  });

  test("findings in json have the sheet and the cell, and a wrong form writes its data file all the same", async () => {
    const bytes = await worked(MINIMAL, put([TABLE2, "B3", "若干"]));
    const cwd = folder({ "表.xlsx": bytes });
    const { status, stdout } = await gov(["import", "表.xlsx", "-o", "data.yaml", "--reporter", "json"], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: "GR8103", path: "/proactiveDisclosure/rules/issued", location: { sheet: TABLE2, cell: "B3" } },
    ]);
    expect(readFileSync(path.join(cwd, "data.yaml"), "utf8")).toContain("issued: 待填");
    expect((await gov(["import", "表.xlsx", "-o", "data.yaml"], cwd)).status).toBe(2);
  });
});

describe("hostile and damaged workbooks", () => {
  const SPLICES = [
    "",
    "<",
    "</row>",
    "NaN",
    "-1",
    "1e400",
    "99999999999",
    '<c r="ZZZZ1"><v>1</v></c>',
    '<c r="B3" t="s"><v>99999</v></c>',
    '<c r="B3"><f>1/0</f></c>',
    '<row r="0"/>',
    "&undefined;",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "\u0000",
  ];

  test("whatever stands in the parts, there is an answer and no exception", async () => {
    const parts = unzipSync(await formOf(MINIMAL));
    const names = Object.keys(parts).filter((name) =>
      /^xl\/(?:worksheets\/sheet|sharedStrings|styles|workbook)/.test(name),
    );
    const damage = fc.tuple(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...SPLICES),
      fc.nat(60),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const broken = { ...parts };
        for (const [name, share, splice, length] of damages) {
          const text = strFromU8(broken[name]!);
          const at = Math.floor(share * text.length);
          broken[name] = strToU8(text.slice(0, at) + splice + text.slice(at + length));
        }
        const form = await importForm({ name: "x.xlsx", bytes: zipSync(broken, { level: 0 }) });
        if (form.ok) expect(writeDataFile(form.value)).not.toContain("NaN");
        else expect(form.diagnostics.map(({ code }) => code)).toEqual(["GR8101"]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** The report with remarks on some of its figures. */
function withRemarks(file: Written, picks: number[]): string {
  const counts = file.slots.filter(
    ({ kind, path: pointer }) =>
      kind === "count" && /^\/(?:proactiveDisclosure|applications|reviewAndLitigation)\//.test(pointer),
  );
  const chosen = new Map(picks.map((pick) => [counts[pick % counts.length]!, `说明${pick}（甲）`]));
  let { text } = file;
  for (const [slot, remark] of [...chosen].sort(([a], [b]) => b.value[0] - a.value[0])) {
    const [start, end] = slot.value;
    text = `${text.slice(0, start)}{ value: ${text.slice(start, end)}, remark: ${remark} }${text.slice(end)}`;
  }
  return text;
}
