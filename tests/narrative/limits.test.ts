import { describe, expect, test } from "vitest";
import { positionAt } from "../../src/diagnostics/source.js";
import { compile } from "../../src/index.js";
import { NARRATIVE_LIMITS } from "../../src/narrative/limits.js";
import { MINIMAL } from "../support/files.js";
import { withNarrative } from "../support/hostile.js";

const bytes = (text: string) => new TextEncoder().encode(text);

const found = (text: string) => compile({ name: "data.yaml", bytes: bytes(text) }).diagnostics;

const beyond = (text: string) => found(text).filter(({ code }) => code === "GR5007");

/** Texts at a limit, and one step beyond it. */
const AT: Record<keyof typeof NARRATIVE_LIMITS, (step: 0 | 1) => string> = {
  paragraph: (step) => withNarrative("公".repeat(10_000 + step)),
  lines: (step) =>
    withNarrative(
      Array(200 + step)
        .fill("公开")
        .join("\n"),
    ),
  signs: (step) => withNarrative("公[".repeat(1_000 + step)),
  rowSigns: (step) => {
    const row = (cell: string) => `${`|${cell}`.repeat(199)}|`;
    return withNarrative(`${row("公")}${step ? "|" : ""}\n${row("-")}\n${row("公")}`);
  },
  text: (step) => MINIMAL.replace("某省科学技术厅", "厅".repeat(2_000 + step)),
  indentation: (step) => withNarrative(`公\n${" ".repeat(200 + step)}开`),
  items: (step) =>
    withNarrative(
      Array(5_000 + step)
        .fill("- 公")
        .join("\n"),
    ),
  blocks: (step) =>
    withNarrative(
      Array(18_998 + step)
        .fill("公")
        .join("\n\n"),
    ),
  // Its other texts have 18 characters.
  allText: (step) =>
    withNarrative([...Array(64).fill("公".repeat(10_000)), "公".repeat(9_982 + step)].join("\n\n")),
  allLines: (step) =>
    withNarrative(
      [...Array(249).fill(Array(200).fill("公").join("\n")), ...Array(198 + step).fill("公")].join("\n\n"),
    ),
  brackets: (step) => withNarrative([...Array(10).fill("公[".repeat(500)), step ? "[" : "公"].join("\n\n")),
  cells: (step) => {
    const row = (cell: string, count: number) => `|${`${cell}|`.repeat(count)}`;
    const table = [row("公", 199), row("-", 199), ...Array(98).fill(row("公", 199))];
    return withNarrative([...table, step ? `|${row("公", 3)}` : ""].join("\n"));
  },
  allSigns: (step) => withNarrative([...Array(75).fill("公`".repeat(1_000)), step ? "`" : "公"].join("\n\n")),
};

describe("every limit of the narrative", () => {
  test.each(Object.keys(NARRATIVE_LIMITS) as (keyof typeof NARRATIVE_LIMITS)[])(
    "%s: the last that is allowed, and the first that is not",
    (limit) => {
      expect(beyond(AT[limit](0))).toEqual([]);
      const all = found(AT[limit](1));
      expect(all).toHaveLength(1);
      expect(all[0]).toMatchObject({ code: "GR5007", args: { limit: expect.any(String) } });
      expect(all[0]!.args).toEqual({ limit, maximum: NARRATIVE_LIMITS[limit] });
    },
  );

  test("is told at the first character beyond it", () => {
    const [fault] = beyond(AT.paragraph(1));
    const { source, start, end } = fault!.place;
    expect(end - start).toBe(1);
    expect(positionAt(source, start).column).toBe(4 + 10_000 + 1);
    const [sign] = beyond(AT.signs(1));
    expect(sign!.place.source.text.slice(sign!.place.start, sign!.place.end)).toBe("[");
  });

  test("counts each level of quotes and lists", () => {
    const quotes = (count: number) => withNarrative(Array(count).fill("> - > > a").join("\n\n"));
    expect(beyond(quotes(1_250))).toEqual([]);
    expect(beyond(quotes(1_251))).toMatchObject([{ args: { limit: "items", maximum: 5_000 } }]);
  });

  test("lets 2 MB of honest prose pass", () => {
    const prose = "本机关依法公开政府信息，主动公开**工作动态**类信息，提高服务水平。\n\n";
    const text = withNarrative(prose.repeat(18_000));
    expect(bytes(text).length).toBeGreaterThan(1_800_000);
    expect(beyond(text)).toEqual([]);
  });

  test.each([">", "> ", "-", "1.", "> -"])(
    "lists and quotes of nothing but %j are counted as well",
    (sign) => {
      const levels = sign.trim().split(" ").length;
      // Empty ones are slow to read: few of them stand behind as many items as make up the limit.
      const text = (count: number) =>
        withNarrative(
          [...Array(5_000 - 10 * levels).fill("- 公"), ...Array(count).fill(`\n${sign}`)].join("\n"),
        );
      expect(beyond(text(10))).toEqual([]);
      expect(beyond(text(11))).toMatchObject([{ args: { limit: "items", maximum: 5_000 } }]);
    },
  );
});
