import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Language } from "../../diagnostics/language.js";
import type { Audited } from "../audit.js";
import type { Beginning, Opened } from "../open.js";
import { failed, type Told } from "../told.js";
import type { Answer } from "../work.js";
import { AuditTable } from "./audit.js";
import { BEGINNING, Begin } from "./begin.js";
import type { Pipeline } from "./client.js";
import { Desk } from "./desk.js";
import { inputOf, saveFile } from "./save.js";
import { Session } from "./session.js";
import { forget, stored } from "./storage.js";
import { WORDS } from "./words.js";

const OTHER: Record<Language, Language> = { "zh-CN": "en", en: "zh-CN" };

/** The page: the beginning, a report being filled in, or many being checked. */
export function App({ pipeline }: { pipeline: Pipeline }) {
  const [language, speak] = useState<Language>("zh-CN");
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const [session, setSession] = useState<Session>();
  const [told, tell] = useState<readonly Told[]>([]);
  const [reading, setReading] = useState(false);
  const [audit, setAudit] = useState<{ files: readonly File[]; audited: readonly Audited[] }>();
  const [copy, setCopy] = useState(stored);
  const [isKept, setKept] = useState(false);
  const current = useRef(session);
  current.current = session;
  const words = WORDS[language];

  const show = (opened: Opened, said: readonly Told[] = []) => {
    tell([]);
    setKept(false);
    setSession(new Session(pipeline, opened, said, language, () => redraw(undefined)));
    scrollTo(0, 0);
  };
  const take = async (asked: Promise<Answer<Opened>>) => {
    setReading(true);
    const { value, told: said } = await asked
      .catch((error: unknown): Answer<Opened> => ({ told: failed(error, language) }))
      .finally(() => setReading(false));
    if (value) show(value, said);
    else tell(said);
  };
  const check = async (files: readonly File[]) => {
    await pipeline.newAudit();
    setAudit({ files, audited: [] });
    for (const file of files) {
      const one = await pipeline.audit(await inputOf(file), language);
      setAudit((before) => before && { files, audited: [...before.audited, one] });
    }
  };
  const open = (files: readonly File[], beginning: Beginning = BEGINNING) => {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) void check(files);
    else void take(inputOf(file).then((input) => pipeline.open(input, beginning, language)));
  };
  const home = () => {
    if (current.current && !current.current.isSaved && !confirm(words.leaving)) return;
    setSession(undefined);
    setAudit(undefined);
    setCopy(stored());
  };

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (current.current && !current.current.isSaved) event.preventDefault();
    };
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (current.current && !current.current.isSaved && !confirm(words.leaving)) return;
      open([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("beforeunload", leave);
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("beforeunload", leave);
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  });

  const turn = () => {
    const other = OTHER[language];
    speak(other);
    document.documentElement.lang = other;
    session?.speak(other);
  };
  const languageButton = (
    <button type="button" class="plain" lang={OTHER[language]} onClick={turn}>
      {words.other}
    </button>
  );
  if (session) return <Desk session={session} home={home} languageButton={languageButton} isKept={isKept} />;
  return (
    <div class="front">
      <header class="top">
        {audit && (
          <button type="button" class="plain" onClick={home}>
            {words.home}
          </button>
        )}
        <span class="grow" />
        {languageButton}
      </header>
      {reading && <p role="status">{words.reading}</p>}
      {audit ? (
        <AuditTable
          language={language}
          audited={audit.audited}
          all={audit.files.length}
          sheet={() => void pipeline.auditSheet(language).then((bytes) => saveFile("核对退回单.xlsx", bytes))}
          open={(at) => open(audit.files.slice(at, at + 1))}
        />
      ) : (
        <Begin
          language={language}
          told={told}
          start={(beginning) => void take(pipeline.begin(beginning, language))}
          startAfter={(file) =>
            void take(inputOf(file).then((input) => pipeline.beginAfter(input, language)))
          }
          open={open}
          resume={
            copy && {
              label: copy.label,
              go: () => {
                show(copy.opened);
                setKept(true);
              },
              forget: () => {
                forget();
                setCopy(undefined);
              },
            }
          }
        />
      )}
    </div>
  );
}
