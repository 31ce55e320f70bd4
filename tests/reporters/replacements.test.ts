import { describe, expect, test } from "vitest";
import { compile, type Diagnostic } from "../../src/index.js";
import { replacementOf } from "../../src/reporters/replacements.js";
import { CODES } from "../../src/rules/codes.js";
import { MINIMAL } from "../support/files.js";
import { overlaid } from "../support/overlay.js";

const run = (text: string) =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).diagnostics;

const mended = ({ place: { source, start, end } }: Diagnostic, text: string) =>
  source.text.slice(0, start) + text + source.text.slice(end);

/** The report with a passage changed, and with what its only finding says to write. */
function followed(
  before: string,
  after: string,
): { found: string; written: string | undefined; left: string[] } {
  const [found, ...others] = run(MINIMAL.replace(before, after));
  expect(others).toEqual([]);
  const written = replacementOf(found!);
  return {
    found: found!.code,
    written,
    left: written === undefined ? [] : run(mended(found!, written)).map(({ code }) => code),
  };
}

describe("what a hint says to write", () => {
  test.each([
    ["a wrong cell of 三", "disclosed: { naturalPerson: 4", "disclosed: { naturalPerson: 5", "GR3002", "4"],
    [
      "a total of 三",
      "partiallyDisclosed: { naturalPerson: 2, commercial: 2, total: 4",
      "partiallyDisclosed: { naturalPerson: 2, commercial: 2, total: 5",
      "GR3002",
      "4",
    ],
    ["a total of 四", "pending: 0, total: 3", "pending: 0, total: 0", "GR3004", "3"],
    ["a number with its unit", "decisions: 9", "decisions: 12件", "GR2004", "12"],
    ["a full-width number", "decisions: 9", "decisions: １２", "GR2004", "12"],
    ["an amount in quotes", "amount: 27.948692", 'amount: "27.9"', "GR2005", "27.9"],
    ["a misspelt key", "inForce: 90", "inforce: 90", "GR2002", "inForce"],
    ["a misspelt choice", "kind: department", "kind: departments", "GR2006", "department"],
    ["a full-width colon", "year: 2022", "year：2022", "GR1007", ": "],
    [
      "a half-width sign in the text",
      "本机关依法公开政府信息。",
      "本机关依法公开,政府信息。",
      "GR6001",
      "，",
    ],
    [
      "a path in the middle",
      "本机关依法",
      "受理{{applications.newlyReceived.totl}}件，本机关依法",
      "GR5001",
      "{{applications.newlyReceived.total}}",
    ],
    [
      "a filter",
      "本机关依法",
      "占{{applications.newlyReceived.total | percentof applications.newlyReceived.total}}，本机关依法",
      "GR5001",
      "{{applications.newlyReceived.total | percentOf applications.newlyReceived.total}}",
    ],
  ])("%s", (_, before, after, code, text) => {
    const { found, written, left } = followed(before, after);
    expect([found, written, left]).toEqual([code, text, []]);
  });

  test("nothing where a figure is to be checked first, or nobody can know what was meant", () => {
    expect(followed("decisions: 9", "decisions: 无").written).toBeUndefined();
    expect(followed("name: 某省科学技术厅", "name: 待填").written).toBeUndefined();
  });

  test("a number of the text that disagrees gives way to the reference", () => {
    const { found, written, left } = followed("本机关依法公开政府信息。", "全年新收政府信息公开申请9件。");
    expect([found, written, left]).toEqual(["GR5002", "{{applications.newlyReceived.total}}", []]);
  });
});

/** Codes whose wrong example names what to write. */
const WRITTEN = CODES.flatMap(({ code, wrong }) => {
  if (typeof wrong !== "string") return [];
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(overlaid(wrong));
  return run(text).flatMap((found) => {
    const written = found.code === code && !found.fix ? replacementOf(found) : undefined;
    return written === undefined ? [] : [[code, found, written] as const];
  });
});

test.each(WRITTEN)("%s: its example is mended by what the hint says", (code, found, written) => {
  const times = (text: string) => run(text).filter((other) => other.code === code).length;
  expect(times(mended(found, written))).toBeLessThan(times(found.place.source.text));
});
