import { dateIn } from "../ooxml/cell-date.js";
import { NEEDED, STROKES } from "./columns.js";
import type { Register } from "./register.js";
import type { Source } from "./sources.js";

/** Rows below the headings, from the top. */
interface Rows {
  /** Those that are counted, with their numbers in the register. */
  applications: readonly { row: number; number: string }[];
  /** Those that hold something, but in no column that is needed. */
  others: readonly number[];
}

/** Rows that look like applications of which nothing was read. */
interface LeftOutRows {
  /** None of the needed cells is filled. */
  blank: number[];
  /** A whole row stands in one cell, by separators that are not the file's. */
  unparted: number[];
}

/**
 * The rows among others that may be applications. Sums, notes, signatures, void numbers and rows that are filled in advance are
 * none: a row is told where it has a number as the applications have it, and texts of its own, or several texts between two
 * applications.
 */
export function leftOutRows({ register, columns }: Source, { applications, others }: Rows): LeftOutRows {
  const found: LeftOutRows = { blank: [], unparted: [] };
  const numbers = new Set(applications.map(({ number }) => number));
  const forms = new Set(applications.map(({ number }) => formOf(number)));
  const [begin, last] = [applications[0]?.row ?? 0, applications.at(-1)?.row ?? 0];
  const without = new Set([columns.at.number, ...(columns.classes ?? []).map(({ column }) => column)]);
  const around = [columns.head - 1, columns.head, columns.head + 1];
  /** The row in which notes begin, which go on to the next application. */
  let notes: number | undefined;
  let next = 0;
  for (const row of others) {
    for (; next < applications.length && applications[next]!.row < row; next++) notes = undefined;
    const filled = filledIn(register, row);
    const [first] = filled;
    if (!first) continue;
    if (isUnparted(first.text, columns.at)) {
      found.unparted.push(row);
      continue;
    }
    if (NOTE.test(first.text)) notes = row;
    if (isNoneSaid(columns, filled)) continue;
    if (notes !== undefined || filled.some(({ text }) => NONE.some((none) => none.test(text)))) continue;
    const isLast = row > last;
    const own = filled.filter(
      ({ column, text }) =>
        !without.has(column) &&
        /\p{L}/u.test(text) &&
        // What stands beside the register is no part of it.
        around.some((line) => register.at(line, column)) &&
        !isFilledDown(register, row, column, isLast),
    ).length;
    const number = filled.find(({ column }) => column === columns.at.number)?.text ?? "";
    const isNumber =
      /\d/.test(number) &&
      !numbers.has(number) &&
      (forms.has(formOf(number)) || (applications.length === 0 && /^[\d-]+$/.test(number)));
    // Above the first application stand the lower headings of two, which stand on every printed page again.
    const isBetween = row > begin && !isLast && !isSame(register, filled, columns.head + 1);
    if (isNumber ? own > 0 : own > 2 && isBetween) found.blank.push(row);
  }
  return found;
}

/** Whether a row says that there are no applications: 本年度未收到政府信息公开申请. */
export function saysNone({ register, columns }: Source, row: number): boolean {
  return isNoneSaid(columns, filledIn(register, row));
}

/** Whether a row with needed cells that are filled is none of an application all the same: it is signed, or says none. */
export function isNoApplication({ register, columns }: Source, row: number): boolean {
  // What a formula or a cell merged with those above gives a row stands in none of the cells that are filled in.
  const isGiven = NEEDED.some((field) => {
    const column = columns.at[field] ?? 0;
    return register.at(row, column)?.formula || register.mergedFrom(row, column) !== undefined;
  });
  if (isGiven) return false;
  const filled = filledIn(register, row);
  if (isSigned(filled)) return true;
  if (!isNoneSaid(columns, filled)) return false;
  // A number with nothing but 无 for its outcome may be an application of which nothing else is known.
  const isNumbered = filled.some(({ text }) => /\d/.test(text) && !isNone(text));
  const isWhole = NEEDED.every((field) => filled.some(({ column }) => column === columns.at[field]));
  return !isNumbered || isWhole || filled.some(({ text }) => NOT_RECEIVED.test(text));
}

/** A cell that somebody filled in. */
interface Filled {
  column: number;
  text: string;
}

/** Whether all cells say that there are no applications, but for a number. */
function isNoneSaid({ at }: Source["columns"], filled: readonly Filled[]): boolean {
  const isNumber = ({ column, text }: Filled) =>
    /\d/.test(text) &&
    (column === 1 || column === at.number) &&
    NEEDED.every((field) => at[field] !== column);
  const own = filled.filter((cell) => !isNumber(cell) || isNone(cell.text));
  return own.length > 0 && own.every(({ text }) => isNone(text));
}

