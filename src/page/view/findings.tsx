import { withoutAnswer } from "../edit.js";
import type { Change } from "../finding.js";
import { useSession, useWords } from "./context.js";
import { goTo } from "./go-to.js";
import { OneFinding } from "./one-finding.js";

/** What was found, beside the report: errors first, each with its place, its way out and the buttons that take it. */
export function Findings() {
  const session = useSession();
  const words = useWords();
  const { checked } = session;
  if (!checked) return <p role="status">{words.checking}</p>;
  const { findings, answered, references, errors, warnings, open } = checked;
  const change = (changes: readonly Change[]) => session.mend(changes);
  const toFill = open.reduce((sum, { count }) => sum + count, 0);
  const sums = [
    errors > 0 && words.errors(errors),
    toFill > 0 && words.toFill(toFill),
    warnings > 0 && words.warnings(warnings),
  ].filter(Boolean);
  return (
    <>
      <p class="sums" role="status">
        {sums.length > 0 ? sums.join("，") : words.none}
      </p>
      <ul class="findings">
        {findings.map((finding) => (
          <OneFinding
            key={`${finding.code} ${finding.path} ${finding.text}`}
            finding={finding}
            change={change}
          />
        ))}
      </ul>
      {open.length > 0 && (
        <ul class="open">
          {open.map(({ label, path, count }) => (
            <li key={path}>
              <button type="button" class="place" onClick={() => goTo(path)}>
                {label}
              </button>{" "}
              {words.places(count)}
            </li>
          ))}
        </ul>
      )}
      {findings.filter(({ ways }) => ways.length > 0).length > 1 && (
        <p>
          <button type="button" onClick={() => void session.fixAll()}>
            {words.fixAll}
          </button>
        </p>
      )}
      {references.length > 0 && (
        <p class="references">
          {words.references(references.length)}{" "}
          <button type="button" onClick={() => change(references)}>
            {words.allReferences}
          </button>
        </p>
      )}
      {answered.length > 0 && (
        <details class="answered">
          <summary>
            {words.answered}（{answered.length}）
          </summary>
          <ul class="findings">
            {answered.map(({ code, path, label, text, reason }) => (
              <li key={`${code} ${path} ${text}`} class="info">
                <button type="button" class="place" onClick={() => goTo(path)}>
                  {label}
                </button>
                <p>{text}</p>
                <p class="hint">{reason}</p>
                <button
                  type="button"
                  onClick={() => session.change(withoutAnswer(session.draft, path, code))}
                >
                  {words.takeBack}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
