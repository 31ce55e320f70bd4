import { useEffect, useRef, useState } from "preact/hooks";
import { helpOf } from "../../form/help.js";
import { textAt } from "../draft.js";
import { withText } from "../edit.js";
import { asHighAsText } from "./as-high-as-text.js";
import { idOf, useSession, useTemplate, useWords } from "./context.js";
import { InsertNumber } from "./insert-number.js";
import { insertPicture } from "./insert-picture.js";
import { stayHere } from "./links.js";

/** The most characters that a browser lays out in a box without delay; a whole report has some 30,000. */
const MOST = 200_000;

/** A text of the report, with its printed form beside it while it is being written. */
export function Text({ path, isRequired, label }: { path: string; isRequired: boolean; label?: string }) {
  const session = useSession();
  const words = useWords();
  const schema = useTemplate().schema.atPath(path);
  const field = useRef<HTMLTextAreaElement>(null);
  const [picking, pick] = useState(false);
  const value = textAt(session.draft.values, path);
  const finding = session.checked?.findings.find((each) => each.path === path);
  const isOpen = session.focus === path;
  useEffect(() => asHighAsText(field.current), [value, isOpen]);
  const write = (text: string) => session.change(withText(session.draft, path, text, isRequired), path);
  const insert = (piece: string) => {
    // A picture takes a while to be read: what was typed meanwhile stays, and the box may be gone.
    const now = textAt(session.draft.values, path);
    const { selectionStart: from, selectionEnd: to } = field.current ?? {
      selectionStart: now.length,
      selectionEnd: now.length,
    };
    write(now.slice(0, from) + piece + now.slice(to));
    pick(false);
    field.current?.focus();
  };
  const title = label ?? schema?.title ?? "";
  return (
    <div class="text">
      <div class="text-head">
        <label for={idOf(path)}>{title}</label>
        <span class="tools">
          <button type="button" class="plain" onClick={() => pick(true)}>
            {words.insertNumber}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => void insertPicture(session).then((piece) => piece && insert(piece))}
          >
            {words.insertPicture}
          </button>
        </span>
      </div>
      <div class={isOpen ? "beside open" : "beside"}>
        {value.length > MOST ? (
          <p class="line">
            {words.tooLong(value.length)}
            <button type="button" id={idOf(path)} onClick={() => write("")}>
              {words.empty}
            </button>
          </p>
        ) : (
          <textarea
            ref={field}
            id={idOf(path)}
            value={value}
            rows={3}
            class={`${finding?.severity ?? ""} ${isRequired && value === "" ? "empty" : ""}`}
            aria-invalid={finding?.severity === "error"}
            placeholder={helpOf(schema)}
            onFocus={() => session.focusOn(path)}
            onInput={(event) => write(event.currentTarget.value)}
          />
        )}
        {isOpen && <Printed html={session.checked?.preview ?? ""} />}
      </div>
      {picking && <InsertNumber choose={insert} close={() => pick(false)} />}
    </div>
  );
}

function Printed({ html }: { html: string }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <figure class="preview" tabIndex={0}>
      <figcaption>{words.printed}</figcaption>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by a click but what a link would do */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <div dangerouslySetInnerHTML={{ __html: html }} onClick={stayHere} />
    </figure>
  );
}
