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
  ['"a\\q b\\q"', '"a\\q b.."'],
  ['"\\x4 \\q"', '"\\x4 .."'],
  ['"D:\\xxgk\\2022"', '"D:\\xxgk..022"'],
  ['"\\u12 公"', '"\\u12 公"'],
  ['"\\UFFFFFFFF"', '"\\UFFFFFFFF"'],
  ['"\\q\\\n  a"', '"\\q.\n  a"'],
  ['"\\q \\" a"', '"\\q .. a"'],
  ['"\\l\\n', '"\\l..'],
  ['"\\', '"\\'],
])("%j keeps its first unknown escape, its length and its lines, and has no other", (token, kept) => {
  expect(untilBadEscape(token)).toBe(kept);
});