/** Whether all cells are signatures or notes, what stands behind their bare labels, or the day of signing. */
function isSigned(filled: readonly Filled[]): boolean {
  const isLabel = (text: string) => LABELS.some((label) => label.test(text));
  return (
    filled.length > 0 &&
    filled.every(({ text }, index) => {
      if (isLabel(text)) return true;
      const before = filled[index - 1]?.text;
      return (
        before !== undefined &&
        (dateIn({ text }) !== undefined || (BARE_LABEL.test(before) && isLabel(before)))
      );
    })
  );
}

/** Columns that are looked at: no register is wider. */
const WIDEST = 50;

/** The cells of a row that somebody filled in. */
function filledIn(register: Register, row: number): Filled[] {
  const filled: Filled[] = [];
  for (let column = 1; column <= Math.min(register.columns, WIDEST); column++) {
    const cell = register.at(row, column);
    const text = cell?.text.trim() ?? "";
    if (text !== "" && !cell?.formula && !STROKES.test(text)) filled.push({ column, text });
  }
  return filled;
}

function isSame(register: Register, filled: readonly Filled[], row: number): boolean {
  return filled.every(({ column, text }) => register.at(row, column)?.text.trim() === text);
}

const SEPARATORS = [",", "\t", ";", "，", "；", "|"];

/** Whether a cell holds a whole row: parted, there are enough cells, and a day of receipt in its place. */
function isUnparted(text: string, at: Source["columns"]["at"]): boolean {
  const least = Math.max(...NEEDED.map((field) => at[field] ?? 1));
  return SEPARATORS.some((separator) => {
    const cells = text.split(separator);
    const received = cells[(at.received ?? 0) - 1]?.replaceAll('"', "").trim() ?? "";
    return cells.length >= least && dateIn({ text: received }) !== undefined;
  });
}

/** What a row of notes begins with. */
const NOTE = /^[(（【[]?(?:备\s*注|注|附注|说\s*明|填表说明|填报说明|统计说明)(?:\s*\d*[:：、.．)）】\]]|$)/;

/** What a signature begins with. */
const SIGNATURES = [
  /^(?:填表|制表|填报|报送|编制|制作|审核|审批|复核|校对|核对|统计|经办|承办|负责|主管|分管|联系|单位|科室|部门|领导|日期|时间|电话|截[止至])[\p{L}\s()（）]{0,10}[:：]/u,
  /^(?:填表|制表|填报|审核|复核|经办|负责|统计)人员?$/,
];

const LABELS = [...SIGNATURES, NOTE];
/** A label whose text stands in the next cell. */
const BARE_LABEL = /(?:[:：]|员|人|注|明)\s*$/;

/** What says that there are no applications, and nothing else: 未收到申请，上年结转1件 says more. */
const NOT_RECEIVED =
  /^[^，,；;]{0,30}(?:未|没有?|无)(?:新?收到?|接到|接收|受理|发生|产生|办理|新增)[^，,；;]{0,20}申请(?!人|书|表)[^，,；;]{0,6}(?:[，,](?:特此(?:说明|报告)|实行零报告|零报告))?[。.]?$/;
const NO_APPLICATIONS = [
  NOT_RECEIVED,
  /^[(（【]?(?:[本今全]年度?|\d{4}年度?)?(?:无|没有|零报告|零申请|(?:无|没有)(?:依)?(?:政府信息公开|信息公开)?申请(?:公开)?(?:事项|件)?|(?:共\s*)?[0零〇]\s*[件条宗份])[)）】。.]?$/,
];

function isNone(text: string): boolean {
  return NO_APPLICATIONS.some((none) => none.test(text.normalize("NFKC")));
}

/** What stands in a row that is no application: sums, signatures, numbers that are not used. */
const NONE = [
  ...SIGNATURES,
  /^.{0,30}(?:作废|空号|废号)[)）】。]?$/,
  /^.{0,12}(?:合|总|小|共|累)\s*计.{0,8}$/,
  /^共\s*[\d一二三四五六七八九十百]+\s*[件条宗份]/,
  /^第\s*\d+\s*页/,
  /^[(（【]?[此该本]?(?:编?号|件|行|条)?[已均]?(?:作废|空号|废号|跳号|漏号|空缺|空白|未使用|未用|不用|弃用|停用|预留|留空|备用|以下空白)/,
];

/** A number without its digits: 2022-15 has the form of 2022-3. */
function formOf(text: string): string {
  return text.normalize("NFKC").replace(/\d+/g, "#");
}

/** Rows in which a text stands, but for its digits, where it was filled down. */
const FILLED_DOWN = 3;

/** Whether a text was filled down with those around it, of which there are fewer where the register ends. */
function isFilledDown(register: Register, row: number, column: number, isLast: boolean): boolean {
  const textIn = (line: number) => formOf(register.at(line, column)?.text.trim() ?? "");
  const text = textIn(row);
  const most = FILLED_DOWN - 1;
  let same = 1;
  for (let above = row - 1; above >= row - most && above > 0 && textIn(above) === text; above--) same++;
  for (let below = row + 1; below <= row + most && textIn(below) === text; below++) same++;
  return same >= (isLast ? 2 : FILLED_DOWN);
}
