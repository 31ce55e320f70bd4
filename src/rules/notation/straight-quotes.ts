import { defineRule } from "../rule.js";
import { fixOf } from "./prose-text.js";
import { straightQuotations } from "./straight-pairs.js";

interface Args {
  found: string;
  /** Absent where the other half is missing, as its place is unknown. */
  wanted?: string;
}

/** Chinese text takes curved quotation marks. */
export const straightQuotes = defineRule<Args>({
  code: "GR6019",
  severity: "warning",
  title: { "zh-CN": "引号用“”，不用直引号", en: "Chinese text takes curved quotation marks" },
  why: {
    "zh-CN": '中文的双引号是“ ”，前后两半不同；键盘上的直引号（"）是半角符号，印出来不分前后。',
    en: 'Chinese quotations stand in “ ”, whose halves differ; the straight mark (") of the keyboard does not tell them apart.',
  },
  clause: "GB/T 15834-2011 4.8",
  wrong: 'overview: { body: "坚持\\"谁公开、谁审查\\"的原则。" }',
  right: 'overview: { body: "坚持“谁公开、谁审查”的原则。" }',
  message: {
    "zh-CN": (a) => ({
      text: `${a.found}用了直引号。`,
      hints: [
        a.wanted === undefined
          ? "直引号没有配对：在引文开头用前引号“，在引文末尾用后引号”"
          : `引文前面用前引号，后面用后引号，改成${a.wanted}`,
      ],
    }),
    en: (a) => ({
      text: `${a.found} has straight quotation marks.`,
      hints: [
        a.wanted === undefined
          ? "Its other half is missing: an opening mark “ before the quotation, a closing mark ” behind it"
          : `An opening mark before the quotation, a closing one behind it: write ${a.wanted}`,
      ],
    }),
  },
  *check({ prose }) {
    for (const one of prose) {
      if (one.kind === "quote") continue;
      for (const { open, close } of straightQuotations(one)) {
        if (close === undefined) {
          yield { at: one.place(open, open + 1), args: { found: '"' } };
          continue;
        }
        const found = one.text.slice(open, close + 1);
        const wanted = `“${found.slice(1, -1)}”`;
        // What stands right already is left alone, so that other corrections in the quotation can be made too.
        const both = one.text[open] === '"' && one.text[close] === '"';
        const [start, text] = both ? [open, wanted] : one.text[open] === '"' ? [open, "“"] : [close, "”"];
        const end = both ? close + 1 : start + 1;
        const fix = fixOf(one, start, end, text);
        yield { at: one.place(start, end), args: { found, wanted }, ...(fix && { fix }) };
      }
    }
  },
});
