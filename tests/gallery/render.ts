import { existsSync } from "node:fs";
import path from "node:path";
import { PDF_SETTINGS } from "../../src/emit/pdf-profile.js";
import { writeProfile } from "../../src/host/libre-office-profile.js";
import { runTool, tool } from "../support/tools.js";

/** What grid.py measures of a page; lengths in millimetres from the edges. */
export interface Page {
  page: number;
  orientation: "portrait" | "landscape";
  body_lines: number;
  text_lines: string[];
  last_baseline_mm?: number;
  outside_text_area: string;
  tables: { left: number; right: number; top: number; bottom: number }[];
  images: { left: number; right: number; width: number; height: number }[];
  page_number?: { text: string; side: "left" | "right"; size_pt: number };
}

export interface Measured {
  pages: Page[];
  findings: { page: number | null; finding: string }[];
  /** Text of the whole document and of each page, where pdftotext is installed. */
  text: string;
  pageTexts: string[];
}

/** Renders all documents with one start of LibreOffice and measures their pages; empty where a tool is missing. */
export function renderAll(root: string, names: string[]): Map<string, Measured> {
  const measures = new Map<string, Measured>();
  if (!tool("soffice") || !tool("measuring")) return measures;
  // Printed as the .pdf of a report is.
  writeProfile(path.join(root, "profile"), PDF_SETTINGS);
  const profile = `-env:UserInstallation=file://${path.join(root, "profile")}`;
  const files = names.map((name) => path.join(root, `${name}.docx`));
  const options = [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", root];
  const { status, stderr } = runTool(tool("soffice"), [...options, ...files]);
  if (status !== 0) throw new Error(stderr);
  const printed = names.map((name) => path.join(root, `${name}.pdf`));
  // LibreOffice's status is 0 even where it wrote nothing.
  for (const pdf of printed) if (!existsSync(pdf)) throw new Error(`LibreOffice wrote no ${pdf}`);
  const grids = measured(printed);
  names.forEach((name, at) => {
    const text = tool("pdftotext") ? runTool(tool("pdftotext"), ["-layout", printed[at]!, "-"]).stdout : "";
    measures.set(name, { ...grids[at]!, text, pageTexts: text.split("\f").slice(0, -1) });
  });
  return measures;
}

/** What grid.py finds in each file, with one start of Python. */
function measured(files: string[]): Pick<Measured, "pages" | "findings">[] {
  const script = path.join(import.meta.dirname, "measure.py");
  const { stdout, stderr, status } = runTool("/usr/bin/python3", [script, tool("measuring"), ...files]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
