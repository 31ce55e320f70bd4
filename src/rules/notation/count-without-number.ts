import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** 申请件 and 受理件 are words of their own; 申请共件 is none. */
const NO_NUMBER =
  /(?<=(?:公开|发布|受理|办结|收到|办理)[^，。；：、\d]{0,12}(?:信息|文件|申请|建议|提案)(?:共|共计|合计|累计|总计))[件条](?=[，。；])|(?<=(?:公开|发布)(?:各类|政府|政务){0,2}信息)条(?=[，。；])/gu;

const NO_UNIT =
  /(?<=(?:公开|发布|受理|办结|收到|办理)[^，。；：、\d《》“”]{0,12}(?:信息|申请))\d{2,}(?=[，。；])/gu;

/** Counts have their number and their unit. */
export const countWithoutNumber = defineRule<{ found: string; missing: "number" | "unit" }>({
  code: "GR6017",
  severity: "warning",
  title: { "zh-CN": "件数有数字，数字有单位", en: "Counts have their number and their unit" },
  why: {
    "zh-CN": "“收到申请共件”漏了数字，“公开信息3544，”漏了单位。",
    en: "收到申请共件 lacks its number, 公开信息3544， its unit.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "全年收到政府信息公开申请共件。" }',
  right: 'overview: { body: "全年收到政府信息公开申请共7件。" }',
  message: {
    "zh-CN": (a) => ({
      text: a.missing === "number" ? `“${a.found}”前面缺少数字。` : `“${a.found}”后面缺少单位。`,
      hints: [
        a.missing === "number"
          ? "补上数字，或者引用表中的数，如 {{applications.newlyReceived.total}}"
          : "补上单位，如 件、条",
      ],
    }),
    en: (a) => ({
      text: a.missing === "number" ? `“${a.found}” lacks its number.` : `“${a.found}” lacks its unit.`,
      hints: [
        a.missing === "number"
          ? "Add the number, or a reference such as {{applications.newlyReceived.total}}"
          : "Add the unit, such as 件 or 条",
      ],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, NO_NUMBER, ["quote", "cell", "title", "heading"]))
      yield at(hit, { found: hit.found, missing: "number" });
    for (const hit of hits(prose, NO_UNIT, ["quote", "cell", "title", "heading"]))
      yield at(hit, { found: hit.found, missing: "unit" });
  },
});
