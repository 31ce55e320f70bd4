import { describe, expect, test } from "vitest";
import { RULES } from "../../../src/rules/all.js";
import { fixed, told, withOverview } from "../../support/prose.js";
import { codesOfFiles } from "../../support/sentences.js";

/** Code, narrative with the characters to be named in «», and the narrative that its fix makes (absent: no fix). */
type Case = [code: string, narrative: string, mended?: string];

const CASES: Case[] = [
  ["GR6001", "本机关依法公开政府信息«,»接受监督。", "本机关依法公开政府信息，接受监督。"],
  ["GR6001", "本机关依法公开政府信息«.»", "本机关依法公开政府信息。"],
  ["GR6001", "做到三点«:»一是及时。", "做到三点：一是及时。"],
  ["GR6001", "全年公开20条«;»办结5件。", "全年公开20条；办结5件。"],
  ["GR6001", "做到“应公开尽公开”«.»", "做到“应公开尽公开”。"],
  ["GR6001", "推广人工智能«(»AI«)»应用。", "推广人工智能（AI）应用。"],
  ["GR6001", "印发《管理办法》«(»试行«)»。", "印发《管理办法》（试行）。"],
  ["GR6001", "印发《管理办法》（试行«)»。", "印发《管理办法》（试行）。"],
  ["GR6001", "网址«:»http://www.a.gov.cn/。", "网址：http://www.a.gov.cn/。"],
  ["GR6001", "见http://www.a.gov.cn/x«,»下同。", "见http://www.a.gov.cn/x，下同。"],
  [
    "GR6001",
    "共收到{{applications.newlyReceived.total}}件«,»均已答复。",
    "共收到{{applications.newlyReceived.total}}件，均已答复。",
  ],
  ["GR6001", "- 及时公开«;»\n- 全面公开。", "- 及时公开；\n- 全面公开。"],
  [
    "GR6001",
    "| 主题 | 日期 |\n| --- | --- |\n| 推动建设«,»助力创新 | 2022年6月28日 |",
    "| 主题 | 日期 |\n| --- | --- |\n| 推动建设，助力创新 | 2022年6月28日 |",
  ],

  ["GR6002", "执行«《»政府信息公开条例的规定。"],
  ["GR6002", "执行政府信息公开条例«》»的规定。"],
  ["GR6002", "做到«“»应公开尽公开，接受监督。"],
  ["GR6002", "做到“应公开尽公开«“»，接受监督。"],
  ["GR6002", "做到«”»应公开尽公开”，接受监督。"],
  ["GR6002", "公开文件151条«（»含无文号的7条。"],
  ["GR6002", "公开文件151条«(»含无文号的7条。"],
  ["GR6002", "公开文件151条，含无文号的7条«）»。"],
  ["GR6007", "要点（闽政办«〔2022）48号»）。", "要点（闽政办〔2022〕48号）。"],
  ["GR6002", "> 关于«“»政务公开的通知"],

  ["GR6003", "印发《关于贯彻«《细则》»的通知》。", "印发《关于贯彻〈细则〉的通知》。"],
  [
    "GR6003",
    "印发《关于转发«《甲办法》»«《乙办法》»的通知》。",
    "印发《关于转发〈甲办法〉〈乙办法〉的通知》。",
  ],

  ["GR6004", "推出《贷款方案》«、»《管理办法》、《实施细则》。"],
  ["GR6004", "按照“一事一审”«、»“分级负责”的原则办理。"],

  ["GR6005", "«1、»完善制度。", "1.完善制度。"],
  ["GR6005", "做好工作：«1、»完善制度；«2、»加强培训。", "做好工作：1.完善制度；2.加强培训。"],
  ["GR6005", "«一.»完善制度。", "一、完善制度。"],
  ["GR6005", "«（一）、»完善制度。", "（一）完善制度。"],
  ["GR6005", "«(二)、»完善制度。", "（二）完善制度。"],

  ["GR6006", "# «（一）»主动公开情况\n\n公开20条。", "# 主动公开情况\n\n公开20条。"],
  ["GR6006", "# «1.»主动公开情况\n\n公开20条。", "# 主动公开情况\n\n公开20条。"],
  ["GR6006", "# «一、»主动公开情况\n\n公开20条。", "# 主动公开情况\n\n公开20条。"],

  ["GR6007", "印发方案（闽科办函«[2022]48号»）。", "印发方案（闽科办函〔2022〕48号）。"],
  ["GR6007", "印发方案（闽科办函«【2022】48号»）。", "印发方案（闽科办函〔2022〕48号）。"],
  ["GR6007", "印发方案（闽科办函«（2022）48号»）。", "印发方案（闽科办函〔2022〕48号）。"],
  ["GR6007", "印发方案（闽科办函«(2022)48号»）。", "印发方案（闽科办函〔2022〕48号）。"],
  ["GR6007", "印发方案（闽科办函«〔2022〕 48 号»）。", "印发方案（闽科办函〔2022〕48号）。"],
  ["GR6007", "印发方案（闽科办函«〔2022〕048号»）。"],
  ["GR6007", "印发方案（闽科办函«〔2022〕第48号»）。"],

  ["GR6008", "公开2013«-»2015年的规划。", "公开2013—2015年的规划。"],
  ["GR6008", "公开2013年«～»2015年的规划。", "公开2013年—2015年的规划。"],
  ["GR6008", "在3«-»5个工作日内答复。", "在3～5个工作日内答复。"],
  ["GR6008", "每期印发20«~»30件。", "每期印发20～30件。"],

  ["GR6009", "公开规划、预算«...»等信息。", "公开规划、预算……等信息。"],
  ["GR6009", "公开规划、预算«…»等信息。", "公开规划、预算……等信息。"],
  ["GR6009", "第一平台«--»门户网站改版。", "第一平台——门户网站改版。"],

  ["GR6010", "«22»年3月印发工作要点。"],
  ["GR6010", "完成«21»年度任务。"],
  ["GR6010", "公开2021—«22»年的规划。"],
  ["GR6010", "«22»年，我厅公开信息20条。"],

  ["GR6011", "公开政府信息«２０»条。", "公开政府信息20条。"],
  ["GR6011", "增长«３．５»个百分点。", "增长3.5个百分点。"],

  ["GR6012", "公开政府信息« »20« »条。", "公开政府信息20条。"],
  [
    "GR6012",
    "共收到« »{{applications.newlyReceived.total}}« »件。",
    "共收到{{applications.newlyReceived.total}}件。",
  ],
  ["GR6012", "2022« »年工作有序推进。", "2022年工作有序推进。"],

  ["GR6013", "本机关«的的»信息依法公开。", "本机关的信息依法公开。"],
  ["GR6013", "«通过通过»门户网站公开。", "通过门户网站公开。"],
  ["GR6013", "依法公开«，，»接受监督。", "依法公开，接受监督。"],
  ["GR6013", "依法公开«。。»", "依法公开。"],

  ["GR6014", "2022年5月«至今»，公开20条。"],
  ["GR6014", "«截至目前»，公开20条。"],

  ["GR6015", "做到公开«and»透明。"],
  ["GR6015", "做到公开 «and» 透明。"],

  ["GR6016", "本机关依法公开政府信息。接受社会监«督»"],
  ["GR6016", "本机关依法公开政府信息，及时答复申请，接受社会监«督»"],
  ["GR6016", "公开规划。\n\n本机关依法公开，及时答复，接受监督«，»"],

  ["GR6017", "全年收到政府信息公开申请共«件»，均已答复。"],
  ["GR6017", "全年主动公开政府信息«条»，内容真实。"],
  ["GR6017", "全年主动公开政府信息«3544»，内容真实。"],
];

