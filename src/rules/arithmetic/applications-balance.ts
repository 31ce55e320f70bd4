import type { RelatedNote } from "../../diagnostics/diagnostic.js";
import { type Figures, numberAt } from "../../report/figures.js";
import { pointerOf } from "../../syntax/tree.js";
import { isRowTotal } from "../../templates/figure-cells.js";
import { labelOf, tableLabels } from "../../templates/labels.js";
import type { Template } from "../../templates/template.js";
import { defineRule, type Finding } from "../rule.js";
import { GR3001, GR3002, GR3003, type IdentityArgs } from "./applications-codes.js";
import { type Identity, identitiesOf } from "./identities.js";
import { type Fault, locateFaults } from "./locate.js";

/** The code of each kind of identity, the one that says most about a cell first (contract section 4). */
const CODES = { row: "GR3002", column: "GR3003", balance: "GR3001" } as const;
type Kind = keyof typeof CODES;
const KINDS = Object.keys(CODES) as Kind[];

function kindOf({ equation }: Identity): Kind {
  return equation.kind as Kind;
}

/**
 * 三: the identities of each column (the note in the table's head: 第一项加第二项之和，等于第三项加第四项之和) and of each
 * 总计. One wrong cell breaks up to three of them and is reported once, at that cell. Where the evidence singles out
 * no cell, the sums that disagree are named.
 */
export const applicationsBalance = defineRule<IdentityArgs>({
  ...GR3001,
  also: [GR3002, GR3003],
  *check({ template, figures }) {
    const identities = identitiesOf(template, figures);
    const broken = identities.filter(({ residual }) => residual !== 0);
    if (broken.length === 0) return;
    const faults = locateFaults(identities, (path) => numberAt(figures, path).toNumber());
    if (!faults) {
      yield* disagreements(broken, template, figures);
      return;
    }
    for (const fault of faults) {
      const own = inOrder(broken.filter(({ terms }) => terms.has(fault.path)));
      if (own.length > 0) yield finding(own, template, figures, fault);
    }
  },
});

/** The row's total says most about a cell, then its column, then the balance. */
function inOrder(identities: Identity[]): Identity[] {
  return identities.sort((a, b) => KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b)));
}

/**
 * Groups of broken identities that share cells. The largest kind within a group tells how many faults there are at
 * least: that many diagnostics, with the rest as related places of the first.
 */
function* disagreements(
  broken: Identity[],
  template: Template,
  figures: Figures,
): Generator<Finding<IdentityArgs>> {
  for (const group of connected(broken)) {
    const kinds = KINDS.map((kind) => group.filter((identity) => kindOf(identity) === kind));
    const main = withoutConsequence(kinds.reduce((most, kind) => (kind.length > most.length ? kind : most)));
    const others = group.filter((identity) => !main.includes(identity));
    for (const [index, identity] of main.entries()) {
      yield finding(index === 0 ? [identity, ...others] : [identity], template, figures);
    }
  }
}

/** Leaves out a 总计 column that is off by just what its classes' columns are off by: it follows from them. */
function withoutConsequence(kind: Identity[]): Identity[] {
  const classes = kind.filter((identity) => !isTotalColumn(identity));
  const sum = classes.reduce((all, { residual }) => all + residual, 0);
  return classes.length > 0 && kind.every((identity) => !isTotalColumn(identity) || identity.residual === sum)
    ? classes
    : kind;
}

function connected(identities: Identity[]): Identity[][] {
  const groups: Identity[][] = [];
  for (const identity of identities) {
    const touching = groups.filter((group) => group.some((other) => related(identity, other)));
    const merged = [...touching.flat(), identity];
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), merged);
  }
  return groups;
}

/** Two identities that one fault can break, or a column's and the 总计 column's of the same kind. */
function related(one: Identity, other: Identity): boolean {
  const sameKind = kindOf(one) === kindOf(other) && (isTotalColumn(one) || isTotalColumn(other));
  return sameKind || [...one.terms.keys()].some((path) => other.terms.has(path));
}

function isTotalColumn({ equation }: Identity): boolean {
  return equation.kind !== "row" && isRowTotal(equation.right[0]!);
}

function finding(
  identities: Identity[],
  template: Template,
  figures: Figures,
  fault?: Fault,
): Finding<IdentityArgs> {
  const [main] = identities as [Identity];
  const cell = fault && {
    column: fault.path.slice(fault.path.lastIndexOf(".") + 1),
    cell: labelOf(template, pointerOf(fault.path)),
    value: numberAt(figures, fault.path).toNumber(),
    expected: numberAt(figures, fault.path).toNumber() - fault.by,
  };
  const others = (fault ? identities : identities.slice(1)).map((identity) => ({
    at: reportPath(identity),
    note: note(identity, template, figures),
  }));
  return {
    code: CODES[kindOf(main)],
    at: fault?.path ?? reportPath(main),
    args: { ...identityArgs(main, template, figures), ...cell },
    related: others.filter(({ at }) => at !== fault?.path),
  };
}

/** Where an identity that singles out no cell is reported: the balance at 四, a sum at its total. */
function reportPath({ equation }: Identity): string {
  return equation.kind === "balance" ? equation.right[1]! : equation.right[0]!;
}

function identityArgs({ equation, residual }: Identity, template: Template, figures: Figures): IdentityArgs {
  const path = equation.right[0]!;
  const labels = tableLabels(template).get(path)!;
  const sum = (paths: readonly string[]) =>
    paths.reduce((all, part) => all + numberAt(figures, part).toNumber(), 0);
  return {
    label: equation.kind === "balance" ? "" : labels.row,
    column: path.slice(path.lastIndexOf(".") + 1),
    columnLabel: equation.kind === "row" ? "" : labels.column!,
    left: sum(equation.left),
    right: sum(equation.right),
    difference: residual,
  };
}

function note(identity: Identity, template: Template, figures: Figures): RelatedNote {
  const args = identityArgs(identity, template, figures);
  return {
    kind: "identity",
    code: CODES[kindOf(identity)],
    label: args.label,
    columnLabel: args.columnLabel,
    left: String(args.left),
    right: String(args.right),
    difference: String(args.difference),
  };
}
