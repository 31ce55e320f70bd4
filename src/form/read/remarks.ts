import { addressOf } from "../../ooxml/address.js";
import { pointerOf } from "../../syntax/tree.js";
import { valueIn } from "../leaves.js";
import { withoutSpaces } from "./find.js";
import type { ListRow } from "./lists.js";
import type { Reading } from "./reading.js";
import type { CellRemark, FoundTable } from "./tables.js";

/** The remarks on figures by the figures' paths. */
export function readRemarks(
  rows: readonly ListRow[],
  tables: readonly FoundTable[],
  reading: Reading,
): Map<string, CellRemark> {
  const remarks = new Map<string, CellRemark>();
  for (const { texts, places } of rows) {
    const { table = "", cell = "", remark } = texts;
    const place = places.cell!;
    const refuse = (reason: "noCell" | "notAFigure" | "noRemark" | "twice") =>
      reading.say("GR8108", place, { reason, table, cell: cell.trim() });
    if (table === "" || cell === "") {
      refuse("noCell");
      continue;
    }
    const found = tables.find(({ sheet, table: own }) =>
      [sheet.name, own.name].some((name) => withoutSpaces(name) === withoutSpaces(table)),
    );
    const figure = found && figureAt(found, cell);
    if (!figure) refuse("notAFigure");
    else if (remark === undefined) refuse("noRemark");
    else if (remarks.has(figure.path)) refuse("twice");
    else remarks.set(figure.path, { text: remark.trim(), table, cell: cell.trim(), place });
  }
  return remarks;
}

/** Reports the remarks on cells that hold no number; where the cell is reported itself, that is enough. */
export function sayIdleRemarks(remarks: ReadonlyMap<string, CellRemark>, reading: Reading): void {
  for (const [path, { table, cell, place }] of remarks) {
    const figure = valueIn(reading.values, path);
    const isTaken = typeof figure === "object" && "remark" in figure;
    const isReported = reading.diagnostics.some(({ place: other }) => other.pointer === pointerOf(path));
    if (!isTaken && !isReported) reading.say("GR8108", place, { reason: "noValue", table, cell });
  }
}

function figureAt({ table, rows }: FoundTable, cell: string): { path: string } | undefined {
  const typed = cell.normalize("NFKC").trim().toUpperCase();
  const at = addressOf(typed.replace(/^\$?([A-Z]+)\$?/, "$1"));
  if (!at) return undefined;
  return table.cells.find(
    ({ figure, row, column: left, colspan }) =>
      figure && rows[row] === at.row && at.column > left && at.column <= left + colspan,
  )?.figure;
}
