// The parts of a .docx or .xlsx as elements, and the few questions that are asked of them.
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** @returns what gives a part's root element by its name */
export function partsOf(bytes) {
  const parts = unzipSync(bytes);
  return (name) => new DOMParser().parseFromString(strFromU8(parts[name]), "text/xml").documentElement;
}

/** Child elements, all or those of some names; none of no element. */
export function children(element, ...names) {
  const elements = Array.from(element?.childNodes ?? []).filter(({ nodeType }) => nodeType === 1);
  return names.length === 0 ? elements : elements.filter(({ nodeName }) => names.includes(nodeName));
}

/** The first element at the end of a path of names. */
export function child(element, ...path) {
  return path.reduce((parent, name) => children(parent, name)[0], element);
}

/** An element as it is, or an error where it has other children: what gov-report comes to write must not be left out. */
export function only(element, ...names) {
  const other = children(element).find(({ nodeName }) => !names.includes(nodeName));
  if (other) throw new Error(`bench/content does not read ${other.nodeName} in ${element.nodeName}`);
  return element;
}

/** Attributes by their names. */
export function attributes(element) {
  return Object.fromEntries(Array.from(element?.attributes ?? [], ({ name, value }) => [name, value]));
}

/** Title, creator and the other properties of a file. */
export function propertiesOf(bytes) {
  const properties = children(partsOf(bytes)("docProps/core.xml"));
  return Object.fromEntries(properties.map(({ localName, textContent }) => [localName, textContent]));
}
