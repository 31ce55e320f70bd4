import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../../src/index.js";
import { exampleText, MINIMAL } from "../../support/files.js";
import { type Row, randomReport, VERSIONS, write } from "../../support/random-report.js";
import { report, TABLES } from "../../support/text-figures.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const input = (text: string) => ({ name: "data.yaml", bytes: bytes(text) });
/** What this rule says; others have their own tests. */
const found = (text: string, previous?: string): Diagnostic[] =>
  compile(input(text), previous ? { previous: input(previous) } : {}).diagnostics.filter(
    ({ code }) => code === "GR5002",
  );

/** Nothing received, nothing disputed. */
const EMPTY = MINIMAL.slice(MINIMAL.indexOf("proactiveDisclosure"), MINIMAL.indexOf("problems"))
  .replace(/applications:[\s\S]*?reviewAndLitigation/, () =>
    [
      "applications:",
      "  newlyReceived: 0",
      "  carriedFromLastYear: 0",
      "  results: { disclosed: 0, partiallyDisclosed: 0, withheld: 0, unavailable: 0, notProcessed: 0, otherHandling: 0 }",
      "  carriedToNextYear: 0",
      "reviewAndLitigation",
    ].join("\n"),
  )
  .replace(
    "upheld: 1, corrected: 0, other: 2, pending: 0, total: 3",
    "upheld: 0, corrected: 0, other: 0, pending: 0",
  );

/** A faulty sentence, with the characters to be named in «», and what the message must say. */
const WRONG: [sentence: string, said: string][] = [
  [
    "全年新收政府信息公开申请«9»件。",
    "“新收…申请”9件与表格不符：一、本年新收政府信息公开申请数量 · 总计为56",
  ],
  ["2022年，省科技厅共受理政府信息公开申请«60»件。", "为57"],
  ["2022年，我厅共收到公民、法人和其他组织提出的政府信息公开申请«58»件，均依法办理。", "为59"],
  ["本年度共收到«55»件政府信息公开申请。", "为56"],
  ["全年共办理依申请公开申请«1,200»件。", "为57"],
  ["全年共办理依申请公开申请«６０»件。", "为57"],
  ["全年共收到政府信息公开申请«十二»件。", "为56"],
  ["收到政府信息公开申请56件，上年结转«4»件，办结«50»件，结转下年度继续办理«3»件。", "二、"],
  ["收到政府信息公开申请56件，«1»件结转下年度继续办理。", "四、"],
  ["收到政府信息公开申请56件，其中2021年结转«5»件。", "二、"],
  ["受理政府信息公开申请56件，结转至2023年继续办理«7»件。", "四、"],
  ["受理政府信息公开申请56件，其中“予以公开”«17»件，部分公开8件。", "（一）予以公开"],
  ["受理政府信息公开申请56件，其中予以公开及部分公开«31»件，不予公开«11»件。", "（二）"],
  ["受理政府信息公开申请56件，无法提供«12»件，不予处理«4»件，其他处理«5»件。", "（四）"],
  ["受理政府信息公开申请56件，其中自然人«52»件、法人或其他组织«7»件。", "法人或其他组织"],
  ["受理政府信息公开申请56件（其中自然人«49»件，商业企业6件）。", "自然人"],
  ["全年新收政府信息公开申请56件。办结«61»件，其中予以公开«20»件。", "三（七）总计"],
  ["因政府信息公开被申请行政复议«5»件，其中维持3件，纠正«2»件。", "行政复议"],
  ["因政府信息公开引起的行政诉讼«7»件。", "行政诉讼"],
  ["涉及政府信息公开的行政复议7件、行政诉讼«9»件。", "行政诉讼"],
  ["全年制发行政规范性文件«14»件，废止«5»件，现行有效«91»件。", "行政规范性文件"],
  ["全年制定«12»件行政规范性文件。", "行政规范性文件"],
  ["我厅«未收到政府信息公开申请»。", "一、"],
  ["2022年«未发生因政府信息公开引起的行政复议、行政诉讼»。", "行政复议"],
  ["2022年政府信息公开工作«未发生行政复议»被纠错的情况。", "结果纠正"],
  ["收到政府信息公开申请56件，«均已按时办结»。", "四、"],
  ["收到政府信息公开申请56件，«办结率100%»。", "四、"],
  ["受理政府信息公开申请56件，其中予以公开22件，占«45.2»%。", "38.6%"],
  ["受理政府信息公开申请56件，其中予以公开22件（«20»%）。", "38.6%"],
  ["受理政府信息公开申请56件，予以公开、部分公开、不予公开分别为22件、«9»件、10件。", "（二）"],
  ["2022年，本机关政府信息公开行政复议案件结果纠正«2»件。", "结果纠正"],
  ["2022年，我厅«无政府信息公开申请»。", "一、"],
  ["涉及政府信息公开的行政复议«8»起、行政诉讼5起。", "8起"],
  ["新收政府信息公开申请数量为«58»件，上年结转政府信息公开申请数量为«4»件。", "二、"],
  ["收到政府信息公开申请«56»件，其中网络申请40件、信函申请20件。", "60"],
  ["收到政府信息公开申请«56»件，包括网络申请40件、信函申请10件。", "50"],
];

