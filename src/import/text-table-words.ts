import type { DefaultTreeAdapterTypes } from "parse5";
import { bare } from "./likeness.js";
import { type PageText, textOf } from "./page.js";
import { isHidden } from "./shown.js";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What a line of a table that is no table is made of: a label of a statutory table, a value, or a place left blank. */
export type Piece = { label: string } | { value: string };

/** Lines that only draw: +---+, |---|, ├──┤. */
const RULE = /^[-+=:_|─━┄┈═╌│┃║┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]{2,}$/u;
const BAR = /[|｜│┃║]/u;
const VALUE = /^(?:[-+−]?[\d０-９][\d０-９,，.]*(?:件|项|元|万元)?|[-—/]|无)$/u;

/**
 * The labels and values of a paragraph, in order; undefined where it holds any other word.
 *
 * @param labels bare labels
 */
export function piecesOf(block: PageText, labels: ReadonlySet<string>): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const line of linesOf(block)) {
    const words = wordsOf(line);
    const found = piecesIn(words, labels) ?? piecesIn(words.flatMap(atCommas), labels);
    if (!found) return undefined;
    for (const piece of found) pieces.push(piece);
  }
  return pieces;
}

function piecesIn(words: readonly string[], labels: ReadonlySet<string>): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const end = labelEnd(words, at, labels);
    if (end > at) {
      pieces.push({ label: bare(words.slice(at, end).join("")) });
      at = end;
    } else if (words[at] === "" || VALUE.test(words[at]!)) pieces.push({ value: words[at++]! });
    else return undefined;
  }
  return pieces;
}

/** No label has more words. */
const MOST_WORDS = 40;
/** No label has more characters, its note in brackets among them. */
const LONGEST = 200;

/** Where the longest label ends that begins at a word. */
function labelEnd(words: readonly string[], at: number, labels: ReadonlySet<string>): number {
  let end = at;
  let text = "";
  for (let next = at; next < Math.min(words.length, at + MOST_WORDS); next++) {
    text += words[next];
    if (text.length > LONGEST) break;
    // Figures in a row begin no label.
    if (/\p{Script=Han}/u.test(text) && labels.has(bare(text))) end = next + 1;
  }
  return end;
}

/** The words of a line; a blank between two bars is one without letters. */
function wordsOf(line: string): string[] {
  const plain = line.trim();
  if (RULE.test(plain.replace(/\s/g, ""))) return [];
  if (BAR.test(plain)) {
    const cells = plain.replace(/^[|｜│┃║]|[|｜│┃║]$/gu, "").split(BAR);
    return cells.flatMap((cell) => (cell.trim() === "" ? [""] : spaced(cell)));
  }
  return spaced(plain);
}

/** Commas between digits alone may part thousands, so a line is first read without them. */
function atCommas(word: string): string[] {
  return word.split(/[,，、;；]/u).filter((part) => part !== "");
}

function spaced(text: string): string[] {
  return text.trim().split(/[\s\u3000]+/u);
}

/** The lines of a paragraph, with a tab between elements that stand side by side in it as cells do. */
function linesOf(block: PageText): string[] {
  const text = block.content.map((piece) => ("text" in piece ? piece.text : "\n")).join("");
  const cells = text.includes("\n") ? undefined : cellsOf(block.parent);
  const isWhole = cells && cells.join("").replace(/\s/g, "") === textOf(block.content).replace(/\s/g, "");
  return isWhole ? [cells.join("\t")] : text.split("\n");
}

/** The texts of the elements in a list item or a division that holds nothing else; digits alone are one number in pieces. */
function cellsOf(parent: Element): string[] | undefined {
  if (!/^(?:li|div|dd|dt|dl)$/.test(parent.tagName)) return undefined;
  const children = parent.childNodes.filter((node) => plainText(node).trim() !== "");
  const texts = children.map(plainText);
  const isCells = children.length > 1 && children.every((node) => "tagName" in node);
  return isCells && /\p{Script=Han}/u.test(texts[0]!) ? texts : undefined;
}

function plainText(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!("childNodes" in node) || ("tagName" in node && isHidden(node))) return "";
  return node.childNodes.map(plainText).join("");
}
