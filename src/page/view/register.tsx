import { useState } from "preact/hooks";
import type { Told } from "../told.js";
import { useSession, useWords } from "./context.js";
import { chooseFiles, inputOf, saveFile } from "./save.js";
import { ToldList } from "./told-list.js";

/** Table 三 counted from the register of applications, with the sheet that shows what makes each number. */
export function Register() {
  const session = useSession();
  const words = useWords();
  const [told, tell] = useState<readonly Told[]>([]);
  const [counted, setCounted] = useState<{ count: number; evidence: Uint8Array }>();
  const choose = async () => {
    const [file] = await chooseFiles(".xlsx,.csv,.txt");
    if (!file) return;
    const { value, told: said } = await session.pipeline.register(
      await inputOf(file),
      session.draft,
      session.language,
    );
    tell(said);
    setCounted(value);
    if (value) session.change(value.draft);
  };
  return (
    <div>
      <p class="line">
        <button type="button" class="plain" onClick={() => void choose()}>
          {words.register}
        </button>
        {counted ? (
          <>
            <span role="status">{words.counted(counted.count)}</span>
            <button type="button" onClick={() => saveFile("各数依据.xlsx", counted.evidence)}>
              {words.evidence}
            </button>
          </>
        ) : (
          <span class="quiet">{words.registerNote}</span>
        )}
      </p>
      <ToldList told={told} />
    </div>
  );
}
