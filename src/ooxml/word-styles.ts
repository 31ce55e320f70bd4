import type { OpenedPackage } from "./open-package.js";
import { attributeOf, readXml, type XmlTag } from "./xml.js";

/** How a paragraph style of a Word document sets text, with what it takes from those that it is based on. */
export interface TextStyle {
  /** Typefaces of Chinese and of Latin letters; those of a theme by their names, but for the themes of Office itself. */
  eastAsia?: string | undefined;
  ascii?: string | undefined;
  /** Half-points. */
  size?: number | undefined;
  /** Exact line in twips; 0 where the line is as high as its text. */
  line?: number | undefined;
}

/** Paper, margins and grid of a section, in twips. */
export interface PageSetup {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** Pitch of a grid that text is set on. */
  gridPitch?: number;
}

export interface WordStyles {
  /** The first of these names that a paragraph style goes by: its name, an alias or its id, whatever case and spaces. */
  find(names: readonly string[]): TextStyle | undefined;
  /** Of the first section whose paper stands upright. */
  page?: PageSetup;
}

/** Styles based on one another: Word takes no more. */
export const MAX_STYLE_DEPTH = 11;

/**
 * The styles and the page of a Word document (ECMA-376 part 1, 17.7 and 17.6).
 *
 * @returns undefined where the package is no Word document
 * @throws {Error} where a part is damaged
 */
export function readWordStyles(opened: OpenedPackage): WordStyles | undefined {
  const main = targetsOf(opened, "").get("officeDocument");
  const text = main === undefined ? undefined : opened.part(main);
  if (main === undefined || !text || !/(?:^|\/)word\//.test(main)) return undefined;
  const targets = targetsOf(opened, main);
  const partOf = (type: string) => {
    const name = targets.get(type);
    return name === undefined ? undefined : opened.part(name);
  };
  const [styles, theme] = [partOf("styles"), partOf("theme")];
  const find = styles ? readStyles(styles, theme ? readThemeFonts(theme) : new Map()) : () => undefined;
  const page = readPages(text).find(({ width, height }) => height >= width);
  return { find, ...(page && { page }) };
}

/** What a part refers to within the package: the last word of each kind, and the full name of the part. */
function targetsOf(opened: OpenedPackage, part: string): Map<string, string> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = opened.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const targets = new Map<string, string>();
  if (!rels) return targets;
  readXml(rels, {
    open({ name, attributes: { Type, Target, TargetMode } }) {
      if (name !== "Relationship" || !Type || !Target || TargetMode === "External") return;
      const full = Target.startsWith("/") ? Target.slice(1) : `${folder}${Target.replace(/^\.\//, "")}`;
      targets.set(Type.slice(Type.lastIndexOf("/") + 1), full);
    },
  });
  return targets;
}

/** Typefaces of the themes that Office makes new documents with (2007, 2013, 2023): nobody chose them. */
const OF_OFFICE = new Set(
  "Calibri,Calibri Light,Cambria,Aptos,Aptos Display,宋体,SimSun,等线,等线 Light,DengXian,DengXian Light".split(
    ",",
  ),
);

/** Typefaces of a theme by the words that styles call them by, such as majorEastAsia (ECMA-376 part 1, 17.18.96). */
function readThemeFonts(bytes: Uint8Array): Map<string, string> {
  const fonts = new Map<string, string>();
  let set: string | undefined;
  const keep = (key: string, typeface: string | undefined) => {
    if (typeface && !fonts.has(key) && !OF_OFFICE.has(typeface)) fonts.set(key, typeface);
  };
  readXml(bytes, {
    open({ name, attributes }) {
      set = /^(major|minor)Font$/.exec(name)?.[1] ?? set;
      if (set === undefined) return;
      const typeface = attributeOf(attributes, "typeface");
      if (name === "latin") for (const end of ["Ascii", "HAnsi"]) keep(`${set}${end}`, typeface);
      // Where the theme names none for East Asia, the one for Chinese counts, which stands further down.
      if (name === "ea" || (name === "font" && attributeOf(attributes, "script") === "Hans"))
        keep(`${set}EastAsia`, typeface);
    },
    close(name) {
      if (/^(?:major|minor)Font$/.test(name)) set = undefined;
    },
  });
  return fonts;
}

interface OwnStyle extends TextStyle {
  names: string[];
  basedOn?: string | undefined;
}

