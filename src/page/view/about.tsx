import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../diagnostics/language.js";
import { TOOL } from "../../host/package.js";
import { LICENCES, programDigest } from "./program.js";
import { WORDS } from "./words.js";

/** That nothing leaves the computer, which program this is, and whose work is in it. */
export function About({ language }: { language: Language }) {
  const words = WORDS[language];
  const [digest, set] = useState("");
  useEffect(() => void programDigest().then(set), []);
  return (
    <footer class="about">
      <p>{words.privacy}</p>
      <p class="quiet">
        {TOOL.name} {words.version} {TOOL.version}
        <br />
        {words.digest} <code>{digest}</code>
      </p>
      <details>
        <summary>{words.licences}</summary>
        <pre>{LICENCES()}</pre>
      </details>
    </footer>
  );
}
