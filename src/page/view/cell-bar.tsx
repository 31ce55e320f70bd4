import type { FormTableSheet } from "../../form/form.js";
import { helpOf } from "../../form/help.js";
import { pointerOf } from "../../syntax/tree.js";
import { rowOf } from "../../templates/figure-cells.js";
import { labelOf } from "../../templates/labels.js";
import type { Template } from "../../templates/template.js";
import { cellAt } from "../draft.js";
import { isComputed, withRemark } from "../edit.js";
import { emptyAround, withZeros } from "../zeros.js";
import { useSession, useTemplate, useWords } from "./context.js";

/** Shows the cell that is being filled in: its name, what to count, its remark, and buttons for zeros around it. */
export function CellBar({ sheet, said }: { sheet: FormTableSheet; said: string }) {
  const session = useSession();
  const words = useWords();
  const template = useTemplate();
  const path = session.focus;
  const cell = sheet.table.cells.find(({ figure }) => figure && figure.path === path);
  if (path === undefined || !cell) {
    return (
      <div class="cell-bar">
        <p class="quiet">{said || words.selectCell}</p>
      </div>
    );
  }
  const { draft } = session;
  const empty = emptyAround(draft, sheet.table, path);
  const zero = (paths: readonly string[], label: string) =>
    paths.length > 0 && (
      <button type="button" onClick={() => session.change(withZeros(draft, paths))}>
        {label}
      </button>
    );
  const help = helpOn(template, path);
  return (
    <div class="cell-bar active">
      <div class="line">
        <b>{labelOf(template, pointerOf(path))}</b>
        {!isComputed(draft, path) && (
          <label>
            {words.remark}
            <input
              value={cellAt(draft.values, path).remark ?? ""}
              placeholder={words.remarkHint}
              onInput={(event) =>
                session.change(withRemark(session.draft, path, event.currentTarget.value), `${path} remark`)
              }
            />
          </label>
        )}
        {zero(empty.row, words.zeroRow)}
        {empty.group.length > empty.row.length && zero(empty.group, words.zeroGroup)}
        {empty.table.length > empty.row.length && zero(empty.table, words.zeroTable)}
      </div>
      <p class="quiet" role="status">
        {said || help}
      </p>
    </div>
  );
}

/** The help for a cell: that of its row in table 三, else its own. An empty cell does not count as 0 here. */
function helpOn(template: Template, path: string): string {
  const { rows } = template.applications;
  const row = rowOf(path);
  const schema = template.schema.atPath(rows.includes(row) ? row : path);
  return helpOf(schema, "填0");
}
