import { statutoryCells } from "../../templates/figure-cells.js";
import { textAt } from "../draft.js";
import { withValue } from "../edit.js";
import { idOf, useSession, useTemplate } from "./context.js";

/** The unit of an amount that the report chooses itself (元, 万元), behind its cell. */
export function ChosenUnit({ path }: { path: string }) {
  const session = useSession();
  const template = useTemplate();
  const unit = statutoryCells(template).find(({ figure }) => figure === path)?.chosenUnit;
  if (unit === undefined) return null;
  const { enum: choices = [], title } = template.schema.atPath(unit) ?? {};
  return (
    <select
      id={idOf(unit)}
      class="unit"
      aria-label={title}
      value={textAt(session.draft.values, unit)}
      onChange={(event) => session.change(withValue(session.draft, unit, event.currentTarget.value))}
    >
      <option value="">—</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
