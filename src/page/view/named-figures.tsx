import { useState } from "preact/hooks";
import type { Values } from "../../data-file/values.js";
import { valueAt } from "../../data-file/values.js";
import { helpOf } from "../../form/help.js";
import { textAt } from "../draft.js";
import { withFigure, withoutValue, withText } from "../edit.js";
import { idOf, useSession, useTemplate, useWords } from "./context.js";

/** Numbers that no table holds, by a name of their own. */
export function NamedFigures() {
  const session = useSession();
  const words = useWords();
  const { schema } = useTemplate();
  const [name, setName] = useState("");
  const { values } = session.draft;
  const names = Object.keys((valueAt(values, "figures") ?? {}) as Values);
  return (
    <details open={names.length > 0}>
      <summary>{schema.title("figures")}</summary>
      <div class="fields" id={idOf("figures")}>
        {names.map((each) => (
          <div class="with-button" key={each}>
            <label class="field">
              {each}
              <input
                id={idOf(`figures.${each}`)}
                value={textAt(values, `figures.${each}`)}
                inputMode="decimal"
                onInput={(event) =>
                  session.change(
                    withText(session.draft, `figures.${each}`, event.currentTarget.value, true),
                    `figures.${each}`,
                  )
                }
              />
            </label>
            <button
              type="button"
              class="plain"
              aria-label={`${words.remove} ${each}`}
              onClick={() => session.change(withoutValue(session.draft, `figures.${each}`))}
            >
              {words.remove}
            </button>
          </div>
        ))}
      </div>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return;
          session.change(withFigure(session.draft, name.trim()));
          setName("");
        }}
      >
        <label class="field">
          {words.figureName}
          <input
            value={name}
            pattern={schema.at("/figures")?.propertyNames?.pattern}
            title={helpOf(schema.at("/figures"))}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{words.addFigure}</button>
      </form>
    </details>
  );
}
