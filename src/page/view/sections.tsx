import { valueAt } from "../../data-file/values.js";
import { type Choice, choicesOf } from "../../form/help.js";
import { TO_FILL } from "../../syntax/placeholder.js";
import { itemsAt, textAt } from "../draft.js";
import { withItems, withText, withValue } from "../edit.js";
import { Choices } from "./choices.js";
import { idOf, useSession, useTemplate, useWords } from "./context.js";
import { Text } from "./text.js";

/** The sections of a part, in printed order: added, moved, taken away. */
export function Sections({ part }: { part: string }) {
  const session = useSession();
  const words = useWords();
  const list = `${part}.sections`;
  const sections = itemsAt(session.draft.values, list);
  const all = [...sections.keys()];
  const keep = (order: readonly number[]) => session.change(withItems(session.draft, list, order));
  /** Moves a section behind the next one. */
  const sink = (at: number) => keep(all.with(at, at + 1).with(at + 1, at));
  return (
    <div id={idOf(list)}>
      {sections.map((_, index) => (
        <fieldset class="section" key={index} aria-label={`${words.section} ${index + 1}`}>
          <SectionHead path={`${list}.${index}`} />
          <Text path={`${list}.${index}.body`} isRequired={true} />
          <div class="section-tools">
            <button type="button" class="plain" disabled={index === 0} onClick={() => sink(index - 1)}>
              {words.up}
            </button>
            <button
              type="button"
              class="plain"
              disabled={index === sections.length - 1}
              onClick={() => sink(index)}
            >
              {words.down}
            </button>
            <button type="button" class="plain" onClick={() => keep(all.filter((other) => other !== index))}>
              {words.removeSection}
            </button>
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        class="plain"
        onClick={() =>
          session.change(withValue(session.draft, list, [...sections, { title: TO_FILL, body: TO_FILL }]))
        }
      >
        ＋ {words.addSection}
      </button>
    </div>
  );
}

function SectionHead({ path }: { path: string }) {
  const session = useSession();
  const words = useWords();
  const { schema } = useTemplate();
  const topic = schema.atPath(`${path}.topic`);
  const title = `${path}.title`;
  const value = textAt(session.draft.values, title);
  return (
    <div class="section-head">
      <label class="field grow">
        {schema.atPath(title)?.title}
        <input
          id={idOf(title)}
          value={value}
          class={value === "" ? "empty" : ""}
          onFocus={() => session.focusOn(title)}
          onInput={(event) =>
            session.change(withText(session.draft, title, event.currentTarget.value, true), title)
          }
        />
      </label>
      {topic && <Topic path={`${path}.topic`} choices={choicesOf(topic) ?? []} label={topic.title ?? ""} />}
      <label class="check">
        <input
          type="checkbox"
          id={idOf(`${path}.runIn`)}
          checked={valueAt(session.draft.values, `${path}.runIn`) === true}
          onChange={(event) =>
            session.change(
              withValue(session.draft, `${path}.runIn`, event.currentTarget.checked || undefined),
            )
          }
        />
        {words.runIn}
      </label>
    </div>
  );
}

function Topic({ path, choices, label }: { path: string; choices: readonly Choice[]; label: string }) {
  const session = useSession();
  return (
    <label class="field">
      {label}
      <select
        id={idOf(path)}
        value={textAt(session.draft.values, path)}
        onChange={(event) =>
          session.change(withValue(session.draft, path, event.currentTarget.value || undefined))
        }
      >
        <Choices choices={choices} />
      </select>
    </label>
  );
}
