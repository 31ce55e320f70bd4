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
  /** The title has no agency: it is that of the signature. */
  isSigned?: true;
  /** The blocks of the title. */
  blocks: PageText[];
}

const NAME = /政府信息公开(?:工作)?(?:情况)?的?年度(?:工作)?报告/;

/** Other words for it, with the year. */
const WITH_YEAR = /^[^，。；：]*\d{4}年[^，。；：]*(?:政府信息公开[^，。；：]{0,12}报告|.{0,12}年度?报告?)$/;

/** Finds the title among the blocks before the first part; its agency and year are the reader's to check. */
export function readIdentity(before: readonly PageBlock[], all: readonly PageBlock[]): Identity {
  const texts = before.filter((block): block is PageText => block.kind === "text");
  const at = texts.findLastIndex(isTitle);
  const cut = at === -1 ? texts.findIndex((block, index) => isCutTitle(block, texts[index + 1])) : -1;
  if (at === -1 && cut === -1) return { blocks: [], ...yearOf(all) };
  const blocks = at === -1 ? texts.slice(cut, cut + 2) : [texts[at]!];
  const lineAt = (index: number) => compact(textOf(texts[index]?.content ?? []));
  // The name, and the year, may stand on lines of their own above.
  for (let above = at - 1; at !== -1 && above >= Math.max(0, at - 2); above--) {
    const { agency, year } = namesIn(titleOf(blocks));
    const isYear = year === undefined && YEAR_LINE.test(lineAt(above));
    if (agency !== "" || !(isYear || isNameLine(lineAt(above)))) break;
    blocks.unshift(texts[above]!);
  }
  const title = titleOf(blocks);
  const { agency, year } = namesIn(title);
  const found = year === undefined ? yearOf(all) : { year };
  return { title, blocks, ...(agency && { agency }), ...found };
}

function titleOf(blocks: readonly PageText[]): string {
  return blocks.map(({ content }) => compact(textOf(content))).join("");
}

/** Whose report a title says it is, and of which year. */
function namesIn(title: string): { agency: string; year?: number } {
  const [written, year] = /[（(]?(\d{4})年度?[）)]?/.exec(title) ?? [];
  const undated = written === undefined ? title : title.replace(written, "");
  const plain = undated.replace(/^(?:【[^】]{1,12}】|\[[^\]]{1,12}\])/, "").replace(/^关于/, "");
  const end = [NAME, /(?:政府)?信息公开/, /年度?(?:工作)?报告|年报/]
    .map((words) => plain.search(words))
    .find((at) => at !== -1);
  const agency = plain.slice(0, end).replace(/(?:关于|本?年度?|的|[-—－_])$/, "");
  return { agency, ...(year !== undefined && { year: Number(year) }) };
}

const YEAR_LINE = /^[（(]?\d{4}年度?[）)]?$/;

/** Whether a block is the title of a report. */
export function isTitle(block: PageBlock): boolean {
  if (block.kind !== "text") return false;
  const text = compact(textOf(block.content));
  return text.length <= 70 && !/[。；]/.test(text) && (NAME.test(text) || WITH_YEAR.test(text));
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

/** What names of agencies end with: a menu of a page stands above its title too. */
const AGENCY_END =
  /[府办厅室局委部院署处会镇乡区县市队所站社行校关库团台馆]$|街道|中心$|公司$|大学$|学院$|机关$|集团$/;

/** What the title does not say, as the signature has it. */
export function withSignature(identity: Identity, name: string | undefined): Identity {
  const text = compact(name ?? "");
  return identity.agency === undefined && isNameLine(text)
    ? { ...identity, agency: text, isSigned: true }
    : identity;
}

function isNameLine(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 30 &&
    !/[，。；：、:]/.test(text) &&
    !/首页|当前位置|年度报告/.test(text) &&
    AGENCY_END.test(text.replace(/\d{4}年度?$/, ""))
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
