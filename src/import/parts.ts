import type { Template } from "../templates/template.js";
import type { FoundTable } from "./find-tables.js";
import { firstOf, restOf } from "./headings.js";
import { bare, likeness } from "./likeness.js";
import { type PageBlock, type PageText, textOf } from "./page.js";

export interface FoundPart {
  key: string;
  /** Its heading, where it has one. */
  heading?: PageText;
  /** What stands between its heading and the next one; of the statutory tables only its own, the first piece. */
  blocks: PageBlock[];
}

/**
 * The six parts of a report by their headings, in order: the exact words first, then words like them with the same
 * number. A part with a table is found by its table too.
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
    const at = headingAt(blocks, label, from, Math.min(limit, blocks.length), limit < blocks.length);
    if (at !== -1) {
      starts.set(key, { at, heading: blocks[at] as PageText });
      from = at + 1;
    } else if (table) {
      starts.set(key, { at: limit });
      from = limit + 1;
    }
  }
  const order = [...starts].sort(([, a], [, b]) => a.at - b.at);
  const owners = new Map(
    tables.flatMap(({ statutory, pieces }) =>
      pieces.map((piece, at) => [piece, at === 0 ? statutory.id : ""]),
    ),
  );
  const parts = order.map(([key, { at, heading }], index): FoundPart => {
    const end = order[index + 1]?.[1].at ?? blocks.length;
    const inside = blocks.slice(heading ? at + 1 : at, end);
    return {
      key,
      ...(heading && { heading }),
      blocks: inside.filter((block) => block.kind !== "table" || (owners.get(block) ?? key) === key),
    };
  });
  const before = blocks.slice(0, order[0]?.[1].at ?? blocks.length);
  return { parts, before: before.filter((block) => !isContents(block, template)) };
}

/** A line of the table of contents. */
function isContents(block: PageBlock, template: Template): boolean {
  if (block.kind !== "text") return false;
  const text = bare(textOf(block.content).replace(/[.…·\s]*\d*$/, ""));
  return text === "目录" || template.parts.some(({ key }) => bare(template.schema.title(key)) === text);
}

/** Parts a heading that text goes on behind in its own paragraph. */
export function withRunInHeadings(blocks: readonly PageBlock[], headings: readonly string[]): PageBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "text" || block.item) return [block];
    const text = textOf(block.content);
    const own = /^[一二三四五六][、.．]\s*[^，。：；]{4,30}[。：]\s*/.exec(text)?.[0];
    if (!own || own.length >= text.length || !headings.some((heading) => bare(own) === bare(heading)))
      return [block];
    const heading = { ...block, content: firstOf(block.content, own.replace(/[。：\s]+$/, "").length) };
    return [heading, { ...block, level: 0, content: restOf(block.content, own.length) }];
  });
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
  const exact = last ? scores.lastIndexOf(1) : scores.indexOf(1);
  const at = exact === -1 ? scores.findIndex((score) => score > 0) : exact;
  return at === -1 ? -1 : from + at;
}

/** A heading of a part has no bracketed number and no sentence behind it. */
function headingLikeness(block: PageText, label: string): number {
  const text = textOf(block.content).replace(/[\s\u3000]/g, "");
  if (text.length > 45 || /^[（(]/.test(text) || /[，；]|。./.test(text)) return 0;
  if (bare(text) === bare(label)) return 1;
  const number = /^[一二三四五六]/.exec(label)?.[0];
  const own = /^([一二三四五六])[、.．,，]/.exec(text)?.[1];
  if (own !== undefined ? own !== number : block.level === 0) return 0;
  return likeness(text, label, own === undefined ? undefined : 0.4) * 0.99;
}
