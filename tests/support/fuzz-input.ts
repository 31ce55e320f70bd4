import { readFileSync } from "node:fs";
import fc from "fast-check";
import { EXAMPLE, MINIMAL } from "./files.js";
import { HOSTILE_NARRATIVES, withNarrative } from "./hostile.js";
import { HOSTILE_FILES } from "./hostile-files.js";

/** Files of one case by name; `data.yaml` is the one that is checked and built. */
export type Input = Record<string, Uint8Array>;

const encoder = new TextEncoder();
const data = (text: string): Input => ({ "data.yaml": encoder.encode(text) });

/** Where in something: the part of it that lies before. */
export const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

export const oneOf = <T>(items: readonly T[], at: number): T => items[Math.floor(at * items.length)]!;

export const YAML_TOKENS = [
  ..."{}[],:?-&*!|>'\"%@`#~<\t\n\r =\\",
  ...[
    "\n  ",
    "\n    ",
    ": ",
    "- ",
    " #",
    "---\n",
    "...\n",
    "<<: *a",
    "!!int",
    "&a",
    "*a",
    "|2-\n",
    ">+\n",
    "? ",
  ],
  ...[
    "year",
    "agency",
    "name",
    "applications",
    "results",
    "total",
    "body",
    "sections",
    "figures",
    "children",
  ],
  ...[
    "0",
    "1",
    "012",
    "7.0",
    "1e3",
    "0x1F",
    "null",
    "~",
    "true",
    "2022",
    "__proto__",
    "constructor",
    "toString",
  ],
  ...["{{year}}", "{{", "}}", "\\u0000", "\\ud800", "：", "，", "｛", "　", "待填", "政府信息公开", "2021"],
];

export const MARKDOWN_TOKENS = [
  ..."*_`[]()<>!#|-+>\\~&{}\n\t 　",
  ...[
    "**",
    "```",
    "~~~",
    "\n\n",
    "\n    ",
    "1. ",
    "- ",
    "> ",
    "![",
    "](",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "&amp;",
  ],
  ...[
    "http://a.cn/",
    "a@b.cn",
    "{{year}}",
    "{{applications.newlyReceived.total}}",
    "{{x",
    "}}",
    "\\{{",
    "|-|",
    "===",
  ],
  ...[
    "表：名称",
    "图片.png",
    "一、",
    "（一）",
    "《",
    "》",
    "“",
    "”",
    "新收申请7件",
    "占50%",
    "。",
    "，",
    "公开",
  ],
];

export const soup = (tokens: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...tokens), { maxLength }).map((parts) => parts.join(""));

/** A few of them said over and over, up to so many characters: what a reader spends more than linear time on. */
export const bomb = (
  tokens: readonly string[],
  sizes: readonly number[] = [300, 20_000, 200_000, 2_000_000],
) =>
  fc
    .tuple(fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 4 }), fc.constantFrom(...sizes))
    .map(([parts, size]) => {
      const unit = parts.join("") || "\n";
      return unit.repeat(Math.ceil(size / unit.length));
    });

