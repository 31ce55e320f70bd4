import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { Language } from "../../diagnostics/language.js";
import type { Audited } from "../audit.js";
import { ToldList } from "./told-list.js";
import { WORDS } from "./words.js";

/** Many reports that were checked: whose they are, what was found in each, and the return sheet for all. */
export function AuditTable({
  language,
  audited,
  all,
  sheet,
  open,
}: {
  language: Language;
  audited: readonly Audited[];
  /** Files that were handed over. */
  all: number;
  sheet(): void;
  /** @param at which of the files */
  open(at: number): void;
}) {
  const words = WORDS[language];
  const [shown, show] = useState<string>();
  return (
    <main class="audit">
      <h1>{words.audited}</h1>
      <p class="line">
        <span role="status">{words.progress(audited.length, all)}</span>
        <button type="button" class="main" disabled={audited.length < all} onClick={sheet}>
          {words.auditSheet}
        </button>
        <span class="quiet">{words.auditNote}</span>
      </p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.agency}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.severity.error}</th>
            <th scope="col">{words.severity.warning}</th>
          </tr>
        </thead>
        <tbody>
          {audited.map(({ name, agency, year, errors, warnings, told, canOpen }, at) => (
            <Fragment key={name}>
              <tr class={errors > 0 ? "wrong" : ""}>
                <td>
                  <button
                    type="button"
                    class="place"
                    aria-expanded={shown === name}
                    onClick={() => show(shown === name ? undefined : name)}
                  >
                    {name}
                  </button>
                </td>
                <td>{agency}</td>
                <td>{year}</td>
                <td>{errors}</td>
                <td>{warnings}</td>
              </tr>
              {shown === name && (
                <tr>
                  <td colSpan={5}>
                    {canOpen && (
                      <button type="button" onClick={() => open(at)}>
                        {words.openThis}
                      </button>
                    )}
                    <ToldList told={told} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </main>
  );
}
