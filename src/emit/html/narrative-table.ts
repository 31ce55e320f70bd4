import stringWidth from "string-width";
import type { Inline, NarrativeTable } from "../../document.js";
import { type Element, element, type Node, scrollRegion } from "./element.js";
import type { Look } from "./looks.js";

/** Columns whose longest cell is at most this many ems are centred, as short entries are in official tables. */
const SHORT = 9;

/**
 * LEAST: minimum width in ems of a column of longer texts, and the most that a head may ask for. BESIDE_TEXT: what
 * lines and padding add to a column.
 */
const LEAST = 8;
const BESIDE_TEXT = 0.8;

/**
 * Ems of a printed line: at 9 pt on an upright page, and at 7.5 pt on a landscape page. A wider table than the
 * first is printed on a landscape page; if it is wider than the second too, the texts of its cells are broken.
 */
const PRINTED_LINE = 49;
const PRINTED_ACROSS = 85;
const PRINTED_LEAST = 2;

/** Text that is never broken across lines. */
const WORD = /[!-~\u00a0-\u024f]+/g;

/** A first column of at most this many ems stays in view while the others scroll. */
const STUCK = 8;

type Alignment = "left" | "center" | "right";

const CELLS: Record<Alignment, Look> = { left: "cell", center: "centredCell", right: "rightCell" };
const STUCK_CELLS: Record<Alignment, Look> = {
  left: "stuckCell",
  center: "stuckCentredCell",
  right: "stuckRightCell",
};

/** A table of the narrative. `inline` turns the content of a cell into nodes. */
export function narrativeTable(
  { header, rows, align, caption }: NarrativeTable,
  name: string,
  inline: (content: Inline[]) => Node[],
): Element {
  const columns = header.map((_, index) => {
    const [head, ...cells] = [header, ...rows].map((row) => textOf(row[index] ?? [])) as [
      string,
      ...string[],
    ];
    const texts = [head, ...cells];
    const longest = Math.max(...texts.map(longestLine));
    const longestCell = Math.max(0, ...cells.map(longestLine));
    return {
      least: longestCell <= SHORT ? Math.max(2, longestCell, headOnTwoLines(head)) + BESIDE_TEXT : LEAST,
      closest: Math.max(PRINTED_LEAST, ...texts.map(longestWord)) + BESIDE_TEXT,
      sticks: longest <= STUCK,
      align: align[index] ?? (longest <= SHORT ? "center" : "left"),
    };
  });
  const total = (width: "least" | "closest") =>
    Math.ceil(columns.reduce((sum, column) => sum + column[width], 0));
  const across = total("least") > PRINTED_LINE;
  const close = total("least") > PRINTED_ACROSS;
  const sticks = columns.length > 3 && columns[0]!.sticks;
  const head = (content: Inline[], index: number): Element => {
    const isEmpty = content.length === 0;
    return element(
      // An empty header cell is no header.
      isEmpty ? "td" : "th",
      {
        scope: isEmpty ? undefined : "col",
        look: sticks && index === 0 ? "stuckCentredCell" : "centredCell",
        style: `min-width:${columns[index]!.least}em`,
      },
      ...inline(content),
    );
  };
  const cell = (content: Inline[], index: number): Element => {
    const looks = sticks && index === 0 ? STUCK_CELLS : CELLS;
    return element("td", { look: looks[columns[index]!.align] }, ...inline(content));
  };
  const row = (cells: Inline[][], make: typeof cell) =>
    element("tr", {}, ...columns.map((_, index) => make(cells[index] ?? [], index)));
  return scrollRegion(
    name,
    element(
      "table",
      {
        look: "table",
        "data-print": across ? `across${close ? " close" : ""}` : undefined,
        // The print style sheet computes the font size from these ems.
        style: `--ems:${total(close ? "closest" : "least")}`,
      },
      ...(caption ? [captionAbove(inline(caption))] : []),
      element("thead", {}, row(header, head)),
      ...(rows.length > 0 ? [element("tbody", {}, ...rows.map((cells) => row(cells, cell)))] : []),
    ),
  );
}

/** Centres the caption over the visible part of the table, not over the middle of a table that scrolls. */
function captionAbove(content: Node[]): Element {
  return element("caption", { look: "caption" }, element("span", { look: "captionText" }, ...content));
}

/** Ems of a head that is broken once at most, as in the official forms: 发布信息 above （条）. */
function headOnTwoLines(head: string): number {
  return Math.min(LEAST, Math.max(longestWord(head), Math.ceil(longestLine(head) / 2)));
}

function textOf(content: Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}

/** Longest line in ems: an ideograph is 1, a digit a half. */
function longestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => stringWidth(line))) / 2;
}

function longestWord(text: string): number {
  return Math.max(0, ...(text.match(WORD) ?? []).map((word) => stringWidth(word))) / 2;
}
