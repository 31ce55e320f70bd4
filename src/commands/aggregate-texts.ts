import type { Aggregate } from "../aggregate/aggregate.js";
import { placesToFill } from "../data-file.js";
import type { Language } from "../messages.js";
import type { OutputFile } from "../output.js";

/** What is there now, and what a person has to do with it. */
export function nextStep(
  { children, year }: Aggregate,
  leftOut: number,
  { name, bytes }: OutputFile,
  lang: Language,
): string {
  const open = placesToFill(new TextDecoder().decode(bytes));
  const run = `gov-report validate ${name}`;
  if (lang === "en") {
    const without = leftOut > 0 ? ` and left out ${leftOut}, as told below` : "";
    const done = `Summed up the reports of ${children.length} agencies on ${year}${without}`;
    return open > 0
      ? `${done}; ${name} has ${open} places to fill in.\nNext: fill them in with an editor, then run ${run}`
      : `${done}; ${name} is up to date.\nNext: run ${run}`;
  }
  const without = leftOut > 0 ? `，另有${leftOut}个没有计入（见下）` : "";
  const done = `汇总了${children.length}个机关${year}年度的报告${without}`;
  return open > 0
    ? `${done}，${name} 里有${open}处待填。\n下一步：用编辑器填好，再运行 ${run}`
    : `${done}，${name} 已经更新。\n下一步：运行 ${run}`;
}

/** Why there is no file now, and how there can be one. */
export function nothingWritten(members: number, leftOut: number, lang: Language): string {
  if (lang === "en") {
    const way = members > 0 ? `, or add --allow-invalid to sum up the other ${members}` : "";
    return `Nothing was written: ${leftOut} reports are missing or cannot be summed up, as told below.\nNext: mend them and run this again${way}`;
  }
  const way = members > 0 ? `；先汇总其余${members}个机关的，加上 --allow-invalid` : "";
  return `有${leftOut}份报告缺少或者不能汇总（见下），没有生成文件。\n下一步：改正后再运行一次${way}`;
}
