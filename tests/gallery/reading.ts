import type { Block, Inline, ReportDocument } from "../../src/document.js";
import { numberedRemarks, remarksNote } from "../../src/emit/docx/remarks.js";
import { listNumber } from "../../src/text/numbering.js";

/** What a reader of the .docx must find: paragraphs outside tables in order, and the cells of tables. */
export interface Reading {
  paragraphs: string[];
  tables: string[][][];
  /** All of it in order, without white space. */
  whole: string;
}

/**
 * The text of a report as its document has it, markers of lists and numbers of headings included.
 *
 * @param numbers numbers long remarks below their table, as the .docx does
 */
export function readingOf(document: ReportDocument, numbers = true): Reading {
  const reading: Reading = { paragraphs: [], tables: [], whole: "" };
  const paragraph = (text: string) => {
    if (text !== "") reading.paragraphs.push(text);
    reading.whole += text;
  };
  const table = (rows: string[][]) => {
    reading.tables.push(rows);
    reading.whole += rows.flat().join("");
  };
  const visit = (blocks: Block[], depth: number): void => {
    for (const block of blocks) {
      switch (block.type) {
        case "heading":
          paragraph(block.number + textOf(block.title) + textOf(block.runIn ?? []));
          break;
        case "paragraph":
          paragraph(textOf(block.content));
          break;
        case "quote":
          visit(block.blocks, depth);
          break;
        case "list":
          for (const [index, [first, ...rest]] of block.items.entries()) {
            const marker = block.ordered ? listNumber(block.level!, block.start + index) : "——";
            paragraph(marker + (first?.type === "paragraph" ? textOf(first.content) : ""));
            visit(first === undefined || first.type === "paragraph" ? rest : [first, ...rest], depth + 1);
          }
          break;
        case "table":
          if (block.caption) paragraph(textOf(block.caption));
          table([block.header, ...block.rows].map((row) => row.map(textOf)));
          break;
        case "image":
          paragraph(block.caption ?? "");
          break;
        case "imageRow":
          table([block.images.map(({ caption = "" }) => caption)]);
          break;
        case "statutory": {
          const marks = numbers ? numberedRemarks(block.table) : undefined;
          table(grid(block.table, marks));
          if (marks) paragraph(remarksNote(marks));
          break;
        }
        case "signature":
          paragraph(block.name);
          paragraph(block.date);
          break;
        case "attachmentList":
          for (const [index, { number, title }] of block.entries.entries())
            paragraph(
              `${index === 0 ? "附件：" : ""}${number === undefined ? "" : `${number}.`}${textOf(title)}`,
            );
          break;
        case "attachment":
          paragraph(block.label);
          paragraph(textOf(block.title));
      }
    }
  };
  paragraph(document.titleLines.join(""));
  visit(document.blocks, 0);
  reading.whole = bare(reading.whole);
  return reading;
}

/** Text without white space, where programs differ. */
export function bare(text: string): string {
  return text.replace(/\s/g, "");
}

/** Running text without its markup. */
export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "" : inline.text)).join("");
}

/** A statutory table as rows of its cells' text, a place covered by a span left out; long remarks by their marks. */
function grid(
  { rows, cells }: ReportDocument["tables"][number],
  marks: ReadonlyMap<string, string> = new Map(),
): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ runs, figure }) => {
        const text = runs.map((run) => run.text).join("");
        const mark = marks.get(figure?.remark ?? "");
        return mark === undefined ? text : text.replace(`（${figure!.remark}）`, mark);
      }),
  );
}

/** How often each character occurs. */
export function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** All text of pandoc's tree, in order, without what describes pictures and names tables: that is not printed. */
export function pandocText(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocText).join("");
  if (typeof node !== "object" || node === null) return "";
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === "Str") return c as string;
  if (t === "Image") return "";
  if (t === "Table") return pandocText((c as unknown[]).slice(2));
  if (t === "Link" || t === "Span" || t === "Div") return pandocText((c as unknown[])[1]);
  return c === undefined ? "" : pandocText(c);
}
