import { useState } from "preact/hooks";
import { choicesOf } from "../../form/help.js";
import { CURRENT, FIRST_YEAR } from "../../templates/choose.js";
import type { Beginning } from "../open.js";
import type { Page } from "../page.js";
import { About } from "./about.js";
import { Copies } from "./copies-card.js";
import { chooseFiles } from "./save.js";
import { WORDS } from "./words.js";

/** Where every report begins: a new one, one that is there, or many to be checked. */
export function Begin({ page }: { page: Page }) {
  const { language } = page;
  const words = WORDS[language];
  const [beginning, draw] = useState(page.beginning);
  const set = (typed: Beginning) => {
    page.beginning = typed;
    draw(typed);
  };
  const { schema } = CURRENT;
  const choose = async (multiple: boolean) => {
    const files = await chooseFiles(".yaml,.yml,.xlsx,.docx,.html,.htm,.csv", multiple);
    await page.open(files);
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
      <Copies page={page} />
      <div class="cards">
        <section class="card">
          <h2>{words.begin}</h2>
          <p class="quiet">{words.beginNote}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void page.begin(beginning);
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
              void chooseFiles(".yaml,.yml,.xlsx,.docx,.html,.htm").then(
                ([file]) => file && page.beginAfter(file),
              )
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
