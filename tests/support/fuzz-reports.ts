import { readFileSync } from "node:fs";
import fc from "fast-check";
import { CODES } from "../../src/rules/codes.js";
import { TEMPLATES } from "../../src/templates/choose.js";
import { dressedReport } from "./dressed-report.js";
import { narrative } from "./fuzz-narratives.js";
import { oneOf, place } from "./fuzz-tokens.js";
import { MUTATORS, type Pick } from "./mutators.js";
import { overlaid } from "./overlay.js";
import { randomReport, type Version, write } from "./random-report.js";
import { reportWith } from "./sentences.js";
import { report } from "./text-figures.js";

/** Reports that get through the first stages: what is wrong with them, if anything, is in what they say. */

const decoder = new TextDecoder();

const VERSION = fc.constantFrom<Version>("2019", "2021");

/** Random reports of every format, with remarks, notes, attachments. */
export const sound: fc.Arbitrary<string> = fc.constantFrom(...TEMPLATES).chain(dressedReport);

/** The same with up to three faults, each of which a stage has a diagnostic for. */
const faulty = fc
  .tuple(
    VERSION.chain((template) => randomReport({ template }).map(write)),
    fc.array(fc.constantFrom(...Object.keys(MUTATORS)), { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(9973), { minLength: 4, maxLength: 4 }),
  )
  .map(([file, names, numbers]) => {
    let next = 0;
    const pick: Pick = (choices) =>
      choices[(numbers[next++ % numbers.length] ?? 0) % Math.max(1, choices.length)];
    let { text } = file;
    for (const name of names) {
      // Behind the first fault only such places are known as still stand where they stood.
      const slots = file.slots.filter(
        ({ value: [from, to] }) => text.slice(from, to) === file.text.slice(from, to),
      );
      const made = MUTATORS[name]!({ ...file, text, slots }, pick);
      if (made) text = decoder.decode(made.bytes);
    }
    return text;
  });

/** Examples of the codes that are laid over the smallest file; such as are a file of their own come alone. */
const EXAMPLES = CODES.flatMap(({ wrong, right }) => [wrong, right]).flatMap((each) => {
  if (each === undefined || (typeof each === "object" && "scene" in each)) return [];
  return typeof each === "string" ? [each] : [each.data];
});
const LAID = EXAMPLES.filter((text) => !/^(?:raw|line):/.test(text));

const examples = fc.oneof(
  fc.constantFrom(...EXAMPLES).map((text) => decoder.decode(overlaid(text))),
  fc
    .uniqueArray(fc.constantFrom(...LAID), { minLength: 2, maxLength: 6 })
    .map(
      (texts) =>
        texts.reduce((base, text) => decoder.decode(overlaid(text, base)), undefined as string | undefined)!,
    ),
);

/** Sentences as agencies write them, true against the tables of `report`, with some of their numbers changed. */
const SENTENCES = readFileSync("tests/rules/figures-in-text/sentences.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !/^[#@]/.test(line));

const sentences = fc
  .array(
    fc.tuple(
      fc.constantFrom(...SENTENCES),
      place,
      fc.constantFrom("56", "0", "1", "57", "二十二", "半数", ""),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) =>
    all
      .map(([sentence, at, number]) => {
        const numbers = sentence.match(/«[^»]*»/g) ?? [];
        const chosen = Math.floor(at * (numbers.length + 2));
        let index = 0;
        return sentence.replace(/«([^»]*)»/g, (_, own: string) => (index++ === chosen ? number : own));
      })
      .join(""),
  );

const told = sentences.map((text) => report(text));

/** Narratives of every part, in which images of the folder stand too. */
const narrated = fc
  .tuple(
    narrative,
    fc.constantFrom("preamble", "overview", "problems", "otherMatters" as const),
    fc.option(sentences),
  )
  .map(([text, part, more]) => {
    const where = part as "preamble";
    const own = reportWith(text, { part: where });
    return more === null ? own : own.replace("公开的深度还不够。", () => more.slice(0, 200));
  });

const DIRECTIVES = [
  "gov-report-disable-next-line",
  "gov-report-disable-next-line",
  "gov-report-disable-nextline",
  "gov-report-disable-next-line-",
  "disable-next-line",
  "gov-report-ignore",
];

/** Lines of keys, which a comment can stand before; in a literal block it would be text. The first line is among them. */
function beforeKeys(lines: readonly string[]): number[] {
  const found = [0];
  let block = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    const indent = line.search(/[^ ]|$/);
    if (line.trim() === "" || indent > block) continue;
    block = /[|>][-+\d]*\s*$/.test(line) ? indent : Number.POSITIVE_INFINITY;
    if (/^ *\w+:(?: |$)/.test(line)) found.push(index);
  }
  return found;
}

/** Comments before any keys of a report, that answer findings of these codes or of others. */
export const answered = (text: string, codes: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: place,
        word: fc.constantFrom(...DIRECTIVES),
        codes: fc.array(fc.constantFrom(...codes, "GR4002", "GR6001", "GR9999", "gr4002", "GR3001"), {
          maxLength: 3,
        }),
        joint: fc.constantFrom(", ", "，", "、", " ", ","),
        reason: fc.constantFrom(" -- 已核对", " --", "", " — 已核对", " -- a -- b", " -- {{year}} # x"),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((comments) => {
      const lines = text.split("\n");
      for (const { at, word, codes: own, joint, reason } of comments) {
        const index = oneOf(beforeKeys(lines), at);
        const indent = /^ */.exec(lines[index]!)![0];
        lines.splice(index, 0, `${indent}# ${word} ${own.join(joint)}${reason}`);
      }
      return lines.join("\n");
    });

/** Two files of which the second is last year's: examples of rules across years, and reports of any figures. */
export const twoYears: fc.Arbitrary<[string, string]> = fc.oneof(
  fc.constantFrom(
    ...CODES.flatMap(({ wrong, right }) => [wrong, right]).flatMap((each): [string, string][] =>
      typeof each === "object" && "data" in each && each.previous !== undefined
        ? [[decoder.decode(overlaid(each.data)), decoder.decode(overlaid(each.previous))]]
        : [],
    ),
  ),
  fc
    .tuple(sound, sound)
    .map(([one, other]): [string, string] => [
      one,
      other.replace(/^year: \d+/m, () => `year: ${Number(/^year: (\d+)/m.exec(one)![1]) - 1}`),
    ]),
  fc
    .tuple(told, told)
    .map(([one, other]): [string, string] => [one, other.replace("year: 2022", "year: 2021")]),
);

/** Reports that reach the checks, and beyond them. */
export const anyReport: fc.Arbitrary<string> = fc.oneof(sound, faulty, examples, told, narrated);

/** Such as most are built of. */
export const buildable: fc.Arbitrary<string> = fc.oneof(sound, narrated, narrated, told);
