import fc from "fast-check";
import { MINIMAL } from "./files.js";
import type { Case, Kind } from "./fuzz-case.js";
import { unicode } from "./fuzz-tokens.js";

const encoder = new TextEncoder();

const REPORTERS = [
  "pretty",
  "short",
  "json",
  "sarif",
  "junit",
  "codequality",
  "summary",
  "github",
  "sheet=../out/s.xlsx",
];

/** What a terminal, a log or a CI runner would obey, with texts that are merely odd. */
const OBEYED = fc.oneof(
  unicode,
  fc
    .array(
      fc.constantFrom(
        ..."\x1b\x07\x08\x00\x9b\x85\u202e\u2066\u2028\u200f\u061c\ufeff",
        ...[
          "\n",
          "\r",
          "\r\n",
          "::error::",
          "::add-mask::a",
          "##[group]",
          "::stop-commands::a",
          "]]>",
          "<",
          "&",
          '"',
          "'",
          "|",
          "`",
        ],
        ...[
          "\x1b]0;a\x07",
          "\x1b[2J",
          "\x1b]8;;http://a\x1b\\",
          "%0A::error::",
          "$" + "{jndi:a}",
          "{{year}}",
          "$(id)",
          "=1+1",
          " ",
          "a",
          "年报",
        ],
        ...["javascript:a", "<script>", "![a](b)", "__proto__", "\ud800", "e\u0301", "𠮷"],
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join("")),
);

const asName = (text: string) => {
  const plain = Buffer.from(text).toString().replace(/[/\0]/g, "_");
  // A name has at most 255 bytes.
  return `${[...plain].slice(0, 40).join("")}.yaml`;
};

/** Hostile characters in one place of a report where something is wrong, so that a message tells of it. */
const PLACES: Record<string, (value: string) => string> = {
  key: (value) => `${MINIMAL}${value}: 1\n`,
  "key of figures": (value) => `${MINIMAL}figures: { ${value}: x }\n`,
  "key of an agency": (value) => MINIMAL.replace("kind: department", `kind: department, ${value}: 1`),
  cell: (value) => MINIMAL.replace("issued: 13", `issued: ${value}`),
  remark: (value) => MINIMAL.replace("inForce: 90", `inForce: { value: x, remark: ${value} }`),
  choice: (value) => MINIMAL.replace("kind: department", `kind: ${value}`),
  year: (value) => MINIMAL.replace("2022", value),
  text: (value) => MINIMAL.replace("body: 公开的深度还不够。", `body: ${value}`),
  title: (value) => `${MINIMAL}title: ${value}\nattachments: [{ title: ${value}, body: "{{a}}" }]\n`,
  agency: (value) => MINIMAL.replace("某省科学技术厅", value).replace("issued: 13", "issued: x"),
  previous: (value) => `${MINIMAL}previous: ${value}\n`,
  child: (value) => `${MINIMAL}children: { files: [${value}] }\n`,
};

const quoted = (text: string) => JSON.stringify(text);

const SAID: fc.Arbitrary<Case> = fc
  .record({
    value: OBEYED,
    place: fc.constantFrom(...Object.keys(PLACES)),
    name: fc.oneof(fc.constant("data.yaml"), OBEYED.map(asName)),
    reporter: fc.constantFrom(...REPORTERS),
    lang: fc.constantFrom("zh-CN", "en"),
    isRaw: fc.boolean(),
    more: fc.constantFrom(
      [],
      ["--verbose"],
      ["--statistics"],
      ["--max-problems", "1"],
      ["--quiet"],
      ["--color", "never"],
    ),
  })
  .map(({ value, place, name, reporter, lang, isRaw, more }) => ({
    files: { [name]: encoder.encode(PLACES[place]!(isRaw ? value : quoted(value))) },
    commands: [["validate", "--reporter", reporter, "--lang", lang, ...more, "--", name]],
  }));

/** The same in what the command line itself is given. */
const ARGUMENTS: fc.Arbitrary<Case> = fc
  .record({
    value: OBEYED.map((text) => text.replaceAll("\0", "")),
    reporter: fc.constantFrom(...REPORTERS.slice(0, -1)),
    option: fc.constantFrom(
      ...[
        "--format",
        "--fail-on",
        "--lang",
        "--color",
        "--jobs",
        "--year",
        "--previous",
        "--children",
        "--max-problems",
      ],
      ...[
        "--reporter",
        "--stdin-filename",
        "--files-from",
        "--unknown",
        "--kind",
        "--agency",
        "--map",
        "--html",
      ],
    ),
    command: fc.constantFrom(
      "validate",
      "build",
      "compare",
      "aggregate",
      "tally",
      "import",
      "explain",
      "rules",
    ),
  })
  .map(({ value, reporter, option, command }) => ({
    files: { "data.yaml": encoder.encode(MINIMAL) },
    commands: [[command, "--reporter", reporter, ...(WRITES[command] ?? []), option, value]],
  }));

/** Where a command that would write beside its data writes here. */
const WRITES: Record<string, string[]> = {
  build: ["--out-dir", "../out"],
  aggregate: ["-o", "../out/data.yaml"],
};

export const SAYING_KINDS: Record<string, Kind> = {
  "what a message tells of": { arbitrary: SAID, share: 2 },
  "what the command line says": { arbitrary: ARGUMENTS, share: 0.5 },
};
