import { readFileSync } from "node:fs";
import fc from "fast-check";
import { EXAMPLE, MINIMAL } from "./files.js";
import { oneOf, place, soup, YAML_TOKENS } from "./fuzz-tokens.js";

const encoder = new TextEncoder();

/** Files of one case by name; `data.yaml` is the one that is checked and built. */
export type Input = Record<string, Uint8Array>;

const REAL = [MINIMAL, readFileSync(EXAMPLE, "utf8")].map((text) => encoder.encode(text));

/** What stands for a value: right for one key, wrong for the next. */
const VALUES = [
  ..."0,1,7,99,-1,012,7.0,1e3,0x1F,27.9,999999999999,1000000000000,~,null,true,{},[],待填,无,件".split(","),
  ...["{ total: 7 }", "{ value: 7, remark: 含转办2件 }", "{ naturalPerson: 6 }", "2021", "2019", '""', '"7"'],
  ...["department", "government", "2023-01-18", "某厅", "{{year}}", "'{{agency.name}}'", "共{{figures.x}}件"],
];

const edit = fc.oneof(
  // Most bytes put anywhere make a file that is no text, which says little about what comes behind reading.
  {
    weight: 1,
    arbitrary: fc.record({
      way: fc.constant("bytes" as const),
      at: place,
      cut: fc.nat({ max: 40 }),
      put: fc.uint8Array({ maxLength: 8 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      way: fc.constant("characters" as const),
      at: place,
      cut: fc.nat({ max: 12 }),
      put: soup(YAML_TOKENS, 3),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ way: fc.constant("value" as const), at: place, put: fc.constantFrom(...VALUES) }),
  },
  { weight: 2, arbitrary: fc.record({ way: fc.constant("line" as const), at: place, to: place }) },
);

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function edited(bytes: Uint8Array, one: Edit): Uint8Array {
  if (one.way === "bytes") {
    const from = Math.floor(one.at * bytes.length);
    return Buffer.concat([bytes.subarray(0, from), one.put, bytes.subarray(from + one.cut)]);
  }
  const text = Buffer.from(bytes).toString("latin1");
  if (one.way === "characters") {
    const signs = [...Buffer.from(bytes).toString()];
    signs.splice(Math.floor(one.at * signs.length), one.cut, one.put);
    return encoder.encode(signs.join(""));
  }
  if (one.way === "value") {
    const values = [...text.matchAll(/(?<=: )[^\s{[|,}][^,}\n]*?(?= ?[,}\n])/g)];
    if (values.length === 0) return bytes;
    const { index, 0: old } = oneOf(values, one.at);
    const put = Buffer.from(one.put).toString("latin1");
    return Buffer.from(text.slice(0, index) + put + text.slice(index + old.length), "latin1");
  }
  const lines = text.split("\n");
  lines.splice(Math.floor(one.to * lines.length), 0, ...lines.splice(Math.floor(one.at * lines.length), 1));
  return Buffer.from(lines.join("\n"), "latin1");
}

/** Real files with other values, lines moved, pieces and bytes cut out, doubled and put in. */
export const mutated = fc
  .record({ file: fc.constantFrom(...REAL), edits: fc.array(edit, { minLength: 1, maxLength: 4 }) })
  .map(({ file, edits }): Input => ({ "data.yaml": edits.reduce(edited, file) }));
