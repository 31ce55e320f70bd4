import { useState } from "preact/hooks";
import type { StatutoryTable, TableCell } from "../../document.js";
import type { FormTableSheet } from "../../form/form.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { cellAt } from "../draft.js";
import { withCell } from "../edit.js";
import { blockOf, pasteBlock } from "../paste.js";
import { Balance } from "./balance.js";
import { CellBar } from "./cell-bar.js";
import { ChosenUnit } from "./chosen-unit.js";
import { idOf, useSession, useTemplate, useWords } from "./context.js";
import { moveIn } from "./keys.js";

/** One of the three tables as it is printed, its cells typed in place. */
export function Table({ sheet }: { sheet: FormTableSheet }) {
  const [said, say] = useState("");
  const words = useWords();
  const { table } = sheet;
  const width = table.columnWidths.reduce((sum, each) => sum + each, 0);
  const rows = Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row));
  return (
    <div class="statutory" id={idOf(table.id)}>
      <CellBar sheet={sheet} said={said} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section class="region" aria-label={table.name} tabIndex={0}>
        <table class="printed">
          <caption class="unseen">{table.name}</caption>
          <colgroup>
            {table.columnWidths.map((each, index) => (
              <col key={index} style={`width:${(100 * each) / width}%`} />
            ))}
          </colgroup>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell) =>
                  cell.figure ? (
                    <FigureCell
                      key={cell.column}
                      table={table}
                      cell={cell}
                      say={(placed, outside) =>
                        say([words.pasted(placed), outside > 0 ? words.outside(outside) : ""].join(""))
                      }
                    />
                  ) : (
                    <LabelCell key={cell.column} cell={cell} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.balances.length > 0 && <Balance table={table} />}
    </div>
  );
}

function LabelCell({ cell }: { cell: TableCell }) {
  const { rowspan, colspan, role, align, runs } = cell;
  return (
    <th
      scope={role === "head" ? "col" : "row"}
      rowSpan={rowspan}
      colSpan={colspan}
      class={`${role} ${align}`}
    >
      {runs.map(({ text, note }) => (note ? <span class="note">{text}</span> : text))}
    </th>
  );
}

function FigureCell({
  table,
  cell,
  say,
}: {
  table: StatutoryTable;
  cell: TableCell;
  say(placed: number, outside: number): void;
}) {
  const session = useSession();
  const template = useTemplate();
  const { path, sumOf } = cell.figure!;
  const { value, remark } = cellAt(session.draft.values, path);
  const computed = Boolean(sumOf?.length) && value === "";
  const findings = session.checked?.findings ?? [];
  const severity = findings.find((each) => each.path === path)?.severity;
  const isRelated = findings.some(({ related }) => related.some((each) => each.path === path));
  const look = severity ?? (isRelated ? "related" : value === "" && !computed ? "empty" : "");
  const label = labelOf(template, pointerOf(path));
  return (
    <td rowSpan={cell.rowspan} colSpan={cell.colspan} class={`figure ${look} ${computed ? "computed" : ""}`}>
      {computed ? (
        <output id={idOf(path)} aria-label={label}>
          {session.checked?.figures[path] ?? ""}
        </output>
      ) : (
        <input
          id={idOf(path)}
          value={value}
          inputMode="decimal"
          autocomplete="off"
          aria-label={label}
          aria-invalid={severity === "error"}
          onFocus={(event) => {
            event.currentTarget.select();
            session.focusOn(path);
          }}
          onInput={(event) => session.change(withCell(session.draft, path, event.currentTarget.value), path)}
          onKeyDown={(event) => moveIn(table, cell, event)}
          onPaste={(event) => {
            const block = blockOf(event.clipboardData?.getData("text/plain") ?? "");
            if (!block) return;
            event.preventDefault();
            const { draft, placed, outside } = pasteBlock(session.draft, table, cell, block);
            session.change(draft);
            say(placed, outside);
          }}
        />
      )}
      {remark !== undefined && <span class="remark">（{remark}）</span>}
      <ChosenUnit path={path} />
    </td>
  );
}
