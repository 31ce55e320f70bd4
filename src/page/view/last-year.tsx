import { textAt } from "../draft.js";
import { withValue } from "../edit.js";
import { useSession, useWords } from "./context.js";
import { chooseFiles } from "./save.js";

/** Chooses last year's report for comparison. */
export function LastYear() {
  const session = useSession();
  const words = useWords();
  const name = textAt(session.draft.values, "previous");
  const choose = async () => {
    const [file] = await chooseFiles(".yaml,.yml");
    if (!file) return;
    const bytes = await session.read(file);
    if (!bytes) return;
    session.addFile(file.name, bytes);
    session.change(withValue(session.draft, "previous", file.name));
  };
  return (
    <p class="line">
      <b>{words.lastYear}</b> {name}
      <button type="button" class="plain" onClick={() => void choose()}>
        {words.lastYearChoose}
      </button>
      {name !== "" && (
        <button
          type="button"
          class="plain"
          onClick={() => session.change(withValue(session.draft, "previous", undefined))}
        >
          {words.remove}
        </button>
      )}
      <span class="quiet">{words.lastYearNote}</span>
    </p>
  );
}
