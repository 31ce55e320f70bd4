import { statutoryCells } from "../templates/figure-cells.js";
import type { Template } from "../templates/template.js";
import type { Figures } from "./figures.js";
import { inUnitOf } from "./units.js";

/** The tables of a report. */
interface ReportFigures {
  template: Template;
  figures: Figures;
}

/** Paths of the cells of the statutory tables in which two reports of one format disagree, in printed order. */
export function differingFigures(one: ReportFigures, other: ReportFigures): string[] {
  return statutoryCells(one.template)
    .map(({ figure }) => figure)
    .filter((path) => {
      const [a, b] = [one.figures.get(path), other.figures.get(path)];
      return !a?.value || !b?.value ? a?.value !== b?.value : !a.value.eq(inUnitOf(b, a));
    });
}
