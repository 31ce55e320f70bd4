import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { positionAt } from "../diagnostics/source.js";
import { visible } from "../diagnostics/visible.js";
import { CURRENT, templateOfVersion } from "../templates/choose.js";
import { labelOf } from "../templates/labels.js";
import type { RunResult } from "./run.js";
import { messageOf } from "./wording.js";

/**
 * Findings that are told as one: a single one, one notation fault all over a paragraph, or what a part still lacks.
 */
export interface Entry {
  /** The first of them, whose place and severity the entry has. */
  first: Diagnostic;
  count: number;
  /** The message of one of them alone. */
  message: string;
  /** The message with how many they are. */
  text: string;
  hints: string[];
}

/** What is still to be filled in; a fresh file has it at every value. */
const TO_FILL = "GR2007";

/** So many of what a part lacks are named. */
const MOST_NAMED = 8;

const WORDS: Record<
  Language,
  {
    more(count: number): string;
    lacks(part: string, count: number): string;
    times(label: string, count: number): string;
    rest: string;
    comma: string;
    stop: string;
  }
> = {
  "zh-CN": {
    more: (count) => `（这一段共${count}处）`,
    lacks: (part, count) => `${part}有${count}处待填：`,
    times: (label, count) => `${label}（${count}处）`,
    rest: "等",
    comma: "、",
    stop: "。",
  },
  en: {
    more: (count) => ` (${count} in this paragraph)`,
    lacks: (part, count) => `${part}: ${count} places to fill in (待填): `,
    times: (label, count) => `${label} (${count})`,
    rest: " …",
    comma: ", ",
    stop: ".",
  },
};

/**
 * Groups findings for people: by file, errors first, then figures and content, then notation. Machine formats that
 * show every place do not use it.
 *
 * @param shown findings that are to be told, in the order of the run
 */
export function entriesOf(shown: readonly Diagnostic[], run: RunResult, language: Language): Entry[] {
  const files = new Map<string, number>();
  for (const { place } of shown) if (!files.has(place.source.name)) files.set(place.source.name, files.size);
  const rank = (found: Diagnostic) => (files.get(found.place.source.name) ?? 0) * RANKS + importance(found);
  const ordered = [...shown].sort((a, b) => rank(a) - rank(b));
  const groups = new Map<string, Diagnostic[]>();
  ordered.forEach((found, index) => {
    const key = groupOf(found) ?? String(index);
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  });
  return [...groups.values()].map((group) => entry(group, run, language));
}

const RANKS = 3;

/** 0 errors, 1 figures and content, 2 notation (GR6). */
function importance({ severity, code }: Diagnostic): number {
  if (severity === "error") return 0;
  return isNotation(code) ? 2 : 1;
}

function isNotation(code: string): boolean {
  return code.startsWith("GR6");
}

/**
 * The key of the group that a finding is told in; undefined where it is told alone. A paragraph of the text is a line
 * of the file.
 */
function groupOf({ code, severity, place }: Diagnostic): string | undefined {
  const { source, pointer, start, location } = place;
  const part = pointer.split("/")[1] ?? "";
  if (code === TO_FILL) return JSON.stringify([source.name, code, part]);
  if (!isNotation(code)) return undefined;
  return JSON.stringify([source.name, code, severity, pointer, location ?? positionAt(source, start).line]);
}

function entry(group: readonly Diagnostic[], run: RunResult, language: Language): Entry {
  const [first] = group as [Diagnostic];
  const count = group.length;
  const { text, hints } = messageOf(first, language);
  if (count === 1) return { first, count, message: text, text, hints };
  const words = WORDS[language];
  if (first.code !== TO_FILL)
    return { first, count, message: text, text: `${text}${words.more(count)}`, hints };
  const labels = new Map<string, number>();
  for (const { args } of group) {
    const label = visible("label" in args ? String(args.label) : "");
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const names = [...labels].map(([label, times]) =>
    times > 1 && labels.size > 1 ? words.times(label, times) : label,
  );
  const named = names.slice(0, MOST_NAMED).join(words.comma);
  const rest = names.length > MOST_NAMED ? words.rest : "";
  const lacking = `${words.lacks(partOf(first, run), count)}${named}${rest}${words.stop}`;
  return { first, count, message: lacking, text: lacking, hints };
}

/** The official label of the part that a value belongs to. */
function partOf({ place }: Diagnostic, { units }: RunResult): string {
  const version = units?.get(place.source.name)?.version;
  const template = templateOfVersion(version) ?? CURRENT;
  const part = place.pointer.split("/")[1];
  return part === undefined ? "" : labelOf(template, `/${part}`);
}
