import { figureAt } from "../../report/figures.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { defineRule, type Finding, type RuleContext } from "../rule.js";
import { wrongAbsences } from "./absences.js";
import { wrongWholes } from "./all-of-them.js";
import type { Claim } from "./counted.js";
import { wrongLists } from "./lists.js";
import { type Passage, passagesOf } from "./passages.js";
import { wrongFullRates, wrongShares } from "./shares.js";

interface TextFigureArgs {
  /** The number, or the words that say there is none. */
  written: string;
  /** 件, 起, 宗 or %; empty for words. */
  unit: string;
  /** What it is said of. */
  phrase: string;
  kind: "number" | "percent" | "none" | "list";
  /** Every figure that the words can mean. */
  readings: { label: string; paths: string[]; value: string }[];
  /** What to write instead. */
  reference?: string;
}

/** Compares a number in the text with every figure that its phrase can mean. */
export const textFigures = defineRule<TextFigureArgs>({
  code: "GR5002",
  severity: "warning",
  title: {
    "zh-CN": "文字里的数与三张表一致",
    en: "Numbers in the text agree with the three tables",
  },
  why: {
    "zh-CN":
      "正文里手写的件数要与表格对得上；同一说法通行的几种口径（如“受理”指本年新收，也可含上年结转）都不算错。用 {{路径}} 引用表中的数，就不会不一致。",
    en: "Numbers written by hand must agree with the tables; every usual reading of a phrase is accepted (受理 may or may not include what was carried in). A number inserted by {{path}} cannot disagree.",
  },
  clause: "勾稽关系与文字说明一致，惯例",
  wrong: "overview: { body: 全年新收政府信息公开申请9件。 }",
  right: "overview: { body: 全年新收政府信息公开申请7件。 }",
  message: {
    "zh-CN": ({ written, unit, phrase, kind, readings, reference }) => {
      const cells = readings.map(({ label, value }) => `${label}为${value}`).join("；");
      const text =
        kind === "none"
          ? `“${written}”与表格不符：${cells}。`
          : kind === "list"
            ? `“${phrase}”所列各项之和与总数${written}不符：${cells}。`
            : `“${phrase}”${written}${unit}与表格不符：${cells}。`;
      return {
        text,
        hints: [reference ? `核对后改正；由表格取数可写 ${reference}` : "核对文字和表格，改正其中一处"],
      };
    },
    en: ({ written, unit, phrase, kind, readings, reference }) => {
      const cells = readings.map(({ label, value }) => `${label} is ${value}`).join("; ");
      const text =
        kind === "none"
          ? `“${written}” disagrees with the tables: ${cells}.`
          : kind === "list"
            ? `The items of “${phrase}” do not add up to ${written}: their sum is ${readings.map(({ value }) => value).join()}.`
            : `“${phrase}” ${written}${unit} disagrees with the tables: ${cells}.`;
      return {
        text,
        hints: [
          reference ? `Correct it, or let the table say it: ${reference}` : "Correct the text or the table",
        ],
      };
    },
  },
  *check(context) {
    for (const passage of passagesOf(context)) {
      for (const { claim } of passage.counted.values()) {
        if (claim && isWrong(claim)) yield findingOf(claim, context);
      }
      yield* others(passage, context);
    }
  },
});

function isInserted({ prose }: Passage, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (prose.isInserted(index)) return true;
  return false;
}

/** Whether a number disagrees; one of a part such as 市本级 only if it is more than the whole. */
function isWrong({ agrees, narrowed, readings, number, prose }: Claim): boolean {
  if (agrees || prose.isInserted(number.start)) return false;
  return !narrowed || readings.every(({ value }) => number.value.gt(value));
}

function findingOf(claim: Claim, context: RuleContext): Finding<TextFigureArgs> {
  const { prose, number, said, readings, narrowed } = claim;
  const first = readings[0]!;
  const reference = first.less
    ? undefined
    : inWordsOf(context, first.add.map((path) => `{{${path}}}`).join(" + "));
  const seen = new Set<string>();
  const told = readings.filter(({ label }) => !seen.has(label) && seen.add(label));
  return {
    at: prose.place(number.start, number.end),
    args: {
      written: number.written,
      unit: number.unitWritten,
      phrase: said,
      kind: "number",
      readings: told.map(({ label, add, less = [], value }) => ({
        label,
        paths: [...add, ...less],
        value: value.toFixed(),
      })),
      ...(reference && { reference }),
    },
    related: relatedTo(
      told.flatMap(({ add, less = [] }) => [...add, ...less]),
      context,
    ),
    ...(narrowed && { severity: "info" as const }),
  };
}

/** A reference in the language of the file's keys. */
function inWordsOf({ template, keys }: RuleContext, reference: string): string {
  return reference.replace(/[a-z]\w*(?:\.\w+)+/gi, (path) => template.schema.pathIn(keys, path));
}

function relatedTo(paths: readonly string[], { figures, template }: RuleContext): Finding["related"] & {} {
  return [...new Set(paths)].map((path) => ({
    at: path,
    note: {
      kind: "value" as const,
      label: labelOf(template, pointerOf(path)),
      value: figureAt(figures, path).text,
    },
  }));
}

function* others(passage: Passage, context: RuleContext): Generator<Finding<TextFigureArgs>> {
  const { prose } = passage;
  for (const { number, said, readings, reference, info } of wrongShares(passage, context)) {
    if (isInserted(passage, number.start, number.end)) continue;
    yield {
      at: prose.place(number.start, number.end),
      args: {
        written: number.written,
        unit: number.unitWritten,
        phrase: said,
        kind: "percent",
        readings,
        ...(reference && { reference: inWordsOf(context, reference) }),
      },
      related: relatedTo(
        readings.flatMap(({ paths }) => paths),
        context,
      ),
      ...(info && { severity: "info" as const }),
    };
  }
  const words = [
    ...wrongAbsences(passage, context),
    ...wrongWholes(passage, context),
    ...wrongFullRates(passage, context),
  ];
  for (const { start, end, paths, info } of words) {
    if (isInserted(passage, start, end)) continue;
    const written = prose.text.slice(start, end);
    const readings = paths.map((path) => ({
      label: labelOf(context.template, pointerOf(path)),
      paths: [path],
      value: figureAt(context.figures, path).text,
    }));
    yield {
      at: prose.place(start, end),
      args: {
        written,
        unit: "",
        phrase: written,
        kind: "none",
        readings,
        reference: inWordsOf(context, `{{${paths[0]}}}`),
      },
      related: relatedTo(paths, context),
      ...(info && { severity: "info" as const }),
    };
  }
  for (const { number, said, sum, info } of wrongLists(passage)) {
    if (isInserted(passage, number.start, number.end)) continue;
    yield {
      at: prose.place(number.start, number.end),
      args: {
        written: number.written,
        unit: number.unitWritten,
        phrase: said,
        kind: "list",
        readings: [{ label: "各项之和", paths: [], value: sum.toFixed() }],
      },
      ...(info && { severity: "info" as const }),
    };
  }
}
