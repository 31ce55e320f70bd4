import { useState } from "preact/hooks";
import type { Language } from "../../diagnostics/language.js";
import { choicesOf } from "../../form/help.js";
import { CURRENT, FIRST_YEAR } from "../../templates/choose.js";
import type { Beginning } from "../open.js";
import type { Told } from "../told.js";
import { About } from "./about.js";
import { chooseFiles } from "./save.js";
import { ToldList } from "./told-list.js";
import { WORDS } from "./words.js";

/** The report of the year that is over. */
export const BEGINNING: Beginning = { year: new Date().getFullYear() - 1, name: "", kind: "", level: "" };

/** Where every report begins: a new one, one that is there, or many to be checked. */
export function Begin({
  language,
  told,
  start,
  startAfter,
  open,
  resume,
}: {
  language: Language;
  told: readonly Told[];
  start(beginning: Beginning): void;
  startAfter(file: File): void;
  open(files: File[], beginning: Beginning): void;
  resume?: { label: string; go(): void; forget(): void } | undefined;
}) {
  const words = WORDS[language];
  const [beginning, set] = useState(BEGINNING);
  const { schema } = CURRENT;
  const choose = async (multiple: boolean) => {
    const files = await chooseFiles(".yaml,.yml,.xlsx,.docx,.html,.htm,.csv", multiple);
    if (files.length > 0) open(files, beginning);
  };
  const select = (key: "kind" | "level") => (
    <label class="field">
      {schema.title(`agency.${key}`)}
      <select
        value={beginning[key]}
        required={key === "kind"}
        onChange={(event) => set({ ...beginning, [key]: event.currentTarget.value })}
      >
        <option value="">—</option>
        {choicesOf(schema.at(`/agency/${key}`)!)?.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <main class="begin">
      <h1>
        {words.title} <small>{words.subtitle}</small>
      </h1>
      {resume && (
        <section class="card resume">
          <h2>{words.resume}</h2>
          <p class="line">
            <button type="button" class="main" onClick={resume.go}>
              {resume.label}
            </button>
            <button type="button" class="plain" onClick={resume.forget}>
              {words.forget}
            </button>
          </p>
        </section>
      )}
      {told.length > 0 && (
        <section class="card wrong" role="alert">
          <h2>{words.cannotOpen}</h2>
          <ToldList told={told} />
        </section>
      )}
      <div class="cards">
        <section class="card">
          <h2>{words.begin}</h2>
          <p class="quiet">{words.beginNote}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              start(beginning);
            }}
          >
            <label class="field">
              {words.year}
              <input
                type="number"
                min={FIRST_YEAR}
                required
                value={beginning.year}
                onInput={(event) => set({ ...beginning, year: Number(event.currentTarget.value) })}
              />
            </label>
            <label class="field">
              {schema.title("agency.name")}
              <input
                required
                value={beginning.name}
                onInput={(event) => set({ ...beginning, name: event.currentTarget.value })}
              />
            </label>
            {select("kind")}
            {select("level")}
            <button type="submit" class="main">
              {words.start}
            </button>
          </form>
          <hr />
          <button
            type="button"
            onClick={() =>
              void chooseFiles(".yaml,.yml,.xlsx,.docx,.html,.htm").then(([file]) => file && startAfter(file))
            }
          >
            {words.fromLast}
          </button>
          <p class="quiet">{words.fromLastNote}</p>
        </section>
        <section class="card">
          <h2>{words.open}</h2>
          <p class="quiet">{words.openNote}</p>
          <button type="button" class="main" onClick={() => void choose(false)}>
            {words.choose}
          </button>
        </section>
        <section class="card">
          <h2>{words.many}</h2>
          <p class="quiet">{words.manyNote}</p>
          <button type="button" onClick={() => void choose(true)}>
            {words.chooseMany}
          </button>
        </section>
      </div>
      <About language={language} />
    </main>
  );
}
