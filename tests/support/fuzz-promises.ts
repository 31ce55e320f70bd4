import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { compile } from "../../src/index.js";
import { CODES } from "../../src/rules/codes.js";
import { MINIMAL } from "./files.js";
import type { Case, Identity, Kind } from "./fuzz-case.js";
import { PNG } from "./fuzz-input.js";
import { answered, anyReport, buildable, twoYears } from "./fuzz-reports.js";
import type { Guarded } from "./guarded.js";
import { printedLines } from "./printed.js";

/** What the commands promise of reports that reach them: what is said, made and read back hangs together. */

const encoder = new TextEncoder();

const asFiles = (text: string): Case["files"] => ({ "data.yaml": encoder.encode(text), "a.png": PNG });

const reports = (from: fc.Arbitrary<string>, commands: string[][], writes: string[] = []) =>
  from.map((text): Case => ({ files: asFiles(text), commands, writes }));

const JSON_TOLD = ["--reporter", "json"];

interface Finding {
  code: string;
  severity: string;
  path: string;
  suppressed?: object;
  message?: string;
  hints?: string[];
  related: { message?: string }[];
}

const told = ({ stdout }: Guarded) => (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;

const different = (what: string, one: unknown, other: unknown) => {
  const [a, b] = [one, other].map((each) => JSON.stringify(each) ?? "nothing") as [string, string];
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 150), at + 250);
  return `${what}: ${near(a)} AND ${near(b)}`;
};

const read = (root: string, name: string): Buffer | undefined => {
  try {
    return readFileSync(path.join(root, name));
  } catch {
    return undefined;
  }
};

/** What is built of is what passes: in every format, and nothing of what does not pass. */
const builtWhatPasses: Identity = ([validated, built]) =>
  validated!.status === built!.status
    ? undefined
    : `validate ended with ${validated!.status}, build with ${built!.status}: ${built!.stderr.slice(0, 800)}`;

const withoutWords = ({ message: _, hints: __, related, ...rest }: Finding) => ({
  ...rest,
  related: related.map(({ message: ___, ...place }) => place),
});

const sameInBothLanguages: Identity = ([chinese, english]) =>
  chinese!.status === english!.status
    ? different("--lang en", told(chinese!).map(withoutWords), told(english!).map(withoutWords))
    : `exit codes ${chinese!.status} and ${english!.status}`;

/** Findings as they are named, apart from those of the comments that answer them. */
const named = (run: Guarded) =>
  told(run)
    .filter(({ code }) => code !== "GR9007" && code !== "GR9006")
    .map(({ code, severity, path: where }) => `${code} ${severity} ${where}`)
    .sort();

const sameBehindAnswers: Identity = ([plain, commented]) =>
  // What is no UTF-8 by its first bytes is told so; a comment before it has other ones.
  told(plain!).some(({ code }) => code === "GR1001")
    ? undefined
    : (different("answered, other findings", named(plain!), named(commented!)) ??
      told(commented!)
        .filter(({ suppressed, severity }) => suppressed && severity === "error")
        .map(({ code }) => `${code} is an error and was answered`)[0]);

const answeredReports = anyReport.chain((text) =>
  answered(text, [...CODES_OF_WARNINGS]).map(
    (commented): Case => ({
      files: { ...asFiles(text), "b.yaml": encoder.encode(commented) },
      commands: [
        ["validate", "data.yaml", ...JSON_TOLD],
        ["validate", "b.yaml", ...JSON_TOLD],
      ],
    }),
  ),
);

/** A report as it counts and prints; undefined where it is not built. */
function printed(bytes: Uint8Array) {
  const { figures, document, diagnostics } = compile({ name: "data.yaml", bytes }, { readFile: readsImages });
  if (!document || diagnostics.some(({ severity }) => severity === "error")) return undefined;
  return {
    cells: document.data.map(({ path: where, value }) => [where, value, figures?.get(where)?.remark]),
    lines: printedLines(document),
  };
}

const readsImages = (name: string) => ({ name, bytes: PNG });

