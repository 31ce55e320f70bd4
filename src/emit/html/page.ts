import type { ReportDocument } from "../../document.js";
import { isoDate } from "./closing.js";
import { type Element, element, escapeHtml, serialise } from "./element.js";
import { plainText } from "./inlines.js";
import { className, styleSheet } from "./style-sheet.js";

/** Content security policy: nothing is loaded and no script runs, whatever the page contains. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole page: the report's header and body, its style sheet, and the meta labels of 政府网站 pages. */
export function pageHtml(document: ReportDocument, header: Element, main: Element): string {
  const title = `${document.draft ? "草稿：" : ""}${document.title}`;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...labels(document).map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`),
    `<style>\n${styleSheet(document)}\n</style>`,
  ];
  const body = element("body", {}, element("div", { look: "report" }, header, main));
  const dressed = serialise(body, (look, style) => ({
    class: look && className(look),
    style,
  }));
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n${head.join("\n")}\n</head>\n${dressed}\n</html>\n`;
}

/**
 * The meta labels that 《政府网站发展指引》 (国办发〔2017〕47号) requires of a content page, as far as the data has them; the
 * site itself adds those of the site and the column. PubDate is the day of the 落款.
 */
function labels({ title, creator, subject, keywords, blocks }: ReportDocument): [string, string][] {
  const annex = blocks.findIndex(({ type }) => type === "attachment");
  const parts = blocks
    .slice(0, annex === -1 ? undefined : annex)
    .flatMap((block) => (block.type === "heading" && block.level === 1 ? [block] : []))
    .map(({ number, title }) => number + plainText(title));
  const signature = blocks.find((block) => block.type === "signature");
  const date = signature && isoDate(signature.date);
  return [
    ["description", `${creator}${subject}：${parts.join("；")}。`],
    ["keywords", keywords.join(",")],
    ["author", creator],
    ["ArticleTitle", title],
    ...(date ? [["PubDate", `${date} 00:00`] as [string, string]] : []),
    ["ContentSource", creator],
  ];
}
