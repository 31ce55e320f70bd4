import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../../src/index.js";
import { MINIMAL, replaced } from "../../support/files.js";
import { folder, gov } from "../../support/run-cli.js";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Last year's report that this year's (MINIMAL) follows from. */
const LAST = MINIMAL.replace("year: 2022", "year: 2021")
  .replace("inForce: 90", "inForce: 77")
  .replace(
    "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
    "newlyReceived: { naturalPerson: 6, commercial: 2, total: 8 }",
  )
  .replace("carriedToNextYear: 0", "carriedToNextYear: { commercial: 1, total: 1 }");

const told = (found: readonly Diagnostic[]) =>
  found.map(
    (each) =>
      `${each.severity} ${each.code} ${each.place.pointer} «${each.place.source.text.slice(each.place.start, each.place.end)}»`,
  );

const against = (previous: string, text = MINIMAL) =>
  compile(
    { name: "data.yaml", bytes: bytes(text) },
    { previous: { name: "last.yaml", bytes: bytes(previous) } },
  ).diagnostics;

describe("against last year's report", () => {
  test("one that follows from it raises nothing", () => {
    expect(told(against(LAST))).toEqual([]);
  });

  test("GR4001: 结转, in each column, with last year's place", () => {
    const last = replaced(
      LAST,
      "carriedToNextYear: { commercial: 1, total: 1 }",
      "carriedToNextYear: { research: 1, total: 1 }",
    ).replace(
      "naturalPerson: 6, commercial: 2, total: 8 }",
      "naturalPerson: 6, commercial: 1, research: 1, total: 8 }",
    );
    const found = against(last);
    expect(told(found)).toEqual([
      "warning GR4001 /applications/carriedFromLastYear/research «{ commercial: 1, total: 1 }»",
      "warning GR4001 /applications/carriedFromLastYear/commercial «1»",
    ]);
    expect(found[1]!.related[0]!.place.source.name).toBe("last.yaml");
    expect(messageOf(found[1]!, "zh-CN").text).toBe(
      "二、上年结转政府信息公开申请数量 · 商业企业为1，上一年度报告的结转下年度继续办理为0，相差1。",
    );
  });

  test("GR4002: 现行有效 = 上年 + 制发 − 废止", () => {
    const found = against(replaced(LAST, "inForce: 77", "inForce: 70"));
    expect(told(found)).toEqual(["warning GR4002 /proactiveDisclosure/normativeDocuments/inForce «90»"]);
    expect(messageOf(found[0]!, "zh-CN").text).toContain("按上年70加制发13减废止0应当是83，相差7");
  });

  test.each([
    ["9", "45", ["warning GR4003 /proactiveDisclosure/licensing/decisions «45»"]],
    ["45", "9", ["warning GR4003 /proactiveDisclosure/licensing/decisions «9»"]],
    ["0", "20", ["warning GR4003 /proactiveDisclosure/licensing/decisions «20»"]],
    ["9", "44", []],
    ["1", "20", []],
    ["1", "21", ["warning GR4003 /proactiveDisclosure/licensing/decisions «21»"]],
  ])("GR4003: from %s to %s", (before, now, wanted) => {
    const text = replaced(MINIMAL, "licensing: { decisions: 9 }", `licensing: { decisions: ${now} }`);
    expect(
      told(
        against(replaced(LAST, "licensing: { decisions: 9 }", `licensing: { decisions: ${before} }`), text),
      ),
    ).toEqual(wanted);
  });

  describe("GR4004: 内容雷同", () => {
    const paragraph = (year: number, count: number) =>
      `${year}年，我厅围绕科技创新发布政策解读${count}篇，组织在线访谈11期，办理公众留言183件，及时回应社会关切，公开的针对性不断增强。`;
    const other =
      "上半年完成门户网站改版，下半年开展政务公开业务培训六场，编印工作手册三百册，各处室公开意识明显增强，工作基础更加扎实。";
    const body = (...paragraphs: string[]) =>
      `  body: |\n${paragraphs.map((each) => `    ${each}\n`).join("\n")}`;
    const base = "  body: 本机关依法公开政府信息。\n";
    test("told with its share when only numbers changed, at the paragraph", () => {
      const found = against(
        replaced(LAST, base, body(paragraph(2021, 20))),
        replaced(MINIMAL, base, body(paragraph(2022, 24))),
      );
      expect(told(found)).toEqual([`warning GR4004 /overview/body «${paragraph(2022, 24)}»`]);
      expect(messageOf(found[0]!, "zh-CN").text).toBe("正文有100%与上一年度报告雷同，共1段，这一段最相似。");
    });
    test("not told when less than half repeats", () => {
      const text = replaced(
        MINIMAL,
        base,
        body(paragraph(2022, 24), other, other.replaceAll("上半年", "第一季度")),
      );
      expect(told(against(replaced(LAST, base, body(paragraph(2021, 20))), text))).toEqual([]);
    });
  });

  test("`previous` in the data is read relative to the data file", async () => {
    const root = folder({
      "2022/data.yaml": `${MINIMAL}previous: ../2021/data.yaml\n`,
      "2021/data.yaml": LAST.replace("inForce: 77", "inForce: 1"),
    });
    const { status, stdout } = await gov(["validate", "2022/data.yaml"], root);
    expect(status).toBe(0);
    expect(stdout).toContain("警告 GR4002");
    expect(stdout).toContain("相关 2021/data.yaml:");
    expect((await gov(["validate", "2022/data.yaml", "--fail-on", "warning"], root)).status).toBe(1);
  });
});

