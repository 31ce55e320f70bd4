import { viewOf } from "../../narrative/view.js";
import { TEMPLATES, templateOfYear } from "../../templates/choose.js";
import { citationOf } from "../../templates/template.js";
import { at, type Hit, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";

/** A sentence that says the basis was replaced, or names its successor. */
function isHistory({ prose, start, end }: Hit, successor: RegExp): boolean {
  const before = prose.text.slice(0, start).split("。").at(-1)!;
  const after = prose.text.slice(end).split("。")[0]!;
  return successor.test(before + after) || /原|修订|修改|废止|取代|替代|试行/.test(before + after);
}

/** The title of 〔2019〕60号 alone; with a number behind it, the number is what is told. */
const OLD_TITLE =
  /关于政府信息公开工作年度报告有关事项的通知(?=》?(?:的?要求|的?规定|[，。、]|等|精神|编制|[和及与]))/gu;

/** The formats, oldest first: the letter of each and the years that it is for. */
const FORMATS = TEMPLATES.map((template) => ({
  name: citationOf(template),
  pattern: new RegExp(citationOf(template), "gu"),
  /** Words beside an older basis that name this one as its successor. */
  named: new RegExp(`${template.basis.number}号|报告格式`),
  from: template.years.from,
  template,
}));

const ANY_NAMED = new RegExp(FORMATS.map(({ named }) => named.source).join("|"));

interface Args {
  found: string;
  wanted: string;
  /** It was issued after the year's reports. */
  later?: true;
}

/** The basis is in force, and was when the year's reports were due. */
export const supersededBasis = defineRule<Args>({
  code: "GR7006",
  severity: "warning",
  title: { "zh-CN": "依据的条例和格式现行有效", en: "The basis is in force" },
  why: {
    "zh-CN":
      "现行《政府信息公开条例》由国务院令第711号公布，2019年5月15日起施行；2019、2020年度的报告用国办公开办函〔2019〕60号的试行格式，2021年度起用国办公开办函〔2021〕30号的格式。",
    en: "The 条例 in force is 国务院令第711号, since 2019-05-15; reports on 2019 and 2020 use the trial format of 国办公开办函〔2019〕60号, from 2021 on the format is 国办公开办函〔2021〕30号.",
  },
  clause: "国务院令第711号，国办公开办函〔2021〕30号、〔2019〕60号",
  since: 2019,
  wrong: "preamble: 根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。",
  right: "preamble: 根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。",
  message: {
    "zh-CN": (a) => ({
      text: a.later ? `“${a.found}”是后来才印发的，不适用于这一年度。` : `“${a.found}”已被取代。`,
      hints: [`改成“${a.wanted}”`],
    }),
    en: (a) => ({
      text: a.later
        ? `“${a.found}” was issued later and is not for this year.`
        : `“${a.found}” is superseded.`,
      hints: [`Write “${a.wanted}”`],
    }),
  },
  *check({ prose, report }) {
    const views = prose.filter(({ text }) => /\d|年度报告有关事项/.test(text)).map(viewOf);
    for (const hit of hits(views, /国(?:务院)?令?第?492号令?|第492号国务院令/gu))
      if (!isHistory(hit, /711/)) yield at(hit, { found: hit.found, wanted: "国务院令第711号" });
    const format = templateOfYear(report.year);
    const own = FORMATS.find(({ template }) => template === format)!;
    for (const other of FORMATS) {
      if (other === own) continue;
      const later = other.from > report.year;
      for (const hit of hits(views, other.pattern)) {
        if (later || !isHistory(hit, own.named))
          yield at(hit, { found: hit.found, wanted: own.name, ...(later && { later }) });
      }
    }
    if (own !== FORMATS[0])
      for (const hit of hits(views, OLD_TITLE))
        if (!isHistory(hit, ANY_NAMED)) yield at(hit, { found: hit.found, wanted: own.name });
  },
});
