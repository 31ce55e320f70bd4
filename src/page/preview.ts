import type { Block, ReportDocument } from "../document.js";
import { emitHtmlFragment } from "../emit/html/document.js";
import type { Template } from "../templates/template.js";
import { type Draft, itemsAt } from "./draft.js";

/** The printed form of one text of a report, as its web page has it; undefined where it is not printed. */
export function previewOf(
  document: ReportDocument | undefined,
  template: Template,
  draft: Draft,
  path: string,
): string | undefined {
  const blocks = document && blocksOf(document.blocks, template, draft, path);
  if (!document || !blocks || blocks.length === 0) return undefined;
  const { titleLines: _, draft: __, ...rest } = document;
  const html = new TextDecoder().decode(emitHtmlFragment({ ...rest, titleLines: [], blocks }));
  return html.replace(/<h1\b[^>]*>.*?<\/h1>/s, "");
}

/** The blocks that a text makes: between the heading that it stands under and the next one of the data file. */
function blocksOf(
  blocks: readonly Block[],
  template: Template,
  draft: Draft,
  path: string,
): Block[] | undefined {
  const [key = "", ...below] = path.split(".");
  const heads = blocks.flatMap((block, index) =>
    block.type === "heading" && block.level === 1 ? [index] : [],
  );
  const end = blocks.findIndex(({ type }) => type === "attachmentList" || type === "signature");
  const closing = end === -1 ? blocks.length : end;
  if (key === "preamble") return blocks.slice(0, heads[0]);
  const part = template.parts.findIndex((each) => each.key === key);
  if (part === -1) return undefined;
  const own = blocks.slice(heads[part]! + 1, heads[part + 1] ?? closing);
  const table = own.findIndex(({ type }) => type === "statutory");
  if (below[0] === "intro") return own.slice(0, table);
  if (below[0] === "note") return own.slice(table + 1);
  const count = itemsAt(draft.values, `${key}.sections`).length;
  const starts = own.flatMap((block, index) =>
    block.type === "heading" && block.level === 2 ? [index] : [],
  );
  const sections = count === 0 ? [] : starts.slice(-count);
  if (below[0] === "body") return own.slice(0, sections[0] ?? own.length);
  const index = Number(below[1]);
  return own.slice(sections[index] ?? own.length, sections[index + 1] ?? own.length);
}
