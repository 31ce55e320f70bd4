import { useEffect, useReducer, useState } from "preact/hooks";
import type { Language } from "../../diagnostics/language.js";
import { Page } from "../page.js";
import type { Pipeline } from "../work.js";
import { AuditTable } from "./audit.js";
import { Begin } from "./begin.js";
import { Desk } from "./desk.js";
import { Reading } from "./reading.js";
import { saveFile } from "./save.js";
import { useDrop } from "./use-drop.js";
import { WORDS } from "./words.js";

const OTHER: Record<Language, Language> = { "zh-CN": "en", en: "zh-CN" };

/** The page: the beginning, a report being filled in, or many being checked. */
export function App({ pipeline }: { pipeline: Pipeline }) {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const [page] = useState(() => {
    const made: Page = new Page(
      pipeline,
      () => confirm(WORDS[made.language].leaving),
      () => redraw(undefined),
    );
    return made;
  });
  const { language, session, audit } = page;
  const words = WORDS[language];
  useDrop((files) => void page.open(files));
  useLeaving(() => session !== undefined && !session.isSaved);
  useEffect(() => scrollTo(0, 0), [session]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const languageButton = (
    <button type="button" class="plain" lang={OTHER[language]} onClick={() => page.speak(OTHER[language])}>
      {words.other}
    </button>
  );
  if (session) return <Desk key={session} page={page} session={session} languageButton={languageButton} />;
  return (
    <div class="front">
      <header class="top">
        {audit && (
          <button type="button" class="plain" onClick={() => page.home()}>
            {words.home}
          </button>
        )}
        <span class="grow" />
        {languageButton}
      </header>
      <Reading page={page} />
      {audit ? (
        <AuditTable
          language={language}
          audited={audit.audited}
          all={audit.files.length}
          sheet={() => void page.auditSheet().then((bytes) => bytes && saveFile("核对退回单.xlsx", bytes))}
          open={(at) => void page.open(audit.files.slice(at, at + 1))}
        />
      ) : (
        <Begin page={page} />
      )}
    </div>
  );
}

/** Has the browser ask before a window is left with something in it to lose. */
function useLeaving(isUnsaved: () => boolean): void {
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (!isUnsaved()) return;
      event.preventDefault();
      // Chrome before 119 asks for this one.
      event.returnValue = true;
    };
    addEventListener("beforeunload", leave);
    return () => removeEventListener("beforeunload", leave);
  });
}
