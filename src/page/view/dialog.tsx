import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useWords } from "./context.js";

/** A window over the page; closed by its button, by Esc, and by what it is for. */
export function Dialog({
  title,
  close,
  children,
}: {
  title: string;
  close(): void;
  children: ComponentChildren;
}) {
  const words = useWords();
  const own = useRef<HTMLDialogElement>(null);
  // What is typed next is the window's: Esc pressed before the page is drawn anew closes it too.
  useLayoutEffect(() => own.current?.showModal(), []);
  return (
    <dialog ref={own} onClose={close} aria-label={title}>
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="plain" onClick={() => own.current?.close()}>
          {words.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
