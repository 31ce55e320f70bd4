import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../src/index.js";
import { EXAMPLE_2019, MINIMAL, MINIMAL_2019, replaced } from "../support/files.js";
import { type Row, randomReport, type Version, write } from "../support/random-report.js";
import { folder, gov } from "../support/run-cli.js";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A report on 2021 that follows from MINIMAL_2019, and one on 2019 that it follows from. */
const AFTER = replaced(MINIMAL, "year: 2022", "year: 2021");
const BEFORE = replaced(MINIMAL_2019, "year: 2020", "year: 2019");

const against = (text: string, previous: string) =>
  compile(
    { name: "data.yaml", bytes: bytes(text) },
    { previous: { name: "last.yaml", bytes: bytes(previous) } },
  );

const told = (found: readonly Diagnostic[]) => found.map(({ code, place }) => `${code} ${place.pointer}`);

const BODY = "  body: 本机关依法公开政府信息。";
const saying = (text: string, body: string) => replaced(text, BODY, `  body: ${JSON.stringify(body)}`);

describe("from 2020 to 2021, over the change of format", () => {
  test("what follows raises nothing, though table 二 counts other things", () => {
    expect(told(against(AFTER, MINIMAL_2019).diagnostics)).toEqual([]);
  });

  test("结转 is compared, column by column", () => {
    const last = replaced(
      replaced(MINIMAL_2019, "carriedToNextYear: { commercial: 1, total: 1 }", "carriedToNextYear: 0"),
      "carriedFromLastYear: { commercial: 1, total: 1 }",
      "carriedFromLastYear: 0",
    );
    const { diagnostics } = against(AFTER, last);
    expect(told(diagnostics)).toEqual(["GR4001 /applications/carriedFromLastYear/commercial"]);
    expect(diagnostics[0]!.related[0]!.place.source.name).toBe("last.yaml");
  });

  test("a stock is not: 对外公开总数量 is none", () => {
    const last = replaced(MINIMAL_2019, "totalPublished: 77", "totalPublished: 3000");
    expect(told(against(AFTER, last).diagnostics)).toEqual([]);
  });

  test.each([
    ["处理决定数量 of 行政许可", "change: -8, decisions: 10", "change: -8, decisions: 1000"],
    [
      "行政复议",
      "upheld: 1, corrected: 0, other: 2, pending: 0, total: 3",
      "upheld: 101, corrected: 0, other: 2, pending: 0, total: 103",
    ],
  ])("a jump of %s, which both count, is told with last year's label", (_, from, to) => {
    const { diagnostics } = against(AFTER, replaced(MINIMAL_2019, from, to));
    expect(diagnostics.map(({ code }) => code)).toEqual(["GR4003"]);
    expect(diagnostics[0]!.related[0]!.place.source.name).toBe("last.yaml");
  });

  test("| change works on what both formats have", () => {
    const text = saying(AFTER, "许可决定{{proactiveDisclosure.licensing.decisions | change}}。");
    expect(told(against(text, MINIMAL_2019).diagnostics)).toEqual([]);
  });

  test.each([
    ["proactiveDisclosure.normativeDocuments.issued", "2019年格式"],
    ["proactiveDisclosure.administrativeCharges.amount", "2019年格式"],
    ["applications.results.otherHandling.otherReasons.total", "2019年格式"],
  ])("{{%s | change}}: last year's format has none", (path, message) => {
    const { diagnostics } = against(saying(AFTER, `数{{${path} | change}}。`), MINIMAL_2019);
    expect(diagnostics.map(({ code }) => code)).toEqual(["GR5001"]);
    const { text, hints } = messageOf(diagnostics[0]!, "zh-CN");
    expect(text).toBe(`上一年的报告用的是${message}，没有 ${path} 这一项，算不出同比。`);
    expect(hints).toEqual(["改用文字说明：两种格式的表二统计的内容不同"]);
    expect(messageOf(diagnostics[0]!, "en").text).toContain("format of 2019");
  });

  test("the sum of （六） of 2021 is compared with its row of 2019", () => {
    const text = saying(AFTER, "其他处理{{applications.results.otherHandling.total | change}}。");
    expect(told(against(text, MINIMAL_2019).diagnostics)).toEqual([]);
  });

  test("previous: in the file, read from the disk", async () => {
    const root = folder({
      "2020/data.yaml": MINIMAL_2019,
      "2021/data.yaml": `previous: ../2020/data.yaml\n${AFTER}`,
    });
    const { status, stdout } = await gov(["validate", "2021/data.yaml"], root);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "检查了1个文件：没有问题\n" });
  });
});

