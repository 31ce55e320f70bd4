import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { Lexer, parseDocument, visit } from "yaml";
import { check, compile, disk, findings } from "../../src/index.js";
import { MINIMAL } from "./files.js";
import type { Case, Identity, Kind } from "./fuzz-case.js";
import { INPUTS } from "./fuzz-input.js";
import { mutated } from "./fuzz-mutated.js";
import { anyReport } from "./fuzz-reports.js";
import { MARKDOWN_TOKENS, soup, unicode } from "./fuzz-tokens.js";
import type { Guarded } from "./guarded.js";
import { withNarrative } from "./hostile.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Data files: damaged ones, and such as can be built whatever their texts are. */
const anyData = fc.oneof(
  mutated.map((files) => files["data.yaml"]!),
  INPUTS["any text everywhere"]!.arbitrary.map((files) => files["data.yaml"]!),
  soup(MARKDOWN_TOKENS, 40).map((text) => encoder.encode(withNarrative(text))),
  anyReport.map((text) => encoder.encode(text)),
  anyReport.map((text) => encoder.encode(text)),
);

const oneFile = (commands: string[][], writes: string[] = []) =>
  anyData.map((bytes): Case => ({ files: { "data.yaml": bytes }, commands, writes }));

const read = (root: string, name: string) => readFileSync(path.join(root, name));

/** A file of the case as it is now; undefined where it is not there. */
function found(root: string, name: string): Buffer | undefined {
  try {
    return read(root, name);
  } catch {
    return undefined;
  }
}

interface Told {
  diagnostics: { file?: string; code: string; severity: string; suppressed?: object }[];
}

const told = ({ stdout }: Guarded): Told["diagnostics"] => (JSON.parse(stdout) as Told).diagnostics;

const difference = (what: string, one: unknown, other: unknown) => {
  const [a, b] = [one, other].map((each) => JSON.stringify(each) ?? "nothing") as [string, string];
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 120), at + 200);
  return `${what}: ${near(a)} AND ${near(b)}`;
};

const sorted = (texts: unknown[]) => texts.map((each) => JSON.stringify(each)).sort();

/** The figures of the three tables by path, as they are written. */
function figuresOf(bytes: Uint8Array): [string, string][] | undefined {
  const { figures } = compile({ name: "data.yaml", bytes });
  return figures && [...figures].filter(([at]) => IN_A_TABLE.test(at)).map(([at, { text }]) => [at, text]);
}

const IN_A_TABLE = /^(?:proactiveDisclosure|applications|reviewAndLitigation)\./;

const threeFiles = (commands: string[][]) =>
  fc.tuple(anyData, anyData).map(
    ([one, other]): Case => ({
      files: {
        "a.yaml": one,
        "b.yaml": other,
        "c.yaml": encoder.encode(MINIMAL.replace("某省科学技术厅", "丙局")),
      },
      commands,
    }),
  );

const JSON_TOLD = ["--reporter", "json"];

const sameInAnyOrder: Identity = ([one, other]) =>
  difference("another order", sorted(told(one!)), sorted(told(other!)));

const sameFindings: Identity = async ([one], root) => {
  const cwd = path.join(root, "in");
  const file = { name: "data.yaml", bytes: read(root, "in/data.yaml") };
  const { diagnostics } = await check(file, disk(cwd));
  return difference("the library finds", told(one!), JSON.parse(JSON.stringify(findings(diagnostics))));
};

const BUILT = ["docx", "xlsx", "html", "csv", "json"];
const build = (to: string) => [
  "build",
  "data.yaml",
  "--draft",
  "--format",
  BUILT.join(),
  "--out-dir",
  `../out/${to}`,
];

const sameBytes: Identity = (_, root) => {
  for (const kind of BUILT) {
    const [one, other] = ["1", "2"].map((to) => found(root, `out/${to}/data.${kind}`));
    if (one ? !other?.equals(one) : other) return `data.${kind} has other bytes when it is built again`;
  }
  return undefined;
};

const FIX = ["validate", "data.yaml", "--fix", ...JSON_TOLD];

/** Comments of a data file, and the keys of everything in it: what no fix takes away. Undefined where it is no YAML. */
function keptOf(bytes: Uint8Array): { comments: string[]; keys: string[] } | undefined {
  const text = decoder.decode(bytes);
  const parsed = parseDocument(text);
  if (parsed.errors.length > 0) return undefined;
  const keys: string[] = [];
  visit(parsed, {
    Pair: (_, { key }, path) => void keys.push(`${path.length} ${String(key)}`),
  });
  return { comments: [...new Lexer().lex(text)].filter((token) => token.startsWith("#")), keys };
}