describe("a number that disagrees is named at its characters", () => {
  test.each(WRONG)("%s", (sentence, said) => {
    const text = report(sentence);
    const marks = [...text.matchAll(/«([^»]*)»/g)].map(([, inside], index) => ({ inside, index }));
    const plain = text.replace(/[«»]/g, "");
    const diagnostics = found(plain);
    expect(diagnostics.map(({ place }) => plain.slice(place.start, place.end))).toEqual(
      marks.map(({ inside }) => inside),
    );
    // Where it stands, not only what it says.
    const starts = [...text.matchAll(/«/g)].map(({ index }, count) => index - 2 * count);
    expect(diagnostics.map(({ place }) => place.start)).toEqual(starts);
    expect(diagnostics.every(({ code, severity }) => code === "GR5002" && severity === "warning")).toBe(true);
    const messages = diagnostics.map((diagnostic) => messageOf(diagnostic, "zh-CN").text).join("\n");
    expect(messages).toContain(said);
    expect(messageOf(diagnostics[0]!, "en").text).not.toContain("undefined");
  });
});

/** Well-formed prose in the ways of agencies; the tables are those of `report`. */
const SILENT: string[] = [
  // the readings of one phrase
  "全年新收政府信息公开申请56件。",
  "2022年，我厅共受理政府信息公开申请56件，上年结转3件，全部依法办理。",
  "2022年，我厅共受理政府信息公开申请59件（含上年结转3件），办结57件，结转下年度继续办理2件。",
  "全年办理政府信息公开申请57件，按时办结率100%。",
  "全年处理依申请公开申请59件。",
  "省科技厅收到政府信息公开申请56件，其中自然人50件、法人或其他组织6件。",
  "某省科学技术厅2022年度收到政府信息公开申请59件，其中自然人申请53件，法人或其他组织申请6件。",
  "全年受理政府信息公开申请54件，申请人主动撤回2件。",
  "共受理政府信息公开申请55件（另有申请人撤回1件）。",
  "我厅新收到政府信息公开申请56件，办结56件，另办结上年结转3件。",
  "新收56件、结转3件，均按《条例》办理。",
  "全年共收到56件政府信息公开申请，答复57件。",
  "共收到政府信息公开申请五十六件。",
  "共收到政府信息公开申请５６件。",
  "全年新收政府信息公开申请56件。已办结54件，其中予以公开22件。",
  // groups
  "受理政府信息公开申请56件，其中“予以公开”22件，“部分公开”8件，“不予公开”10件。",
  "受理政府信息公开申请56件，予以公开及部分公开30件，不予公开10件，无法提供11件，不予处理3件，其他处理3件。",
  "受理政府信息公开申请56件，予以公开、部分公开共30件，其余依法答复。",
  "办理结果：予以公开22件；部分公开8件；不予公开10件（其中属于四类过程性信息3件）；无法提供11件。",
  "新收政府信息公开申请56件，其中关于征地的申请6件，其中予以公开2件。",
  "上年结转政府信息公开申请3件，其中予以公开2件，部分公开1件。",
  "收到政府信息公开申请56件，其中自然人申请50件（其中予以公开20件）。",
  "收到政府信息公开申请56件。予以公开22件，占38.6%；部分公开8件，占14.0%。",
  "收到政府信息公开申请56件。予以公开22件，占39.3%；部分公开8件（14.3%）。",
  "收到政府信息公开申请56件，其中予以公开22件，占申请总数的39%。",
  "收到政府信息公开申请56件，其中予以公开22件，占比约40%。",
  "因本机关不掌握相关政府信息，对9件申请作出无法提供的答复。",
  "收到政府信息公开申请56件，其中因不掌握相关信息无法提供9件。",
  // how much, about
  "全年受理政府信息公开申请50余件。",
  "全年收到政府信息公开申请约60件。",
  "全年收到政府信息公开申请近60件，办结50多件。",
  "全年收到政府信息公开申请超50件。",
  "全年收到政府信息公开申请50件以上。",
  "收到政府信息公开申请较上年增加12件。",
  "全年收到政府信息公开申请56件，比上年减少15件，下降21.1%。",
  // other years and periods
  "2021年，我厅共收到政府信息公开申请71件。",
  "去年共收到政府信息公开申请71件，今年收到56件。",
  "上半年收到政府信息公开申请30件。",
  "2008年以来，累计受理政府信息公开申请1024件。",
  "1—6月共受理政府信息公开申请31件。",
  "与2021年相比，2022年新收政府信息公开申请56件，申请量有所下降。",
  "2022年新收政府信息公开申请56件，2021年结转3件，结转2023年2件。",
  // other counts
  "全年主动公开政府信息294件，其中依申请公开84件，不予公开59件。",
  "制发公文294件，其中主动公开151件、依申请公开84件、不予公开59件。",
  "办理人大代表建议12件、政协提案8件，答复率100%。",
  "受理项目5514项，办理许可证申请信息8条，提案答复意见37件。",
  "全年办理群众信访件30件，办结30件。",
  "收到政府信息公开申请56件；收到网民留言30件，办结30件，满意率100%。",
  "12345热线全年受理诉求412件，办结412件。",
  "回应公众咨询183件，全部办结。",
  "全年依申请公开文件数84条。",
  "全年作出行政许可决定19件，行政处罚0件。",
  "受理申请人提出的工伤认定申请120件，答复120件。",
  "依申请公开工作有序开展，全年受理行政许可申请19件，办结19件。",
  "举办培训3次，培训政府信息公开申请办理人员120人次，发放《政府信息公开申请指南》300份。",
  "印发《关于做好2022年政府信息公开申请9件要案办理的通知》（某科办〔2022〕48号）。",
  "根据《中华人民共和国政府信息公开条例》（国务院令第711号），受理政府信息公开申请56件。",
  "详见http://www.example.gov.cn/shouli/9件.html。",
  "对收到的第9件政府信息公开申请组织会商。",
  "高效办成一件事，一起推进政府信息公开申请办理。",
  "每件政府信息公开申请均在20个工作日内答复。",
  "平均每月收到政府信息公开申请5件。",
  // a narrower scope
  "市本级收到政府信息公开申请12件。",
  "厅机关本级共受理政府信息公开申请12件。",
  "其中，区教育局收到政府信息公开申请4件，区民政局收到政府信息公开申请3件。",
  "区政府办代表区政府受理政府信息公开申请4件。",
  "通过网络渠道收到政府信息公开申请40件，当面申请2件。",
  "收到政府信息公开申请56件，其中网络申请40件、信函申请10件。",
  "收到政府信息公开申请56件，包括网络申请40件、信函申请16件。",
  "收到需补正的政府信息公开申请5件。",
  "收到涉及科技项目的政府信息公开申请5件。",
  "不予受理政府信息公开申请1件。",
  "对3件政府信息公开申请收取信息处理费2230元。",
  // disputes
  "因政府信息公开被申请行政复议7件，其中维持3件、纠正1件、其他结果1件，尚未审结2件；行政诉讼5件。",
  "因政府信息公开引发的行政复议7件、行政诉讼5件，其中维持6件，尚未审结4件。",
  "因政府信息公开引发行政诉讼3件（未经复议直接起诉），复议后起诉2件。",
  "政府信息公开行政复议、行政诉讼案件共12件。",
  "作为行政复议机关，全年受理行政复议案件120件，审结110件。",
  "办理行政应诉案件36件，其中涉及政府信息公开的5件。",
  "全年未发生政府信息公开行政诉讼被纠错的情况。",
  "未经复议直接起诉的政府信息公开行政诉讼案件3件。",
  "2021年未收到政府信息公开申请。",
  "全年未收到需要收取信息处理费的政府信息公开申请。",
  "未发生因政府信息公开答复超期引发的行政复议。",
  "收到政府信息公开申请56件，除2件结转下年度外均已办结。",
  "收到政府信息公开申请56件，到期的均已办结。",
  "全年发生行政复议12件、行政诉讼30件，其中涉及政府信息公开的行政复议7件。",
  "因信息公开引发行政争议12件，其中，行政复议7件，结果维持3件，尚未审结2件；行政诉讼5件，结果维持3件，尚未审结2件。",
  "受理政府信息公开申请56件，予以公开、部分公开、不予公开分别为22件、8件、10件。",
  "收到政府信息公开申请56件，上年结转3件，共计59件。目前依法办结57件，其中予以公开的22件，部分公开的8件，结转下年度继续办理的2件。",
  "受理政府信息公开申请56件，申请内容主要涉及科技统计，其中告知查询方法的6件。",
  "收到自然人提出的政府信息公开申请50件。",
  "对有无政府信息公开申请逐日登记。",
  "在未收到政府信息公开申请的情况下，仍坚持每日查看平台。",
  "按期答复率100%，办结率98%。",
  "收到政府信息公开申请56件，转办3件，答复53件。",
  "我厅共收到政府信息公开申请56件，其中50件来自自然人、6件来自企业。",
  "指导市县办理政府信息公开申请120件。",
  "协助省政府办公厅办理政府信息公开申请3件。",
  "我厅被提起政府信息公开行政诉讼5件，胜诉3件，2件尚未审结。",
  "全厅共办结依申请公开件57件，2022年新收依申请公开件办结54件。",
  "全年共接收12345热线转来的政府信息公开申请5件。",
  // documents
  "全年制发行政规范性文件13件，废止4件，现行有效90件。",
  "清理规范性文件120件，拟废止6件。",
  "全年制定规范性文件5件、修订8件，共13件。",
  "对现行有效的90件规范性文件进行清理，废止3件，修改2件，宣布失效1件。",
  "全年受理申请120件，其中政府信息公开申请56件。",
  "政府信息公开申请办理中，共作出补正告知书5件，延期告知书3件。",
  "以县政府名义制定规范性文件2件。",
  "公开规范性文件解读材料26件。",
  "制发13件行政规范性文件，集中公开现行有效行政规范性文件90件。",
  "合法性审核规范性文件30件，备案规范性文件11件。",
];

