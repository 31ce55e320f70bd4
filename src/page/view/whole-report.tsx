import { useEffect, useState } from "preact/hooks";
import { useSession, useWords } from "./context.js";
import { stayHere } from "./links.js";

/** The whole report as its web page shows it. */
export function WholeReport() {
  const session = useSession();
  const words = useWords();
  const [html, set] = useState<string>();
  const { draft, files } = session;
  useEffect(() => void session.pipeline.whole(draft, files).then(set, () => set("")), [draft, files]);
  return (
    <div class="whole">
      <h1 class="unseen">{words.show}</h1>
      <p>
        <button type="button" onClick={() => void printReport(session)}>
          {words.print}
        </button>
      </p>
      {html === "" && <p role="status">{words.notWhole}</p>}
      <iframe
        class="whole-report"
        title={words.show}
        srcdoc={html ?? ""}
        sandbox="allow-same-origin"
        onLoad={(event) => event.currentTarget.contentDocument?.addEventListener("click", stayHere)}
      />
    </div>
  );
}

/** Prints the report's web page: it is laid beside the page, which itself is none. */
export async function printReport({ pipeline, draft, files }: ReturnType<typeof useSession>): Promise<void> {
  const html = await pipeline.whole(draft, files);
  document.getElementById("to-print")?.remove();
  const frame = document.createElement("iframe");
  Object.assign(frame, { id: "to-print", title: "", srcdoc: html });
  frame.setAttribute("sandbox", "allow-same-origin allow-modals");
  frame.addEventListener("load", () => frame.contentWindow?.print());
  document.body.append(frame);
}
