import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proseOf } from "../../src/narrative/prose.js";
import { viewOf } from "../../src/narrative/view.js";
import type { Scalar } from "../../src/syntax/tree.js";

function scalar(text: string): Scalar {
  const source = { name: "data.yaml", text };
  return {
    kind: "scalar",
    source,
    start: 0,
    end: text.length,
    pointer: "/preamble",
    text,
    style: "plain",
  } as Scalar;
}
const proses = (text: string) => proseOf(scalar(text), true, () => undefined);
const view = (text: string) => proses(text).map((prose) => viewOf(prose).text)[0] ?? "";

describe("one reading for every notation", () => {
  test.each([
    ["2023 年收到申请 20 件 ，其中 5 件。", "2023年收到申请20件，其中5件。"],
    ["上 年结转3件", "上年结转3件"],
    ["收到申请９件(含上年结转１件)", "收到申请9件（含上年结转1件）"],
    ["收到申请9件,办结9件;办结率100％.", "收到申请9件，办结9件；办结率100%。"],
    ["发布信息 1, 234 条，1,234件", "发布信息1,234条，1,234件"],
    ["国办公开办函[2019] 60 号、（ 2021 ）30号", "国办公开办函〔2019〕60号、〔2021〕30号"],
    ["9:30—12:00，见http://a.cn/x?id=3,4;见Word 2016", "9:30—12:00，见http://a.cn/x?id=3,4；见Word 2016"],
    ["f(x)与State of the Art", "f(x)与State of the Art"],
    ["收到\u200b申请\u00a09\u3000件", "收到申请9件"],
    ["电话：0591-1 2 3", "电话：0591-1 2 3"],
    ["增长12.5%，V2.1.3版", "增长12.5%，V2.1.3版"],
  ])("%s", (typed, read) => {
    expect(view(typed)).toBe(read);
  });
});

test("every character of the view stands where it was typed, or for what was typed there", () => {
  const piece = fc.constantFrom(
    "收",
    "申请",
    " ",
    "\u3000",
    "9",
    "１２",
    ",",
    "，",
    "(",
    "）",
    "件",
    "a",
    ".",
    "[2019]",
    "号",
    "％",
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const prose of proses(text)) {
        const read = viewOf(prose);
        let last = 0;
        for (let at = 0; at < read.text.length; at++) {
          const { start, end } = read.place(at, at + 1);
          expect(end).toBe(start + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const typed = text[start]!;
          if (/[\p{Script=Han}]/u.test(typed)) expect(read.text[at]).toBe(typed);
        }
      }
    }),
  );
});

test("adding spaces around digits changes nothing of the reading", () => {
  const piece = fc.constantFrom("2023年", "收到申请9件", "，", "（含3件）", "占12.5%", "。");
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const spaced = text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=[\d%])(?=\p{Script=Han})/gu, " ");
      expect(view(spaced)).toBe(view(text));
    }),
  );
});
