import type { ComponentChildren } from "preact";
import { useErrorBoundary } from "preact/hooks";
import type { Words } from "./words.js";

/** What keeps a fault of the program in what is drawn from taking the whole page, and what was typed, with it. */
export function Guarded({ words, children }: { words: Words; children: ComponentChildren }) {
  const [error, again] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  return (
    <section class="card wrong" role="alert">
      <h2>{words.notDrawn}</h2>
      <p>{words.notDrawnNote}</p>
      <button type="button" onClick={again}>
        {words.drawAgain}
      </button>
    </section>
  );
}
