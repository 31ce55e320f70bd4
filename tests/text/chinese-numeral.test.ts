import { expect, test } from "vitest";
import { readChineseNumeral } from "../../src/text/chinese-numeral.js";

test.each([
  ["零", 0],
  ["〇", 0],
  ["三", 3],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["九十九", 99],
  ["一百", 100],
  ["一百零三", 103],
  ["一百一十", 110],
  ["二百五十六", 256],
  ["一千", 1000],
  ["一千零二", 1002],
  ["一千零一十", 1010],
  ["一千二百三十四", 1234],
])("%s is %d", (written, value) => {
  expect(readChineseNumeral(written)).toBe(value);
});

test.each(["", "百", "一二", "二〇二三", "十十", "一百二", "万", "一千三"])("%s is no numeral", (written) => {
  expect(readChineseNumeral(written)).toBeUndefined();
});
