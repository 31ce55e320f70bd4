import { useEffect, useState } from "preact/hooks";
import type { Explained } from "../work.js";
import { useSession } from "./context.js";

/** Why something is checked, and what it comes from. */
export function Explain({ code }: { code: string }) {
  const { pipeline, language } = useSession();
  const [explained, set] = useState<Explained>();
  useEffect(() => void pipeline.explain(code, language).then(set), [code, language]);
  return (
    explained && (
      <p class="explained">
        {explained.why}
        <br />
        <span class="quiet">{explained.clause}</span>
      </p>
    )
  );
}
