import type { PageBlock, PageText } from "./page.js";
import { textOf } from "./page.js";

/** Whose report it is, of which year, as its title says. */
export interface Identity {
  /** The title on one line. */
  title?: string;
  agency?: string;
  year?: number;
  /** Where the year was found, if not in the title. */
  yearFrom?: string;
  /** The blocks of the title. */
  blocks: PageText[];
}

const NAME = /政府信息公开(?:工作)?(?:情况)?的?年度(?:工作)?报告/;

/** Other words for it, with the year. */
const WITH_YEAR = /^[^，。；：]*\d{4}年[^，。；：]*(?:政府信息公开[^，。；：]{0,12}报告|.{0,12}年度?报告?)$/;

/** Finds the title among the blocks before the first part; its agency and year are the reader's to check. */
export function readIdentity(before: readonly PageBlock[], all: readonly PageBlock[]): Identity {
  const texts = before.filter((block): block is PageText => block.kind === "text");
  const at = texts.findLastIndex((block) => {
    const text = compact(textOf(block.content));
    return text.length <= 70 && !/[。；]/.test(text) && (NAME.test(text) || WITH_YEAR.test(text));
  });
  const cut = at === -1 ? texts.findIndex((block, index) => isCutTitle(block, texts[index + 1])) : -1;
  if (at === -1 && cut === -1) return { blocks: [], ...yearOf(all) };
  const blocks = at === -1 ? texts.slice(cut, cut + 2) : [texts[at]!];
  const above = texts[at - 1];
  const line = compact(textOf(blocks[0]!.content));
  if (above && /^(?:关于)?\d{4}年/.test(line) && isNameLine(compact(textOf(above.content))))
    blocks.unshift(above);
  const title = blocks.map(({ content }) => compact(textOf(content))).join("");
  const [, ahead, year, behind] = /^(.*?)(\d{4})\s*年度?(.*?)(?:政府信息公开|$)/s.exec(title) ?? [];
  const undated = /^(.*?)(?:本?年度?)?政府信息公开/.exec(title)?.[1] ?? "";
  const named = year === undefined ? undated : ahead?.replace(/^关于/, "") || behind?.replace(/^的/, "");
  const agency = (named ?? "").replace(/(?:关于|的)$/, "");
  const found = year === undefined ? yearOf(all) : { year: Number(year) };
  return { title, blocks, ...(agency && { agency }), ...found };
}

/** A title on two lines, the break in the middle of its words. */
function isCutTitle(block: PageText, next: PageText | undefined): boolean {
  const lines = [block, next].map((each) => compact(textOf(each?.content ?? [])));
  return lines.every((line) => line.length <= 40 && !/[，。；]/.test(line)) && NAME.test(lines.join(""));
}

/** The year that the report says it covers, where the title has none. */
function yearOf(blocks: readonly PageBlock[]): Pick<Identity, "year" | "yearFrom"> {
  for (const block of blocks) {
    if (block.kind !== "text") continue;
    const found = /(\d{4})年1月1日(?:起)?(?:至|到|[—－~～-]+)(?:\1年)?12月31日/.exec(
      compact(textOf(block.content)),
    );
    if (found) return { year: Number(found[1]), yearFrom: found[0] };
  }
  return {};
}

function isNameLine(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 30 &&
    !/[，。；：、:]/.test(text) &&
    !/首页|当前位置|年度报告/.test(text)
  );
}

function compact(text: string): string {
  return text.replace(/[\s\u3000]/g, "");
}

/** The kind of an agency by the end of its name; undefined where the name does not tell. */
export function kindOfAgency(name: string): string | undefined {
  return KINDS.find(([ending]) => ending.test(name))?.[1];
}

const KINDS: readonly [RegExp, string][] = [
  [/(?:政府)?办公[厅室]$/, "office"],
  [/街道办事处$|街道$/, "subdistrict"],
  [/人民政府$|政府$/, "government"],
  [/管委会$|管理委员会$|园区$|开发区$|税务局$|海关$/, "other"],
  [/[厅局委部院署]$|委员会$|办公室$/, "department"],
];
