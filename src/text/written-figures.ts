import { AMOUNT, COUNT, COUNTERS, inMoneyUnit } from "./number-spelling.js";

/**
 * The kind of figure that a statutory table wants: a count, an amount in its column's unit, or a count that may be
 * negative.
 */
export type FigureKind = "count" | "amount" | "change";

/** What a cell says; `doubt` where it is not written as the statutory table prints it, which is to be said. */
interface CellReading {
  value: string;
  remark?: string;
  doubt?: true;
}

const NOTHING = /^(?:[-–—―−_]+|\/|\\|无|暂无|没有|零|〇|不适用|暂未发生|未发生|无此项|无数据)$/;
/** A number with its note behind it, without brackets: 5，其中撤回1件; 5 注：含撤回1件. */
const NOTED =
  /^(\d(?:[\d,. ]{0,20}\d)?\s{0,3}\p{Script=Han}?)[,;.\s]{0,6}(?:(?:备?注|说明):\s{0,6})?((?<=:\s{0,6})[^()].+|(?:其中|含|包括|不含|包含).+)$/su;

/**
 * A figure as anyone writes it in a cell: blank, “/”, 无 stand for 0, full-width digits and separators of thousands are
 * digits, `12件` is 12, `减少3` a change by -3, `55（含自然失效29件）` is 55 with a remark. Amounts are brought to the column's unit exactly.
 *
 * @param unit of the column: 件, 项, 元, 万元
 * @param shown whether the table prints the unit behind the number
 * @returns undefined where it is no figure; nothing is guessed
 */
export function readFigure(
  typed: string,
  kind: FigureKind,
  unit: string,
  shown = false,
): CellReading | undefined {
  const text = halfWidth(typed).trim();
  if (text === "" || NOTHING.test(text)) return { value: "0", doubt: true };
  const noted = NOTED.exec(text);
  const [, number, remark] = noted ?? bracketed(text) ?? [];
  if (number === undefined) return undefined;
  // The remark stays as it was typed, full-width signs and all.
  const behind = noted ? 0 : 1;
  const end = typed.trim().length - behind;
  const kept =
    remark &&
    typed
      .trim()
      .slice(end - remark.length, end)
      .trim();
  const read = plainNumber(number, kind, unit);
  if (!read || (remark !== undefined && !kept)) return undefined;
  const figure = shown ? `${read.value}${unit}` : read.value;
  const printed = kept ? `${figure}（${kept}）` : figure;
  // 0 is the same in any unit.
  const doubt = printed !== typed.trim() && !(shown && typed.trim() === "0");
  return { value: read.value, ...(kept && { remark: kept }), ...(doubt && { doubt: true as const }) };
}

/** A text, its number and the remark in brackets behind it; undefined where brackets stand elsewhere. */
function bracketed(text: string): [string, string, string?] | undefined {
  const open = text.search(/[()]/);
  if (open === -1) return [text, text];
  if (text[open] === ")" || !text.endsWith(")")) return undefined;
  return [text, text.slice(0, open).trimEnd(), text.slice(open + 1, -1)];
}

/** Full-width signs as the usual ones. Others that look like digits, such as ① and ², are no part of a number. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/** The unit that stands behind the number of a cell. */
export function unitIn(typed: string): "元" | "万元" | undefined {
  const found = /\d\s*(万?元)(?:\s*[（(].*)?$/s.exec(halfWidth(typed).trim());
  return found?.[1] as "元" | "万元" | undefined;
}

function plainNumber(text: string, kind: FigureKind, unit: string): { value: string } | undefined {
  const own = ["万元", "亿元", "元"].find((each) => text.endsWith(each));
  if (own !== undefined && (unit === "元" || unit === "万元")) {
    const digits = canonical(text.slice(0, -own.length), "amount");
    return digits === undefined ? undefined : inUnit(digits, own, unit);
  }
  const value = canonical(kind === "amount" ? text : text.replace(COUNTERS, ""), kind);
  return value === undefined ? undefined : { value };
}

/** Digits as a data file has them; undefined where they are not one number. */
function canonical(text: string, kind: FigureKind): string | undefined {
  const plain = text.trim().replace(/(?<=\d)[,，、'’ ](?=\d{3}(?!\d))/g, "");
  if (kind === "change") {
    const signed = plain
      .replace(/^[−–—]/, "-")
      .replace(/^(?:增加?|新增)\s*(?=\d)/, "+")
      .replace(/^减少?\s*(?=\d)/, "-");
    if (/^[+-]0$/.test(signed)) return "0";
    return /^[+-]?(?:0|[1-9]\d{0,11})$/.test(signed) ? signed : undefined;
  }
  const value = plain.replace(/^0+(?=\d)/, "");
  if (kind === "amount") return AMOUNT.test(value) ? value : undefined;
  const whole = value.replace(/\.0+$/, "");
  return COUNT.test(whole) ? whole : undefined;
}

/** An amount with its own unit in the column's, without rounding. */
function inUnit(digits: string, from: string, to: string): { value: string } | undefined {
  if (from === to) return { value: digits };
  const value = inMoneyUnit(digits, from, to);
  return AMOUNT.test(value) ? { value } : undefined;
}
