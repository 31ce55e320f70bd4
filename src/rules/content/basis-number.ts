import { viewOf } from "../../narrative/view.js";
import { at, type Hit, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { sentenceAt } from "./report-text.js";

interface Args {
  found: string;
  wanted: string;
}

/** A 文号 of the office of the State Council with the number of one of the two formats. */
const NUMBER = /(国(?:务院)?办?[\p{Script=Han}]{0,6}?)〔(20\d{2})〕(30|60)号/gu;

/** What the format is called, or is used for. */
const ABOUT = /格式|年度报告|年报|编制|信息公开|政务公开/;

const LETTERS = "国办公开办函";
const YEAR_OF: Readonly<Record<string, string>> = { 30: "2021", 60: "2019" };

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
    const views = prose.filter(({ text }) => /[36]0/.test(text) && text.includes("号")).map(viewOf);
    for (const hit of hits(views, NUMBER)) {
      const [letters, year, number] = hit.groups;
      const right = YEAR_OF[number!]!;
      if ((letters === LETTERS && year === right) || !isMeant(hit, letters!, year === right)) continue;
      yield at(hit, { found: hit.found, wanted: `${LETTERS}〔${right}〕${number}号` });
    }
    for (const hit of hits(views, OLD_TITLE)) yield at(hit, { found: hit.found, wanted: NEW_TITLE });
  },
});

/** 国办发〔2022〕30号 may be anything; the right letters, or the right year where the format is spoken of, cannot. */
function isMeant({ prose, start }: Hit, letters: string, isYear: boolean): boolean {
  if (letters === LETTERS) return true;
  return isYear && letters.startsWith("国") && ABOUT.test(sentenceAt(prose.text, start));
}
