import { COUNTY, OFFICE, PROVINCIAL, STREET, sentences, TOWN } from "../../support/sentences.js";

const DISTRICT = "{ name: 示例市江东区教育局, kind: department, level: county }";

sentences("GR7014", {
  wrong: [
    ["2022年，«我镇»主动公开信息3条。"],
    ["2022年，«我街道»主动公开信息3条。"],
    ["2022年，«我局»主动公开信息3条。", { agency: TOWN }],
    ["2022年，«本局»主动公开信息3条。", { agency: STREET }],
    ["«我乡»认真落实条例要求。", { agency: TOWN }],
    ["«我厅»认真落实条例要求，做到应公开尽公开。"],
    ["«我局»认真落实条例要求。", { agency: PROVINCIAL }],
    ["«我委»认真落实条例要求。"],
    ["«我县»教育系统公开信息30条。", { agency: DISTRICT }],
    ["«我区»教育系统公开信息30条。"],
  ],
  right: [
    "2022年，我局主动公开信息3条。",
    "我县教育系统公开信息30条，我市统一部署。",
    "本镇级公示栏与本乡土教材信息公开。",
    ["我镇主动公开信息3条，我县统一部署。", { agency: TOWN }],
    ["我街道主动公开信息3条。", { agency: STREET }],
    ["我厅主动公开信息3条，我省统一部署。", { agency: PROVINCIAL }],
    ["我办主动公开信息3条。", { agency: OFFICE }],
    ["我县主动公开信息3条，县政府办公室牵头。", { agency: COUNTY }],
    ["我区主动公开信息3条，我市统一部署。", { agency: DISTRICT }],
    "开设“我镇我家”专栏。",
    "> 我镇主动公开信息3条。",
    "培养群众自我局限之外的视野。",
  ],
});
