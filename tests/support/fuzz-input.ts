import fc from "fast-check";
import { MINIMAL } from "./files.js";
import { type Input, mutated } from "./fuzz-mutated.js";
import { bomb, MARKDOWN_TOKENS, soup, unicode, YAML_TOKENS } from "./fuzz-tokens.js";
import { HOSTILE_NARRATIVES, withNarrative } from "./hostile.js";
import { HOSTILE_FILES } from "./hostile-files.js";

const encoder = new TextEncoder();
const data = (text: string): Input => ({ "data.yaml": encoder.encode(text) });

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

export const PNG = Buffer.from(
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
