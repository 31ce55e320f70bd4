import { useState } from "preact/hooks";
import type { Change, Finding } from "../check.js";
import { withAnswer, withCell, withChanges, withoutAnswer, withoutKey } from "../edit.js";
import { useSession, useWords } from "./context.js";
import { Explain } from "./explain.js";
import { goTo } from "./go-to.js";
import { Hints } from "./hints.js";
import { chooseFiles } from "./save.js";

/** What was found, beside the report: errors first, each with its place, its way out and the buttons that take it. */
export function Findings() {
  const session = useSession();
  const words = useWords();
  const { checked } = session;
  if (!checked) return <p role="status">{words.checking}</p>;
  const { findings, answered, references, errors, warnings, open } = checked;
  const change = (changes: readonly Change[]) => session.change(withChanges(session.draft, changes));
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

function OneFinding({ finding, change }: { finding: Finding; change(changes: readonly Change[]): void }) {
  const session = useSession();
  const words = useWords();
  const [answering, answer] = useState(false);
  const [explained, explain] = useState(false);
  const { code, severity, text, hints, label, path, shown, related, ways, needs, computable, removable } =
    finding;
  return (
    <li class={severity}>
      <p class="finding-head">
        <span class="severity">{words.severity[severity]}</span>
        {removable ? (
          <b>{label}</b>
        ) : (
          path !== "" && (
            <button type="button" class="place" onClick={() => goTo(path, shown)}>
              {label}
            </button>
          )
        )}
      </p>
      <p>{text}</p>
      <Hints hints={hints} />
      {related.length > 0 && (
        <ul class="related">
          {related.map((each) => (
            <li key={each.path + each.text}>
              <button type="button" class="place" onClick={() => goTo(each.path)}>
                {each.text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="ways">
        {ways.map((way) => (
          <button key={way[0]!.text} type="button" class="way" onClick={() => change(way)}>
            {way[0]!.text.includes("{{") ? words.asReference : words.change(way[0]!.text)}
          </button>
        ))}
        {needs !== undefined && (
          <button
            type="button"
            class="way"
            onClick={() => void chooseFiles("").then(([file]) => file && session.takeFile(needs, file))}
          >
            {words.chooseThis(needs)}
          </button>
        )}
        {computable && (
          <button type="button" class="way" onClick={() => session.change(withCell(session.draft, path, ""))}>
            {words.total}
          </button>
        )}
        {removable && (
          <button
            type="button"
            class="way"
            onClick={() => session.change(withoutKey(session.draft, removable))}
          >
            {words.remove}
          </button>
        )}
        {severity !== "error" && path !== "" && (
          <button type="button" onClick={() => answer(!answering)} aria-expanded={answering}>
            {words.answer}
          </button>
        )}
        <button type="button" class="plain" onClick={() => explain(!explained)} aria-expanded={explained}>
          {words.why}
        </button>
        <span class="code">{code}</span>
      </p>
      {answering && <AnswerForm finding={finding} close={() => answer(false)} />}
      {explained && <Explain code={code} />}
    </li>
  );
}

function AnswerForm({ finding, close }: { finding: Finding; close(): void }) {
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