describe("well-formed prose is silent", () => {
  test.each(SILENT)("%s", (sentence) => {
    const text = report(sentence);
    expect(
      found(text).map(
        (each) => `${text.slice(each.place.start, each.place.end)} ${messageOf(each, "zh-CN").text}`,
      ),
    ).toEqual([]);
  });
  test.each([
    "2022年，我厅未收到政府信息公开申请，未发生行政复议、行政诉讼。",
    "全年没有收到公民、法人或其他组织提出的依申请公开申请。",
    "全年收到政府信息公开申请0件，办结率100%。",
    "未发生因政府信息公开引起的行政复议和行政诉讼案件。",
  ])("with nothing in the tables: %s", (sentence) => {
    expect(found(report(sentence, EMPTY))).toEqual([]);
  });
});

describe("all of them in time may mean those that were due: a hint at most", () => {
  test.each([
    ["收到政府信息公开申请56件，«全部按时办结»。"],
    ["收到政府信息公开申请56件，«均在法定时限内完成答复»。"],
    ["收到政府信息公开申请56件，«答复率100%»。"],
  ])("%s", (sentence) => {
    const plain = report(sentence.replace(/[«»]/g, ""));
    expect(
      found(plain).map(({ severity, place }) => [severity, plain.slice(place.start, place.end)]),
    ).toEqual([["info", /«(.*)»/.exec(sentence)![1]]]);
  });
});

