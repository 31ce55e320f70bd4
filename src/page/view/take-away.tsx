import { useState } from "preact/hooks";
import { isArithmetic } from "../../codes/draft.js";
import { KINDS, type Kind, type Made } from "../take-away.js";
import { failed, type Told } from "../told.js";
import type { Answer } from "../work.js";
import { useSession, useWords } from "./context.js";
import { Dialog } from "./dialog.js";
import { saveFile } from "./save.js";
import { ToldList } from "./told-list.js";

/** What can be saved of the report, and what stands in the way. */
export function TakeAway({ close }: { close(): void }) {
  const session = useSession();
  const words = useWords();
  const [told, tell] = useState<readonly Told[]>([]);
  const [saved, setSaved] = useState("");
  const { findings = [], open = [] } = session.checked ?? {};
  const errors = findings.filter(({ severity }) => severity === "error");
  const isReady = errors.length === 0 && open.length === 0;
  const sumsOnly = open.length === 0 && errors.every(({ code }) => isArithmetic(code));
  const state = isReady ? words.ready : sumsOnly ? words.asDraft : words.notYet;
  const take = async (kind: Kind) => {
    const { draft, files, language } = session;
    const { value, told: said } = await session.pipeline
      .takeAway(draft, files, kind, language)
      .catch((error: unknown): Answer<Made> => ({ told: failed(error, language) }));
    tell(value ? [] : said);
    setSaved(value ? words.saved(value.name) : "");
    if (!value) return;
    saveFile(value.name, value.bytes);
    if (kind === "yaml" && session.draft === draft) session.keep();
  };
  return (
    <Dialog title={words.takeAway} close={close}>
      <p class={isReady ? "ready" : "not-ready"}>{state}</p>
      <ul class="choices">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              data-kind={kind}
              disabled={!sumsOnly && ["docx", "xlsx", "html"].includes(kind)}
              onClick={() => void take(kind)}
            >
              <b>{words.kinds[kind][0]}</b>
              <span>{words.kinds[kind][1]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{saved}</p>
      <p class="quiet">{words.filesNote}</p>
      <ToldList told={told} />
    </Dialog>
  );
}
