import { viewOf } from "../../narrative/view.js";
import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** Only at the head of a clause: 报名截止2023年3月1日 is right, and so is 截止到. */
const UNTIL = /(?<=^|[，。；：、（])截止(?=(?:20\d{2}年|\d{1,2}月|本年度?末|年底|年末|[去本]年))/gu;

/** 截至 stands before a date. */
export const untilDate = defineRule<{ found: string; wanted: string }>({
  code: "GR6026",
  severity: "info",
  title: { "zh-CN": "日期前用“截至”", en: "截至 stands before a date" },
  why: {
    "zh-CN": "“截至”后面带日期，表示到这一天为止；“截止”是停止，不带日期（可以说“截止到”）。",
    en: "截至 takes a date; 截止 is to stop and takes none (截止到 may).",
  },
  clause: "《现代汉语词典》；惯例",
  wrong: 'overview: { body: "截止2022年12月31日，公开信息3条。" }',
  right: 'overview: { body: "截至2022年12月31日，公开信息3条。" }',
  message: {
    "zh-CN": (a) => ({ text: `日期前面用了“${a.found}”。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” stands before a date.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    const views = prose.filter(({ text }) => text.includes("截止")).map(viewOf);
    for (const hit of hits(views, UNTIL)) yield at(hit, { found: hit.found, wanted: "截至" }, "截至");
  },
});
