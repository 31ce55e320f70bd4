import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { figureAt } from "../report/figures.js";
import { pointerOf } from "../syntax/tree.js";
import { labelOf } from "../templates/labels.js";
import type { Template } from "../templates/template.js";
import type { Aggregate } from "./aggregate.js";
import { joinFees } from "./fees.js";

/** GR3011: sums that are too large for their cell. */
export function overflows(sum: Aggregate): Diagnostic[] {
  const { template, figures, children } = sum;
  const limit = (at: string) => limitOf(template, at);
  const cells = [...figures.values()].flatMap(({ path: at, value, shares: [first] }) =>
    !first || value.lt(limit(at))
      ? []
      : diagnostic("GR3011", figureAt(first.child.figures, at).place, {
          label: labelOf(template, pointerOf(at)),
          sum: value.toFixed(),
          limit: String(limit(at)),
        }),
  );
  const fees = Object.entries(joinFees(children)?.totals ?? {}).flatMap(([key, value]) => {
    const at = `otherMatters.processingFee.${key}`;
    const holder = children.find((child) => child.report.otherMatters.processingFee);
    return !holder || value.lt(limit(at))
      ? []
      : diagnostic("GR3011", figureAt(holder.figures, "agency.name").place, {
          label: labelOf(template, pointerOf(at)),
          sum: value.toFixed(),
          limit: String(limit(at)),
        });
  });
  return [...cells, ...fees];
}

/** The largest number that a figure's cell or key can hold, as the schema says. */
function limitOf(template: Template, dotted: string): number {
  const schema = template.schema.atPath(dotted) as { maximum?: number; exclusiveMaximum?: number };
  return schema.exclusiveMaximum ?? (schema.maximum ?? Number.POSITIVE_INFINITY) + 1;
}
