import { strFromU8, strToU8 } from "fflate";
import { isOn, readXml, type XmlTag } from "../ooxml/xml.js";
import { escapeMarkup } from "../text/markup.js";
import type { ListNumbers, Numbered } from "./list-numbers.js";
import { withEmus } from "./picture-size.js";
import { type Unread, unreadId } from "./unread-content.js";

/** Words of a document's XML without which it needs no rewriting. */
const REWRITTEN =
  /vanish|dstrike|fldSimple|fldChar|AlternateContent|txbxContent|oMath|drawing|numPr|<\w+:(?:cr|ptab|bdo|dir|rubyBase|sym|object|pict|contentPart|altChunk)\b/;

/** Elements that only hold text, of which mammoth knows nothing. */
const UNWRAPPED = new Set(["fldSimple", "bdo", "dir", "ruby", "rubyBase", "oMathPara", "oMath"]);

/** What shows the same and is known. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["dstrike", "strike"],
  ["cr", "br"],
  ["ptab", "tab"],
  ["oval", "rect"],
]);

/**
 * What shows, and of which mammoth may make nothing: a chart, an object without its picture, a picture among shapes, words
 * drawn as a picture.
 */
const SHOWING = /^(?:object|imagedata|textpath|blip|contentPart|altChunk|sym)$/;

/** Drawings that show nothing without a text: the line through a cell is one. */
const SHAPES = /wordprocessing(?:Shape|Group|Canvas)$/;

/** Fields that show nothing, or are blank, when they have no result. */
const SILENT_FIELDS =
  /^\s*(?:$|XE|TC|TA|RD|SET|ASK|FORMTEXT|HYPERLINK|PRIVATE|ADDIN|ADVANCE|NEXT|NEXTIF|SKIPIF|TOC|INDEX|SEQ)(?:\s|$)/i;

/** Fields that show what is in their code. */
const SHOWING_CODE = /^\s*(?:EQ|MACROBUTTON|GOTOBUTTON)\b/i;

/** Parts of a text that were taken out of it, as its changes say. */
const TAKEN_OUT = /^(?:del|moveFrom)$/;

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * The text part of a Word document as it shows: without hidden runs, and with what mammoth does not know said in words that
 * it does: simple fields, text in boxes and equations. A cell of a table in which something shows that may not be read has
 * a mark that says so.
 *
 * @param styles parts with its styles, of which some hide text
 * @param numbers the automatic numbers before its paragraphs
 * @param withWidths says in the description of each picture how wide it is
 */
export function shownText(
  data: Uint8Array,
  styles: readonly Uint8Array[],
  numbers: ListNumbers,
  withWidths = false,
): Uint8Array {
  const hiding = new Set(styles.flatMap((each) => [...hidingStyles(each)]));
  const text = strFromU8(data);
  const tellsWidths = withWidths && text.includes("<wp:extent");
  if (hiding.size === 0 && !numbers.inStyles && !REWRITTEN.test(text) && !tellsWidths) return data;
  const writer = new ShownWriter(hiding, numbers, tellsWidths);
  readXml(data, writer);
  return strToU8(writer.xml.join(""));
}

/** The styles whose own properties hide their text. */
function hidingStyles(styles: Uint8Array): Set<string> {
  const found = new Set<string>();
  if (!strFromU8(styles).includes("vanish")) return found;
  let style: string | undefined;
  readXml(styles, {
    open: ({ name, attributes }) => {
      if (name === "style") style = attributes["w:styleId"];
      if (name === "vanish" && style !== undefined && isOn(attributes["w:val"])) found.add(style);
    },
    close: (name) => {
      if (name === "style") style = undefined;
    },
  });
  return found;
}

interface Open {
  name: string;
  /** Where its own XML begins. */
  from: number;
  hidden: boolean;
  /** The tag that closes it; empty where it was left out. */
  end: string;
  hasFallback?: true;
  /** Of an alternative: where the tags of its first choice stand. */
  choice?: [number, number];
  /** The contents of the text boxes in it. */
  boxes?: string[];
  /** How much showed before it. */
  before: number;
  /** The code of a simple field. */
  code?: string;
  /** What shows in it that may not be read. */
  unread?: Unread;
  /** Of a cell: the fields around it. */
  around?: Fields;
  /** Of a paragraph: the list that it is in. */
  numbered?: Numbered;
}

