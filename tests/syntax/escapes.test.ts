import { expect, test } from "vitest";
import { untilBadEscape } from "../../src/syntax/escapes.js";

test.each([
  '"公开"',
  '"a\\n\\t\\\\ \\" \\/ \\N \\_ \\L \\P \\0 \\a \\b \\e \\f \\r \\v"',
  '"\\x41 \\u4e00 \\U0001F600 \\U0010FFFF"',
  '"a \\\n  b \\\r\n  c"',
])("%j holds only escapes that YAML knows, and stays", (token) => {
  expect(untilBadEscape(token)).toBe(token);
});

test.each([
  ['"a\\q b\\q"', '"a\\qaaaa"'],
  ['"\\x4 \\q"', '"\\xaaaa"'],
  ['"\\u12 公"', '"\\uaaaa"'],
  ['"\\UFFFFFFFF"', '"\\Uaaaaaaaa"'],
  ['"\\l\\n', '"\\lan'],
  ['"\\', '"\\'],
])("%j keeps its first unknown escape, its length and its end", (token, kept) => {
  expect(untilBadEscape(token)).toBe(kept);
});