/** What was mended stays mended, nothing is lost by it, and no figure is another. */
const mendedOnce: Identity = (_, _root, { files }, after) => {
  const [once, twice] = after.map((each) => each["data.yaml"]!);
  if (!twice!.equals(once!))
    return difference("--fix changes what it mended", decoder.decode(once), decoder.decode(twice));
  const [before, now] = [figuresOf(files["data.yaml"]!), figuresOf(once!)];
  const [had, has] = [keptOf(files["data.yaml"]!), keptOf(once!)];
  return (
    (before && difference("--fix changes figures", before, now)) ??
    (had && has && difference("--fix loses something", had, has))
  );
};

const ROUND = [
  ["build", "data.yaml", "--out-dir", "../out", "--format", "docx,html"],
  ["import", "../out/data.docx", "-o", "../out/1.yaml", "--force"],
  ["import", "../out/data.html", "-o", "../out/2.yaml", "--force"],
];

/** Figures come back from what was built of them. */
const comesBack: Identity = (runs, root, { files }) => {
  if (runs[0]!.status !== 0) return undefined;
  const before = figuresOf(files["data.yaml"]!);
  for (const name of ["out/1.yaml", "out/2.yaml"]) {
    const bytes = found(root, name);
    if (!bytes) return `${name} was not made: ${runs.map(({ stderr }) => stderr).join("")}`;
    const now = figuresOf(Buffer.from(decoder.decode(bytes).replace("kind: 待填", "kind: other")));
    const wrong = now && before && difference(`${name} has other figures`, before, now);
    if (wrong) return wrong;
  }
  return undefined;
};

const sum = (one: string, other: string, to: string) => [
  "aggregate",
  one,
  other,
  "-o",
  `../out/${to}.yaml`,
  "--force",
  "--allow-invalid",
];

const sameSum: Identity = (_, root) => {
  const [one, other] = ["1", "2"].map((to) => found(root, `out/${to}.yaml`));
  if (!one || !other) return one || other ? "a sum in one order only" : undefined;
  return difference("another order, another sum", figuresOf(one), figuresOf(other));
};

/** Names of agencies in a list, some of them of reports that are there. */
const expected = fc
  .tuple(
    anyData,
    fc.array(
      fc.oneof(unicode, fc.constantFrom("某省科学技术厅", "丙局", "科学技术厅", "# 甲", "乙局,丙局")),
      {
        maxLength: 12,
      },
    ),
  )
  .map(
    ([one, names]): Case => ({
      files: {
        "a.yaml": one,
        "c.yaml": encoder.encode(MINIMAL.replace("某省科学技术厅", "丙局")),
        "名单.txt": encoder.encode(names.join("\n")),
        "名单倒.txt": encoder.encode([...names].reverse().join("\n")),
      },
      commands: ["名单.txt", "名单倒.txt"].map((list, index) => [
        ...sum("a.yaml", "c.yaml", String(index + 1)),
        "--expect",
        list,
        ...JSON_TOLD,
      ]),
    }),
  );

/** What must be the same, said or made in two ways. */
export const IDENTITY_KINDS: Record<string, Kind> = {
  "same: files in any order": {
    arbitrary: threeFiles([
      ["validate", "a.yaml", "b.yaml", "c.yaml", ...JSON_TOLD],
      ["validate", "c.yaml", "b.yaml", "a.yaml", ...JSON_TOLD],
    ]),
    share: 0.5,
    identity: sameInAnyOrder,
  },
  "same: one process or two": {
    arbitrary: threeFiles(["1", "2"].map((jobs) => ["validate", ".", "--jobs", jobs, ...JSON_TOLD])),
    share: 0.1,
    identity: ([one, other]) => difference("--jobs 2", told(one!), told(other!)),
  },
  "same: command and library": {
    arbitrary: oneFile([["validate", "data.yaml", ...JSON_TOLD]]),
    share: 1,
    identity: sameFindings,
  },
  "same: built twice": { arbitrary: oneFile([build("1"), build("2")]), share: 0.5, identity: sameBytes },
  "same: mended twice": { arbitrary: oneFile([FIX, FIX], ["data.yaml"]), share: 1, identity: mendedOnce },
  "same: built and imported": { arbitrary: oneFile(ROUND), share: 0.5, identity: comesBack },
  "same: a sum in any order": {
    arbitrary: threeFiles([sum("a.yaml", "c.yaml", "1"), sum("c.yaml", "a.yaml", "2")]),
    share: 0.5,
    identity: sameSum,
  },
  "same: agencies in any order": { arbitrary: expected, share: 0.5, identity: sameSum },
};