/** A field that its signs begin and end. */
interface Field {
  code: string;
  /** How much showed before its result. */
  before?: number;
  /** Where texts of its code stand in what was written: the results of fields within it. */
  results: { at: number; text: string }[];
}

/** The fields that have begun, in one another. */
interface Fields {
  open: Field[];
  /** The outermost one whose code is being read. */
  inCode?: Field | undefined;
}

/** Writes XML as it is read, and takes back what does not show. */
class ShownWriter {
  readonly xml: string[] = [];
  private readonly ancestors: Open[] = [];

  /** Width of the drawing being read. */
  private width = "";

  /** Those of a cell are its own: one that never ends says nothing of other cells. */
  private fields: Fields = { open: [] };
  /** Signs and pictures so far. */
  private shown = 0;

  constructor(
    private readonly hiding: ReadonlySet<string>,
    private readonly numbers: ListNumbers,
    private readonly tellsWidths: boolean,
  ) {}

  readonly open = ({ name, written, attributes: own }: XmlTag) => {
    if (name === "extent") this.width = own.cx ?? "";
    const attributes =
      this.tellsWidths && name === "docPr" ? { ...own, descr: withEmus(own.descr ?? "", this.width) } : own;
    const [owner, properties] = this.ancestors.slice(-2);
    const value = attributes["w:val"] ?? "";
    if (name === "vanish" && properties?.name === "rPr" && owner?.name === "r" && isOn(attributes["w:val"]))
      owner.hidden = true;
    if (/^[rp]Style$/.test(name) && owner && /^[rp]$/.test(owner.name) && this.hiding.has(value))
      owner.hidden = true;
    const from = this.xml.length;
    if (name === "Fallback") this.ancestors.at(-1)!.hasFallback = true;
    const isMath = written.startsWith("m:") && /^[rt]$/.test(name);
    const renamed = RENAMED.get(name);
    const tag = isMath ? `w:${name}` : renamed ? written.replace(name, renamed) : written;
    const given = Object.entries(attributes).map(([key, text]) => ` ${key}="${escaped(text)}"`);
    const isLeftOut = UNWRAPPED.has(name);
    this.xml.push(isLeftOut ? "" : `<${tag}${given.join("")}>`);
    const end = isLeftOut ? "" : `</${tag}>`;
    this.ancestors.push({ name, from, hidden: false, end, before: this.shown });
    if (name === "fldSimple") this.ancestors.at(-1)!.code = attributes["w:instr"] ?? "";
    if (name === "fldChar") this.fieldSign(attributes["w:fldCharType"]);
    if (name === "tc") {
      this.ancestors.at(-1)!.around = this.fields;
      this.fields = { open: [] };
    }
    if (name === "p") this.ancestors.at(-1)!.numbered = {};
    if (/^(?:pStyle|numId|ilvl)$/.test(name)) this.numbered(name, value);
    if (SHOWING.test(name) || (name === "graphicData" && !SHAPES.test(attributes.uri ?? ""))) {
      this.shown++;
      this.unread("picture");
    }
  };

  readonly text = (text: string) => {
    this.xml.push(escaped(text));
    const name = this.ancestors.at(-1)?.name;
    const field = this.fields.open.at(-1);
    if (name === "instrText" && field) field.code += text;
    if (name !== "t") return;
    const { inCode } = this.fields;
    if (inCode) inCode.results.push({ at: this.xml.length - 1, text: this.xml.at(-1)! });
    else this.shown += text.trim().length;
  };

  readonly close = () => {
    const element = this.ancestors.at(-1)!;
    const { name, code, before, numbered, around } = element;
    if (around) this.fields = around;
    if (code !== undefined) this.fieldEnd({ code, before });
    if (/^(?:txbxContent|oMath)$/.test(name) && this.shown > before) this.unread("picture");
    if (numbered && this.shown === before && this.numbers.shows(numbered)) this.unread("number");
    if (name === "tc" && element.unread) this.xml.push(unreadMark(element.unread));
    this.ancestors.pop();
    const parent = this.ancestors.at(-1);
    if (parent && element.unread && !element.hidden && name !== "tc" && !TAKEN_OUT.test(name))
      parent.unread ??= element.unread;
    if (element.hidden) this.xml.length = element.from;
    else this.xml.push(element.end);
    if (element.name === "txbxContent") this.keepBox(element);
    if (element.name === "Choice") this.keepChoice(element);
    if (element.name === "AlternateContent" && !element.hasFallback) this.onlyChoice(element);
    else if (element.name === "drawing" && element.boxes) this.xml.push(legacyBox(element.boxes));
  };

