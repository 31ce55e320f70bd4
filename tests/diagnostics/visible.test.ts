import fc from "fast-check";
import { expect, test } from "vitest";
import { visible, visibleArgs, visibleJson, withoutCommands } from "../../src/diagnostics/visible.js";

const OBEYED = /[\0-\x1f\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]|\p{Surrogate}/u;

test("control and formatting characters are shown, line breaks folded", () => {
  expect(visible("红\x1b[31m\x07\x7f")).toBe("红␛[31m␇\\u007f");
  expect(visible("a\u202eb\u200b\ufeff\u{e0041}")).toBe("a\\u202eb\\u200b\\ufeff\\udb40\\udc41");
  expect(visible("a\r\nb\nc\rd\u2028e\tf")).toBe("a␊b␊c␊d\\u2028e f");
  expect(visible(" ::error::x ##[error]")).toBe(" \\u003a:error::x \\u0023#[error]");
  expect(visible("\ud800")).toBe("\\ud800");
  expect(visible("一、总体情况（2022）")).toBe("一、总体情况（2022）");
});

test("nothing that is obeyed is left of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visible(text)).not.toMatch(OBEYED);
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});

test("what a message is made of is shown through and through", () => {
  const args = { a: "x\ny", list: [{ b: "\x07" }], count: 3, flag: true, none: null };
  expect(visibleArgs(args)).toEqual({ a: "x␊y", list: [{ b: "␇" }], count: 3, flag: true, none: null });
});

test("no line is a command of a CI runner", () => {
  expect(withoutCommands("::error::x\n  ::add-mask::y\na ::b\n##[error]z")).toBe(
    "\\u003a:error::x\n  \\u003a:add-mask::y\na ::b\n\\u0023#[error]z",
  );
});

test("JSON stays the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, text) => {
      const json = visibleJson(JSON.stringify({ value, text, line: "##[error]" }, null, 2));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, text, line: "##[error]" })));
      expect(json.replaceAll("\n", "")).not.toMatch(OBEYED);
      expect(json).not.toContain("##[");
    }),
  );
});
