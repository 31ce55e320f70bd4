import { viewOf } from "../../narrative/view.js";
import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** 2023我局, 2023以来, 2023底: at the head of a clause, or behind 自 and 截至. */
const YEAR =
  /(?<=^|[，。；：]|[自从在到至])20\d{2}(?=[我本全](?:街道|机关|单位|部门|年|[局厅委办镇乡县市区省院站])|以来|度(?!假|量)|上半年|下半年|[底末](?:[，。；]|$)|政府信息公开)/gu;

/** A year has its 年. */
export const yearWithoutSign = defineRule<{ found: string; wanted: string }>({
  code: "GR6025",
  severity: "warning",
  title: { "zh-CN": "年份写全“年”", en: "A year has its 年" },
  why: { "zh-CN": "“2022我厅”漏了“年”字。", en: "2022我厅 lacks its 年." },
  clause: "GB/T 15835-2011",
  wrong: 'overview: { body: "2022我厅加强公开。" }',
  right: 'overview: { body: "2022年我厅加强公开。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”漏了“年”字。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” lacks its 年.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    const views = prose.filter(({ text }) => text.includes("20")).map(viewOf);
    for (const hit of hits(views, YEAR, ["quote", "cell"])) {
      const wanted = `${hit.found}年`;
      yield at(hit, { found: hit.found, wanted }, wanted);
    }
  },
});
