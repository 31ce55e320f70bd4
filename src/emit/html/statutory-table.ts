import type { StatutoryTable, TableCell } from "../../document.js";
import { type Element, element, type Node, scrollRegion } from "./element.js";
import { headerCells, type Scope } from "./header-cells.js";
import { isolated } from "./inlines.js";
import type { Look } from "./looks.js";
import { statutoryWidths } from "./statutory-widths.js";

/** One of the three statutory tables, in a region that scrolls sideways in a narrow window. */
export function statutoryTable(table: StatutoryTable, name: string): Element {
  const { scopes, headersOf, parts } = headerCells(table);
  const widths = statutoryWidths(table);
  const id = (cell: TableCell) => `gov-report-${table.id}-${cell.row + 1}-${cell.column + 1}`;
  const heads = new Set([...headersOf.values()].flat());
  const cell = (each: TableCell): Element => {
    const scope = scopes.get(each);
    const stuck = each.column < widths.labels && each.column + each.colspan <= widths.labels;
    return element(
      scope ? "th" : "td",
      {
        id: heads.has(each) ? id(each) : undefined,
        rowspan: each.rowspan > 1 ? each.rowspan : undefined,
        colspan: each.colspan > 1 ? each.colspan : undefined,
        scope,
        headers: headersOf.get(each)?.map(id).join(" "),
        look: cellLook(each, scope, stuck),
        style: stuck ? `left:${sum(widths.pixels.slice(0, each.column))}px` : undefined,
      },
      ...content(each),
    );
  };
  const rows = Array.from({ length: table.rows }, (_, row) =>
    element("tr", {}, ...table.cells.filter((each) => each.row === row).map(cell)),
  );
  const starts = [...parts].sort((a, b) => a - b);
  const bodies = starts.map((from, index) => element("tbody", {}, ...rows.slice(from, starts[index + 1])));
  const head = rows.slice(0, table.headerRows);
  return scrollRegion(
    name,
    element(
      "table",
      {
        look: "form",
        "data-form": table.id,
        style: `min-width:${sum(widths.pixels)}px`,
      },
      element("caption", { look: "hiddenCaption" }, table.name),
      element(
        "colgroup",
        {},
        ...widths.pixels.map((pixels) => element("col", { style: `width:${pixels}px` })),
      ),
      ...(head.length > 0 ? [element("thead", {}, ...head)] : []),
      ...bodies,
    ),
  );
}

function cellLook({ role, align }: TableCell, scope: Scope | undefined, stuck: boolean): Look {
  if (role === "figure") return "number";
  if (role === "head") return stuck && scope !== "rowgroup" ? "stuckHead" : "head";
  if (align === "center") return stuck ? "stuckCentredLabel" : "centredLabel";
  return stuck ? "stuckLabel" : "label";
}

/** A number as a `data` element, then its remark; a label with its notes. */
function content({ figure, runs }: TableCell): Node[] {
  const text = runs.map((run) => run.text).join("");
  if (figure) {
    const rest = text.slice(figure.value.length);
    return [element("data", { value: figure.value }, figure.value), ...(rest === "" ? [] : [isolated(rest)])];
  }
  return runs.map((run) => (run.note ? element("span", { look: "note" }, run.text) : run.text));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
