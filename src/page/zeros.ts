import type { StatutoryTable } from "../document.js";
import { rowOf } from "../templates/figure-cells.js";
import { cellAt, type Draft, templateOf } from "./draft.js";
import { withCell } from "./edit.js";

/** Empty cells that one button fills with 0: those of a row, of its group, of the table. */
export interface Empty {
  row: readonly string[];
  group: readonly string[];
  table: readonly string[];
}

/** The cells that are still empty around one. */
export function emptyAround(draft: Draft, table: StatutoryTable, path: string): Empty {
  const inputs = table.cells.flatMap(({ figure }) =>
    figure && !figure.sumOf?.length && cellAt(draft.values, figure.path).value === "" ? [figure.path] : [],
  );
  const { groups } = templateOf(draft).applications;
  const group = [...groups.keys()].find((each) => path.startsWith(`${each}.`));
  return {
    row: inputs.filter((each) => rowOf(each) === rowOf(path)),
    group: group === undefined ? [] : inputs.filter((each) => each.startsWith(`${group}.`)),
    table: inputs,
  };
}

/** The draft with 0 in these cells. */
export function withZeros(draft: Draft, paths: readonly string[]): Draft {
  return paths.reduce((each, path) => withCell(each, path, "0"), draft);
}
