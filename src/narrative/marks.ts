import type { Paragraph, Root } from "mdast";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { lineStart } from "../diagnostics/source.js";

/**
 * Noncharacters that replace text, code unit for code unit, to hide it from Markdown. Offsets stay the same. No
 * data file can hold these characters (read-source.ts refuses them), so nothing can be mistaken for a mark.
 */
const STAR = "\ufdd0";
const UNDERSCORE = "\ufdd1";
const AMPERSAND = "\ufdd2";
const REFERENCE = "\ufdd3";
const INDENT = "\ufdd4";
const FIRST_DIGIT = 0xfdd8;
const BASE = 24;

/** `{{expression}}` at offsets of the value. */
export interface Reference {
  start: number;
  end: number;
  expression: string;
}

interface MarkedText {
  text: string;
  references: Reference[];
  faults: { start: number; end: number; args: DiagnosticArgs["GR5001"] }[];
}

/** Hides references, literal signs and the writer's indentation from Markdown. */
export function markUp(value: string): MarkedText {
  const units = value.split("");
  const { references, faults } = findReferences(value);
  const put = (start: number, replacement: string) => {
    for (let index = 0; index < replacement.length; index++) units[start + index] = replacement[index]!;
  };
  for (const [index, { start, end }] of references.entries()) put(start, referenceMark(index, end - start));
  for (const { index } of value.matchAll(/[_&]/g)) {
    if (units[index] === value[index] && !isEscaped(value, index))
      put(index, value[index] === "_" ? UNDERSCORE : AMPERSAND);
  }
  for (const match of value.matchAll(/\*+/g)) {
    const start = isEscaped(value, match.index) ? match.index + 1 : match.index;
    const length = match.index + match[0].length - start;
    if (length === 1 && units[start] === "*" && !isBullet(value, start)) put(start, STAR);
  }
  for (const match of value.matchAll(/^([ \t\u3000>]*>[ \t]?)?([ \t\u3000]*\u3000[ \t\u3000]*)/gm)) {
    // Chinese writers begin a paragraph with two wide spaces: it is a paragraph of its own, not a list item's.
    const behind = match.index + match[0].length;
    // A line of nothing else is a blank one, as it looks.
    const isBlank = behind === value.length || value[behind] === "\n";
    const block = /^(?:[#>|]|[-+*][ \t]|\d{1,9}[.)][ \t]|!\[)/.test(value.slice(behind, behind + 12));
    const [quote, blank] = [match[1] ?? "", match[2]!].map((lead) => lead.replace(/[ \t\u3000]/g, " "));
    // Marks only the first space: ** opens only after white space.
    const isOwn = !block && !isBlank && blank!.length >= 2;
    put(match.index, `${quote}${isOwn ? INDENT + blank!.slice(1) : blank}`);
  }
  return { text: units.join(""), references, faults };
}

/** Literal signs as they were typed. Reference marks stay. */
export function unmarked(text: string): string {
  return text
    .replaceAll(STAR, "*")
    .replaceAll(UNDERSCORE, "_")
    .replaceAll(AMPERSAND, "&")
    .replace(new RegExp(`${INDENT}+[ \\t]*`, "g"), "");
}

/** Splits a text at its reference marks into strings and the indexes of references. */
export function splitAtReferences(text: string): (string | number)[] {
  const parts: (string | number)[] = [];
  let at = 0;
  for (const match of text.matchAll(/\ufdd3([\ufdd8-\ufdef]+)/g)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    let index = 0;
    for (const digit of match[1]!) index = index * BASE + digit.charCodeAt(0) - FIRST_DIGIT;
    parts.push(index);
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function referenceMark(index: number, length: number): string {
  let digits = "";
  for (let rest = index, place = 1; place < length; place++, rest = Math.floor(rest / BASE)) {
    digits = String.fromCharCode(FIRST_DIGIT + (rest % BASE)) + digits;
  }
  return REFERENCE + digits;
}

function findReferences(value: string): Pick<MarkedText, "references" | "faults"> {
  const references: Reference[] = [];
  const faults: MarkedText["faults"] = [];
  const opener = /\{\{/g;
  for (let match = opener.exec(value); match; match = opener.exec(value)) {
    const start = match.index;
    if (isEscaped(value, start)) continue;
    if (value[start + 2] === "{") {
      // {{{a}}} is a reference in a brace.
      opener.lastIndex = start + 1;
      continue;
    }
    const found = /^\{\{((?:(?!\{\{|\}\}|\n[ \t]*\n)[\s\S]){0,1000})\}\}/.exec(
      value.slice(start, start + 1004),
    );
    if (!found) {
      faults.push({ start, end: start + 2, args: { reference: "", reason: "unclosed" } });
      continue;
    }
    const end = start + found[0].length;
    const expression = found[1]!.trim();
    opener.lastIndex = end;
    if (expression === "") faults.push({ start, end, args: { reference: "", reason: "syntax" } });
    else references.push({ start, end, expression });
  }
  let next = 0;
  for (const { index, 0: whole } of halfReferences(value)) {
    while (next < references.length && references[next]!.end <= index) next++;
    const inside = next < references.length && references[next]!.start < index + whole.length;
    if (inside || isEscaped(value, index)) continue;
    faults.push({
      start: index,
      end: index + whole.length,
      args: { reference: whole.replace(/[{}｛｝]/g, ""), reason: "syntax" },
    });
  }
  return { references, faults: faults.sort((a, b) => a.start - b.start) };
}

/** Finds paths in single or in full-width braces: mistyped references, which would be printed as they stand. */
export function halfReferences(text: string): Iterable<RegExpExecArray> {
  // Checked first: Node takes longer to compile the pattern's character classes than to read a whole report.
  return LONE_BRACE.test(text) ? text.matchAll(HALF_REFERENCE) : [];
}

const LONE_BRACE = /(?<!\{)\{(?!\{)|｛/;
const HALF_REFERENCE =
  /(?<!\{)\{[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)+\}{1,2}|｛{1,2}(?:[A-Za-z]\w*|[\p{L}_][\p{L}\p{N}_]*(?=\.))(?:\.[\p{L}\p{N}_]+)*｝{1,2}/gu;

function isEscaped(value: string, index: number): boolean {
  let backslashes = 0;
  while (value[index - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** Whether a `*` begins a list item: only containers stand before it on its line, and white space follows it. */
function isBullet(value: string, index: number): boolean {
  if (!/[ \t]/.test(value[index + 1] ?? "")) return false;
  const before = value.slice(lineStart(value, index), index);
  return /^(?:[ \t\u3000>]|[-+*][ \t]|\d{1,9}[.)][ \t])*$/.test(before);
}

/** Anything that could be Markdown and so needs the parser. Bare URLs are found later, in the text. */
const MARKUP = /[\\`*[\]<>|#~\r\0]|^[ \t]*(?:[-+=]|\d{1,9}[.)])|[ \t]$|\n[ \t]*:/m;

/**
 * The tree of a text that consists of paragraphs only, as most official prose does. It is the same tree that the
 * Markdown parser makes (a property test compares the two), at a hundredth of the cost.
 *
 * @param text marked text (marks.ts)
 * @returns undefined if there may be markup
 */
export function plainTree(text: string): Root | undefined {
  if (MARKUP.test(text)) return undefined;
  const children: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const start = match.index + match[0].length - match[0].replace(/^[ \t]+/, "").length;
    const end = match.index + match[0].length;
    const value = text.slice(start, end).replace(/\n[ \t]+/g, "\n");
    const position = { start: point(start), end: point(end) };
    children.push({ type: "paragraph", children: [{ type: "text", value, position }], position });
  }
  return { type: "root", children };
}

/** Only offsets are used: lines and columns would be those of the value, not of the file. */
function point(offset: number) {
  return { line: 1, column: 1, offset };
}
