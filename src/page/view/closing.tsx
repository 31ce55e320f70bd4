import { valueAt } from "../../data-file/values.js";
import { TO_FILL } from "../../syntax/placeholder.js";
import { itemsAt, textAt } from "../draft.js";
import { withItems, withText, withValue } from "../edit.js";
import { idOf, useSession, useTemplate, useWords } from "./context.js";
import { Field } from "./field.js";
import { LastYear } from "./last-year.js";
import { NamedFigures } from "./named-figures.js";
import { Text } from "./text.js";

/** The parts behind the six numbered ones, and the files that the text refers to. */
export function Closing() {
  const session = useSession();
  const words = useWords();
  const { schema } = useTemplate();
  const { values } = session.draft;
  const signed = valueAt(values, "signature") !== undefined;
  const attachments = itemsAt(values, "attachments");
  return (
    <section class="part" id="part-more" aria-label={words.more}>
      <h2>{words.more}</h2>
      <div class="fields" id={idOf("signature")}>
        <Field path="signature.name" isRequired={signed} />
        <Field path="signature.date" isRequired={signed} />
      </div>
      {signed && (
        <button
          type="button"
          class="plain"
          onClick={() => session.change(withValue(session.draft, "signature", undefined))}
        >
          {words.remove}
        </button>
      )}
      {attachments.map((_, index) => (
        <fieldset class="section" key={index} aria-label={`${schema.title("attachments")} ${index + 1}`}>
          <label class="field">
            {schema.title("attachments")} {index + 1}
            <input
              id={idOf(`attachments.${index}.title`)}
              value={textAt(values, `attachments.${index}.title`)}
              onInput={(event) =>
                session.change(
                  withText(session.draft, `attachments.${index}.title`, event.currentTarget.value, true),
                  `attachments.${index}.title`,
                )
              }
            />
          </label>
          <Text path={`attachments.${index}.body`} isRequired />
          <button
            type="button"
            class="plain"
            onClick={() => {
              const others = [...attachments.keys()].filter((other) => other !== index);
              session.change(withItems(session.draft, "attachments", others));
            }}
          >
            {words.remove}
          </button>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          class="plain"
          onClick={() => {
            const items = [...attachments, { title: TO_FILL, body: TO_FILL }];
            session.change(withValue(session.draft, "attachments", items));
          }}
        >
          ＋ {words.addAttachment}
        </button>
      </p>
      <NamedFigures />
      <LastYear />
    </section>
  );
}