describe("a narrower scope is at most a hint", () => {
  test("市政府 in the report of a whole city may be the one organ", () => {
    const text = report("2022年，市政府收到政府信息公开申请12件，全市收到政府信息公开申请56件。").replace(
      "name: 某省科学技术厅, kind: department",
      "name: 某市人民政府, kind: government",
    );
    expect(found(text)).toEqual([]);
  });
  test("its own name says the whole of a department", () => {
    const text = report("2022年，省科技厅收到政府信息公开申请12件。");
    expect(found(text).map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("more than all of it can be", () => {
    const text = report("市本级收到政府信息公开申请72件。");
    expect(found(text).map(({ code, severity }) => [code, severity])).toEqual([["GR5002", "info"]]);
  });
});

describe("against last year", () => {
  const previous = report("无。", TABLES.replace("naturalPerson: 50", "naturalPerson: 34"), 2021).replace(
    "carriedToNextYear: { naturalPerson: 2 }",
    "carriedToNextYear: 0",
  );
  // 40 applications last year; 41 results and 43 in all.
  const consistent = previous
    .replace("disclosed: { naturalPerson: 20", "disclosed: { naturalPerson: 6")
    .replace("carriedFromLastYear: { naturalPerson: 3 }", "carriedFromLastYear: { naturalPerson: 3 }");
  test.each([
    "2022年新收政府信息公开申请56件，同比增长40%。",
    "2022年新收政府信息公开申请56件，较上年增长40.0%。",
    "2022年新收政府信息公开申请56件，同比增长约四成。",
    "2022年办结政府信息公开申请57件，主动公开信息同比增长12%。",
  ])("%s", (sentence) => {
    expect(found(report(sentence), consistent)).toEqual([]);
  });
  test.each([
    ["2022年新收政府信息公开申请56件，同比增长«25»%。", "40.0%"],
    ["2022年新收政府信息公开申请56件，比上年下降«40»%。", "40.0%"],
  ])("%s", (sentence, said) => {
    const text = report(sentence.replace(/[«»]/g, ""));
    const diagnostics = found(text, consistent);
    expect(diagnostics.map(({ place }) => text.slice(place.start, place.end))).toEqual([
      /«(.*)»/.exec(sentence)![1],
    ]);
    expect(messageOf(diagnostics[0]!, "zh-CN").text).toContain(said);
  });
});

test("what a reference inserts, a quotation, a cell or a title says is no literal of the report", () => {
  const lines = [
    "全年新收政府信息公开申请{{applications.newlyReceived.total}}件。",
    "> 全年新收政府信息公开申请9件。",
    "| 情况 |\n    | --- |\n    | 全年新收政府信息公开申请9件 |",
  ];
  expect(found(report(lines.join("\n\n    ")))).toEqual([]);
});

test("the example is silent", () => {
  expect(found(exampleText()).filter(({ code }) => code === "GR5002")).toEqual([]);
});

describe("literals that agree", () => {
  const literals = (text: string): string => {
    const fixes = compile(input(text)).referenceFixes!();
    return fixes
      .reverse()
      .reduce((all, { place, text: put }) => all.slice(0, place.start) + put + all.slice(place.end), text);
  };
  test.each([
    ["全年新收政府信息公开申请56件。", "全年新收政府信息公开申请{{applications.newlyReceived.total}}件。"],
    [
      "结转下年度2件政府信息公开申请。",
      "结转下年度{{applications.carriedToNextYear.total}}件政府信息公开申请。",
    ],
    [
      "受理政府信息公开申请57件，其中予以公开22件。",
      "受理政府信息公开申请{{applications.results.total.total}}件，其中予以公开{{applications.results.disclosed.total}}件。",
    ],
    ["受理政府信息公开申请59件。", "受理政府信息公开申请59件。"],
    ["收到政府信息公开申请五十六件。", "收到政府信息公开申请五十六件。"],
    ["市本级收到政府信息公开申请56件。", "市本级收到政府信息公开申请56件。"],
  ])("%s", (before, after) => {
    const mended = literals(report(before));
    expect(mended).toBe(report(after));
    expect(found(mended)).toEqual([]);
  });
  test("a plain value inside braces stays as it is", () => {
    const text = report("无。").replace(
      /overview:\n.*\n.*\n/,
      "overview: { body: 全年新收政府信息公开申请56件。 }\n",
    );
    expect(found(text)).toEqual([]);
    expect(literals(text)).toBe(text);
  });
});

describe("sentences made from the tables", () => {
  const A = "applications";
  const total = (row: string) => `${A}.${row}.total`;
  const all = [
    [total("newlyReceived")],
    [total("newlyReceived"), total("carriedFromLastYear")],
    [total("results.total")],
    [total("results.total"), total("carriedToNextYear")],
  ];
  /** A sentence with a number in the place of N, and the sums that it may name. */
  const SENTENCES: [string, string[][]][] = [
    ["全年新收政府信息公开申请N件。", [all[0]!]],
    ["全年共受理政府信息公开申请N件，均依法处理。", all],
    ["本年度共收到N件政府信息公开申请。", all],
    ["我厅办理依申请公开申请共N件。", all],
    ["做好政府信息公开申请办理，上年结转N件。", [[total("carriedFromLastYear")]]],
    ["做好政府信息公开申请办理，结转下年度继续办理N件。", [[total("carriedToNextYear")]]],
    ["政府信息公开申请办理结果：予以公开N件。", [[total("results.disclosed")]]],
    [
      "政府信息公开申请办理结果：予以公开和部分公开N件。",
      [[total("results.disclosed"), total("results.partiallyDisclosed")]],
    ],
    ["政府信息公开申请中，不予公开N件。", [[total("results.withheld")]]],
    ["政府信息公开申请中，无法提供N件。", [[total("results.unavailable")]]],
    ["政府信息公开申请中，“不予处理”N件。", [[total("results.notProcessed")]]],
    ["政府信息公开申请中，其他处理N件。", [[total("results.otherHandling")]]],
    [
      "政府信息公开申请中，自然人申请N件。",
      all.map((paths) => paths.map((path) => path.replace(/total$/, "naturalPerson"))),
    ],
    ["全年答复政府信息公开申请N件。", [all[2]!]],
    ["因政府信息公开被申请行政复议N件。", [["reviewAndLitigation.reconsideration.total"]]],
    [
      "因政府信息公开引起的行政诉讼N件。",
      ["", ".direct", ".afterReconsideration"].map((row) => [`reviewAndLitigation.litigation${row}.total`]),
    ],
    ["全年制发行政规范性文件N件。", [["proactiveDisclosure.normativeDocuments.issued"]]],
    ["行政规范性文件废止N件。", [["proactiveDisclosure.normativeDocuments.repealed"]]],
    ["现行有效的行政规范性文件共N件。", [["proactiveDisclosure.normativeDocuments.inForce"]]],
  ];
  const withSentence = (row: Row, sentence: string): string => {
    const entries = row.entries.map(([name, value]): Row["entries"][number] =>
      name === "overview"
        ? [name, { kind: "map", entries: [["body", { kind: "narrative", text: sentence }]] }]
        : [name, value],
    );
    return write({ ...row, entries }).text;
  };
  test.each(VERSIONS)(
    "of %s never alarm with a legal reading, and always at the digits without one",
    (template) => {
      fc.assert(
        fc.property(
          randomReport({ template }),
          fc.constantFrom(...SENTENCES),
          fc.nat(3),
          fc.integer({ min: 1, max: 999 }),
          fc.constantFrom(true, false),
          (row, [sentence, readings], pick, by, separators) => {
            const figures = compile(input(withSentence(row, "无。"))).figures!;
            const isThere = (paths: string[]) => paths.every((path) => figures.has(path));
            fc.pre(readings.every(isThere));
            const value = (paths: string[]) =>
              paths.reduce((sum, path) => sum + Number(figures.get(path)!.text), 0);
            const values = readings.map(value);
            const print = (number: number) => (separators ? number.toLocaleString("en-US") : String(number));
            const right = sentence.replace("N", print(values[pick % values.length]!));
            expect(found(withSentence(row, right))).toEqual([]);
            const wrong = Math.max(...values, ...all.filter(isThere).map(value)) + by;
            const text = withSentence(row, sentence.replace("N", print(wrong)));
            const diagnostics = found(text);
            expect(diagnostics.map(({ code, place }) => [code, text.slice(place.start, place.end)])).toEqual([
              ["GR5002", print(wrong)],
            ]);
          },
        ),
        { numRuns: 80 },
      );
    },
  );
});
