import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ReportDocument } from "../document.js";
import { writeProfile } from "./pdf-profile.js";

/** LibreOffice did not do its part. */
export class PdfFailure extends Error {}

/** Where LibreOffice puts its program when it is not on the PATH: macOS, Windows. */
const USUAL = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice's program, if this machine has it. */
export function findLibreOffice(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const names = process.platform === "win32" ? ["soffice.exe", "soffice.com"] : ["soffice", "libreoffice"];
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...USUAL].find(
    existsSync,
  );
}

/**
 * Accessible: with the document's structure, and its headings as bookmarks. Versions before 7.4 do not know this way to
 * ask and write a plain .pdf.
 */
const FILTER = {
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
};

/** PDF/A-2b (ISO 19005-2), in LibreOffice's counting. */
const ARCHIVED = { SelectPdfVersion: { type: "long", value: "2" } };

/**
 * The .docx as LibreOffice prints it. The only emitter that needs another program, and so the disk: it works in a folder
 * of its own, which is gone afterwards, with a profile of its own, so that a LibreOffice that is open does not take the
 * work over. The bytes are LibreOffice's and carry the time.
 *
 * @param archived as PDF/A-2b, for archives
 * @throws PdfFailure where no .pdf came out, or none of the kind that is asked for
 */
export async function emitPdf(
  document: ReportDocument,
  libreOffice: string,
  archived = false,
): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "gov-report-"));
  try {
    const { emitDocx } = await import("./docx/document.js");
    writeFileSync(path.join(folder, "report.docx"), await emitDocx(document, "libreOffice"));
    const profile = path.join(folder, "profile");
    writeProfile(profile);
    await run(
      libreOffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        `pdf:writer_pdf_Export:${JSON.stringify({ ...FILTER, ...(archived && ARCHIVED) })}`,
        "--outdir",
        folder,
        "report.docx",
      ],
      folder,
    );
    const bytes = readFileSync(path.join(folder, "report.pdf"));
    if (archived && !bytes.includes("<pdfaid:part>2</pdfaid:part>", 0, "latin1")) throw new PdfFailure();
    return inChinese(bytes);
  } catch {
    throw new PdfFailure();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The language of numbers and Latin letters, which LibreOffice must take for English to break lines by. */
const ENGLISH = "/Lang(en-US)";
const CHINESE = "/Lang(zh-CN)";

/** The same bytes where all of it is read aloud in Chinese: the two are as long, so nothing in the file moves. */
function inChinese(pdf: Buffer): Uint8Array {
  for (let at = pdf.indexOf(ENGLISH, 0, "latin1"); at >= 0; at = pdf.indexOf(ENGLISH, at, "latin1"))
    pdf.write(CHINESE, at, "latin1");
  return new Uint8Array(pdf);
}

function run(program: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: "ignore", timeout: 50_000 });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new PdfFailure())));
  });
}

let families: ReadonlySet<string> | undefined;

/** The typefaces that the document asks for and fontconfig does not know; none where there is no fontconfig to ask. */
export function missingFonts({ style }: ReportDocument): string[] {
  families ??= installedFamilies();
  if (families.size === 0) return [];
  const wanted = new Set(Object.values(style.fonts));
  return [...wanted].filter((font) => !families?.has(font.toLowerCase()));
}

function installedFamilies(): ReadonlySet<string> {
  const { stdout } = spawnSync("fc-list", [":", "family"], { encoding: "utf8", timeout: 20_000 });
  const names = (stdout ?? "").split(/[\n,]/).map((name) => name.trim().replaceAll("\\", "").toLowerCase());
  return new Set(names.filter((name) => name !== ""));
}
