import { useState } from "preact/hooks";
import { withCell, withCommentMended, withoutKey } from "../edit.js";
import type { Change, Finding } from "../finding.js";
import { AnswerForm } from "./answer-form.js";
import { useSession, useWords } from "./context.js";
import { Explain } from "./explain.js";
import { goTo } from "./go-to.js";
import { Hints } from "./hints.js";
import { chooseFiles } from "./save.js";

/** A finding with its place, its way out and the buttons that take it. */
export function OneFinding({
  finding,
  change,
}: {
  finding: Finding;
  change(changes: readonly Change[]): void;
}) {
  const session = useSession();
  const words = useWords();
  const [answering, answer] = useState(false);
  const [explained, explain] = useState(false);
  const { code, severity, text, hints, label, path, shown, related, ways, needs } = finding;
  const { computable, removable, comment } = finding;
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
        {comment && (
          <button
            type="button"
            class="way"
            onClick={() => session.change(withCommentMended(session.draft, comment))}
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
