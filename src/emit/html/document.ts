import type { ReportDocument } from "../../document.js";
import { BlockWriter } from "./blocks.js";
import { type Element, element, serialise } from "./element.js";
import { fontLists } from "./fonts.js";
import { looksOf } from "./looks.js";
import { pageHtml } from "./page.js";

/** The report as one page that needs nothing else: no script, no other file. The same document gives the same bytes. */
export function emitHtml(document: ReportDocument): Uint8Array {
  const header = element("header", {}, ...opening(document));
  const main = element("main", {}, ...new BlockWriter(document).write(document.blocks));
  return new TextEncoder().encode(pageHtml(document, header, main));
}

/**
 * The same content as one element to paste into a content system: every look is an inline style, so that it is whole
 * where style sheets, classes and ids are taken out.
 */
export function emitHtmlFragment(document: ReportDocument): Uint8Array {
  const looks = looksOf(fontLists(document.style));
  const content = new BlockWriter(document).write(document.blocks);
  const article = element("article", { look: "report", lang: "zh-CN" }, ...opening(document), ...content);
  const dressed = serialise(article, (look, style) => ({
    style: [...(look ? [looks[look]] : []), ...(style ? [style] : [])].join(";") || undefined,
  }));
  return new TextEncoder().encode(`${dressed}\n`);
}

/** The mark of a draft and the title, broken as it is printed. */
function opening({ titleLines, draft }: ReportDocument): Element[] {
  const lines = titleLines.map((line) => element("span", { look: "titleLine" }, line));
  return [
    ...(draft ? [element("p", { look: "draft" }, "草稿")] : []),
    element("h1", { look: "title" }, ...lines),
  ];
}
