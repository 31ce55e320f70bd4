import Workbook from "../../generated/exceljs.js";
import { formOf, type imported } from "./forms.js";
import type { Written } from "./random-report.js";

/** The form of a data file after somebody has worked on it. */
export async function worked(text: string, work: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await formOf(text)).buffer as ArrayBuffer);
  work(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const TABLE2 = "主动公开政府信息情况";

export const TABLE3 = "收到和处理申请情况";

export const TABLE4 = "行政复议行政诉讼情况";

/** Sheet, cell, value. */
export const put =
  (...cells: [string, string, unknown][]) =>
  (workbook: Workbook) => {
    for (const [sheet, at, value] of cells) {
      const cell = workbook.getWorksheet(sheet)!.getCell(at);
      cell.value = value as never;
      // Cells read from one file share their styles.
      if (value instanceof Date) cell.style = { ...cell.style, numFmt: "yyyy-mm-dd" };
    }
  };

export const found = (result: Awaited<ReturnType<typeof imported>>) =>
  result.diagnostics.map(({ code, place, args }) => [
    code,
    Object.values(place.location ?? {}).join("!"),
    args,
  ]);

/** The report with remarks on some of its figures. */
export function withRemarks(file: Written, picks: number[]): string {
  const counts = file.slots.filter(
    ({ kind, path: pointer }) =>
      kind === "count" && /^\/(?:proactiveDisclosure|applications|reviewAndLitigation)\//.test(pointer),
  );
  const chosen = new Map(picks.map((pick) => [counts[pick % counts.length]!, `说明${pick}（甲）`]));
  let { text } = file;
  for (const [slot, remark] of [...chosen].sort(([a], [b]) => b.value[0] - a.value[0])) {
    const [start, end] = slot.value;
    text = `${text.slice(0, start)}{ value: ${text.slice(start, end)}, remark: ${remark} }${text.slice(end)}`;
  }
  return text;
}
