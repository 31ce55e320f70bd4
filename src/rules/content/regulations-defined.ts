import { isOwn } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { inPrintedOrder } from "./report-text.js";

const FULL = /《(?:中华人民共和国)?政府信息公开条例》/;

/** Only an info where the full name stands before it, since nobody is misled then. */
export const regulationsDefined = defineRule<Record<never, never>>({
  code: "GR7005",
  severity: "warning",
  ofAbsence: true,
  title: { "zh-CN": "《条例》先写全称再用简称", en: "《条例》 is defined before it is used" },
  why: {
    "zh-CN": "第一次出现时写《中华人民共和国政府信息公开条例》（以下简称《条例》），之后才用简称。",
    en: "The full name with （以下简称《条例》） comes before the short one.",
  },
  clause: "惯例",
  wrong: "preamble: 根据《条例》编制本报告。",
  right: "preamble: 根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制本报告。",
  message: {
    "zh-CN": () => ({
      text: `《条例》在写明简称之前就用了。`,
      hints: ["第一次写《中华人民共和国政府信息公开条例》（以下简称《条例》）"],
    }),
    en: () => ({
      text: `《条例》 is used before it is defined.`,
      hints: ["First write 《中华人民共和国政府信息公开条例》（以下简称《条例》）"],
    }),
  },
  *check({ prose }) {
    let named = false;
    for (const one of inPrintedOrder(prose)) {
      if (one.kind === "quote") continue;
      const defined =
        /(?:以下[简统]?|下文?|简)称[：:为作]?[“《]{0,2}新?[“《]{0,2}(?:政府信息公开)?条例/.exec(one.text)
          ?.index ?? Infinity;
      const used = one.text.indexOf("《条例》");
      if (used !== -1 && used < defined && isOwn(one, used, used + 4)) {
        const before = named || FULL.test(one.text.slice(0, used));
        yield { at: one.place(used, used + 4), args: {}, ...(before && { severity: "info" as const }) };
        return;
      }
      if (defined < Infinity) return;
      named ||= FULL.test(one.text);
    }
  },
});
