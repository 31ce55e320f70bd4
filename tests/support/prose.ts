import { parse, stringify } from "yaml";
import { compile, type Diagnostic, messageOf } from "../../src/index.js";
import { MINIMAL, replaced } from "./files.js";

/** Lays a fragment of YAML over the smallest valid file: mappings are merged, all else is replaced. */
export function overlaid(fragment: string): string {
  if (fragment.startsWith("raw:")) return fragment.slice(4);
  return stringify(merged(parse(MINIMAL), parse(fragment)), { lineWidth: 0 });
}

function merged(under: unknown, over: unknown): unknown {
  if (!isMapping(under) || !isMapping(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in over ? merged(under[key], over[key]) : under[key]]),
  );
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const diagnosticsOf = (text: string): Diagnostic[] =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).diagnostics;

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