/** What may not be printed as it stands, and what looks like something else. */
const UNICODE = fc.oneof(
  fc.constantFrom(
    ..."\ufffe\uffff\ufdd0\u0000\u0007\u001b\u007f\u0085\u2028\u2029\u200b\u200d\u202e\u2066\ufeff\u00ad\u0301",
    "\ud800",
    "\udfff",
    "👩‍👩‍👧‍👦",
    "🇨🇳",
    "שלום",
    "مرحبا",
    "e\u0301\u0301\u0301",
    "𠮷",
    "=1+1",
    "@SUM(1)",
    "<w:t>",
    "]]>",
    "&#0;",
    '"',
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
export const unicode = fc.array(UNICODE, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

const quoted = (text: string) => JSON.stringify(text);

/** Any text in any value that takes one: raw in the file, or escaped in quotes. */
const inEveryString = fc.tuple(unicode, fc.boolean()).map(([text, escaped]) => {
  const value = escaped
    ? quoted(text).replace(/[^\x20-\x7e]/gu, (c) => [...c].map(escapedUnits).join(""))
    : quoted(text);
  return data(
    `title: ${value}\nsignature: { name: ${value}, date: 2023-01-18 }\npreamble: ${value}\nattachments:\n  - { title: ${value}, body: ${value} }\n${MINIMAL.replace(
      "某省科学技术厅",
      value,
    )
      .replace(
        "kind: department",
        `kind: department, shortName: ${value}, contact: { website: ${value}, email: ${value} }`,
      )
      .replace("issued: 13", `issued: { value: 13, remark: ${value} }`)
      .replace("body: 公开的深度还不够。", `sections: [{ title: ${value}, body: ${value} }]`)}`,
  );
});

function escapedUnits(sign: string): string {
  return [...Array(sign.length).keys()]
    .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");
}

const REAL = [MINIMAL, readFileSync(EXAMPLE, "utf8")].map((text) => encoder.encode(text));

/** Real files with bytes flipped, cut out, doubled, and pieces of other files put in. */
export const mutated = fc
  .record({
    file: fc.constantFrom(...REAL),
    edits: fc.array(
      fc.record({
        at: place,
        cut: fc.nat({ max: 40 }),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 8 }),
          soup(YAML_TOKENS, 4).map((text) => encoder.encode(text)),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ file, edits }): Input => {
    let bytes: Uint8Array = file;
    for (const { at, cut, put } of edits) {
      const from = Math.floor(at * bytes.length);
      bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
    }
    return { "data.yaml": bytes };
  });

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9", "hex");

/**
 * Images that are cut off, of a size that nothing can hold, of another type than their name says, or no images.
 */
const images = fc
  .record({
    image: fc.constantFrom(PNG, JPEG, Buffer.from("GIF89a\x01\x00\x01\x00", "latin1"), Buffer.from("<svg/>")),
    cut: fc.nat({ max: 80 }),
    flips: fc.array(fc.tuple(fc.nat({ max: 70 }), fc.nat({ max: 255 })), { maxLength: 6 }),
    name: fc.constantFrom(
      "a.png",
      "a.jpg",
      "a",
      "../a.png",
      "/etc/passwd",
      "a.png/",
      "a\\u0000.png",
      ".",
      "",
    ),
  })
  .map(({ image, cut, flips, name }): Input => {
    const bytes = Buffer.from(image.subarray(0, Math.max(0, image.length - (cut > 40 ? 0 : cut))));
    for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
    return { ...data(withNarrative(`![图](${name})`)), "a.png": bytes, "a.jpg": bytes, a: bytes };
  });

/** Every kind of input, by name. What costs much is asked less often. */
export const INPUTS: Record<string, { arbitrary: fc.Arbitrary<Input>; share: number }> = {
  "random bytes": {
    arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ "data.yaml": bytes })),
    share: 1,
  },
  "soup of YAML": { arbitrary: soup(YAML_TOKENS, 80).map(data), share: 1 },
  "soup of YAML behind a report": {
    arbitrary: soup(YAML_TOKENS, 40).map((text) => data(`${MINIMAL}${text}`)),
    share: 1,
  },
  "soup of Markdown": {
    arbitrary: soup(MARKDOWN_TOKENS, 80).map((text) => data(withNarrative(text))),
    share: 1,
  },
  "mutated files": { arbitrary: mutated, share: 1 },
  "any text everywhere": { arbitrary: inEveryString, share: 1 },
  "images that lie": { arbitrary: images, share: 0.5 },
  "costly narratives": {
    // One paragraph of 9,000 signs is nothing; as many as a report may have show what is not linear.
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.values(HOSTILE_NARRATIVES)),
        fc.constantFrom(150, 990, 9_000, 200_000),
        fc.constantFrom(1, 1, 20, 70),
      )
      .map(([make, size, times]) => data(withNarrative(Array(times).fill(make(size)).join("\n\n")))),
    share: 0.5,
  },
  "bombs of Markdown": {
    arbitrary: bomb(MARKDOWN_TOKENS, [150, 990, 9_000, 90_000]).map((text) => data(withNarrative(text))),
    share: 0.25,
  },
  "bombs of YAML": { arbitrary: bomb(YAML_TOKENS).map((text) => data(`${MINIMAL}${text}`)), share: 0.25 },
  "bombs of YAML on one line": {
    arbitrary: fc
      .tuple(
        bomb(
          YAML_TOKENS.filter((token) => !/[\n\r]/.test(token)),
          [300, 20_000, 200_000],
        ),
        fc.constantFrom("a: ", "a: [", "a: {", "figures: { a: &a 1, b: [", "- "),
      )
      .map(([text, head]) => data(head + text)),
    share: 0.25,
  },
  "costly files": {
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.values(HOSTILE_FILES)),
        fc.constantFrom(300, 20_000, 200_000, 4_900_000),
      )
      .map(([make, size]) => data(make(size))),
    share: 0.25,
  },
};
