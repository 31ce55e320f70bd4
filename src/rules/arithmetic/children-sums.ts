import { apart } from "../../codes/message.js";
import { type Figure, figureAt, numberOf, total } from "../../report/figures.js";
import { inUnitOf } from "../../report/units.js";
import { pointerOf } from "../../syntax/tree.js";
import { statutoryCells } from "../../templates/figure-cells.js";
import { labelOf } from "../../templates/labels.js";
import { partsOfTotals } from "../../templates/template.js";
import { type Child, defineRule, type Finding, type ReportFacts, type RuleContext } from "../rule.js";

interface CellArgs {
  reason: "sum";
  label: string;
  left: string;
  right: string;
  difference: string;
  children: number;
}

interface GapArgs {
  reason: "notAssessable";
  files: { file: string; why: keyof typeof GAPS }[];
}

/** Why a child's file cannot be summed up. */
const GAPS = {
  unreadable: { "zh-CN": "缺失或有错误", en: "is missing or has errors" },
  year: { "zh-CN": "不是同一年度的", en: "is of another year" },
  twice: {
    "zh-CN": "与前面的一个文件是同一个机关的",
    en: "is of the same organ as one before it",
  },
  format: {
    "zh-CN": "不是同一年度的，用的又是另一种格式，不能合在一起汇总",
    en: "is of another year and another format, and the two are never mixed",
  },
};

/** A government's report is the sum of its organs' (国办公开办函〔2021〕30号 art. 3(4)); a missing one is never a pass. */
export const childrenSums = defineRule<CellArgs | GapArgs>({
  code: "GR3005",
  severity: "warning",
  title: {
    "zh-CN": "政府的报告等于所属各机关之和",
    en: "A government's report is the sum of its organs'",
  },
  why: {
    "zh-CN":
      "各级人民政府的报告汇总所属机关的数据，逐格核对，并列出每个机关的数。有一个机关的文件缺失或有错误，就无法核对，只说明无法核对，不算通过；两种格式的报告不能合在一起汇总。children.complete 为 true 时作为错误。",
    en: "A government's report sums up its organs'. Each cell is compared, each organ's share is named. With a file missing or invalid nothing is passed: the sum cannot be assessed, and that is said; reports in two formats are never mixed. With children.complete it is an error.",
  },
  clause: "国办公开办函〔2021〕30号 三（四）",
  wrong: {
    data: "children: { complete: false }",
    children: ["proactiveDisclosure: { licensing: { decisions: 8 } }"],
  },
  right: {
    data: "children: { complete: false }",
    children: ["proactiveDisclosure: { licensing: { decisions: 9 } }"],
  },
  message: {
    "zh-CN": (a) =>
      a.reason === "sum"
        ? {
            text: `${a.label}填的是${a.right}，${a.children}个机关之和为${a.left}，相差${apart(a.difference)}。`,
            hints: ["核对本级和各机关的数；规章和联合发文可能重复计算"],
          }
        : {
            text: `无法核对汇总：${a.files.map(({ file, why }) => `${file}${GAPS[why]["zh-CN"]}`).join("；")}。`,
            hints: ["补齐或改正这些文件后再核对"],
          },
    en: (a) =>
      a.reason === "sum"
        ? {
            text: `${a.label} is ${a.right}, the ${a.children} organs add up to ${a.left}, off by ${apart(a.difference)}.`,
            hints: ["Check this report and the organs'; 规章 and joint documents can be counted twice"],
          }
        : {
            text: `The sum cannot be assessed: ${a.files.map(({ file, why }) => `${file} ${GAPS[why].en}`).join("; ")}.`,
            hints: ["Complete or mend these files and check again"],
          },
  },
  *check(context) {
    const { children } = context;
    if (!children || children.files.length === 0) return;
    const severity = children.complete ? { severity: "error" as const } : {};
    const gaps = gapsOf(children.files, context);
    if (gaps.length > 0) {
      yield { at: children.place, args: { reason: "notAssessable", files: gaps }, ...severity };
      return;
    }
    const facts = children.files.map((child) => child.facts!);
    for (const figure of leafCells(context)) {
      const finding = compared(figure, facts, context);
      if (finding) yield { ...finding, ...severity };
    }
  },
});

function gapsOf(files: readonly Child[], context: RuleContext): GapArgs["files"] {
  const names = new Set<string>();
  return files.flatMap((child) => {
    const gap = gapOf(child, context);
    const name = child.facts?.report.agency.name;
    if (gap.length > 0 || name === undefined) return gap;
    if (names.has(name)) return [{ file: child.file, why: "twice" as const }];
    names.add(name);
    return [];
  });
}

function gapOf({ file, facts }: Child, { template, report }: RuleContext): GapArgs["files"] {
  if (!facts) return [{ file, why: "unreadable" }];
  if (facts.template.version !== template.version) return [{ file, why: "format" }];
  return facts.report.year === report.year ? [] : [{ file, why: "year" }];
}

/** The cells that no other cell adds up: a total that differs follows from them. */
function leafCells({ template, figures }: RuleContext): Figure[] {
  const sums = partsOfTotals(template);
  const leaves = statutoryCells(template).filter(({ figure }) => !sums.has(figure));
  return leaves.map(({ figure }) => figureAt(figures, figure));
}

function compared(
  figure: Figure,
  children: ReportFacts[],
  { template }: RuleContext,
): Finding<CellArgs> | undefined {
  const shares = children.map((child) => ({ child, share: figureAt(child.figures, figure.path) }));
  const sum = total(shares.map(({ share }) => inUnitOf(share, figure)));
  const own = numberOf(figure);
  if (sum.eq(own)) return undefined;
  const { unit = "" } = figure;
  return {
    at: figure.path,
    args: {
      reason: "sum",
      label: labelOf(template, pointerOf(figure.path)),
      left: `${sum.toFixed()}${unit}`,
      right: `${own.toFixed()}${unit}`,
      difference: `${sum.minus(own).toFixed()}${unit}`,
      children: children.length,
    },
    related: shares
      .filter(({ share }) => !numberOf(share).eq(0))
      .map(({ child, share }) => ({
        at: share.place,
        note: { kind: "value", label: child.report.agency.name, value: `${share.text}${share.unit ?? ""}` },
      })),
  };
}