  /** What shows here may not be read: its cell of a table is told not to be blank. */
  private unread(what: Unread): void {
    this.ancestors.at(-1)!.unread ??= what;
  }

  /** What was just read is said of its paragraph's number, and not what it was before a change. */
  private numbered(name: string, value: string): void {
    const path = this.ancestors.slice(name === "pStyle" ? -3 : -4).map((each) => each.name);
    if (!/^p,pPr,(?:pStyle|numPr,\w+)$/.test(path.join())) return;
    const { numbered } = this.ancestors.at(-path.length)!;
    if (!numbered) return;
    if (name === "pStyle") numbered.style = value;
    else if (name === "numId") numbered.list = value;
    else numbered.level = value;
  }

  private fieldSign(type: string | undefined): void {
    const field = this.fields.open.at(-1);
    if (type === "begin") {
      const begun: Field = { code: "", results: [] };
      this.fields.open.push(begun);
      this.fields.inCode ??= begun;
    } else if (type === "separate" && field) {
      this.codeEnd(field);
      field.before = this.shown;
    } else if (type === "end" && field) {
      this.fields.open.pop();
      this.codeEnd(field);
      this.fieldEnd(field);
    }
  }

  /** The code of a field does not show, and so no result of a field within it. */
  private codeEnd(field: Field): void {
    if (this.fields.inCode !== field) return;
    this.fields.inCode = undefined;
    if (SHOWING_CODE.test(field.code)) return;
    // What was taken back since then is no longer where it stood.
    for (const { at, text } of field.results) if (this.xml[at] === text) this.xml[at] = "";
  }

  /** A field without a result shows one when it is next computed; one in the code of another shows nothing. */
  private fieldEnd({ code, before = this.shown }: Pick<Field, "code" | "before">): void {
    if (this.shown === before && !SILENT_FIELDS.test(code) && !this.fields.inCode) this.unread("field");
  }

  /** A text box as Word draws it now is told to what decides whether there is an older form of it. */
  private keepBox({ from }: Open): void {
    if (this.isInside("pict") || this.isInside("txbxContent")) return;
    const owner =
      this.ancestors.findLast(({ name }) => name === "AlternateContent") ??
      this.ancestors.findLast(({ name }) => name === "drawing");
    if (!owner) return;
    owner.boxes ??= [];
    owner.boxes.push(this.xml.slice(from).join(""));
  }

  /** Of several choices the first one is taken. */
  private keepChoice({ from }: Open): void {
    const owner = this.ancestors.at(-1);
    if (owner?.choice) this.xml.length = from;
    else if (owner) owner.choice = [from, this.xml.length - 1];
  }

  /** An alternative without the older form that mammoth takes: its boxes as they were drawn before, or what is in it. */
  private onlyChoice({ from, boxes, choice = [from, from] }: Open): void {
    if (boxes) {
      this.xml.length = from;
      this.xml.push(legacyBox(boxes));
    } else for (const at of [from, ...choice, this.xml.length - 1]) this.xml[at] = "";
  }

  private isInside(name: string): boolean {
    return this.ancestors.some((each) => each.name === name);
  }
}

function legacyBox(contents: readonly string[]): string {
  const space = `xmlns:w="${WORD}" xmlns:v="urn:schemas-microsoft-com:vml"`;
  return `<w:pict ${space}><v:shape><v:textbox>${contents.join("")}</v:textbox></v:shape></w:pict>`;
}

/** A bookmark, which stays in the page and shows nothing. */
function unreadMark(what: Unread): string {
  return `<w:bookmarkStart xmlns:w="${WORD}" w:name="${unreadId(what)}"></w:bookmarkStart>`;
}

function escaped(text: string): string {
  return escapeMarkup(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