function readStyles(bytes: Uint8Array, theme: ReadonlyMap<string, string>): WordStyles["find"] {
  const defaults: OwnStyle = { names: [] };
  const styles = new Map<string, OwnStyle>();
  let current: OwnStyle | undefined;
  // The old properties that a tracked change replaced do not count.
  let changes = 0;
  readXml(bytes, {
    open(tag) {
      const { name, attributes } = tag;
      if (name.endsWith("Change")) changes++;
      if (changes > 0) return;
      if (name === "docDefaults") current = defaults;
      if (name === "style") {
        const id = attributeOf(attributes, "styleId") ?? "";
        current = { names: [] };
        if ((attributeOf(attributes, "type") ?? "paragraph") === "paragraph") styles.set(id, current);
      }
      if (current) takeInto(current, tag, theme);
    },
    close(name) {
      if (name.endsWith("Change")) changes--;
      if (name === "style" || name === "docDefaults") current = undefined;
    },
  });
  // A name counts before an alias, and both before an id.
  const byName = new Map<string, string>();
  const named = (name: string, id: string) => {
    if (name !== "" && !byName.has(plain(name))) byName.set(plain(name), id);
  };
  for (const at of [0, 1]) for (const [id, { names }] of styles) named(names[at] ?? "", id);
  for (const [id, { names }] of styles) for (const name of [...names.slice(2), id]) named(name, id);
  return (names) => {
    const found = names.map((name) => byName.get(plain(name))).find((id) => id !== undefined);
    return found === undefined ? undefined : resolved(found, styles, defaults);
  };
}

/** A style has one name and few others. */
const MOST_NAMES = 100;

/** Adds what a tag within a style sets. */
function takeInto(style: OwnStyle, { name, attributes }: XmlTag, theme: ReadonlyMap<string, string>): void {
  const value = (key: string) => attributeOf(attributes, key);
  if (/^(?:name|aliases)$/.test(name) && style.names.length >= MOST_NAMES) return;
  if (name === "name") style.names.unshift(value("val") ?? "");
  else if (name === "aliases") style.names = style.names.concat((value("val") ?? "").split(","));
  else if (name === "basedOn") style.basedOn = value("val");
  else if (name === "sz") style.size = numberOf(value("val"));
  else if (name === "rFonts") {
    // A typeface of the theme beats the one that is named beside it (17.3.2.26).
    const typeface = (key: string) => {
      const ofTheme = value(`${key}Theme`);
      return ofTheme === undefined ? value(key) : theme.get(ofTheme);
    };
    style.eastAsia = typeface("eastAsia") ?? style.eastAsia;
    style.ascii = typeface("ascii") ?? style.ascii;
  } else if (name === "spacing" && value("line") !== undefined)
    style.line = value("lineRule") === "exact" ? numberOf(value("line")) : 0;
}

/** A style with what it takes from those that it is based on, and from the defaults of the document. */
function resolved(id: string, styles: ReadonlyMap<string, OwnStyle>, defaults: TextStyle): TextStyle {
  const chain: TextStyle[] = [];
  for (let at = styles.get(id); at && chain.length < MAX_STYLE_DEPTH; at = styles.get(at.basedOn ?? "")) {
    chain.push(at);
    if (at.basedOn === undefined) break;
  }
  const first = <K extends keyof TextStyle>(key: K) =>
    [...chain, defaults].map((each) => each[key]).find((value) => value !== undefined);
  return { eastAsia: first("eastAsia"), ascii: first("ascii"), size: first("size"), line: first("line") };
}

function readPages(bytes: Uint8Array): PageSetup[] {
  const pages: PageSetup[] = [];
  let current: Record<string, number | undefined> | undefined;
  let changes = 0;
  readXml(bytes, {
    open({ name, attributes }) {
      if (name.endsWith("Change")) changes++;
      if (changes > 0) return;
      const number = (key: string) => numberOf(attributeOf(attributes, key));
      if (name === "sectPr") current = {};
      else if (current && name === "pgSz")
        Object.assign(current, { width: number("w"), height: number("h") });
      else if (current && name === "pgMar")
        for (const side of ["top", "right", "bottom", "left"]) current[side] = number(side);
      else if (current && name === "docGrid" && /^lines/.test(attributeOf(attributes, "type") ?? ""))
        current.gridPitch = number("linePitch");
    },
    close(name) {
      if (name.endsWith("Change")) changes--;
      if (name !== "sectPr" || changes > 0) return;
      const page = pageOf(current ?? {});
      if (page) pages.push(page);
      current = undefined;
    },
  });
  return pages;
}

function pageOf(found: Record<string, number | undefined>): PageSetup | undefined {
  const { width, height, top, right, bottom, left, gridPitch } = found;
  if (width === undefined || height === undefined) return undefined;
  if (top === undefined || right === undefined || bottom === undefined || left === undefined)
    return undefined;
  return { width, height, top, right, bottom, left, ...(gridPitch !== undefined && { gridPitch }) };
}

/** A whole number; a negative margin is one that its header may not push aside. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Math.abs(Number(text)) : undefined;
}

function plain(name: string): string {
  return name.replace(/\s/g, "").toLowerCase();
}
