import { expect, test } from "vitest";
import { notationCases } from "../../support/notation.js";
import { fixed, told, withOverview } from "../../support/prose.js";

notationCases("GR6003", [
  ["印发《关于贯彻«《细则》»的通知》。", "印发《关于贯彻〈细则〉的通知》。"],
  ["印发《关于转发«《甲办法》»«《乙办法》»的通知》。", "印发《关于转发〈甲办法〉〈乙办法〉的通知》。"],
]);

test("a fix keeps away from escapes and line breaks", () => {
  const text = withOverview("本机关。").replace(
    "  body: |\n    本机关。",
    '  body: "依法公开《关于《细则》\\u7684通知》。"',
  );
  expect(told(text)).toEqual(["GR6003 《细则》"]);
  const folded = withOverview("印发《关于转发《甲\n办法》的通知》。");
  expect(told(folded)).toHaveLength(1);
  expect(fixed(folded)).toBe(folded);
});
