import { compile, type Diagnostic, messageOf } from "../../src/index.js";
import { MINIMAL, replaced } from "./files.js";
import { overlaid as overlay } from "./overlay.js";

/** The smallest file with an example laid over it, as text. */
export const overlaid = (example: string): string => new TextDecoder().decode(overlay(example));

/** What the rules of notation and content say: the sentences are many agencies', the tables are not. */
export const diagnosticsOf = (text: string): Diagnostic[] =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).diagnostics.filter(
    ({ code }) => code !== "GR5002",
  );

/** A narrative as the body of 一, in the literal block that data files use. */
export function withOverview(narrative: string): string {
  const block = narrative.replace(/^(?=.)/gm, "    ");
  return replaced(MINIMAL, "  body: 本机关依法公开政府信息。", `  body: |\n${block}`);
}

/** Code and characters of each diagnostic. */
export const told = (text: string): string[] =>
  diagnosticsOf(text).map(({ code, place }) => `${code} ${place.source.text.slice(place.start, place.end)}`);

/** The file with every fix made. */
export function fixed(text: string): string {
  const fixes = diagnosticsOf(text).flatMap(({ fix }) => fix ?? []);
  return fixes
    .sort((a, b) => b.place.start - a.place.start)
    .reduce((all, { place, text: by }) => all.slice(0, place.start) + by + all.slice(place.end), text);
}

export const messages = (text: string): string[] =>
  diagnosticsOf(text).flatMap((one) =>
    (["zh-CN", "en"] as const).map((language) => {
      const { text: message, hints } = messageOf(one, language);
      return [message, ...hints].join(" ");
    }),
  );
