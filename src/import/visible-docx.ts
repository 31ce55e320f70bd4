import { strFromU8, zipSync } from "fflate";
import type { Outcome } from "../diagnostics/outcome.js";
import { success } from "../diagnostics/outcome.js";
import { LARGEST } from "../host/limits.js";
import type { OpenedPackage } from "../ooxml/open-package.js";
import { DocumentTypeFound, NestedTooDeep, readXml, type XmlHandlers, type XmlTag } from "../ooxml/xml.js";
import { BeyondLimits, MAX_ELEMENTS, MAX_NODES } from "./limits.js";
import { listNumbers } from "./list-numbers.js";
import { shownText } from "./shown-docx.js";
import { isWordText, textPartOf } from "./text-part.js";
import { unreadable } from "./unreadable.js";

const STYLES = /(?:^|\/)styles\d*\.xml$/;
const NUMBERING = /(?:^|\/)numbering\d*\.xml$/;
const APPLICATION = "docProps/app.xml";

/** How `gov-report build` names itself as the program that made a document; Word puts its own name when it saves it. */
const OWN = "<Application>gov-report</Application>";

/**
 * A Word document whose parts are what they say they are, as it shows (shown-docx.ts).
 *
 * @returns its bytes, not packed; GR8001 where it is broken or an attack
 */
export function visibleDocx(name: string, docx: OpenedPackage): Outcome<Uint8Array> {
  const { names, part } = docx;
  try {
    const text = textPartOf(docx);
    if (text === undefined) return unreadable(name, "broken");
    const isOwn = strFromU8(part(APPLICATION) ?? new Uint8Array()).includes(OWN);
    const count = counting();
    const styles = names.filter((each) => STYLES.test(each)).map((each) => part(each)!);
    const parts: Record<string, Uint8Array> = {};
    for (const each of names) {
      if (each.endsWith("/")) continue;
      const data = part(each)!;
      const isXml = /\.(?:xml|rels)$/i.test(each);
      if (isXml && !isSound(data, count(each))) {
        if (READ.test(each) || each === text) return unreadable(name, "broken");
        continue;
      }
      // A picture without bytes is left out, and that is said.
      parts[each] = isXml || data.length <= LARGEST.image ? data : new Uint8Array();
    }
    const beside = (kind: RegExp) =>
      Object.keys(parts).filter((each) => kind.test(each) && folderOf(each) === folderOf(text));
    const [numbering] = beside(NUMBERING).map((each) => parts[each]!);
    const numbers = listNumbers(
      beside(STYLES).map((each) => parts[each]!),
      numbering,
    );
    for (const each of Object.keys(parts))
      if (each === text || isWordText(each)) parts[each] = shownText(parts[each]!, styles, numbers, isOwn);
    return success(zipSync(parts, { level: 0 }));
  } catch (error) {
    return unreadable(name, error instanceof BeyondLimits ? error.reason : "broken");
  }
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Names of elements, styles and the like of one document; one of an office has some hundred. */
const MAX_KINDS = 2000;
/** Word takes no longer name of a style. */
const MAX_NAME = 1000;
/** Elements of notes times references to notes: a long paper has some hundred thousand. */
const MAX_NOTES = 5_000_000;

/** Signs of white space in codes of fields, in long runs: mammoth looks from each of a run to its end. */
const MAX_BLANKS = 20_000;

/** Elements whose attributes mammoth keeps in a list of what it does not know, which it goes through at each further one. */
const LISTED = /^(?:[pr]Style|tblStyle|br|sym)$/;

/** Counts what the parts of a document hold, and throws where it is more than in any report. */
function counting(): (part: string) => XmlHandlers {
  let [elements, nodes, inNotes, references, blanks] = [0, 0, 0, 0, 0];
  const kinds = new Set<string>();
  return (part) => {
    const isNotes = /^word\/(?:foot|end)notes/i.test(part);
    let inCode = false;
    const open = ({ name, written, attributes }: XmlTag) => {
      inCode = name === "instrText";
      const given = Object.keys(attributes);
      nodes += 1 + given.length;
      if (isNotes) inNotes++;
      if (/^(?:foot|end)noteReference$/.test(name)) references++;
      kinds.add(LISTED.test(name) ? JSON.stringify([name, attributes]) : written);
      const isTooLong = name === "name" && (attributes["w:val"]?.length ?? 0) > MAX_NAME;
      if (
        ++elements > MAX_ELEMENTS ||
        nodes > MAX_NODES ||
        kinds.size > MAX_KINDS ||
        references * inNotes > MAX_NOTES ||
        isTooLong
      )
        throw new BeyondLimits("tooLarge");
    };
    const text = (said: string) => {
      if (inCode) blanks += blanksIn(said);
      if (blanks > MAX_BLANKS) throw new BeyondLimits("tooLarge");
    };
    const close = () => {
      inCode = false;
    };
    return { open, text, close };
  };
}

/** White space that is all of a text, which others may go on, or a long run in it. */
function blanksIn(text: string): number {
  if (text.trim() === "") return text.length;
  return [...text.matchAll(/\s{50,}/g)].reduce((sum, [run]) => sum + run.length, 0);
}

/** Where the parts stand that mammoth may read; no report is lost with the others. */
const READ = /^(?:word\/|_rels\/|\[Content_Types\])/i;

/**
 * Counts the elements of a part and tells whether it is well-formed. mammoth's parser takes some parts that are not, in
 * time that grows as the square of their length.
 */
function isSound(data: Uint8Array, handlers: XmlHandlers): boolean {
  try {
    readXml(data, handlers);
    return true;
  } catch (error) {
    if (error instanceof BeyondLimits) throw error;
    if (error instanceof DocumentTypeFound) throw new BeyondLimits("unsafe");
    if (error instanceof NestedTooDeep) throw new BeyondLimits("tooDeep");
    return false;
  }
}
