import { contactsIn } from "../../text/contacts.js";
import { emWidth } from "./measure.js";
import { CHARACTERS_PER_LINE } from "./page.js";

/**
 * Internal mark for a place where a line must not break; joinedFor() replaces it by what the program knows. No
 * data file can hold it.
 */
export const JOINED = "\ufdd0";

const ENDS = new RegExp(`^${JOINED}|${JOINED}$`, "g");

/** Marks beside which programs break text without spaces. */
const WEAK = /[^0-9A-Za-z]/g;

/** The beginning of a web address, kept whole if the whole address is too long. */
const HOST = /^(?:https?:\/\/)?[^/]*\/?/i;

/** Office hours. */
const HOURS = /(?<![\d:：])\d{1,2}[:：]\d{2}[-–—]\d{1,2}[:：]\d{2}(?![\d:：])/g;

/** Ems of the longest contact that is kept on one line of running text. */
const LONGEST = CHARACTERS_PER_LINE - 2;

/**
 * Joins every phone number, e-mail address, short web address and office hours of a printable text to a piece that
 * is not broken.
 *
 * @param room ems of the line that a contact must fit; a longer one is broken where the program likes
 */
export function withContactsWhole(text: string, room = LONGEST): string {
  let written = "";
  let from = 0;
  for (const { isUrl, start, end } of piecesOf(text)) {
    const whole = text.slice(start, end);
    const [host = whole] = isUrl ? HOST.exec(whole)! : [];
    const kept = [whole, host].find((piece) => widest(piece) <= room);
    if (kept === undefined) continue;
    // Breaks stay possible at its ends: before a bracket, after the host of a longer address.
    const joined = kept.replaceAll("\u00a0", " ").replace(WEAK, `${JOINED}$&${JOINED}`).replace(ENDS, "");
    written += text.slice(from, start) + joined;
    from = start + kept.length;
  }
  return from === 0 ? text : written + text.slice(from);
}

/** Ems of the pieces of a text that withContactsWhole() joins where they fit. */
export function contactWidths(text: string): number[] {
  return piecesOf(text).map(({ start, end }) => widest(text.slice(start, end)));
}

/** The pieces to keep on one line, in order. */
function piecesOf(text: string): { isUrl: boolean; start: number; end: number }[] {
  const contacts = contactsIn(text).map(({ kind, start, end }) => ({ isUrl: kind === "url", start, end }));
  const hours = Array.from(text.matchAll(HOURS), ({ 0: whole, index }) => ({
    isUrl: false,
    start: index,
    end: index + whole.length,
  }));
  return [...contacts, ...hours].sort((one, other) => one.start - other.start);
}

/** Ems of Latin text, also in a Chinese font, in which every letter is half an em. */
function widest(text: string): number {
  return Math.max(emWidth(text), text.length / 2);
}

/** The program that is to print the document. */
export type Printer = "word" | "libreOffice";

const SPACES = new RegExp(`${JOINED} ${JOINED}`, "g");
const HYPHENS = new RegExp(`${JOINED}-${JOINED}`, "g");
const JOINTS = new RegExp(JOINED, "g");

/**
 * Replaces the internal marks of a markup by what the program knows. Word and WPS break Latin text at hyphens and
 * have an element for a hyphen that does not break. LibreOffice also breaks at slashes and other marks, and heeds
 * U+2060 around them, which Word would print as a box. It breaks even beside no-break spaces, so it gets U+202F
 * for them.
 */
export function joinedFor(printer: Printer, markup: string): string {
  if (!markup.includes(JOINED)) return markup;
  if (printer === "libreOffice") return markup.replace(SPACES, "\u202f").replace(JOINTS, "\u2060");
  return markup
    .replace(SPACES, "\u00a0")
    .replace(HYPHENS, '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
    .replace(JOINTS, "");
}
