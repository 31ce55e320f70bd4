import { defineRule } from "../rule.js";
import { at, type Hit, hits } from "./prose-text.js";

/** A sentence that tells what became of it, or names the one in force beside it. */
function isHistory({ prose, start, end }: Hit): boolean {
  const before = prose.text.slice(0, start).split("。").at(-1)!;
  const after = prose.text.slice(end).split("。")[0]!;
  return /711号|30号|原|修订|修改|废止|取代|替代|试行/.test(before + after);
}

/** The basis is in force. */
export const supersededBasis = defineRule<{ found: string; wanted: string }>({
  code: "GR7006",
  severity: "warning",
  title: { "zh-CN": "依据的条例和格式现行有效", en: "The basis is in force" },
  why: {
    "zh-CN":
      "现行《政府信息公开条例》由国务院令第711号公布，2019年5月15日起施行；2021年度起用国办公开办函〔2021〕30号的格式。",
    en: "The 条例 in force is 国务院令第711号, since 2019-05-15; from 2021 on the format is 国办公开办函〔2021〕30号.",
  },
  clause: "国务院令第711号，国办公开办函〔2021〕30号",
  since: 2019,
  wrong: "preamble: 根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。",
  right: "preamble: 根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。",
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”已被取代。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” is superseded.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose, report }) {
    for (const hit of hits(prose, /国务院令?第?492号令?|第492号国务院令/gu))
      if (!isHistory(hit)) yield at(hit, { found: hit.found, wanted: "国务院令第711号" });
    if (report.year <= 2020) return;
    for (const hit of hits(prose, /国办公开办函〔2019〕60号/gu))
      if (!isHistory(hit)) yield at(hit, { found: hit.found, wanted: "国办公开办函〔2021〕30号" });
  },
});
