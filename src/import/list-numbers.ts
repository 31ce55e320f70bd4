import { strFromU8 } from "fflate";
import { MAX_STYLE_DEPTH } from "../ooxml/word-styles.js";
import { attributeOf, isOn, readXml, type XmlTag } from "../ooxml/xml.js";

/** What a paragraph or a style says of the list that it is in. */
export interface ListPlace {
  /** Id of the list; 0 takes it out of any. */
  list?: string | undefined;
  /** Depth in the list, from 0. */
  level?: string | undefined;
}

/** A paragraph as far as its number goes. */
export interface Numbered extends ListPlace {
  style?: string | undefined;
}

/** The automatic numbers and signs of lists in a Word document. */
export interface ListNumbers {
  /** Whether there are paragraphs that are in a list by their style alone. */
  readonly inStyles: boolean;
  /** Whether Word sets something before a paragraph. */
  shows(paragraph: Numbered): boolean;
}

interface Level {
  /** Shows no number of its own, and takes none in those of deeper levels. */
  isNone?: true;
  /** The levels whose numbers it writes. */
  of: readonly string[];
  /** It writes a sign beside them, or a picture. */
  hasSign?: true;
  isHidden?: true;
}

interface List {
  levels: Map<string, Level>;
  /** Levels by the styles that are tied to them. */
  ofStyles: Map<string, string>;
  /** Of a list that only refers: the style that defines it. */
  definedBy?: string | undefined;
}

/** A list in use: one of the kinds that are defined, with levels of its own. */
interface Use {
  kind?: string | undefined;
  levels: Map<string, Level>;
}

interface Style extends ListPlace {
  basedOn?: string | undefined;
}

/** Signs that take no ink. */
const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/g;

/**
 * Which paragraphs Word sets a number or sign before (ECMA-376 part 1, 17.9): by their own properties or their style's, where
 * the list that they name is defined and its level shows something. Programs put headings into lists that show nothing.
 *
 * @throws {Error} where a part is not well-formed
 */
export function listNumbers(
  styleParts: readonly Uint8Array[],
  numbering: Uint8Array | undefined,
): ListNumbers {
  if (!numbering) return { inStyles: false, shows: () => false };
  const { styles, usual } = readStyles(styleParts);
  const { kinds, uses } = readLists(numbering);
  const byLink = new Map(
    [...kinds.values()].flatMap(({ link, list }) => (link === undefined ? [] : [[link, list]])),
  );

  const shows = (paragraph: Numbered): boolean => {
    const chain = chainOf(paragraph.style ?? "", styles, usual);
    const given = [paragraph, ...chain.map(([, style]) => style)];
    const use = uses.get(given.find(({ list }) => list !== undefined)?.list ?? "0");
    if (!use) return false;
    const own = kinds.get(use.kind ?? "")?.list;
    const list = own?.definedBy === undefined ? own : (byLink.get(own.definedBy) ?? own);
    const levelOf = (at: string) => use.levels.get(at) ?? list?.levels.get(at);
    const tied = chain.map(([id]) => list?.ofStyles.get(id)).find((at) => at !== undefined);
    const level = levelOf(given.find((each) => each.level !== undefined)?.level ?? tied ?? "0");
    if (!level || level.isHidden) return false;
    return level.hasSign === true || level.of.some((at) => levelOf(at)?.isNone !== true);
  };
  return { inStyles: [...styles.values()].some(({ list }) => list !== undefined), shows };
}

/** A style and those that it is based on; that of the document where there is none of its name. */
function chainOf(style: string, styles: ReadonlyMap<string, Style>, usual: string): [string, Style][] {
  const chain: [string, Style][] = [];
  let id = styles.has(style) ? style : usual;
  for (let at = styles.get(id); at && chain.length < MAX_STYLE_DEPTH; at = styles.get(id)) {
    chain.push([id, at]);
    id = at.basedOn ?? "";
  }
  return chain;
}

function readStyles(parts: readonly Uint8Array[]): { styles: Map<string, Style>; usual: string } {
  const styles = new Map<string, Style>();
  let usual = "";
  for (const part of parts.filter((each) => strFromU8(each).includes("numPr"))) {
    let style: Style | undefined;
    readCurrent(part, {
      open: ({ name, attributes }) => {
        const value = attributeOf(attributes, "val");
        if (name === "style" && (attributeOf(attributes, "type") ?? "paragraph") === "paragraph") {
          const id = attributeOf(attributes, "styleId") ?? "";
          style = {};
          styles.set(id, style);
          if (isOn(attributeOf(attributes, "default") ?? "0")) usual = id;
        }
        if (!style) return;
        if (name === "basedOn") style.basedOn = value;
        if (name === "numId") style.list = value;
        if (name === "ilvl") style.level = value;
      },
      close: (name) => {
        if (name === "style") style = undefined;
      },
    });
  }
  return { styles, usual };
}

interface Kind {
  list: List;
  /** The style that others refer to it by. */
  link?: string | undefined;
}

function readLists(numbering: Uint8Array): { kinds: Map<string, Kind>; uses: Map<string, Use> } {
  const kinds = new Map<string, Kind>();
  const uses = new Map<string, Use>();
  let kind: Kind | undefined;
  let use: Use | undefined;
  let level: Level | undefined;
  let depth = "";
  readCurrent(numbering, {
    open: ({ name, attributes }) => {
      const value = attributeOf(attributes, "val");
      if (name === "abstractNum") {
        kind = { list: { levels: new Map(), ofStyles: new Map() } };
        kinds.set(attributeOf(attributes, "abstractNumId") ?? "", kind);
      } else if (name === "num") {
        use = { levels: new Map() };
        uses.set(attributeOf(attributes, "numId") ?? "", use);
      } else if (name === "lvl") {
        depth = attributeOf(attributes, "ilvl") ?? "";
        level = { of: [] };
        (use ?? kind?.list)?.levels.set(depth, level);
      } else if (level) {
        takeInto(level, name, value);
        if (name === "pStyle" && value !== undefined) kind?.list.ofStyles.set(value, depth);
      } else if (use && name === "abstractNumId") use.kind = value;
      else if (kind && name === "numStyleLink") kind.list.definedBy = value;
      else if (kind && name === "styleLink") kind.link = value;
    },
    close: (name) => {
      if (name === "abstractNum") kind = undefined;
      if (name === "num") use = undefined;
      if (name === "lvl") level = undefined;
    },
  });
  uses.delete("0");
  return { kinds, uses };
}

/** Adds what a tag within a level sets. */
function takeInto(level: Level, name: string, value: string | undefined): void {
  if (name === "numFmt" && value === "none") level.isNone = true;
  if (name === "lvlPicBulletId") level.hasSign = true;
  if (name === "vanish" && isOn(value)) level.isHidden = true;
  if (name !== "lvlText" || !value) return;
  level.of = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    .filter((each) => value.includes(`%${each}`))
    .map((each) => `${each - 1}`);
  if (value.replace(/%[1-9]/g, "").replace(BLANK, "") !== "") level.hasSign = true;
}

/** Reads a part without the old properties that a tracked change replaced. */
function readCurrent(
  part: Uint8Array,
  { open, close }: { open(tag: XmlTag): void; close(name: string): void },
): void {
  let changes = 0;
  readXml(part, {
    open: (tag) => {
      if (tag.name.endsWith("Change")) changes++;
      if (changes === 0) open(tag);
    },
    close: (name) => {
      if (name.endsWith("Change")) changes--;
      else if (changes === 0) close(name);
    },
  });
}
