import { Big } from "big.js";
import type { DataValue } from "../data-file/write.js";
import { nodeAt } from "../report/report.js";
import type { Mapping } from "../syntax/tree.js";
import { partsOfTotals, type Template } from "../templates/template.js";
import { COUNT } from "../text/number-spelling.js";
import { Contents } from "./contents.js";

/**
 * The totals that are typed in a data file and were right, as they are with new figures; one that was wrong before is
 * left for the checks to tell.
 *
 * @param figures new figures by their paths
 */
export function typedTotals(
  root: Mapping,
  template: Template,
  figures: ReadonlyMap<string, DataValue>,
): Map<string, DataValue> {
  const contents = new Contents(root, template);
  const parts = partsOfTotals(template);
  const old = (path: string) => contents.figure(path).value;
  const renewed = (path: string) => {
    const value = figures.get(path);
    return value === undefined
      ? old(path)
      : String(typeof value === "object" ? (value as { value: DataValue }).value : value);
  };
  const sum = (path: string, leaf: (path: string) => string): Big | undefined => {
    const own = parts.get(path);
    if (!own) return COUNT.test(leaf(path)) ? new Big(leaf(path)) : undefined;
    return own.reduce<Big | undefined>((all, part) => {
      const value = sum(part, leaf);
      return all && value ? all.plus(value) : undefined;
    }, new Big(0));
  };
  const totals = new Map<string, DataValue>();
  const whole = template.applications.total;
  for (const path of parts.keys()) {
    if (figures.has(path)) continue;
    const [before, now] = [sum(path, old), sum(path, renewed)];
    if (!before || !now || before.eq(now)) continue;
    const typed = nodeAt(root, path);
    if (typed?.kind === "scalar" && typed.text === before.toFixed()) totals.set(path, Number(now.toFixed()));
    // （七） that is written 0 as a whole is its columns from now on.
    else if (path.startsWith(`${whole}.`) && nodeAt(root, whole)?.kind === "scalar")
      totals.set(whole, {
        ...(totals.get(whole) as object),
        [path.slice(whole.length + 1)]: Number(now.toFixed()),
      });
  }
  return totals;
}
