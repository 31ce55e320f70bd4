import { standsInOrder } from "../../text/in-order.js";
import type { ReportFacts } from "../rule.js";
import type { Token } from "./sentences.js";

/** Words for the government's own level or office, only a part of what a government's tables count. */
const PARTIAL = /本级|市级|县级|区级|省级|政府办|代表.{0,10}政府|为主体|办公室|办公厅/;

/**
 * Whom a phrase is about. whole: all that the tables count · part: a part of it · another: another organ or thing.
 */
export type Scope = "whole" | "part" | "another";

const UNIMPORTANT: ReadonlySet<Token["sense"]> = new Set([
  "filler",
  "thisYear",
  "period",
  "open",
  "all",
  "already",
  "onTime",
  "mark",
  "lastYear",
]);

/** Tells whom a phrase is about, by the words before it. */
export function scopeOf(lead: readonly Token[], facts: ReportFacts): Scope {
  const said = lead.filter(({ sense }) => !UNIMPORTANT.has(sense));
  if (said.length === 0) return "whole";
  const first = lead.indexOf(said[0]!);
  const last = lead.indexOf(said.at(-1)!);
  // Words of the vocabulary inside a name are part of the name: 人力资源和社会保障局.
  const name = lead
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join("");
  if (isOwnName(name, facts)) return "whole";
  if (
    isGovernment(facts)
      ? PARTIAL.test(name) && said.some(({ sense }) => sense === "unknown")
      : /本级|代表.{0,10}政府|为主体/.test(name)
  )
    return "part";
  if (said.every(({ sense }) => sense === "self")) return "whole";
  return "another";
}

function isGovernment({ report: { agency } }: ReportFacts): boolean {
  return agency.kind === "government";
}

/** The agency's names, and the ends of its full name that stand for it: 福建省科学技术厅, 科学技术厅. */
export function namesOf({ report: { agency } }: ReportFacts): string[] {
  const { name, shortName = "" } = agency;
  const ends = [...name.matchAll(/[省市县区州盟旗镇乡]|自治区|街道/g)]
    .map(({ 0: found, index }) => name.slice(index + found.length))
    .filter((end) => end.length >= 4);
  return [name, shortName, ...ends].filter((each) => each.length >= 2).sort((a, b) => b.length - a.length);
}

/** Whether a name is the reporting agency's: its own, part of it, or short for it. */
export function isOwnName(said: string, { report: { agency } }: ReportFacts): boolean {
  if (said.length < 2) return false;
  const { name, shortName = "", kind, level } = agency;
  // In the report of a whole city, “市政府” may mean a single organ: only the full name counts.
  if (kind === "government" && level !== "township" && !/[镇乡]人民政府$/.test(name)) return said === name;
  const office = said.replace(/(政府|委|局)办$/, "$1办公室");
  const own = [name, shortName].filter((each) => each !== "");
  if (own.some((each) => each.includes(said) || isShortFor(said, each) || isShortFor(office, each)))
    return true;
  // 市临空区 is short for the area that 某市临空经济区管理委员会 governs.
  if (own.some((each) => isShortFor(said, each.replace(/(?:管理委员会|人民政府|办事处)$/, "")))) return true;
  // A government's office receives applications on its behalf.
  if (kind !== "office") return false;
  const government = name.replace(/办公[室厅]$/, "");
  return (
    isShortFor(said.replace(/及?其?办公[室厅]$/, ""), government) ||
    isShortFor(office.replace(/室$/, "厅"), name)
  );
}

/** 省科技厅 for 福建省科学技术厅: its characters in their order, ending with the same one. */
function isShortFor(short: string, full: string): boolean {
  return standsInOrder(short, full) && full.at(-1) === short.at(-1);
}

/** Whether the text before a number limits it to a part of what the tables count. */
export function saysPart(text: string, facts: ReportFacts): boolean {
  return isGovernment(facts) ? PARTIAL.test(text) : /(?:市|县|区|省|机关)本级|代表.{0,10}政府/.test(text);
}
