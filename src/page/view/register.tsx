import { useState } from "preact/hooks";
import type { Counted } from "../register.js";
import { failed, type Told } from "../told.js";
import type { Answer } from "../work.js";
import { useSession, useWords } from "./context.js";
import { chooseFiles, saveFile } from "./save.js";
import { ToldList } from "./told-list.js";

/** Table 三 counted from the register of applications, with the sheet that shows what makes each number. */
export function Register() {
  const session = useSession();
  const words = useWords();
  const [told, tell] = useState<readonly Told[]>([]);
  const { counted } = session;
  const choose = async () => {
    const [file] = await chooseFiles(".xlsx,.csv,.txt");
    if (!file) return;
    const { draft, language } = session;
    const { value, told: said } = await session.pipeline
      .register(file, draft, language)
      .catch((error: unknown): Answer<Counted> => ({ told: failed(error, language) }));
    tell(said);
    if (value) session.count(value);
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
            <button type="button" onClick={() => saveFile("各数依据.xlsx", counted.workbook)}>
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