/** What an import wrote, but for the line that names what it read, and names of pictures that are made of it. */
const imported = (root: string, name: string) =>
  read(root, name)
    ?.toString()
    .replace(/^# 由 .*\n/, "")
    .replace(/\(images\/[^()]*-(?=\d+\.\w+\))/g, "(images/");

/** What one import makes is what the next makes of what was built of it. */
const settledImport: Identity = (runs, root) => {
  if (runs[0]!.status !== 0 || !read(root, "out/1.yaml")) return undefined;
  const [one, other] = ["out/1.yaml", "out/2.yaml"].map((name) => imported(root, name));
  return different(
    "imported, built, imported",
    one ?? runs.map(({ stderr }) => stderr.slice(-300)),
    other ?? runs.map(({ stderr }) => stderr.slice(-300)),
  );
};

const FORMED = [
  ["form", "../out/1.xlsx", "--from", "data.yaml", "--force"],
  ["import", "../out/1.xlsx", "-o", "../out/1.yaml", "--force"],
  ["form", "../out/2.xlsx", "--from", "../out/1.yaml", "--force"],
  ["import", "../out/2.xlsx", "-o", "../out/2.yaml", "--force"],
];

/** A form gives back what it was filled with, and what it gave fills it in the same way. */
const comesBackByForm: Identity = (runs, root, { files }) => {
  if (runs[0]!.status !== 0) return undefined;
  const [first, second] = ["out/1.yaml", "out/2.yaml"].map((name) => imported(root, name));
  if (!first || !second)
    return `no import of a form: ${runs.map(({ stderr }) => stderr.slice(-300)).join("")}`;
  const before = printed(files["data.yaml"]!);
  return (
    different("a form of what a form gave", first, second) ??
    (before && different("printed", before, printed(encoder.encode(first))))
  );
};

const CODES_OF_WARNINGS = new Set(
  CODES.filter(({ severity }) => severity !== "error").map(({ code }) => code),
);

const lists = fc
  .record({
    reports: fc.array(fc.oneof(anyReport, fc.constant(MINIMAL)), { minLength: 1, maxLength: 3 }),
    ending: fc.constantFrom("\n", "\r\n"),
    head: fc.constantFrom("", "\ufeff", "\n\n"),
    tail: fc.constantFrom("", "\n", "\n\n\n", "  \n"),
    names: fc.constantFrom("a", "某局 年报", "a (1)", "a'b", "甲，乙"),
    encoding: fc.constantFrom("utf8", "utf8", "utf16le"),
  })
  .map(({ reports: texts, ending, head, tail, names, encoding }): Case => {
    const files = texts.map((text, index) => [`${names}${index}.yaml`, encoder.encode(text)] as const);
    const all = files.map(([name]) => name);
    const list = Buffer.from(
      `${encoding === "utf16le" ? "\ufeff" : head}${all.join(ending)}${tail}`,
      encoding as "utf8",
    );
    return {
      files: { ...Object.fromEntries(files), "a.png": PNG, "名单.txt": list },
      stdin: list,
      commands: [
        ["validate", ...JSON_TOLD, "--", ...all],
        ["validate", ...JSON_TOLD, "--files-from", "名单.txt"],
        ["validate", ...JSON_TOLD, "--files-from", "-"],
      ],
    };
  });

const sameByList: Identity = ([plain, ...listed]) =>
  listed.map((each) => different("by a list", told(plain!), told(each))).find((found) => found !== undefined);

export const PROMISE_IDENTITIES = { sameInBothLanguages };

export const PROMISE_KINDS: Record<string, Kind> = {
  "same: validated and built": {
    arbitrary: reports(anyReport, [
      ["validate", "data.yaml", ...JSON_TOLD],
      ["build", "data.yaml", "--out-dir", "../out", "--format", "docx,xlsx,html,csv,json"],
    ]),
    share: 0.5,
    identity: builtWhatPasses,
  },
  "same: in both languages": {
    arbitrary: fc.oneof(
      reports(
        anyReport,
        ["zh-CN", "en"].map((lang) => ["validate", "data.yaml", ...JSON_TOLD, "--lang", lang]),
      ),
      twoYears.map(
        ([one, other]): Case => ({
          files: { ...asFiles(one), "last.yaml": encoder.encode(other) },
          commands: ["zh-CN", "en"].map((lang) => [
            "validate",
            "data.yaml",
            "--previous",
            "last.yaml",
            ...JSON_TOLD,
            "--lang",
            lang,
          ]),
        }),
      ),
    ),
    share: 0.5,
    identity: sameInBothLanguages,
  },
  "same: with comments that answer": { arbitrary: answeredReports, share: 0.5, identity: sameBehindAnswers },
  "same: imported, built, imported": {
    arbitrary: reports(buildable, [
      ["build", "data.yaml", "--out-dir", "../out", "--format", "docx"],
      ["import", "../out/data.docx", "-o", "../out/1.yaml", "--force"],
      ["build", "../out/1.yaml", "--out-dir", "../out", "--format", "docx", "--draft"],
      ["import", "../out/1.docx", "-o", "../out/2.yaml", "--force"],
    ]),
    share: 0.3,
    identity: settledImport,
  },
  "same: a form and back": { arbitrary: reports(buildable, FORMED), share: 0.3, identity: comesBackByForm },
  "same: named and listed": { arbitrary: lists, share: 0.3, identity: sameByList },
};
