import { strFromU8 } from "fflate";
import type { OpenedPackage } from "../ooxml/open-package.js";
import { readXml } from "../ooxml/xml.js";

const RELATIONSHIPS = "_rels/.rels";
const MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/** The namespace of a Word document's text, of either kind. */
const WORD = /wordprocessingml\/(?:2006\/)?main/;

/** Whether a part is the text of a Word document: Word in a browser calls it document2.xml, and its styles styles2.xml. */
export function isWordText(part: string): boolean {
  return /^word\/document\d*\.xml$/.test(part);
}

/**
 * The part with the text of a Word document: the one that the package names as its main part, as mammoth finds it, wherever it
 * stands. Another may lie beside it that Word does not show.
 *
 * @returns undefined where it is no Word document
 */
export function textPartOf({ names, part }: OpenedPackage): string | undefined {
  try {
    const named = mainTargets(part(RELATIONSHIPS)).find((target) => names.includes(target));
    if (named === undefined || isWordText(named)) return named ?? names.find(isWordText);
    return /\.xml$/i.test(named) && WORD.test(strFromU8(part(named)!.subarray(0, 8192), true))
      ? named
      : undefined;
  } catch {
    // What is damaged is told when it is read.
    return names.find(isWordText);
  }
}

function mainTargets(relationships: Uint8Array | undefined): string[] {
  const targets: string[] = [];
  if (relationships)
    readXml(relationships, {
      open: ({ name, attributes }) => {
        if (name === "Relationship" && attributes.Type === MAIN)
          targets.push((attributes.Target ?? "").replace(/^\//, ""));
      },
    });
  return targets;
}
