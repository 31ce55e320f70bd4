import { compile } from "../../src/compile.js";
import type { StatutoryTable } from "../../src/document.js";
import { exampleText } from "./files.js";
import { figureAt, importedReport } from "./imports.js";
import { laidOut } from "./laid-out.js";

/** The tables of the example. */
export const TABLES: readonly StatutoryTable[] = compile({
  name: "data.yaml",
  bytes: new TextEncoder().encode(exampleText()),
}).document!.tables;

/** They as tables of a page with nothing else about them. */
export const PLAIN = TABLES.map((table) => laidOut(table, { merged: "kept" })) as [string, string, string];

/** How many figures they have. */
export const ALL = TABLES.flatMap(({ cells }) => cells).filter(({ figure }) => figure).length;

const HEADINGS = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];

/** A page of a report with its tables as they are given. */
export function pageOf(tables: readonly string[], head = ""): string {
  const parts = tables.map((table, at) => `<p>${HEADINGS[at]}</p>${table}`);
  return `<html><head>${head}</head><body><h1>清河市水利局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>工作有序推进。</p>${parts.join("\n")}<p>五、存在的主要问题及改进情况</p><p>深度不够。</p><p>六、其他需要报告的事项</p><p>无。</p></body></html>`;
}

/** What a page's figures come to, beside what they are. */
interface FiguresRead {
  right: number;
  /** Paths of those that are 待填, or left to be computed. */
  open: string[];
  wrong: string[];
  codes: string[];
}

export async function figuresRead(html: string): Promise<FiguresRead> {
  const imported = await importedReport("a.html", new TextEncoder().encode(html));
  const read: FiguresRead = {
    right: 0,
    open: [],
    wrong: [],
    codes: imported.diagnostics.map(({ code }) => code),
  };
  for (const { figure } of TABLES.flatMap(({ cells }) => cells)) {
    if (!figure) continue;
    const value = figureAt(imported, figure.path);
    if (value === figure.value) read.right++;
    else (value === undefined || value === "待填" ? read.open : read.wrong).push(figure.path);
  }
  return read;
}
