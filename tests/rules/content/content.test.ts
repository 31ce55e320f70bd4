import { describe, expect, test } from "vitest";
import { RULES } from "../../../src/rules/all.js";
import { diagnosticsOf, overlaid, told } from "../../support/prose.js";
import { codesOfFiles } from "../../support/sentences.js";

/** Code, and a fragment laid over the smallest file, the characters to be named in «» (once serialised). */
type Case = [code: string, fragment: string, named: string];

const LAW = "《中华人民共和国政府信息公开条例》";
const overview = (body: string) => `overview: { body: "${body}" }`;
const preamble = (text: string) => `preamble: "${text}"`;
const FEES = (notices: string) =>
  `otherMatters: { processingFee: ${notices} }
applications:
  newlyReceived: { naturalPerson: 7, total: 8 }
  results:
    otherHandling: { correctionOverdue: 0, feeUnpaid: { naturalPerson: 1, total: 1 }, otherReasons: 0 }
    total: { naturalPerson: 7, total: 9 }`;

const CASES: Case[] = [
  ["GR7001", "otherMatters: { body: 无其他需要报告的事项。 }", "无其他需要报告的事项。"],
  ["GR7001", "otherMatters: { body: 落实经费保障。 }", "落实经费保障。"],
  ["GR7002", "problems: { body: 无 }", "无"],
  ["GR7002", "problems: { body: 不存在问题。 }", "不存在问题。"],
  ["GR7002", "problems: { body: 本年度无存在的主要问题。 }", "本年度无存在的主要问题。"],
  ["GR7004", overview("（文字描述）"), "（文字描述）"],
  ["GR7004", overview("该部分以表格形式报告。"), "该部分以表格形式报告"],
  ["GR7004", "otherMatters: { body: 收取信息处理费情况在此处报告。 }", "在此处报告"],
  ["GR7004", overview("全年公开政府信息××条。"), "××"],
  ["GR7004", overview("XX局依法公开政府信息。"), "XX"],
  ["GR7004", overview("全年公开政府信息（待填）。"), "待填"],
  ["GR7005", preamble("根据《条例》编制本报告。"), "《条例》"],
  ["GR7005", preamble(`根据${LAW}编制本报告，《条例》见网站。`), "《条例》"],
  ["GR7006", preamble(`根据${LAW}（国务院令第492号）编制。`), "国务院令第492号"],
  ["GR7006", preamble("按照《格式》（国办公开办函〔2019〕60号）编制。"), "国办公开办函〔2019〕60号"],
  ["GR7007", preamble("统计期限为2021年1月1日至2021年12月31日。"), "2021"],
  ["GR7007", preamble("统计期限为2022年1月1日至2023年12月31日。"), "2023"],
  ["GR7007", preamble("统计期限为2022年1月1日至11月30日。"), "11月30日"],
  ["GR7007", preamble("现公布2021年政府信息公开工作年度报告。"), "2021"],
  ["GR7008", overview("申请人身份证号为350102199003072316。"), "350102199003072316"],
  ["GR7008", overview("答复申请人张某（13800138000）的申请。"), "13800138000"],
  [
    "GR7009",
    "agency: { kind: department, level: province }\nproactiveDisclosure: { rules: { issued: 2 } }",
    "2",
  ],
  [
    "GR7009",
    "agency: { kind: government, level: county }\nproactiveDisclosure: { rules: { issued: 2 } }\noverview: { body: 开展考核。 }",
    "2",
  ],
  ["GR7010", "agency: { kind: government, level: county }", "本机关依法公开政府信息。"],
  ["GR7011", FEES("{ notices: 0 }"), "0"],
];