describe("from 2019 to 2020, within the trial format", () => {
  test("what follows raises nothing", () => {
    expect(told(against(MINIMAL_2019, BEFORE).diagnostics)).toEqual([]);
  });

  test("结转 is compared", () => {
    const now = replaced(
      replaced(MINIMAL_2019, "carriedFromLastYear: { commercial: 1, total: 1 }", "carriedFromLastYear: 0"),
      "carriedToNextYear: { commercial: 1, total: 1 }",
      "carriedToNextYear: 0",
    );
    expect(told(against(now, BEFORE).diagnostics)).toEqual([
      "GR4001 /applications/carriedFromLastYear/commercial",
    ]);
  });

  test("a jump of 其他对外管理服务事项 is told", () => {
    const now = replaced(MINIMAL_2019, "decisions: 51", "decisions: 5100");
    expect(told(against(now, BEFORE).diagnostics)).toEqual([
      "GR4003 /proactiveDisclosure/otherServices/decisions",
    ]);
  });

  test("政府集中采购 in another unit is the same money", () => {
    const before = replaced(BEFORE, "amount: 386.520, unit: 万元", "amount: 1932600, unit: 元");
    const { document, diagnostics } = against(
      saying(MINIMAL_2019, "采购金额{{proactiveDisclosure.procurement.amount | change}}。"),
      before,
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(document!.blocks)).toContain("同比增长100.0%");
  });

  test.each([
    ["{{proactiveDisclosure.licensing.change | change}}"],
    ["{{proactiveDisclosure.licensing.decisions | percentOf proactiveDisclosure.licensing.change}}"],
  ])("%s: a change has no rate and is no base", (reference) => {
    const { diagnostics } = against(saying(MINIMAL_2019, `数${reference}。`), BEFORE);
    expect(diagnostics.map(({ code }) => code)).toEqual(["GR5001"]);
    expect(messageOf(diagnostics[0]!, "zh-CN").text).toContain("本身就是增减数");
    expect(messageOf(diagnostics[0]!, "en").text).toContain("is a change itself");
  });

  test.each([
    ["licensing", "-40.0%"],
    ["penalties", "518.0%"],
    ["administrativeCharges", "-16.7%"],
  ])("the change of %s in per cent of last year's", (row, printed) => {
    const path = `proactiveDisclosure.${row}`;
    const { document, diagnostics } = against(
      saying(MINIMAL_2019, `项目增减{{${path}.change | percentOf ${path}.lastYear}}。`),
      BEFORE,
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(document!.blocks)).toContain(`"${printed}"`);
  });
});

test("random reports on either side of the change: only what both count is compared", () => {
  const [late, early] = ["2021", "2019"].map((template) => randomReport({ template: template as Version }));
  const inYear = (row: Row, year: number) =>
    write(row)
      .text.replace(/^year: \d+/m, `year: ${year}`)
      .replace(/date: \d+/, `date: ${year + 1}`);
  fc.assert(
    fc.property(late!, early!, (now, before) => {
      const { diagnostics } = against(inYear(now, 2021), inYear(before, 2020));
      for (const { code, place } of diagnostics) {
        expect(["GR4001", "GR4003"]).toContain(code);
        if (code === "GR4001") expect(place.pointer).toMatch(/^\/applications\/carriedFromLastYear/);
        else expect(place.pointer).toMatch(/decisions$|total$|^\/applications|^\/reviewAndLitigation/);
      }
    }),
    { numRuns: 40 },
  );
});

describe("a parent and its children", () => {
  const summed = (text: string, children: Record<string, string>) =>
    compile(
      { name: "data.yaml", bytes: bytes(text) },
      { children: Object.entries(children).map(([name, child]) => ({ name, bytes: bytes(child) })) },
    ).diagnostics;

  test("of one format and year add up, with their signs and units", () => {
    const half = replaced(
      replaced(MINIMAL_2019, "change: -8, decisions: 10", "change: 2, decisions: 10"),
      "amount: 386.520, unit: 万元",
      "amount: 1000000, unit: 元",
    );
    const found = summed(MINIMAL_2019, { "a.yaml": half });
    expect(told(found)).toEqual([
      "GR3005 /proactiveDisclosure/licensing/change",
      "GR3005 /proactiveDisclosure/procurement/amount",
    ]);
    expect(messageOf(found[1]!, "zh-CN").text).toBe(
      "政府集中采购 · 采购总金额填的是386.52万元，1个机关之和为100万元，相差286.52万元。",
    );
    expect(found[1]!.related[0]!.note).toMatchObject({ value: "1000000元" });
    const same = replaced(MINIMAL_2019, "amount: 386.520, unit: 万元", "amount: 3865200, unit: 元");
    expect(told(summed(MINIMAL_2019, { "a.yaml": same }))).toEqual([]);
  });

  test.each([
    [AFTER, MINIMAL_2019],
    [MINIMAL_2019, AFTER],
  ])("of two formats are never mixed: it is said that nothing can be assessed", (parent, child) => {
    const found = summed(parent, { "a.yaml": parent, "b.yaml": child });
    expect(found.map(({ code }) => code)).toEqual(["GR3005"]);
    expect(messageOf(found[0]!, "zh-CN").text).toBe(
      "无法核对汇总：b.yaml不是同一年度的，用的又是另一种格式，不能合在一起汇总。",
    );
    expect(messageOf(found[0]!, "en").text).toContain("another format");
  });

  test("of another year of the same format: that is said", () => {
    const found = summed(MINIMAL_2019, { "a.yaml": BEFORE });
    expect(messageOf(found[0]!, "zh-CN").text).toBe("无法核对汇总：a.yaml不是同一年度的。");
  });
});

