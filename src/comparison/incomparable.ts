import { rowOf } from "../templates/figure-cells.js";
import type { Template } from "../templates/template.js";
import type { Compared, Incomparable } from "./comparison.js";
import { statutoryFigures } from "./statutory-figures.js";

/**
 * What is left out of the comparison, in the order of the years.
 *
 * @param isCompared whether a figure of a format is compared
 */
export function incomparableFigures(
  reports: readonly Compared[],
  isCompared: (template: Template, path: string) => boolean,
): Incomparable[] {
  const found = new Map<string, Incomparable>();
  reports.forEach(({ template, figures }, index) => {
    for (const { path, row, column, unit: own } of statutoryFigures(template)) {
      if (isCompared(template, path)) continue;
      // 采购总金额 stands beside the unit that the file chose for it.
      const chosen = path.endsWith(".amount") ? figures.get(`${rowOf(path)}.unit`)?.text : undefined;
      const unit = chosen ?? own;
      const key = `${template.version} ${path} ${unit}`;
      const entry = found.get(key) ?? {
        label: `${row} · ${column}`,
        unit,
        values: reports.map(() => undefined),
      };
      entry.values[index] = figures.get(path)?.text;
      found.set(key, entry);
    }
  });
  return [...found.values()];
}
