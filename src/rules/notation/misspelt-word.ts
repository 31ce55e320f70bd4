import { defineRule } from "../rule.js";
import { MISSPELT } from "./misspellings.js";
import { at, hits } from "./prose-text.js";

const RIGHT = new Map(MISSPELT.map(({ wrong, right }) => [wrong, right]));
const ANY = new RegExp(
  MISSPELT.map(({ wrong, not, notBefore }) =>
    [not && `(?<![${not}])`, wrong, notBefore && `(?![${notBefore}])`].join(""),
  ).join("|"),
  "gu",
);

/** A word that is often misspelt is spelt right. */
export const misspeltWord = defineRule<{ found: string; wanted: string }>({
  code: "GR6027",
  severity: "warning",
  title: { "zh-CN": "没有常见的错别字", en: "No common misspelling" },
  why: {
    "zh-CN": "“一如继往”“布署”“积级”等写法不成词，多半是同音字输入错了。只列肯定不成词的写法。",
    en: "一如继往, 布署, 积级 are no words: a character of the same sound was typed. Only what can be no word is listed.",
  },
  clause: "《现代汉语词典》；惯例",
  wrong: 'overview: { body: "一如继往做好公开工作。" }',
  right: 'overview: { body: "一如既往做好公开工作。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”是错别字。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” is misspelt.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, ANY)) {
      const wanted = RIGHT.get(hit.found)!;
      yield at(hit, { found: hit.found, wanted }, wanted);
    }
  },
});
