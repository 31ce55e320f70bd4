import type { ReportDocument } from "../../document.js";
import type { Download } from "../download.js";
import { BlockWriter, type ContentsEntry } from "./blocks.js";
import { type Element, element, serialise } from "./element.js";
import { fontLists } from "./fonts.js";
import { looksOf } from "./looks.js";
import { pageHtml } from "./page.js";

/**
 * Writes the report as one self-contained page, without scripts or other files. The same document gives the same
 * bytes.
 *
 * @param downloads files beside the page that it links to
 */
export function emitHtml(document: ReportDocument, downloads: readonly Download[] = []): Uint8Array {
  const writer = new BlockWriter(document);
  const main = element("main", {}, ...writer.write(document.blocks));
  const header = element(
    "header",
    {},
    ...opening(document),
    ...offered(downloads),
    contents(writer.contents),
  );
  return new TextEncoder().encode(pageHtml(document, header, main));
}

/**
 * Writes the same content as one element to paste into a content system. Every look is an inline style, because
 * such systems remove style sheets, classes and ids.
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

/** The list of contents, with links to each part and attachment; not printed. */
function contents(entries: readonly ContentsEntry[]): Element {
  const items = entries.map(({ id, title }) =>
    element("li", { look: "contentsEntry" }, element("a", { look: "link", href: `#${id}` }, ...title)),
  );
  return element(
    "nav",
    { look: "contents", "aria-label": "目录" },
    element("ul", { look: "contentsList" }, ...items),
  );
}

const FILES: Readonly<Record<string, string>> = { docx: "Word文档", xlsx: "Excel表格", pdf: "PDF文件" };

/** Links to the files beside the page; not printed. */
function offered(downloads: readonly Download[]): Element[] {
  if (downloads.length === 0) return [];
  const links = downloads.flatMap(({ file, format }, index) => [
    index === 0 ? "下载本报告：" : "　",
    element(
      "a",
      { look: "link", href: encodeURIComponent(file), download: file },
      `${FILES[format] ?? format}（.${format}）`,
    ),
  ]);
  return [element("nav", { look: "contents", "aria-label": "下载" }, ...links)];
}

/** The mark of a draft, and the title with its printed line breaks. */
function opening({ titleLines, draft }: ReportDocument): Element[] {
  const lines = titleLines.map((line) => element("span", { look: "titleLine" }, line));
  return [
    ...(draft ? [element("p", { look: "draft" }, "草稿")] : []),
    element("h1", { look: "title" }, ...lines),
  ];
}
