import { SaxesParser, type SaxesTagPlain } from "saxes";

/** An element's name without its prefix, and its attributes as written. */
export interface XmlTag {
  name: string;
  /** With its prefix. */
  written: string;
  attributes: SaxesTagPlain["attributes"];
}

export interface XmlHandlers {
  open?(tag: XmlTag): void;
  text?(text: string): void;
  close?(name: string, written: string): void;
}

/**
 * Thrown at a document type declaration, which can define entities that expand without end; office files have none.
 */
export class DocumentTypeFound extends Error {}

/** Thrown at XML that is nested deeper than any office file. */
export class NestedTooDeep extends Error {}

/** Bytes that are read at a time. */
const STEP = 65_536;

/** Elements in one another: office files have a few dozen. */
const MAX_DEPTH = 1_000;

/** Attributes of one element: office files have a few dozen. */
const MAX_ATTRIBUTES = 1_000;

/**
 * Reads the XML of a part from its start to its end, in time that grows as its length does.
 *
 * @throws {DocumentTypeFound} where it declares a document type
 * @throws {NestedTooDeep} where it is nested beyond any office file
 * @throws {Error} where it is not well-formed, or an element has more attributes than any in office files
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  let [depth, attributesHere] = [0, 0];
  parser.on("attribute", () => {
    if (++attributesHere > MAX_ATTRIBUTES) throw new Error("too many attributes");
  });
  parser.on("doctype", () => {
    throw new DocumentTypeFound();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name: written, attributes }) => {
    if (++depth > MAX_DEPTH) throw new NestedTooDeep();
    attributesHere = 0;
    handlers.open?.({ name: localName(written), written, attributes: attributes as Record<string, string> });
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    handlers.close?.(localName(name), name);
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += STEP)
    parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length }));
  parser.close();
}

/** Office files are in UTF-8, or in UTF-16 with a mark or an angle bracket first. */
function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff || b === 0) return "utf-16le";
  return a === 0xfe || a === 0 ? "utf-16be" : "utf-8";
}

/** An attribute by its name without a prefix, whatever prefix the file has chosen. */
export function attributeOf(attributes: XmlTag["attributes"], name: string): string | undefined {
  const direct = attributes[`w:${name}`] ?? attributes[name];
  return direct ?? Object.entries(attributes).find(([written]) => localName(written) === name)?.[1];
}

/** Whether a property that is there is set, by its value: one without a value is. */
export function isOn(value = "true"): boolean {
  return /^(?:1|true|on)$/.test(value);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
