import { viewOf } from "../../narrative/view.js";
import { TEMPLATES } from "../../templates/choose.js";
import { citationOf, type Template } from "../../templates/template.js";
import { at, type Hit, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { sentenceAt } from "./report-text.js";

interface Args {
  found: string;
  wanted: string;
}

const NUMBERS = TEMPLATES.map(({ basis }) => basis.number).join("|");

const ANY_NUMBER = new RegExp(NUMBERS);

/** A 文号 of the office of the State Council with the number of one of the formats. */
const CITATION = new RegExp(`(国(?:务院)?办?[\\p{Script=Han}]{0,6}?)〔(20\\d{2})〕(${NUMBERS})号`, "gu");

/** What the format is called, or is used for. */
const ABOUT = /格式|年度报告|年报|编制|信息公开|政务公开/;

/** The title of 〔2019〕60号, with the number of its successor. */
const OLD_TITLE = /关于政府信息公开工作年度报告有关事项的通知》?(?=[（(]?国办公开办函〔2021〕30号)/gu;
const NEW_TITLE =
  "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》";

/** The format is cited by its right number and title. */
export const basisNumber = defineRule<Args>({
  code: "GR7016",
  severity: "warning",
  title: { "zh-CN": "格式的文号和名称写对", en: "The format is cited rightly" },
  why: {
    "zh-CN":
      "年度报告的格式是国办公开办函〔2021〕30号（试行格式是国办公开办函〔2019〕60号），写成国办发、国办公开函的是另外的文号；“有关事项的通知”是〔2019〕60号的名称。",
    en: "The format is 国办公开办函〔2021〕30号 (on trial 〔2019〕60号); 国办发 or 国办公开函 are other letters, and 有关事项的通知 is the title of 〔2019〕60号.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  since: 2019,
  wrong: "preamble: 根据年度报告格式（国办公开函〔2021〕30号）编制本报告。",
  right: "preamble: 根据年度报告格式（国办公开办函〔2021〕30号）编制本报告。",
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”不是格式的文号或者名称。`, hints: [`核对后改成“${a.wanted}”`] }),
    en: (a) => ({
      text: `“${a.found}” is not how the format is cited.`,
      hints: [`Check it; write “${a.wanted}”`],
    }),
  },
  *check({ prose }) {
    const views = prose.filter(({ text }) => ANY_NUMBER.test(text) && text.includes("号")).map(viewOf);
    for (const hit of hits(views, CITATION)) {
      const [letters = "", year, number] = hit.groups;
      const format = TEMPLATES.find(({ basis }) => basis.number === number);
      if (!format || hit.found === citationOf(format) || !isMeant(hit, letters, year, format)) continue;
      yield at(hit, { found: hit.found, wanted: citationOf(format) });
    }
    for (const hit of hits(views, OLD_TITLE)) yield at(hit, { found: hit.found, wanted: NEW_TITLE });
  },
});

/** 国办发〔2022〕30号 may be anything; the right letters, or the right year where the format is spoken of, cannot. */
function isMeant(
  { prose, start }: Hit,
  letters: string,
  year: string | undefined,
  { basis }: Template,
): boolean {
  if (letters === basis.office) return true;
  return year === basis.year && letters.startsWith("国") && ABOUT.test(sentenceAt(prose.text, start));
}