describe("against the reports of the organs summed up", () => {
  const child = (decisions: number, name = "甲局") =>
    replaced(MINIMAL, "licensing: { decisions: 9 }", `licensing: { decisions: ${decisions} }`).replace(
      "某省科学技术厅",
      name,
    );
  const zero = MINIMAL.replaceAll(/(?<=[a-zA-Z]: )\d+(?:\.\d+)?(?= ?[,}\n])/g, "0").replace(
    "year: 0",
    "year: 2022",
  );
  const sum = (files: { name: string; bytes?: Uint8Array }[], text = MINIMAL) =>
    compile({ name: "data.yaml", bytes: bytes(text) }, { children: files }).diagnostics;

  test("equal sums raise nothing", () => {
    expect(
      told(
        sum([
          { name: "a.yaml", bytes: bytes(MINIMAL) },
          { name: "b.yaml", bytes: bytes(zero.replace("某省科学技术厅", "乙局")) },
        ]),
      ),
    ).toEqual([]);
  });

  test("GR3005: each cell that differs, with each organ's share; amounts add up as decimals", () => {
    const second = zero
      .replace("licensing: { decisions: 0 }", "licensing: { decisions: 2 }")
      .replace("amount: 0", "amount: 0.1")
      .replace("某省科学技术厅", "乙局");
    const found = sum([
      { name: "a.yaml", bytes: bytes(child(8)) },
      { name: "b.yaml", bytes: bytes(second) },
    ]);
    expect(told(found)).toEqual([
      "warning GR3005 /proactiveDisclosure/licensing/decisions «9»",
      "warning GR3005 /proactiveDisclosure/administrativeCharges/amount «27.948692»",
    ]);
    expect(messageOf(found[0]!, "zh-CN").text).toBe(
      "行政许可 · 本年处理决定数量填的是9，2个机关之和为10，相差1。",
    );
    expect(found[0]!.related.map(({ note }) => note)).toEqual([
      { kind: "value", label: "甲局", value: "8" },
      { kind: "value", label: "乙局", value: "2" },
    ]);
    expect(found[1]!.args).toMatchObject({ left: "28.048692", difference: "0.1" });
  });

  test.each<[string, { name: string; bytes?: Uint8Array }, string]>([
    ["missing", { name: "b.yaml" }, "b.yaml缺失或有错误"],
    [
      "invalid",
      { name: "b.yaml", bytes: bytes(zero.replace("decisions: 0", "decisions: 无")) },
      "b.yaml缺失或有错误",
    ],
    [
      "of another year",
      { name: "b.yaml", bytes: bytes(zero.replace("2022", "2021")) },
      "b.yaml不是同一年度的",
    ],
    ["given twice", { name: "b.yaml", bytes: bytes(zero) }, "b.yaml与前面的一个文件是同一个机关的"],
  ])("with one %s the sum is not assessable, which is said and never passed", (_, second, message) => {
    const found = sum([{ name: "a.yaml", bytes: bytes(MINIMAL) }, second]);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning GR3005"]);
    expect(messageOf(found[0]!, "zh-CN").text).toContain(message);
  });

  test("an error with children.complete, from the files that the data names", async () => {
    const root = folder({
      "data.yaml": `${MINIMAL}children: { files: [ towns/*.yaml ], complete: true }\n`,
      "towns/a.yaml": child(8),
    });
    const { status, stdout } = await gov(["validate"], root);
    expect(status).toBe(1);
    expect(stdout).toContain("错误 GR3005");
    expect(
      (
        await gov(
          ["validate", "data.yaml", "--children", "towns"],
          folder({ "data.yaml": MINIMAL, "towns/a.yaml": MINIMAL }),
        )
      ).status,
    ).toBe(0);
    expect((await gov(["validate", "data.yaml", "--children", "none"], root)).status).toBe(2);
  });
});
