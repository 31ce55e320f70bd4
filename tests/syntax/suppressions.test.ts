import { describe, expect, test } from "vitest";
import { compile, messageOf } from "../../src/index.js";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const LAST = MINIMAL.replace("year: 2022", "year: 2021").replace(
  "licensing: { decisions: 9 }",
  "licensing: { decisions: 900 }",
);

/** Codes with how they stand: answered, or told. */
const run = (text: string) =>
  compile(
    { name: "data.yaml", bytes: bytes(text) },
    { previous: { name: "last.yaml", bytes: bytes(LAST) } },
  ).diagnostics.map(({ code, suppressed }) => (suppressed ? `${code} (${suppressed.reason})` : code));

const LICENSING = "  licensing: { decisions: 9 }";
const answer = (comment: string) => replaced(MINIMAL, LICENSING, `  # ${comment}\n${LICENSING}`);

/** What MINIMAL raises against LAST. */
const ALL = ["GR4002", "GR4003", "GR4001"];

describe("a comment answers a warning", () => {
  test("nothing is answered without one", () => {
    expect(run(MINIMAL)).toEqual(ALL);
  });
  test("before the key", () => {
    expect(run(answer("gov-report-disable-next-line GR4003 -- 事项下放"))).toEqual([
      "GR4002",
      "GR4003 (事项下放)",
      "GR4001",
    ]);
  });
  test("before a key above: it covers the whole value", () => {
    const text = replaced(
      MINIMAL,
      "proactiveDisclosure:",
      "# gov-report-disable-next-line GR4002, GR4003 -- 重新清理\n# 说明\n\nproactiveDisclosure:",
    );
    expect(run(text)).toEqual(["GR4002 (重新清理)", "GR4003 (重新清理)", "GR4001"]);
  });
  test("narrative is covered too", () => {
    const paragraph =
      "本年度围绕科技创新发布政策解读若干篇，组织在线访谈多期，办理公众留言多件，及时回应了社会各界的关切和期待。";
    const now = replaced(
      MINIMAL,
      "  body: 本机关依法公开政府信息。",
      `  # gov-report-disable-next-line GR4004 -- 工作延续\n  body: |\n    ${paragraph}\n    # gov-report-disable-next-line GR4001 -- 这是正文`,
    );
    const last = LAST.replace("本机关依法公开政府信息。", paragraph);
    const found = compile(
      {
        name: "data.yaml",
        bytes: bytes(now.replace("    # gov-report-disable-next-line GR4001 -- 这是正文", "")),
      },
      { previous: { name: "last.yaml", bytes: bytes(last) } },
    );
    expect(found.diagnostics.find(({ code }) => code === "GR4004")?.suppressed).toEqual({
      reason: "工作延续",
    });
  });
});

describe("a comment that answers nothing, or not rightly, is told", () => {
  test.each<[string, string, string]>([
    ["gov-report-disable-next-line GR4001 -- 理由", "GR9006", "没有对应的警告：GR4001"],
    ["gov-report-disable-next-line GR4003", "GR9007", "没有写明理由"],
    ["gov-report-disable-next-line GR4003 --", "GR9007", "没有写明理由"],
    ["gov-report-disable-next-line", "GR9007", "写法不对"],
    ["gov-report-disable-next-line 结转 -- 理由", "GR9007", "写法不对"],
    ["gov-report-disable-nextline GR4003 -- 理由", "GR9007", "名称写错了"],
    ["gov-report disable-next-line GR4003 -- 理由", "GR9007", "名称写错了"],
    ["gov-report-disable-next-lines GR4003 -- 理由", "GR9007", "名称写错了"],
    ["Gov-Report-Disable-Next-Line GR4003 -- 理由", "GR9007", "名称写错了"],
    ["gov_report_disable_next_line GR4003 -- 理由", "GR9007", "名称写错了"],
    ["gov-report-ignore GR4003 -- 理由", "GR9007", "名称写错了"],
    ["disable-next-line GR4003 -- 理由", "GR9007", "名称写错了"],
  ])("%s", (comment, code, message) => {
    const { diagnostics } = compile(
      { name: "data.yaml", bytes: bytes(answer(comment)) },
      { previous: { name: "last.yaml", bytes: bytes(LAST) } },
    );
    const told = diagnostics.filter((found) => found.code.startsWith("GR9"));
    expect(told.map((found) => `${found.severity} ${found.code}`)).toEqual([`warning ${code}`]);
    expect(messageOf(told[0]!, "zh-CN").text).toContain(message);
    expect(told[0]!.place.source.text.slice(told[0]!.place.start, told[0]!.place.end)).toBe(`# ${comment}`);
    expect(diagnostics.filter(({ suppressed }) => suppressed)).toEqual([]);
  });

  test("an error cannot be answered", () => {
    const text = replaced(
      MINIMAL,
      "  newlyReceived: { naturalPerson: 6,",
      "  # gov-report-disable-next-line GR3002 -- 理由\n  newlyReceived: { naturalPerson: 7,",
    );
    const { diagnostics } = compile({ name: "data.yaml", bytes: bytes(text) });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort()).toEqual([
      "error GR3002",
      "warning GR9007",
    ]);
  });
});

test("answered findings are in no count but their own", async () => {
  const root = folder({
    "data.yaml": answer("gov-report-disable-next-line GR4003 -- 事项下放"),
    "last.yaml": LAST,
  });
  const { stdout } = await gov(["validate", "--previous", "last.yaml", "--reporter", "json"], root);
  const report = JSON.parse(stdout);
  expect(report.summary).toMatchObject({ errors: 0, warnings: 2, suppressed: 1 });
  expect(report.diagnostics.filter((found: { suppressed?: object }) => found.suppressed)).toMatchObject([
    { code: "GR4003", suppressed: { reason: "事项下放" } },
  ]);
  const pretty = (await gov(["validate", "--previous", "last.yaml"], root)).stdout;
  expect(pretty).not.toContain("GR4003");
});

describe("what is left to do is told to the letter", () => {
  const hintsOf = (comment: string) => {
    const { diagnostics } = compile(
      { name: "data.yaml", bytes: bytes(answer(comment)) },
      { previous: { name: "last.yaml", bytes: bytes(LAST) } },
    );
    return diagnostics
      .filter(({ code }) => code === "GR9006")
      .flatMap((one) => messageOf(one, "zh-CN").hints);
  };
  test("of a list, the code that answers nothing", () => {
    expect(hintsOf("gov-report-disable-next-line GR4003, GR6001 -- 理由")).toEqual([
      "从这一行删去 GR6001，保留 GR4003 和理由",
    ]);
  });
  test("of a list of which none answers anything, the line", () => {
    expect(hintsOf("gov-report-disable-next-line GR6002, GR6001 -- 理由")).toEqual(["删去这一行注释"]);
  });
  test.each(["gov-report 数据文件", "由 gov-report init 生成", "见 gov-report 的说明", "disabled people"])(
    "a comment of another kind is none: %s",
    (comment) => {
      expect(run(answer(comment))).toEqual(ALL);
    },
  );
});
