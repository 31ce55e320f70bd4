import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { defineRule } from "../rule.js";

/** 规章 come from bodies that can make them. */
export const rulesPower = defineRule<{ label: string; value: string }>({
  code: "GR7009",
  severity: "warning",
  title: { "zh-CN": "规章由有权机关制定", en: "规章 come from bodies that can make them" },
  why: {
    "zh-CN":
      "只有国务院部门、省级人民政府、设区的市和自治州的人民政府能制定规章；其他机关填的规章多半应填在行政规范性文件里。",
    en: "Only departments of the State Council, provincial governments, and those of cities with districts and autonomous prefectures make 规章; what others count is usually 行政规范性文件.",
  },
  clause: "《中华人民共和国立法法》",
  wrong:
    "agency: { kind: department, level: province }\nproactiveDisclosure: { rules: { issued: 2, inForce: 2 } }",
  right:
    "agency: { kind: department, level: province }\nproactiveDisclosure: { rules: { issued: 0, inForce: 0 } }",
  message: {
    "zh-CN": (a) => ({
      text: `${a.label}填的是 ${a.value}，但这类机关不能制定规章。`,
      hints: ["核对是不是行政规范性文件；不是规章的填 0"],
    }),
    en: (a) => ({
      text: `${a.label} is ${a.value}, but such a body cannot make 规章.`,
      hints: ["Check whether they are 行政规范性文件; write 0"],
    }),
  },
  *check({ template, report, figures }) {
    const { kind, level } = report.agency;
    const issued = figures.get(template.rulesMade);
    if (level === undefined || kind === "other" || !issued?.value?.gt(0)) return;
    const able =
      kind === "department"
        ? level === "national"
        : kind !== "subdistrict" && level !== "county" && level !== "township";
    if (!able)
      yield {
        at: template.rulesMade,
        args: { label: labelOf(template, pointerOf(template.rulesMade)), value: issued.text },
      };
  },
});
