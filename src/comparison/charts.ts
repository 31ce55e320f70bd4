import { rowOf } from "../templates/figure-cells.js";
import type { Template } from "../templates/template.js";
import { type Charts, type ComparedFigure, figuresByPath } from "./comparison.js";

/** The charts of a format. */
export function chartsOf(template: Template, figures: readonly ComparedFigure[]): Charts {
  const { classes, received, resultRows, groups, total } = template.applications;
  const grouped = new Set([...groups.values()].flat());
  const outcomes = [...resultRows.filter((row) => !grouped.has(row)), ...groups.keys()];
  // Figures that are missing or doubtful in a year are not drawn: a missing bar would look like zero.
  const byPath = figuresByPath(
    figures.filter(({ values, doubtful }) => !doubtful && values.every((value) => value !== undefined)),
  );
  const charted = (paths: readonly string[], labelOf: (figure: ComparedFigure) => string) =>
    paths.flatMap((path) => {
      const figure = byPath.get(path);
      return figure ? [{ path, label: labelOf(figure) }] : [];
    });
  const headline = ({ path, row, column }: ComparedFigure) => {
    // （七）总计 is only clear with the name of its part.
    if (rowOf(path) === total) return unnumbered(template.schema.title(rowOf(total)));
    return path.endsWith(".total") ? unnumbered(row) : `${row} · ${column}`;
  };
  return {
    headline: charted(template.totals, headline),
    applicants: charted(
      classes.map((column) => `${received}.${column}`),
      ({ column }) => column,
    ),
    outcomes: charted(
      outcomes.map((row) => `${row}.total`),
      ({ row }) => row.slice(row.indexOf("（")),
    ),
  };
}

/** A row's label without its 一、. */
function unnumbered(label: string): string {
  return label.replace(/^[一二三四]、/, "");
}
