import type { Template } from "../templates/template.js";
import type { FoundTable } from "./find-tables.js";
import { firstOf, restOf } from "./headings.js";
import { bare, likeness } from "./likeness.js";
import { type PageBlock, type PageText, textOf } from "./page.js";
import { ALIKE, headingLine, officialNumber } from "./part-numbers.js";

export interface FoundPart {
  key: string;
  /** Its heading, where it has one. */
  heading?: PageText;
  /** What stands between its heading and the next one; of the statutory tables only its own, the first piece. */
  blocks: PageBlock[];
}

/**
 * The six parts of a report by their headings, in order: the exact words first, then words like them with the same
 * number, then a part's number over any words. A part with a table is found by its table too.
 */
export function findParts(
  blocks: readonly PageBlock[],
  tables: readonly FoundTable[],
  template: Template,
): { parts: FoundPart[]; before: PageBlock[] } {
  const starts = new Map<string, { at: number; heading?: PageText }>();
  const firstTable = Math.min(...tables.map(({ pieces }) => blocks.indexOf(pieces[0]!)));
  let from = 0;
  for (const { key, kind } of template.parts) {
    const label = template.schema.title(key);
    const table =
      kind === "table" ? tables.find(({ statutory }) => statutory.id === key)?.pieces[0] : undefined;
    const limit = table ? blocks.indexOf(table) : from === 0 ? firstTable : blocks.length;
    // Before the tables the last one counts: a table of contents says the same words first.
    const end = Math.min(limit, blocks.length);
    const alike = headingAt(blocks, label, from, end, limit < blocks.length);
    const at = alike === -1 && kind === "narrative" ? ownHeadingAt(blocks, label, from, end) : alike;
    if (at !== -1) {
      starts.set(key, { at, heading: blocks[at] as PageText });
      from = at + 1;
    } else if (table) {
      starts.set(key, { at: limit });
      from = limit + 1;
    }
  }
  // A part that stands before one that the form has before it.
  const first = starts.get("overview");
  for (const { key, kind } of first ? template.parts : []) {
    if (kind === "table" || starts.has(key)) continue;
    const at = headingAt(blocks, template.schema.title(key), first!.at + 1, blocks.length, false);
    const isTaken = [...starts.values()].some((start) => start.at === at);
    if (at !== -1 && !isTaken) starts.set(key, { at, heading: blocks[at] as PageText });
  }
  const order = [...starts].sort(([, a], [, b]) => a.at - b.at);
  const owners = new Map(
    tables.flatMap(({ statutory, pieces }) =>
      pieces.map((piece, at) => [piece, at === 0 ? statutory.id : ""]),
    ),
  );
  const captions = new Set(tables.flatMap((table) => captionOf(table, blocks, template) ?? []));
  const parts = order.map(([key, { at, heading }], index): FoundPart => {
    const end = order[index + 1]?.[1].at ?? blocks.length;
    const inside = blocks.slice(heading ? at + 1 : at, end);
    return {
      key,
      ...(heading && { heading }),
      blocks: inside.filter(
        (block) => !captions.has(block) && (block.kind !== "table" || (owners.get(block) ?? key) === key),
      ),
    };
  });
  const before = blocks.slice(0, order[0]?.[1].at ?? blocks.length);
  const headings = [
    ...template.parts.map(({ key }) => template.schema.title(key)),
    ...parts.flatMap(({ heading }) => (heading ? textOf(heading.content) : [])),
  ];
  return { parts, before: before.filter((block) => !isContents(block, headings)) };
}

/** The line above a statutory table that says only its name. */
function captionOf(
  { statutory, pieces }: FoundTable,
  blocks: readonly PageBlock[],
  template: Template,
): PageBlock | undefined {
  const above = blocks[blocks.indexOf(pieces[0]!) - 1];
  if (above?.kind !== "text") return undefined;
  const text = bare(textOf(above.content));
  const names = [statutory.name, template.schema.title(statutory.id)];
  return names.some((name) => bare(name) === text) ? above : undefined;
}

/** No heading has more characters, with white space between them. */
const LONGEST_ENTRY = 100;

/** A line of the table of contents. */
function isContents(block: PageBlock, headings: readonly string[]): boolean {
  if (block.kind !== "text") return false;
  const line = textOf(block.content).replace(/[.…·\s]+/g, " ");
  if (line.length > LONGEST_ENTRY) return false;
  const text = bare(line.replace(/ ?\d*$/, ""));
  return text === "目录" || headings.some((heading) => bare(heading) === text);
}

