import { compile } from "../../src/compile.js";
import type { ReportDocument } from "../../src/document.js";
import { figureAt, importedReport } from "./imports.js";
import { type Drawing, drawnReport } from "./pdf.js";
import { type Row, write } from "./random-report.js";

/** A data file as a small .pdf with its three tables, and the document that it was drawn from. */
export function drawnOf(
  report: Row,
  drawing: Drawing,
  year = 2022,
): { document: ReportDocument; bytes: Uint8Array } {
  const { document } = compile({
    name: "data.yaml",
    bytes: new TextEncoder().encode(write(report).text),
  });
  return { document: document!, bytes: drawn(document!, drawing, year) };
}

/** A small .pdf of all six parts, with the three tables of a document. */
export function drawn({ tables }: ReportDocument, drawing: Drawing, year = 2022): Uint8Array {
  const [second, third, fourth] = tables;
  return drawnReport(
    ["某省某厅", `${year}年政府信息公开工作年度报告`],
    [
      { heading: "一、总体情况", text: "主动公开、依申请公开各项工作有序推进，没有发生责任追究的情形。" },
      { heading: "二、主动公开政府信息情况", table: second! },
      { heading: "三、收到和处理政府信息公开申请情况", table: third! },
      { heading: "四、政府信息公开行政复议、行政诉讼情况", table: fourth! },
      { heading: "五、存在的主要问题及改进情况", text: "公开的形式还不够丰富。" },
      { heading: "六、其他需要报告的事项", text: "没有收取信息处理费。" },
    ],
    drawing,
  );
}

/**
 * Every figure of the tables as it was published, and as it is read of a document: 待填 where it is left open. Totals
 * that are computed again and classes of no application are read as what they stand for.
 */
export async function figuresRead(
  bytes: Uint8Array,
  { data }: ReportDocument,
): Promise<{ path: string; published: string; read: string }[]> {
  const imported = await importedReport("年报.pdf", bytes);
  return data.map(({ path, value }) => {
    const isTotal = path.endsWith(".total") || path.startsWith("applications.results.total");
    return { path, published: value, read: figureAt(imported, path) ?? (isTotal ? value : "0") };
  });
}
