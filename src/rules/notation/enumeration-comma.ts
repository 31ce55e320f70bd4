import { defineRule } from "../rule.js";
import { isOwn } from "./prose-text.js";

/** No 、 between touching 《》《》 or “”“”. */
export const enumerationComma = defineRule<{ count: number }>({
  code: "GR6004",
  severity: "info",
  title: { "zh-CN": "并列的书名号、引号之间不用顿号", en: "No 、 between touching 《》《》 or “”“”" },
  why: {
    "zh-CN": "并列的书名号之间、引号之间通常不用顿号；其中有一项后面另有文字（如括注）的，可以用。",
    en: "Touching titles or quotations usually stand without 、; where words stand between some of them, 、 is in order.",
  },
  clause: "GB/T 15834-2011",
  wrong: 'overview: { body: "执行《条例一》、《条例二》。" }',
  right: 'overview: { body: "执行《条例一》《条例二》。" }',
  message: {
    "zh-CN": (a) => ({
      text: `并列的书名号或引号之间通常不用顿号（这里有${a.count}个）。`,
      hints: ["删去顿号；各项之间另有文字的可以保留"],
    }),
    en: (a) => ({
      text: `Touching titles or quotations usually take no 、 (${a.count} here).`,
      hints: ["Delete 、, unless words stand between the items"],
    }),
  },
  *check({ prose }) {
    for (const one of prose) {
      if (one.kind === "quote" || !/》、《|”、“/.test(one.text)) continue;
      // The text inside 《》 and “” is masked, so that marks in it decide nothing.
      const plain = one.text.replace(
        /《[^《》]*》|“[^“”]*”/gu,
        (name) => name[0] + "一".repeat(name.length - 2) + name.at(-1),
      );
      for (const clause of plain.matchAll(/[^，。；：！？]+/g)) {
        const marks = [...clause[0].matchAll(/、/g)];
        const touching = marks.filter(({ index }) =>
          /》、《|”、“/.test(clause[0].slice(index - 1, index + 2)),
        );
        if (touching.length === 0 || touching.length < marks.length) continue;
        if (/[》”]（/.test(clause[0])) continue;
        const start = clause.index + touching[0]!.index;
        if (isOwn(one, start, start + 1))
          yield { at: one.place(start, start + 1), args: { count: touching.length } };
      }
    }
  },
});