/** Parts a heading that text goes on behind in its own paragraph. */
export function withRunInHeadings(blocks: readonly PageBlock[], headings: readonly string[]): PageBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "text" || block.item) return [block];
    const text = textOf(block.content);
    const own = /^[一二三四五六][、.．]\s*[^，。：；]{2,30}[。：]\s*/.exec(text)?.[0];
    if (!own || own.length >= text.length || !headings.some((heading) => isLike(own, heading)))
      return [block];
    const heading = { ...block, content: firstOf(block.content, own.replace(/[。：\s]+$/, "").length) };
    return [heading, { ...block, level: 0, content: restOf(block.content, own.length) }];
  });
}

/** Whether words are a heading's or, behind its number, much like them. */
function isLike(own: string, heading: string): boolean {
  if (bare(own) === bare(heading)) return true;
  return own[0] === heading[0] && (likeness(own, heading, ALIKE) > 0 || isOverview(own, heading));
}

function headingAt(
  blocks: readonly PageBlock[],
  label: string,
  from: number,
  limit: number,
  last: boolean,
): number {
  const scores = blocks
    .slice(from, limit)
    .map((block) => (block.kind === "text" ? headingLikeness(block, label) : 0));
  const best = Math.max(0, ...scores);
  const exact = best < EXACT ? -1 : last ? scores.lastIndexOf(best) : scores.indexOf(best);
  const at = exact === -1 ? scores.findIndex((score) => score > 0) : exact;
  return at === -1 ? -1 : from + at;
}

/** The official words alone, which the name of a table may say as well. */
const EXACT = 0.995;

/** A part's number without its 、, or as cheques have it. */
const OTHER_SIGN = /^([一二三四五六壹贰叁肆伍陆])[、.．,，]?(.+)$/u;
const SIGNS = "一二三四五六壹贰叁肆伍陆";

/** A heading of a part has no bracketed number and no sentence behind it. */
function headingLikeness(block: PageText, label: string): number {
  const text = textOf(block.content).replace(/[\s\u3000]/g, "");
  if (text.length > 45 || /^[（(]/.test(text) || /[，；]|。./.test(text)) return 0;
  const isCounted = /^[一二三四五六第]/.test(text) || block.level > 0 || block.item?.ordered;
  if (bare(text) === bare(label)) return isCounted ? 1 : EXACT;
  const [, sign = "", words = ""] = OTHER_SIGN.exec(text) ?? [];
  if (bare(words) === bare(label) && label.startsWith("一二三四五六"[SIGNS.indexOf(sign) % 6]!)) return 1;
  const number = /^[一二三四五六]/.exec(label)?.[0];
  const own = /^([一二三四五六])[、.．,，]/.exec(text)?.[1];
  if (own !== undefined ? own !== number : block.level === 0) return 0;
  return likeness(text, label, own === undefined ? undefined : ALIKE) * 0.99;
}

/**
 * A part's heading in words of its own: 一、2022年政务公开工作开展情况, or 概述 alone. Behind the last table an attachment
 * may count its parts in the same way.
 */
function ownHeadingAt(blocks: readonly PageBlock[], label: string, from: number, limit: number): number {
  const lines = blocks.slice(from, limit).map((block) => (block.kind === "text" ? headingLine(block) : ""));
  const isFirst = label.startsWith("一");
  const own = (line: string) => officialNumber(line) === label[0];
  const at = isFirst ? lines.findLastIndex(own) : lines.findIndex(own);
  const anew = isFirst ? -1 : lines.findIndex((line) => officialNumber(line) === "一");
  if (at !== -1 && (anew === -1 || at < anew)) return from + at;
  // Above its title a web page may have a menu with 概况.
  const title = lines.findLastIndex((line) => /年度(?:工作)?报告/.test(line));
  const alone = lines.findLastIndex((line) => isOverview(line, label));
  return alone > title ? from + alone : -1;
}

/** Whether a line says nothing but that the part it heads is the overview. */
function isOverview(line: string, label: string): boolean {
  return label.startsWith("一") && OVERVIEW.test(bare(line).replace(/\d{4}/, ""));
}

const OVERVIEW =
  /^(?:本?年度?|全年|我[局县市区镇乡]|政府信息公开|政务公开|信息公开|工作|总体|整体|基本|主要|开展|的)*(?:概述|概况|综述|总述|情况|情况概述|情况综述)$/;