const bare = (text: string) => text.replaceAll(/[«»]/g, "");

describe("prose notation", () => {
  test.each(CASES)("%s %s", (code, narrative, mended) => {
    const named = [...narrative.matchAll(/«([^»]*)»/g)].map((match) => `${code} ${match[1]}`);
    const text = withOverview(bare(narrative));
    expect(told(text)).toEqual(named);
    expect(fixed(text)).toBe(mended === undefined ? text : withOverview(mended));
  });

  test("every rule has a case, here or in a file of its own", () => {
    const codes = new Set([...CASES.map(([code]) => code), "GR6018", ...codesOfFiles("notation")]);
    expect([...codes].sort()).toEqual(RULES.map(({ code }) => code).filter((code) => code.startsWith("GR6")));
  });

  test("a number repeated before a section's title and body", () => {
    const text = withOverview("本机关依法公开。").replace(
      "problems:\n  body: 公开的深度还不够。",
      "problems:\n  sections:\n    - { title: （一）不够及时, body: （一）不够及时。 }\n    - { title: 1.不够全面, body: 不够全面。 }",
    );
    expect(told(text)).toEqual(["GR6006 （一）", "GR6006 （一）", "GR6006 1."]);
    expect(told(fixed(text))).toEqual([]);
  });

  test("a number before an attachment's title", () => {
    const titled = (...titles: string[]) =>
      `${withOverview("本机关依法公开。")}attachments:\n${titles.map((title) => `  - { title: "${title}", body: 见附表。 }\n`).join("")}`;
    const text = titled("附件1：名单", "附件：说明", "附件三 目录", "4.清单", "附件目录", "2022年名单");
    expect(told(text)).toEqual(["GR6006 附件1：", "GR6006 附件：", "GR6006 附件三 ", "GR6006 4."]);
    expect(fixed(text)).toBe(titled("名单", "说明", "目录", "清单", "附件目录", "2022年名单"));
  });

  test("年度 twice in the title", () => {
    const titled = (title: string) => `title: "${title}"\n${withOverview("本机关依法公开。")}`;
    const text = titled("某厅{{year}}年度政府信息公开工作年度报告");
    expect(told(text)).toEqual(["GR6018 年度"]);
    expect(fixed(text)).toBe(titled("某厅{{year}}年政府信息公开工作年度报告"));
    expect(told(titled("某厅2022年度政府信息公开工作报告"))).toEqual(["GR7019 政府信息公开工作报告"]);
  });

  test("what a fix leaves raises nothing, and no fix changes a figure", () => {
    for (const [, narrative, mended] of CASES) {
      if (mended === undefined) continue;
      const text = withOverview(bare(narrative));
      expect(told(fixed(text))).toEqual([]);
      const digits = (value: string) => value.normalize("NFKC").replaceAll(/\D/g, "");
      const numbering = /^(?:# )?1\./;
      if (!numbering.test(bare(narrative)))
        expect(digits(fixed(text)).length).toBeLessThanOrEqual(digits(text).length);
    }
  });

  test("a fix keeps away from escapes and line breaks", () => {
    const text = withOverview("本机关。").replace(
      "  body: |\n    本机关。",
      '  body: "依法公开《关于《细则》\\u7684通知》。"',
    );
    expect(told(text)).toEqual(["GR6003 《细则》"]);
    const folded = withOverview("印发《关于转发《甲\n办法》的通知》。");
    expect(told(folded)).toHaveLength(1);
    expect(fixed(folded)).toBe(folded);
  });

  test("an unresolved reference raises nothing but itself", () => {
    for (const narrative of [
      "收到申请共{{x}}件，已答复。",
      "的{{x}}的。",
      "公开，{{x}}，透明。",
      "做到公开。接受监督{{x}}",
    ])
      expect(told(withOverview(narrative)).map((one) => one.slice(0, 6))).toEqual(["GR5001"]);
  });
});