describe("content that the format asks for", () => {
  test.each(CASES)("%s %s", (code, fragment, named) => {
    expect(told(overlaid(fragment))).toEqual([`${code} ${named}`]);
  });

  test("every rule has a case, here or in a file of its own", () => {
    const codes = new Set([...CASES.map(([code]) => code), "GR7003", ...codesOfFiles("content")]);
    expect([...codes].sort()).toEqual(RULES.map(({ code }) => code).filter((code) => code.startsWith("GR7")));
  });

  const section = (topic: string, title: string, body = "有序推进。") =>
    `    - { topic: ${topic}, title: ${title}, body: ${body} }`;
  const sections = (...all: string[]) => `overview:\n  sections:\n${all.join("\n")}`;

  test("an aspect of 总体情况 is missing", () => {
    const fragment = sections(
      section("proactiveDisclosure", "主动公开"),
      section("onRequest", "依申请公开"),
      section("platforms", "平台建设"),
    );
    const [found, ...others] = diagnosticsOf(overlaid(fragment));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: "GR7003", args: { missing: ["政府信息管理", "监督保障"] } });
  });

  test("the 条例 that is named in full before is only an info", () => {
    const severities = [preamble("根据《条例》编制。"), preamble(`根据${LAW}编制，《条例》见网站。`)].map(
      (text) => diagnosticsOf(overlaid(text))[0]!.severity,
    );
    expect(severities).toEqual(["warning", "info"]);
  });

  const SILENT = [
    "otherMatters: { body: 本年度未收取任何费用。 }",
    "otherMatters: { body: 无其他需要报告的事项，没有收费情况。 }",
    "otherMatters: { processingFee: { byAgency: [ { name: 县公安局, notices: 1 } ] }, body: 情况如下。 }",
    "problems: { body: 无明显短板，但主动公开的深度还不够。 }",
    sections(section("other", "其他", "以公开促服务。")),
    sections(
      section("proactiveDisclosure", "主动公开"),
      section("onRequest", "依申请公开"),
      section("platforms", "平台建设", "改版网站，清理文件，开展培训。"),
    ),
    "overview: { body: 一是主动公开。二是依申请公开。 }",
    preamble(`根据${LAW}（以下简称《条例》）编制，《条例》见网站。`),
    preamble(`根据${LAW}（以下简称“《条例》”）编制，《条例》见网站。`),
    preamble(`根据${LAW}（国务院令第711号）编制。`),
    preamble(`原条例（国务院令第492号）已经修订。`),
    preamble("统计期限为2022年1月1日至2022年12月31日。"),
    preamble("统计期限自2022年1月1日起至12月31日止。"),
    preamble("报告所列数据的统计期限为{{year}}年1月1日至{{year}}年12月31日。"),
    preamble("本办法自2019年5月15日起施行，报告于2023年1月18日公布。"),
    preamble("依照2021年9月26日印发的格式编制本报告。"),
    preamble("联系人手机：13800138000。"),
    overview("监督电话：13800138000。"),
    overview("统一社会信用代码113500000036059990已经公布。"),
    overview("总阅读量13800138000次。"),
    overview("张××申请公开的信息已经答复。"),
    overview("对待填报事项逐项核对。"),
    "agency: { kind: office, level: province }\nproactiveDisclosure: { rules: { issued: 2 } }",
    "agency: { kind: department, level: national }\nproactiveDisclosure: { rules: { issued: 2 } }",
    "agency: { kind: government, level: prefecture }\nproactiveDisclosure: { rules: { issued: 2 } }\noverview: { body: 开展考核、评议，没有责任追究情形。 }",
    "proactiveDisclosure: { rules: { issued: 2 } }",
    "agency: { kind: government }",
    "agency: { kind: government, level: county }\nproblems: { body: 社会评议结果良好，公开的深度还不够。 }",
    FEES("{ notices: 1 }"),
    FEES("{ collected: 0 }"),
  ];

  test.each(SILENT)("silent: %s", (fragment) => {
    expect(told(overlaid(fragment))).toEqual([]);
  });

  test("rules of a year", () => {
    const basis = preamble("按照国办公开办函〔2019〕60号编制。");
    expect(told(overlaid(`year: 2021\n${basis}`))).toHaveLength(1);
  });
});
