import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { templateOf } from "../draft.js";
import type { Page } from "../page.js";
import type { Session } from "../session.js";
import { About } from "./about.js";
import { SessionContext } from "./context.js";
import { Fill } from "./fill.js";
import { Findings } from "./findings.js";
import { Guarded } from "./guarded.js";
import { KeepCopy } from "./keep-copy.js";
import { Reading } from "./reading.js";
import { TakeAway } from "./take-away.js";
import { ToldList } from "./told-list.js";
import { printReport, WholeReport } from "./whole-report.js";
import { WORDS } from "./words.js";

/** A report on the desk: its parts on the left, what was found on the right, what can be done above. */
export function Desk({
  page,
  session,
  languageButton,
}: {
  page: Page;
  session: Session;
  languageButton: ComponentChildren;
}) {
  const words = WORDS[session.language];
  const [taking, take] = useState(false);
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) session.undo();
      else if (key === "y" || (key === "z" && event.shiftKey)) session.redo();
      else if (key === "s") take(true);
      else if (key === "p") void printReport(session);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [session]);
  return (
    <SessionContext.Provider value={session}>
      <div class="desk">
        <header class="top">
          <button type="button" class="plain" onClick={() => page.home()}>
            {words.home}
          </button>
          <Parts session={session} />
          <span class="grow" />
          <button type="button" class="plain" disabled={!session.canUndo} onClick={() => session.undo()}>
            {words.undo}
          </button>
          <button type="button" class="plain" disabled={!session.canRedo} onClick={() => session.redo()}>
            {words.redo}
          </button>
          <button type="button" class="plain" onClick={() => setWhole(!whole)} aria-pressed={whole}>
            {whole ? words.edit : words.show}
          </button>
          {languageButton}
          <span class="quiet">{session.isSaved ? "" : words.unsaved}</span>
          <button type="button" class="main" onClick={() => take(true)}>
            {words.takeAway}
          </button>
        </header>
        <Reading page={page} />
        <div class="columns">
          <main>
            <Guarded words={words}>{whole ? <WholeReport /> : <Fill />}</Guarded>
            <KeepCopy session={session} />
            <About language={session.language} />
          </main>
          <aside class="found" aria-label={words.findings} aria-busy={session.isBusy}>
            <h2>{words.findings}</h2>
            <ToldList told={[...session.fault, ...session.told]} />
            <Findings />
          </aside>
        </div>
        {taking && <TakeAway close={() => take(false)} />}
      </div>
    </SessionContext.Provider>
  );
}

/** The way to each part. */
function Parts({ session }: { session: Session }) {
  const words = WORDS[session.language];
  const { schema, parts } = templateOf(session.draft);
  const entries = [
    ["agency", words.agency],
    ...parts.map(({ key }) => [key, schema.title(key)]),
    ["more", words.more],
  ] as const;
  return (
    <label class="parts">
      <span class="unseen">{words.contents}</span>
      <select
        value=""
        onChange={(event) => {
          const target = document.getElementById(`part-${event.currentTarget.value}`);
          event.currentTarget.value = "";
          target?.scrollIntoView({ behavior: "smooth" });
          target?.querySelector<HTMLElement>("input,textarea")?.focus({ preventScroll: true });
        }}
      >
        <option value="">{words.contents}</option>
        {entries.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
