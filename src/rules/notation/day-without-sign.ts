import { viewOf } from "../../narrative/view.js";
import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** 12月31止; 5月12、13日 and 1—12月31条 are right. */
const DAY =
  /(?<![\d—～~-])(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9])(?=止|期间|[。；）]|，(?![\d]{1,2}日)|$|[至到](?:20\d{2}年)?\d{1,2}月)/gu;

/** A day has its 日. */
export const dayWithoutSign = defineRule<{ found: string; wanted: string }>({
  code: "GR6024",
  severity: "warning",
  title: { "zh-CN": "日期写全“日”", en: "A date has its 日" },
  why: { "zh-CN": "“12月31止”漏了“日”字。", en: "12月31止 lacks its 日." },
  clause: "GB/T 15835-2011",
  wrong: 'overview: { body: "统计到2022年12月31止。" }',
  right: 'overview: { body: "统计到2022年12月31日止。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”漏了“日”字。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” lacks its 日.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    const views = prose.filter(({ text }) => text.includes("月")).map(viewOf);
    for (const hit of hits(views, DAY, ["quote", "cell"])) {
      const wanted = `${hit.found}日`;
      yield at(hit, { found: hit.found, wanted }, wanted);
    }
  },
});
