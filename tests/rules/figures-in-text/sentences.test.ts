import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../../src/index.js";
import { TABLES } from "../../support/text-figures.js";

/** The lines of a data file of sentences; those that begin with # are notes. */
function lines(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

const DEPARTMENT = "{ name: 某省科学技术厅, kind: department }";

/** A report with a sentence in its part on applications, or in the body of the overview, which says nothing of them. */
function report(sentence: string, agency = DEPARTMENT, isOnRequest = true): string {
  const place = isOnRequest
    ? `  sections:\n    - topic: onRequest\n      title: 办理情况\n      body: |\n        ${sentence}`
    : `  body: |\n    ${sentence}`;
  return `year: 2022
agency: ${agency}
overview:
${place}
${TABLES}problems:
  body: 公开的深度还不够。
otherMatters:
  body: 未收取信息处理费。
`;
}

const found = (text: string): Diagnostic[] =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).diagnostics.filter(
    ({ code }) => code === "GR5002",
  );
const said = (text: string): string[] => found(text).map(({ place }) => text.slice(place.start, place.end));
const told = (text: string): string[] =>
  found(text).map(
    (each) => `${text.slice(each.place.start, each.place.end)} ${messageOf(each, "zh-CN").text}`,
  );

let agency = DEPARTMENT;
/** Sentences, each with the agency that its report is of. */
const SENTENCES: [sentence: string, agency: string][] = [];
for (const line of lines("sentences.txt")) {
  if (line.startsWith("@")) agency = line.slice(1);
  else SENTENCES.push([line, agency]);
}
const bare = (sentence: string) => sentence.replace(/[«»]/g, "");
/** As text copied from a PDF. */
const spaced = (text: string) =>
  text.replace(/(?<=[\p{Script=Han}，。；（、])(?=\d)|(?<=[\d%])(?=\p{Script=Han})/gu, " ");
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe("true sentences are silent", () => {
  test.each(SENTENCES)("%s", (sentence, of) => {
    for (const write of [
      bare,
      (text: string) => spaced(bare(text)),
      (text: string) => bare(fullWidth(text)),
    ]) {
      expect(told(report(write(sentence), of))).toEqual([]);
      expect(told(report(write(sentence), of, false))).toEqual([]);
    }
  });
});

/** Every sentence with one of its marked numbers made wrong, and that number. */
const WRONG = SENTENCES.flatMap(([sentence, of]) =>
  [...sentence.matchAll(/«(\d+)»/g)].map(
    ({ 0: mark, 1: number, index }): [sentence: string, wrong: string, agency: string] => {
      const wrong = String(Number(number) + 37);
      return [bare(sentence.slice(0, index)) + wrong + bare(sentence.slice(index + mark.length)), wrong, of];
    },
  ),
);

describe("a wrong number is found", () => {
  test("there are more than 100 of them", () => expect(WRONG.length).toBeGreaterThan(100));
  test.each(WRONG)("%s", (sentence, number, of) => {
    expect(said(report(sentence, of))).toContain(number);
    expect(said(report(spaced(sentence), of))).toContain(number);
    expect(said(report(fullWidth(sentence), of))).toContain(fullWidth(number));
  });
});

describe("words that the tables contradict are found", () => {
  test.each(lines("words.txt"))("%s", (sentence) => {
    expect(said(report(bare(sentence)))).toEqual(
      [...sentence.matchAll(/«([^»]*)»/g)].map(([, words]) => words),
    );
  });
});
