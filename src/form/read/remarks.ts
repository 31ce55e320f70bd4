import { withoutSpaces } from "./find.js";
import type { ListRow } from "./lists.js";
import type { Reading } from "./reading.js";
import type { FoundTable } from "./tables.js";

/** The remarks on figures by the figures' paths. */
export function readRemarks(
  rows: readonly ListRow[],
  tables: readonly FoundTable[],
  reading: Reading,
): Map<string, string> {
  const remarks = new Map<string, string>();
  for (const { texts, places } of rows) {
    const { table = "", cell = "", remark } = texts;
    const refuse = (reason: "noCell" | "notAFigure" | "noRemark" | "noValue" | "twice") =>
      reading.say("GR8108", places.cell!, { reason, table, cell: cell.trim() });
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
    else remarks.set(figure.path, remark.trim());
  }
  return remarks;
}

function figureAt({ table, rows }: FoundTable, cell: string): { path: string } | undefined {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell.normalize("NFKC").trim().toUpperCase()) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return table.cells.find(
    ({ figure, row, column: left, colspan }) =>
      figure && rows[row] === Number(digits) && column > left && column <= left + colspan,
  )?.figure;
}
