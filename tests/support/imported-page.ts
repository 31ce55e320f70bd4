import { foreign } from "./foreign.js";
import { type ImportedReport, importedReport } from "./imports.js";

export const PAGE = new TextDecoder().decode(foreign("spans.html"));

export const TITLE = "清河市自然资源和规划局2022年政府信息公开工作年度报告";

export const read = (html: string) => importedReport("a.html", new TextEncoder().encode(html));

export const told = ({ diagnostics }: ImportedReport) =>
  diagnostics.flatMap(({ code, args }) => {
    const { what, label } = args as { what?: string; label?: string };
    return code === "GR8007" && what !== "kind" ? [what] : code === "GR8008" ? [label] : [];
  });