describe("rules that belong to a year", () => {
  /** Each rule's case as the 2019 format has it: silent, or told at these characters. */
  test.each<[string, string, string[]]>([
    ["信息处理费 need not be told before the 2021 format", "", []],
    [
      "nor need the five aspects",
      "overview:\n  sections:\n    - { topic: proactiveDisclosure, title: 主动公开, body: 公开规划。 }\n    - { topic: onRequest, title: 依申请公开, body: 依法答复。 }\n    - { topic: platforms, title: 平台建设, body: 改版门户网站。 }\n",
      [],
    ],
    ["国办公开办函〔2019〕60号 is the basis", "preamble: 按照格式（国办公开办函〔2019〕60号）编制。\n", []],
    [
      "国办公开办函〔2021〕30号 is not yet",
      "preamble: 按照格式（国办公开办函〔2021〕30号）编制。\n",
      ["GR7006 «国办公开办函〔2021〕30号»"],
    ],
    [
      "国务院令第492号 is superseded already",
      "preamble: 依据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。\n",
      ["GR7006 «国务院令第492号»"],
    ],
    ["the period is the year's", "preamble: 统计期限为2019年1月1日至12月31日。\n", ["GR7007 «2019»"]],
  ])("%s", (_, addition, wanted) => {
    const text = addition.startsWith("overview")
      ? replaced(MINIMAL_2019, `overview:\n${BODY}\n`, addition)
      : `${addition}${MINIMAL_2019}`;
    const found = compile({ name: "data.yaml", bytes: bytes(text) }).diagnostics;
    expect(
      found.map(({ code, place }) => `${code} «${place.source.text.slice(place.start, place.end)}»`),
    ).toEqual(wanted);
  });

  test("规章 made by a body that can make none, in either format's column", () => {
    const text = replaced(
      replaced(MINIMAL_2019, "rules: { created: 0", "rules: { created: 2"),
      "kind: department }",
      "kind: department, level: county }",
    );
    const found = compile({ name: "data.yaml", bytes: bytes(text) }).diagnostics;
    expect(told(found)).toEqual(["GR7009 /proactiveDisclosure/rules/created"]);
    expect(messageOf(found[0]!, "zh-CN").text).toBe(
      "规章 · 本年新制作数量填的是 2，但这类机关不能制定规章。",
    );
  });

  test("a government's report on 2020 tells of assessments too (条例 art. 50)", () => {
    const text = replaced(MINIMAL_2019, "kind: department }", "kind: government, level: county }");
    const found = compile({ name: "data.yaml", bytes: bytes(text) }).diagnostics;
    expect(found.map(({ code }) => code)).toEqual(["GR7010"]);
  });

  test("a written number is held against the tables of 2019", () => {
    const text = saying(MINIMAL_2019, "全年新收政府信息公开申请9件，其他处理1件。");
    const found = compile({ name: "data.yaml", bytes: bytes(text) }).diagnostics;
    expect(found.map(({ code }) => code)).toEqual(["GR5002"]);
    const documents = saying(
      MINIMAL_2019,
      "新制作规范性文件3件，新公开规范性文件4件，对外公开的规范性文件总数为77件。",
    );
    expect(
      compile({ name: "data.yaml", bytes: bytes(documents) }).diagnostics.map(
        ({ code, place }) => `${code} ${place.source.text.slice(place.start, place.end)}`,
      ),
    ).toEqual(["GR5002 4"]);
    expect(
      compile({ name: "data.yaml", bytes: bytes(saying(MINIMAL, "新公开规范性文件4件。")) }).diagnostics,
    ).toEqual([]);
    // Table 二 of 2019 counts no documents in force, so nothing can be said of them.
    const other = saying(MINIMAL_2019, "现行有效行政规范性文件9件，制发规范性文件4件。");
    expect(compile({ name: "data.yaml", bytes: bytes(other) }).diagnostics).toEqual([]);
  });
});

test("the examples of both formats are without a finding", async () => {
  for (const file of [EXAMPLE_2019, "examples/fujian-kjt-2022/data.yaml"]) {
    const { status, stdout } = await gov(["validate", file], process.cwd());
    expect({ status, stdout }).toEqual({ status: 0, stdout: "检查了1个文件：没有问题\n" });
  }
});
