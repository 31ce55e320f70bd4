import type { Shown } from "../highlight.js";
import { idOf } from "./context.js";

/** Takes the reader to the field of a path, or to the nearest one around or in it, and marks the characters. */
export function goTo(path: string, shown?: Shown): void {
  const field = fieldAt(path);
  if (!field) return;
  for (const details of ancestors(field)) details.open = true;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center", behavior: "smooth" });
  if (shown && field instanceof HTMLTextAreaElement) field.setSelectionRange(shown.from, shown.to);
}

function fieldAt(path: string): HTMLElement | undefined {
  const names = path.split(".");
  for (let length = names.length; length > 0; length--) {
    const at = names.slice(0, length).join(".");
    const own = document.getElementById(idOf(at));
    if (own) return focusable(own);
    const below = document.querySelector<HTMLElement>(`[id^="${CSS.escape(idOf(at))}."]`);
    if (below) return focusable(below);
  }
  return undefined;
}

function focusable(element: HTMLElement): HTMLElement {
  return element.matches("input,textarea,select,[tabindex]")
    ? element
    : (element.querySelector<HTMLElement>("input,textarea,select") ?? element);
}

function ancestors(element: Element): HTMLDetailsElement[] {
  const found: HTMLDetailsElement[] = [];
  for (let at = element.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
    found.push(at);
  return found;
}
