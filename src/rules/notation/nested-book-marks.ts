import { defineRule } from "../rule.js";
import { at, pairs } from "./prose-text.js";

/** Inside 《》 the marks are 〈〉. */
export const nestedBookMarks = defineRule<{ found: string; wanted: string }>({
  code: "GR6003",
  severity: "warning",
  title: { "zh-CN": "书名号里面用单书名号", en: "Inside 《》 the marks are 〈〉" },
  why: {
    "zh-CN": "书名号里面还要用书名号时，外面用《》，里面用〈〉。",
    en: "A title inside a title takes single marks.",
  },
  clause: "GB/T 15834-2011",
  wrong: 'overview: { body: "印发《关于贯彻《条例实施细则》的通知》。" }',
  right: 'overview: { body: "印发《关于贯彻〈条例实施细则〉的通知》。" }',
  message: {
    "zh-CN": (a) => ({ text: `书名号里面的“${a.found}”应当用单书名号。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `Inside 《》, “${a.found}” takes single marks.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    for (const one of prose) {
      if (one.kind === "quote") continue;
      const { closed } = pairs(one, ["《", "》"]);
      const around: number[] = [];
      for (const [open, close] of closed.sort(([a], [b]) => a - b)) {
        while (around.length > 0 && around.at(-1)! < open) around.pop();
        around.push(close);
        if (around.length !== 2) continue;
        const hit = {
          prose: one,
          start: open,
          end: close + 1,
          found: one.text.slice(open, close + 1),
          groups: [],
        };
        const wanted = `〈${hit.found.slice(1, -1)}〉`;
        yield at(hit, { found: hit.found, wanted }, wanted);
      }
    }
  },
});
