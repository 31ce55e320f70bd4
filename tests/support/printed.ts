import type { Block, Inline, ReportDocument } from "../../src/document.js";
import { listNumber } from "../../src/text/numbering.js";

/** The report as it reads in print, line by line: what an import of it has to give back. */
export function printedLines({ titleLines, blocks }: ReportDocument): string[] {
  return [titleLines.join(""), ...blocks.flatMap((block) => lines(block, 0))];
}

function lines(block: Block, depth: number): string[] {
  switch (block.type) {
    case "heading":
      return [`${block.number}${text(block.title)}${text(block.runIn ?? [])}`];
    case "paragraph":
      return [text(block.content)];
    case "list":
      return block.items.flatMap((item, index) => {
        const marker = block.ordered ? listNumber(block.level!, block.start + index) : "——";
        const [first = "", ...rest] = item.flatMap((inner) => lines(inner, depth + 1));
        return [`${marker}${first}`, ...rest];
      });
    case "table":
      return [block.header, ...block.rows].map((row) => row.map(text).join(" | "));
    case "image":
      return [`image ${block.width} × ${block.height}: ${block.caption ?? ""} (${block.alt})`];
    case "imageRow":
      return block.images.flatMap((image) => lines(image, depth).map((line) => `beside ${line}`));
    case "quote":
      return block.blocks.flatMap((inner) => lines(inner, depth));
    case "statutory":
      return block.table.cells.map(({ runs }) => runs.map((run) => run.text).join(""));
    case "signature":
      return [block.name, block.date];
    case "attachmentList":
      return block.entries.map(({ number, title }) => `附件${number ?? ""}：${text(title)}`);
    case "attachment":
      return [block.label, text(block.title)];
  }
}

function text(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.type === "break" ? "\n" : inline.text))
    .join("")
    .trim();
}
