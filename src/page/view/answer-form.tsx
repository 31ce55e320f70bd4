import { useState } from "preact/hooks";
import { withAnswer } from "../edit.js";
import type { Finding } from "../finding.js";
import { useSession, useWords } from "./context.js";

/** The reason why something stays as it is, which answers a warning. */
export function AnswerForm({ finding, close }: { finding: Finding; close(): void }) {
  const session = useSession();
  const words = useWords();
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") return;
        session.change(withAnswer(session.draft, finding.path, finding.code, reason));
        close();
      }}
    >
      <label class="field">
        {words.answerLabel}
        <input value={reason} required onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <p class="ways">
        <button type="submit" class="way">
          {words.save}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
