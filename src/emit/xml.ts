import { escapeMarkup } from "../text/markup.js";

/** Attributes in the order in which they are written; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Printable text as the content of an element or the value of an attribute. */
export function escapeXml(text: string): string {
  return escapeMarkup(text).replaceAll("'", "&apos;");
}

/**
 * An element with its attributes.
 *
 * @param content markup, not text: what comes from the report is escaped by who writes it
 */
export function element(name: string, attributes: Attributes, content = ""): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${typeof value === "string" ? escapeXml(value) : value}"`;
  }
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}
