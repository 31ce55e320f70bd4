import { useEffect, useState } from "preact/hooks";
import { useSession, useWords } from "./context.js";

/** The whole report as its web page shows it; this is what is printed. */
export function WholeReport() {
  const session = useSession();
  const words = useWords();
  const [html, set] = useState("");
  const { draft, files } = session;
  useEffect(() => void session.pipeline.whole(draft, files).then(set), [draft, files]);
  return (
    <div class="whole">
      <p class="screen">
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <div class="whole-report" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
