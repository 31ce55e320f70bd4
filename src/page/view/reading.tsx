import type { Page } from "../page.js";
import { ToldList } from "./told-list.js";
import { WORDS } from "./words.js";

/** That a file is being read, with the way to give it up; and why the last one was not opened. */
export function Reading({ page }: { page: Page }) {
  const words = WORDS[page.language];
  return (
    <>
      <p role="status" class={page.isReading ? "reading line" : "unseen"}>
        {page.isReading && (
          <>
            {words.reading}
            <button type="button" onClick={() => page.cancel()}>
              {words.cancel}
            </button>
          </>
        )}
      </p>
      {page.told.length > 0 && (
        <div class="notice">
          <section class="card wrong" role="alert">
            <div class="dialog-head">
              <h2>{words.cannotOpen}</h2>
              <button type="button" class="plain" onClick={() => page.tell([])}>
                {words.close}
              </button>
            </div>
            <ToldList told={page.told} />
          </section>
        </div>
      )}
    </>
  );
}
