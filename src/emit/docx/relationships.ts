import type { Image } from "../../document.js";
import { isSame } from "../../text/same-bytes.js";
import { element } from "../xml.js";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

interface Relationship {
  id: string;
  type: string;
  target: string;
}

/** The links and pictures of a body, in the order in which they are written to it. */
export class References {
  readonly links: string[] = [];
  /** Each picture once, even if it stands in several places. */
  readonly pictures: { name: string; data: Uint8Array }[] = [];
  /** The number of drawings in the body so far. */
  private drawings = 0;

  /** @returns id of the link's relationship */
  link(target: string): string {
    return `rIdLink${this.links.push(target)}`;
  }

  /**
   * @returns number of the drawing, and index of its picture; related() replaces the index in the body by the id
   * of the picture's relationship, which depends on the number of links in the whole body
   */
  picture({ format, data }: Image): { drawing: number; picture: number } {
    this.drawings += 1;
    const known = this.pictures.findIndex((picture) => isSame(picture.data, data));
    if (known !== -1) return { drawing: this.drawings, picture: known };
    const extension = format === "png" ? "png" : "jpg";
    const number = this.pictures.filter(({ name }) => name.endsWith(extension)).length + 1;
    const picture = this.pictures.push({ name: `image${number}.${extension}`, data }) - 1;
    return { drawing: this.drawings, picture };
  }
}

/** The relationships that come first; those of headers and footers follow. */
const FIRST: readonly (readonly [type: string, target: string])[] = [
  ["styles", "styles.xml"],
  ["settings", "settings.xml"],
];

/** Relationship id of a header or footer, by its index among those of the document. */
export function marginId(index: number): string {
  return `rId${FIRST.length + 1 + index}`;
}

/**
 * word/_rels/document.xml.rels with everything that the document refers to, and the body with the relationship ids
 * of its pictures.
 *
 * @param margins types and names of the headers and footers, in order
 */
export function related(
  body: string,
  margins: readonly { type: string; name: string }[],
  { links, pictures }: References,
): { body: string; relationships: string } {
  const own = [
    ...FIRST,
    ...margins.map(({ type, name }) => [type, name] as const),
    ["theme", "theme/theme1.xml"] as const,
  ].map(([type, target], index): Relationship => ({ id: `rId${index + 1}`, type, target }));
  // Links have ids of another form, but are counted in the numbers of those that follow.
  const before = own.length + links.length;
  const pictureId = (index: number) => `rId${before + 1 + index}`;
  const all = [
    ...own.map((each) => relationship(each)),
    ...links.map((target, index) =>
      relationship({ id: `rIdLink${index + 1}`, type: "hyperlink", target }, "External"),
    ),
    ...pictures.map(({ name }, index) =>
      relationship({ id: pictureId(index), type: "image", target: `media/${name}` }),
    ),
    relationship({ id: pictureId(pictures.length), type: "fontTable", target: "fontTable.xml" }),
  ];
  return {
    body:
      pictures.length === 0
        ? body
        : body.replace(/ r:embed="(\d+)"/g, (_, index) => ` r:embed="${pictureId(Number(index))}"`),
    relationships: `<?xml version="1.0" encoding="UTF-8"?>${element(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      all.join(""),
    )}`,
  };
}

function relationship({ id, type, target }: Relationship, mode?: "External"): string {
  return element("Relationship", { Id: id, Type: TYPES + type, Target: target, TargetMode: mode });
}
