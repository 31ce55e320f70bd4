import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** 申请件 and 受理件 are words of their own; 申请共件 is none. */
const NO_NUMBER =
  /(?<=(?:公开|发布|受理|办结|收到|办理)[^，。；：、\d]{0,12}(?:信息|文件|申请|建议|提案)(?:共|共计|合计|累计|总计))[件条](?=[，。；])|(?<=(?:公开|发布)(?:各类|政府|政务){0,2}信息)条(?=[，。；])/gu;

/** 收到申请件 before a mark lacks a number; 收到的申请件, 对收到申请件 and 未收到申请件 need none. */
const RECEIVED =
  /(?<=(?:^|[，。；年共])(?:我[局厅镇乡办委县市区]|本机关|全[年局县市区])?[共新累计]{0,2}(?:收到|受理|接收|接到)(?:政府信息)?(?:公开)?申请)件(?=[，。；])/gu;

/** 收到申请   件: spaces where a number belongs. */
const ROOM =
  /(?<=(?:公开|发布|受理|办结|收到|办理|制发|推送)[^，。；：、\d]{0,12})[ \u3000]+[件条份篇次期](?=[，。；、）]|$)/gu;

/** 企业资质条、施工许可证76条: one count of a series has no number. */
const IN_SERIES = /(?<=[\p{Script=Han}）])条(?=、[^，。；、\d]{1,20}\d+条)/gu;

/** Further patterns; most texts lack the `sign` of one, and are then not searched for it. */
const MORE = [
  { pattern: RECEIVED, sign: /申请件/ },
  { pattern: ROOM, sign: /[ \u3000][件条份篇次期]/ },
  { pattern: IN_SERIES, sign: /条、/ },
];
const WORD_IN_TIAO = /[头线词链面发信教便借欠铁金纸柳木横封枝油白苗萧条]$/;

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
    for (const { pattern, sign } of MORE)
      for (const hit of hits(
        prose.filter(({ text }) => sign.test(text)),
        pattern,
        ["quote", "cell", "title", "heading"],
      )) {
        const before = hit.prose.text.slice(Math.max(0, hit.start - 1), hit.start);
        if (pattern === IN_SERIES && WORD_IN_TIAO.test(before)) continue;
        yield at(hit, { found: hit.found.trim(), missing: "number" });
      }
    for (const hit of hits(prose, NO_UNIT, ["quote", "cell", "title", "heading"]))
      yield at(hit, { found: hit.found, missing: "unit" });
  },
});
