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
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
})}`;

/**
 * The .docx as LibreOffice prints it. The only emitter that needs another program, and so the disk: it works in a folder
 * of its own, which is gone afterwards, with a profile of its own, so that a LibreOffice that is open does not take the
 * work over. The bytes are LibreOffice's and carry the time.
 *
 * @throws PdfFailure where no .pdf came out
 */
export async function emitPdf(document: ReportDocument, libreOffice: string): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "gov-report-"));
  try {
    const { emitDocx } = await import("./docx/document.js");
    writeFileSync(path.join(folder, "report.docx"), await emitDocx(document));
    const profile = path.join(folder, "profile");
    writeProfile(profile);
    await run(
      libreOffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        FILTER,
        "--outdir",
        folder,
        "report.docx",
      ],
      folder,
    );
    return new Uint8Array(readFileSync(path.join(folder, "report.pdf")));
  } catch {
    throw new PdfFailure();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
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
