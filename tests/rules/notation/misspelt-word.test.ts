import { expect, test } from "vitest";
import { MISSPELT } from "../../../src/rules/notation/misspellings.js";
import { sentences } from "../../support/sentences.js";

sentences("GR6027", {
  wrong: [
    ["今后将«一如继往»地做好公开工作，«积级»推进。", "今后将一如既往地做好公开工作，积极推进。"],
    ["按照统一«布署»开展工作。", "按照统一部署开展工作。"],
    ["«建立建全»审查制度。", "建立健全审查制度。"],
    ["«惯彻»落实条例要求。", "贯彻落实条例要求。"],
    ["做好«以申请公开»工作。", "做好依申请公开工作。"],
    ["更新信息公开指南和«门户网占»。", "更新信息公开指南和门户网站。"],
  ],
  right: [
    "今后将一如既往地做好公开工作，积极推进。",
    "对面积级别不同的学校分类公开。",
    "群众可以申请公开政府信息。",
    "发布署名文章3篇。",
    "新建全封闭跑道，密切时刻联系。",
    "接受里程碑考核。",
    "依法查处违规犯罪行为，材料按装订要求归档，设备按装箱清单验收，补贴按装机容量、装置数量和籍贯策略计算。",
    "回应关切时加强沟通，群众迫切时做好答复。",
    "不良习惯彻底改变，一贯切实负责，一贯策略不变，宣布署名单位。",
    "政府门户网占85%，门户网占比最高，微信公众好友800人。",
  ],
});

test("no word is misspelt twice, and none is its own misspelling", () => {
  expect(new Set(MISSPELT.map(({ wrong }) => wrong)).size).toBe(MISSPELT.length);
  for (const { wrong, right } of MISSPELT) expect(wrong).not.toBe(right);
});
