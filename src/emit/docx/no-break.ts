import { contactsIn } from "../../text/contacts.js";
import { emWidth } from "./measure.js";
import { CHARACTERS_PER_LINE } from "./page.js";

/** Where a line must not break, until it is known for which program the document is: no data file can hold it. */
export const JOINED = "\ufdd0";

const ENDS = new RegExp(`^${JOINED}|${JOINED}$`, "g");

/** Marks beside which programs break a line that has no space. */
const WEAK = /[^0-9A-Za-z]/g;

/** The beginning of a web address, which is kept whole where all of it is too long. */
const HOST = /^(?:https?:\/\/)?[^/]*\/?/i;

/** Office hours. */
const HOURS = /(?<![\d:：])\d{1,2}[:：]\d{2}[-–—]\d{1,2}[:：]\d{2}(?![\d:：])/g;

/** Ems of the longest contact that is kept on one line of running text. */
const LONGEST = CHARACTERS_PER_LINE - 2;

/**
 * Printable text, its phone numbers, e-mail addresses, short web addresses and office hours joined to one piece each.
 *
 * @param room ems of the line that a contact must fit; what is longer is broken where the program likes
 */
export function withContactsWhole(text: string, room = LONGEST): string {
  let written = "";
  let from = 0;
  for (const { isUrl, start, end } of piecesOf(text)) {
    const whole = text.slice(start, end);
    const [host = whole] = isUrl ? HOST.exec(whole)! : [];
    const kept = [whole, host].find((piece) => widest(piece) <= room);
    if (kept === undefined) continue;
    // At its ends is the place to break: before a bracket, behind the host of a longer address.
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

/** What is kept on one line, in order. */
function piecesOf(text: string): { isUrl: boolean; start: number; end: number }[] {
  const contacts = contactsIn(text).map(({ kind, start, end }) => ({ isUrl: kind === "url", start, end }));
  const hours = Array.from(text.matchAll(HOURS), ({ 0: whole, index }) => ({
    isUrl: false,
    start: index,
    end: index + whole.length,
  }));
  return [...contacts, ...hours].sort((one, other) => one.start - other.start);
}

/** Ems of Latin text, also in a Chinese font, where every letter is half an em. */
function widest(text: string): number {
  return Math.max(emWidth(text), text.length / 2);
}

/** The program that is to print the document. */
export type Printer = "word" | "libreOffice";

const SPACES = new RegExp(`${JOINED} ${JOINED}`, "g");
const HYPHENS = new RegExp(`${JOINED}-${JOINED}`, "g");
const JOINTS = new RegExp(JOINED, "g");

/**
 * Markup with its joints as the program knows them: Word and WPS break Latin text at hyphens and have an element for one that
 * does not; LibreOffice breaks at slashes and other marks too and heeds U+2060 around them, which Word would print as a
 * box; it breaks beside spaces that do not break too.
 */
export function joinedFor(printer: Printer, markup: string): string {
  if (!markup.includes(JOINED)) return markup;
  if (printer === "libreOffice") return markup.replace(SPACES, "\u202f").replace(JOINTS, "\u2060");
  return markup
    .replace(SPACES, "\u00a0")
    .replace(HYPHENS, '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
    .replace(JOINTS, "");
}
