import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { CLASS_WORDS, COLUMN_WORDS, OPEN_WORDS, OUTCOME_WORDS } from "../../src/tally/words.js";
import type { Case, Identity, Kind } from "./fuzz-case.js";

/** Registers that can be counted, for the most part: known words, words that a `--map` explains, and some of neither. */

const words = (of: Record<string, readonly string[]>) => Object.values(of).flat();

const own = ["法人", "委托代理人", "转办", "并案处理", "同意", "＊", "自然人、法人"];

const day = fc
  .tuple(
    fc.integer({ min: 2021, max: 2023 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .chain(([year, month, date]) =>
    fc.constantFrom(
      `${year}-${month}-${date}`,
      `${year}年${month}月${date}日`,
      `${year}/${month}/${date} 09:30`,
      `${month}月${date}日`,
      String(Date.UTC(year, month - 1, date) / 86_400_000 + 25_569),
    ),
  );

const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 50) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });

const row = fc.record({
  applicant: mostly(fc.constantFrom(...words(CLASS_WORDS)), fc.constantFrom(...own, "", "待填", "合计")),
  received: mostly(day, fc.constantFrom("", "2022", "去年", "待填", "2022-13-45")),
  outcome: mostly(
    fc.oneof(fc.constantFrom(...words(OUTCOME_WORDS)), fc.constantFrom(...OPEN_WORDS, "")),
    fc.constantFrom(...own, "不予公开", "其他"),
  ),
  closed: mostly(fc.oneof(day, fc.constant("")), fc.constantFrom("办理中", "2022")),
  quantity: mostly(fc.constant("1"), fc.constantFrom("2", "0", "-1", "1.5", "一", "")),
});

const MAPS = [
  "法人=商业企业",
  "委托代理人=自然人",
  "转办=不属于本机关",
  "并案处理=重复申请",
  "同意=予以公开",
  "法人=其他",
];

const registers = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 20 }),
    heads: fc.tuple(
      ...(["applicant", "received", "outcome", "closed"] as const).map((field) =>
        fc.constantFrom(...COLUMN_WORDS[field]),
      ),
    ),
    hasQuantity: fc.boolean(),
    columns: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    maps: fc.uniqueArray(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...MAPS) },
        { weight: 1, arbitrary: fc.constantFrom("a=b", "=自然人") },
      ),
      {
        maxLength: 3,
      },
    ),
    title: fc.constantFrom("", "某局2022年依申请公开登记台账\n", "\n\n"),
    joint: fc.constantFrom(",", "\t", ";"),
  })
  .map(({ rows, heads, hasQuantity, columns, maps, title, joint }): Case => {
    const line = (cells: readonly string[], quantity: string) =>
      [...columns.map((at) => cells[at]!), ...(hasQuantity ? [quantity] : [])].join(joint);
    const lines = rows.map(({ applicant, received, outcome, closed, quantity }) =>
      line([applicant, received, outcome, closed], quantity),
    );
    const text = (all: readonly string[]) =>
      new TextEncoder().encode(title + [line(heads, "件数"), ...all].join("\n"));
    const options = [
      "--year",
      "2022",
      "--force",
      "--reporter",
      "json",
      ...maps.flatMap((each) => ["--map", each]),
    ];
    return {
      files: { "1.csv": text(lines), "2.csv": text([...lines].reverse()) },
      commands: ["1", "2"].map((name) => ["tally", `${name}.csv`, ...options, "-o", `../out/${name}.yaml`]),
    };
  });

/** Table 三 as it was written, without what says which rows were counted. */
function counted(root: string, name: string): string | undefined {
  try {
    return readFileSync(path.join(root, name), "utf8").replace(/#.*$/gm, "");
  } catch {
    return undefined;
  }
}

const sameInAnyOrder: Identity = ([one, other], root) => {
  if (one!.status !== other!.status) return `exit codes ${one!.status} and ${other!.status}`;
  const [first, second] = ["out/1.yaml", "out/2.yaml"].map((name) => counted(root, name));
  return first === second ? undefined : `rows in another order: ${first} AND ${second}`;
};

export const REGISTER_KINDS: Record<string, Kind> = {
  "same: rows in any order": { arbitrary: registers, share: 0.5, identity: sameInAnyOrder },
};
