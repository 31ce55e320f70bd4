import { type Document, Packer } from "docx";
import { LINE_RULES } from "./line-rules.js";

/**
 * What docx writes from the clock, from random ids and from counters that run through the whole process, made a
 * function of the document: the rewrite step of canonicalPackage for one .docx.
 *
 * Each pattern begins with `<`, which is always escaped in text and attributes, so text of the report never matches.
 *
 * @param date ISO date or date-time (UTC) for created and modified
 */
export function canonicalParts(date: string): (name: string, xml: string) => string {
  const stamp = date.includes("T") ? `${new Date(date).toISOString().slice(0, 19)}Z` : `${date}T00:00:00Z`;
  const links = new Map<string, string>();
  // The same id stands in the text and in its relationships: whichever part comes first numbers it.
  const linkId = (random: string): string => {
    const known = links.get(random) ?? `rIdLink${links.size + 1}`;
    links.set(random, known);
    return known;
  };
  return (name, xml) => {
    switch (name) {
      case "docProps/core.xml":
        return xml
          .replace(/(<dcterms:(?:created|modified) [^<>]*>)[^<]*/g, (_, tag: string) => tag + stamp)
          .replace("</cp:coreProperties>", () => "<dc:language>zh-CN</dc:language></cp:coreProperties>");
      case "word/_rels/document.xml.rels":
        return xml.replace(
          /(<Relationship Id=")([^"]*)("[^<>]*\/relationships\/hyperlink")/g,
          (_, head: string, id: string, tail: string) => head + linkId(id) + tail,
        );
      case "word/document.xml": {
        let drawings = 0;
        return xml
          .replace(/(<w:hyperlink [^<>]*?r:id=")([^"]*)/g, (_, head: string, id: string) => head + linkId(id))
          .replace(/(<wp:docPr id=")\d+/g, (_, head: string) => {
            drawings += 1;
            return head + drawings;
          });
      }
      case "word/settings.xml":
        return xml
          .replace("<w:compat>", () => `${LINE_RULES}<w:compat>`)
          .replace("</w:settings>", () => '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>');
      default:
        return xml;
    }
  };
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

/** What `Packer` calls before it zips; private in its types, pinned by the lock file and by tests that read the result. */
interface PackerInside {
  compiler: {
    compile(file: Document, prettify: undefined, overrides: { path: string; data: string }[]): Parts;
  };
}

/**
 * The parts of a .docx before they are zipped. `Packer.toBuffer` would zip them only to be unzipped again for the
 * canonical package, which took a third of the time of a .docx.
 */
export function docxParts(file: Document, overrides: { path: string; data: string }[]): Parts {
  return (Packer as unknown as PackerInside).compiler.compile(file, undefined, overrides);
}
