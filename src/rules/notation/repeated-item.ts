import { viewOf } from "../../narrative/view.js";
import { defineRule } from "../rule.js";
import { isOwn } from "./prose-text.js";

/** What leads up to a list, before its first item. */
const LEAD =
  /^.*(?:公开|公布|发布|通过|利用|依托|运用|涉及|包括|包含|涵盖|培训|围绕|抓好|聚焦|加强|推进|做好|开展|组织|[含如为是在和对向以将把的于])(?=[\p{Script=Han}]{2})/u;

/** What follows on the last item. */
const TAIL = /^(?:$|等|公开|发布|公布|推送|进行|方面|方式|渠道|途径|和|及|以及|与)/;

/** 公开发布 behind 公开 is another thing. */
const ITEM = /^(?!(?:发布|公布)$)\p{Script=Han}{2,}$/u;

/** A 、 list names nothing twice. */
export const repeatedItem = defineRule<{ found: string }>({
  code: "GR6022",
  severity: "warning",
  title: { "zh-CN": "并列的各项不重复", en: "A 、 list names nothing twice" },
  why: {
    "zh-CN": "用顿号并列的各项里同一项写了两次，多半是增补时没有核对。",
    en: "An item twice in one list was added without a look at the others.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "主要抓好：公开、解读、回应、公开。" }',
  right: 'overview: { body: "主要抓好：公开、解读、回应、督查。" }',
  message: {
    "zh-CN": (a) => ({
      text: `“${a.found}”在并列的各项里出现了两次。`,
      hints: ["核对后删去一个，或者改成漏写的一项"],
    }),
    en: (a) => ({
      text: `“${a.found}” stands twice in one list.`,
      hints: ["Check it; delete one, or name the one that is missing"],
    }),
  },
  *check({ prose }) {
    for (const typed of prose) {
      if (typed.kind === "quote" || !/、.*、/.test(typed.text)) continue;
      const one = viewOf(typed);
      for (const { 0: clause, index } of one.text.matchAll(
        /[^，。；：！？（）《》“”\s]*、[^，。；：！？（）《》“”\s]*/g,
      )) {
        if (!/、.*、/.test(clause)) continue;
        let at = index;
        const items = clause.split("、").map((item) => {
          const start = at;
          at += item.length + 1;
          return { item, start };
        });
        const seen = new Set([items[0]!.item.replace(LEAD, "")]);
        for (const [position, { item, start }] of items.entries()) {
          if (position === 0) continue;
          const isLast = position === items.length - 1;
          const found = isLast
            ? [...seen].find((word) => item.startsWith(word) && TAIL.test(item.slice(word.length)))
            : item;
          if (
            found !== undefined &&
            ITEM.test(found) &&
            seen.has(found) &&
            isOwn(one, start, start + found.length)
          )
            yield { at: one.place(start, start + found.length), args: { found } };
          seen.add(item);
        }
      }
    }
  },
});
