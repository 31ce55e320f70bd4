import type { Place } from "../../diagnostics/source.js";
import type { Prose } from "../../narrative/prose.js";

/** The text of some parts, and its first place, for findings about what is missing there. */
export function textOf(prose: readonly Prose[], parts: readonly string[]): { text: string; place?: Place } {
  const own = prose.filter(({ part }) => parts.includes(part));
  const first = own[0];
  return {
    text: own.map(({ text }) => text).join("\n"),
    ...(first && { place: first.place(0, first.text.length) }),
  };
}

const PARTS = [
  "preamble",
  "overview",
  "proactiveDisclosure",
  "applications",
  "reviewAndLitigation",
  "problems",
  "otherMatters",
  "attachments",
];

/** In the order of print: the keys of a file may stand in any order. */
export function inPrintedOrder(prose: readonly Prose[]): Prose[] {
  return PARTS.flatMap((part) => prose.filter((one) => one.part === part));
}

export function sentenceAt(text: string, index: number): string {
  return text.slice(0, index).split("。").at(-1)! + text.slice(index).split("。")[0]!;
}
