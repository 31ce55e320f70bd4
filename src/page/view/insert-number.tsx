import { useState } from "preact/hooks";
import { referenceTo } from "../../form/help.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { useSession, useTemplate, useWords } from "./context.js";
import { Dialog } from "./dialog.js";

/** The number of figures listed at once; typing a word finds the others. */
const MOST = 60;

/** The figures of the report by their names; the one that is chosen follows its table from then on. */
export function InsertNumber({ choose, close }: { choose(reference: string): void; close(): void }) {
  const session = useSession();
  const words = useWords();
  const template = useTemplate();
  const [sought, seek] = useState("");
  const terms = sought.split(/\s+/).filter(Boolean);
  const found = Object.entries(session.checked?.figures ?? {})
    .map(([path, text]) => ({ path, text, label: labelOf(template, pointerOf(path)) }))
    .filter(({ label, text }) => terms.every((term) => `${label} ${text}`.includes(term)));
  return (
    <Dialog title={words.insertNumber.replace("…", "")} close={close}>
      <label class="field">
        {words.searchNumber}
        <input value={sought} onInput={(event) => seek(event.currentTarget.value)} />
      </label>
      <ul class="choices">
        {found.slice(0, MOST).map(({ path, text, label }) => (
          <li key={path}>
            <button type="button" onClick={() => choose(referenceTo(template, path))}>
              <span>{label}</span>
              <b>{text}</b>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
