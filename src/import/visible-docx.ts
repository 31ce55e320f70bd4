import { strFromU8, zipSync } from "fflate";
import type { Outcome } from "../diagnostics/outcome.js";
import { success } from "../diagnostics/outcome.js";
import type { OpenedPackage } from "../ooxml/open-package.js";
import { DocumentTypeFound, NestedTooDeep, readXml, type XmlTag } from "../ooxml/xml.js";
import { BeyondLimits, MAX_ELEMENTS, MAX_NODES } from "./limits.js";
import { shownText } from "./shown-docx.js";
import { unreadable } from "./unreadable.js";

const TEXT = "word/document.xml";
const STYLES = "word/styles.xml";
const APPLICATION = "docProps/app.xml";

/** How `gov-report build` names itself as the program that made a document; Word puts its own name when it saves it. */
const OWN = "<Application>gov-report</Application>";

/**
 * A Word document whose parts are what they say they are, as it shows (shown-docx.ts).
 *
 * @returns its bytes, not packed; GR8001 where it is broken or an attack
 */
export function visibleDocx(name: string, { names, part }: OpenedPackage): Outcome<Uint8Array> {
  try {
    const isOwn = strFromU8(part(APPLICATION) ?? new Uint8Array()).includes(OWN);
    let [elements, nodes] = [0, 0];
    const count = ({ attributes }: XmlTag) => {
      nodes += 1 + Object.keys(attributes).length;
      if (++elements > MAX_ELEMENTS || nodes > MAX_NODES) throw new BeyondLimits("tooLarge");
    };
    const parts: Record<string, Uint8Array> = {};
    for (const each of names) {
      if (each.endsWith("/")) continue;
      const data = part(each)!;
      if (/\.(?:xml|rels)$/i.test(each) && !isSound(data, count)) {
        if (READ.test(each)) return unreadable(name, "broken");
        continue;
      }
      parts[each] = each === TEXT ? shownText(data, part(STYLES), isOwn) : data;
    }
    return success(zipSync(parts, { level: 0 }));
  } catch (error) {
    return unreadable(name, error instanceof BeyondLimits ? error.reason : "broken");
  }
}

/** Where the parts stand that mammoth may read; no report is lost with the others. */
const READ = /^(?:word\/|_rels\/|\[Content_Types\])/i;

/**
 * Counts the elements of a part and tells whether it is well-formed. mammoth's parser takes some parts that are not, in
 * time that grows as the square of their length.
 */
function isSound(data: Uint8Array, count: (tag: XmlTag) => void): boolean {
  try {
    readXml(data, { open: count });
    return true;
  } catch (error) {
    if (error instanceof BeyondLimits) throw error;
    if (error instanceof DocumentTypeFound) throw new BeyondLimits("unsafe");
    if (error instanceof NestedTooDeep) throw new BeyondLimits("tooDeep");
    return false;
  }
}
