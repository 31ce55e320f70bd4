import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { CURRENT, TEMPLATES } from "../../src/templates/choose.js";
import { filled, LANGUAGES, skeleton } from "../support/init.js";

const read = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

const EVERY = TEMPLATES.flatMap((template) => LANGUAGES.map((keys) => ({ template, keys })));

/** Every optional key as a person would bring it back: without the `# ` before it. */
const uncommented = (text: string): string =>
  text.replace(
    /^( *)# (?=\s*(?:- )?(?:待填|(?:- )?[\w\p{Script=Han}]+:(?: 待填| \||(?: \{.*\})?))$)/gmu,
    "$1",
  );

/** Written values that are still 待填. */
const open = (text: string) =>
  text.split("\n").flatMap((line) => (/^\s*#/.test(line) ? [] : (line.match(/待填/g) ?? []))).length;

describe("the data file of init", () => {
  test.each(EVERY)(
    "$template.version $keys: validate says what is to fill in, once a place",
    ({ template, keys }) => {
      const made = skeleton(template, keys);
      const { diagnostics } = read(made.text);
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
      expect(diagnostics).toHaveLength(open(made.text));
      expect(made.open).toBe(diagnostics.length);
      for (const { place } of diagnostics)
        expect(place.source.text.slice(place.start, place.end)).toBe("待填");
      expect(new Set(diagnostics.map(({ place }) => place.pointer)).size).toBe(diagnostics.length);
    },
  );

  test.each(EVERY)(
    "$template.version $keys: every key of the schema stands in it, with its label and help",
    ({ template, keys }) => {
      const { text } = skeleton(template, keys);
      const told = text.replace(/\n\s*# {2,}(?=\S)|\n\s*#\s+#\s+(?=\S)/g, "");
      const visit = (pointer: string) => {
        for (const name of Object.keys(template.schema.at(pointer)?.properties ?? {})) {
          const below = `${pointer}/${name}`;
          const { title, $ref } = template.schema.at(below)!;
          if (pointer.endsWith("/value") || name === "value" || name === "remark") continue;
          const typed = template.schema.keyIn(keys, pointer, name);
          expect(text, below).toMatch(new RegExp(`(?<![\\w\\p{Script=Han}])${typed}(?:[: ：]|$)`, "mu"));
          expect(told, below).toContain(title);
          // Rows alike are told once.
          if (!/(?:countCell|amountCell|applicants|outcomes)$/.test($ref ?? "")) visit(below);
        }
        if (template.schema.at(pointer)?.items) visit(`${pointer}/0`);
      };
      visit("");
    },
  );

  test.each(EVERY)(
    "$template.version $keys: optional keys come back without their sign",
    ({ template, keys }) => {
      const { text } = skeleton(template, keys);
      const all = uncommented(text);
      expect(open(all)).toBeGreaterThan(open(text) + 40);
      expect(all).not.toMatch(/^\s*#.*: 待填$/m);
      const { diagnostics } = read(all);
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["GR2007"]));
      expect(diagnostics).toHaveLength(open(all));
    },
  );

  test.each(EVERY)(
    "$template.version $keys: filled in, it is a report without errors",
    ({ template, keys }) => {
      const { text } = skeleton(template, keys, { agency: { name: "某县教育局", kind: "department" } });
      const errors = read(filled(text)).diagnostics.filter(({ severity }) => severity === "error");
      expect(errors).toEqual([]);
    },
  );

  test("has no line that an editor would have to scroll for, but the rows of figures", () => {
    const { text } = skeleton(CURRENT, "en");
    const help = text.split("\n").filter((line) => /^\s*#/.test(line) && !line.includes("{ "));
    for (const line of help) expect([...line].length, line).toBeLessThan(110);
    expect(text).not.toMatch(/^\s*#\s+[，。；：、）》”]/m);
  });
});
