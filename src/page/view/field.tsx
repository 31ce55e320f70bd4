import { choicesOf, helpOf } from "../../form/help.js";
import { textAt } from "../draft.js";
import { withText } from "../edit.js";
import { Choices } from "./choices.js";
import { idOf, useSession, useTemplate } from "./context.js";

/** A value of one line, or a choice, with its official label. */
export function Field({ path, isRequired = false }: { path: string; isRequired?: boolean }) {
  const session = useSession();
  const schema = useTemplate().schema.atPath(path) ?? {};
  const value = textAt(session.draft.values, path);
  const choices = choicesOf(schema);
  const severity = session.checked?.findings.find((each) => each.path === path)?.severity;
  const set = (text: string) => session.change(withText(session.draft, path, text, isRequired), path);
  const common = {
    id: idOf(path),
    value,
    class: `${severity ?? ""} ${isRequired && value === "" ? "empty" : ""}`,
    "aria-invalid": severity === "error",
    title: helpOf(schema),
    onFocus: () => session.focusOn(path),
  };
  return (
    <label class="field" for={idOf(path)}>
      {schema.title}
      {choices ? (
        <select {...common} onChange={(event) => set(event.currentTarget.value)}>
          <Choices choices={choices} />
        </select>
      ) : schema.format === "date" && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value) ? (
        <input {...common} type="date" onChange={(event) => set(event.currentTarget.value)} />
      ) : (
        <input {...common} onInput={(event) => set(event.currentTarget.value)} />
      )}
    </label>
  );
}
