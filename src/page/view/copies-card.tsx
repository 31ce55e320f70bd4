import { useState } from "preact/hooks";
import type { Page } from "../page.js";
import { toldOf } from "../told.js";
import { type Copy, copies, forget, Keeper } from "./copies.js";
import { keepWith } from "./keep-copy.js";
import { WORDS } from "./words.js";

/** The reports that were left in this browser: to go on with, or to be deleted. */
export function Copies({ page }: { page: Page }) {
  const words = WORDS[page.language];
  const [kept, set] = useState(copies);
  if (kept.length === 0) return null;
  const resume = ({ key, open }: Copy) => {
    const opened = open();
    if (!opened.ok) page.tell(toldOf(opened.diagnostics, page.language));
    else if (page.show(opened.value) && page.session) keepWith(page.session, new Keeper(key));
  };
  return (
    <section class="card resume">
      <h2>{words.resume}</h2>
      {kept.map((copy) => (
        <p class="line" key={copy.key}>
          <button type="button" class="main" onClick={() => resume(copy)}>
            {copy.label} · {new Date(copy.when).toLocaleString(page.language)}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => {
              if (!confirm(words.forgetting)) return;
              forget(copy.key);
              set(copies());
            }}
          >
            {words.forget}
          </button>
        </p>
      ))}
    </section>
  );
}
