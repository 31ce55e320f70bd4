import type { Example, Explanation } from "../../rules/rule.js";

/** An explanation in one line's order: title and reason in both languages, examples, source. */
export function explanation(
  titleZh: string,
  titleEn: string,
  whyZh: string,
  whyEn: string,
  wrong: Example,
  right: Example,
  clause: string,
): Explanation {
  return {
    title: { "zh-CN": titleZh, en: titleEn },
    why: { "zh-CN": whyZh, en: whyEn },
    clause,
    wrong,
    right,
  };
}
