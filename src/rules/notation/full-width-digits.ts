import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** 1，234条: a full-width comma between thousands. In a list, not every comma is followed by three digits. */
const THOUSANDS =
  /(?<![\d，.第—-])[1-9]\d{0,2}(?:， ?\d{3})+(?=余?(?:万|亿)?(?:件|条|次|篇|份|人|元|个|户|家|项))(?!\d)/gu;

/** Digits are half-width. */
export const fullWidthDigits = defineRule<{ found: string; wanted: string }>({
  code: "GR6011",
  severity: "warning",
  title: { "zh-CN": "数字用半角", en: "Digits are half-width" },
  why: { "zh-CN": "阿拉伯数字用半角字符。", en: "Arabic digits are half-width characters." },
  clause: "惯例（数字用法见GB/T 15835-2011）",
  wrong: 'overview: { body: "公开政府信息２０条。" }',
  right: 'overview: { body: "公开政府信息20条。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”里有全角的数字或者逗号。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” has full-width digits or commas.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, /[０-９]+(?:．[０-９]+)?/gu)) {
      const wanted = hit.found.normalize("NFKC");
      yield at(hit, { found: hit.found, wanted }, wanted);
    }
    for (const hit of hits(prose, THOUSANDS)) {
      const wanted = hit.found.replace(/， ?/g, ",");
      yield at(hit, { found: hit.found, wanted });
    }
  },
});
