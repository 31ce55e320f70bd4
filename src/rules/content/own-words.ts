import { viewOf } from "../../narrative/view.js";
import { at, hits, isQuoted } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { regionOf, regionSort } from "./organ-name.js";

/** What an organ calls itself or its region by, at the place of a subject or an attribute. */
const SELF = /(?<=^|[^自大])[我本](?:街道|[局厅委镇乡县区])(?![级域别内会外地里类次土村亲])/gu;

/** What an organ's name must contain for the organ to call itself so. */
const SIGN: Readonly<Record<string, RegExp>> = {
  局: /局/,
  厅: /厅/,
  委: /委/,
  镇: /镇/,
  乡: /乡/,
  街道: /街/,
};

/** 我镇 in the report of a bureau is another organ's. */
export const ownWords = defineRule<{ found: string; agency: string }>({
  code: "GR7014",
  severity: "warning",
  title: { "zh-CN": "自称与编制机关相符", en: "The agency calls itself what it is" },
  why: {
    "zh-CN": "局的报告里写“我镇”，镇的报告里写“我局”，区的报告里写“我县”，多半是照抄别的机关的报告时留下的。",
    en: "我镇 in the report of a bureau, 我局 in that of a town or 我县 in that of a district was copied from another organ's.",
  },
  clause: "惯例（照抄报告的常见问题）",
  wrong:
    "agency: { name: 示例县教育局, kind: department, level: county }\noverview: { body: 2022年，我镇主动公开信息30条。 }",
  right:
    "agency: { name: 示例县教育局, kind: department, level: county }\noverview: { body: 2022年，我局主动公开信息30条。 }",
  message: {
    "zh-CN": (a) => ({
      text: `“${a.found}”与编制报告的机关“${a.agency}”对不上。`,
      hints: ["核对是不是照抄别的机关留下的，改成本机关的自称"],
    }),
    en: (a) => ({
      text: `“${a.found}” is not what “${a.agency}” calls itself.`,
      hints: ["Check whether it was copied from another organ's report"],
    }),
  },
  *check({ prose, report }) {
    const { name, shortName = "" } = report.agency;
    const names = name + shortName;
    for (const one of prose) {
      if (!/[我本]/.test(one.text)) continue;
      const told = new Set<string>();
      for (const hit of hits([viewOf(one)], SELF)) {
        if (told.has(hit.found) || isQuoted(hit.prose.text, hit.start)) continue;
        if (fits(hit.found.slice(1), names, name)) continue;
        // 本区域, 本委托 and 本局域网 are no organs; 本 before a region is seldom one.
        if (hit.found[0] === "本" && !/街道|[局厅镇乡]/.test(hit.found)) continue;
        told.add(hit.found);
        yield at(hit, { found: hit.found, agency: name });
      }
    }
  },
});

function fits(called: string, names: string, full: string): boolean {
  const sign = SIGN[called];
  if (sign) return sign.test(names);
  // 我县 and 我区 are wrong only where the name tells which of the two its region is: a city may be above either.
  const region = regionOf(full);
  const sort = regionSort(full);
  if (!/[县区]/.test(sort) || /[自开高新管园]/.test(full.slice(region.length))) return true;
  return sort === called || region.slice(-6).includes(called);
}
