import type { FoundTable } from "./find-tables.js";
import { likeness } from "./likeness.js";
import { type Element, type PageBlock, textOf } from "./page.js";

/** Page numbers and running heads that a conversion left between the paragraphs. */
const PAGE_NUMBER =
  /^(?:[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;

/** Whether a line is a page number as it is printed: — 3 —, 第3页, 3/12. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

/** Texts of a web page's frame around an article. */
const FRAME =
  /^(?:【?(?:打印|关闭|返回|纠错|收藏|分享|字体|字号|视力保护|扫一扫|点击|浏览|阅读)|(?:发布|更新|生成|发文)?(?:时间|日期|机构)[:：]|(?:信息|稿件|文章)?来源[:：]|(?:责任)?编辑[:：]|(?:浏览|阅读|点击|访问)(?:次数|量)|(?:上|下)一[篇条]|(?:主办|承办|版权所有|网站标识码|技术支持|联系我们|网站地图)|(?:您|当前|所在|现在)[^。]{0,4}位置|首页\s*[>＞»]|索\s*引\s*号|分\s*类\s*号|附件下载|相关(?:链接|文档|附件)|.{0,12}ICP备|.{0,8}公网安备)/;

/**
 * The blocks of a page that are the report, `headings` being those of its parts: what stands in the smallest element that holds all its tables and headings,
 * without page numbers; of a web page without what its frame says before the first heading and behind the last one.
 */
export function reportBlocks(
  blocks: readonly PageBlock[],
  tables: readonly FoundTable[],
  headings: readonly string[],
  isWebPage: boolean,
): { inside: PageBlock[]; before: PageBlock[] } {
  const captions = new Set(
    tables.flatMap(({ pieces }) => pieces.map((piece) => blocks[blocks.indexOf(piece) - 1])),
  );
  const kept = blocks.filter(
    (block) => !isLine(block, PAGE_NUMBER) && !(captions.has(block) && isCaption(block)),
  );
  if (!isWebPage) return { inside: kept, before: [] };
  const anchors = [
    ...tables.flatMap(({ pieces }) => pieces),
    ...kept.filter((block) => isLine(block, HEADING) || isHeading(block, headings)),
  ];
  if (anchors.length < 2) return { inside: kept, before: [] };
  const home = common(anchors.map(({ parent }) => parent));
  const places = anchors.map((anchor) => kept.indexOf(anchor));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const plain = kept.filter((block, at) => (at >= first && at <= last) || !isLine(block, FRAME));
  const inside = plain.filter((block) => home === undefined || ancestors(block.parent).includes(home));
  return { inside, before: plain.slice(0, plain.indexOf(inside[0]!)) };
}

const HEADING = /^\s*[一二三四五六][、.．].{4,40}$/;

function isHeading(block: PageBlock, headings: readonly string[]): boolean {
  if (block.kind !== "text") return false;
  const text = textOf(block.content);
  return text.length <= 45 && headings.some((heading) => likeness(text, heading) > 0);
}

/** The name of a statutory table, which the program prints itself. */
function isCaption(block: PageBlock): boolean {
  return block.kind === "text" && block.role === "caption";
}

function isLine(block: PageBlock, pattern: RegExp): boolean {
  if (block.kind !== "text" || block.item) return false;
  const text = textOf(block.content).trim();
  return text.length <= 60 && pattern.test(text);
}

function common(elements: readonly Element[]): Element | undefined {
  const [first, ...rest] = elements;
  if (!first) return undefined;
  const others = rest.map((element) => new Set(ancestors(element)));
  // Old pages leave paragraphs open, and tables then stand inside them.
  return ancestors(first).find(
    (element) => element.tagName !== "p" && others.every((set) => set.has(element)),
  );
}

/** The element and those around it, from the inside out. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (
    let node: Element | null = element;
    node && "tagName" in node;
    node = node.parentNode as Element | null
  )
    found.push(node);
  return found;
}
