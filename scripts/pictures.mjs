// Makes docs/pictures/*.png: pages of the example and of docs/pictures/sample.yaml as LibreOffice shows them.
// Run by `npm run pictures`; needs LibreOffice (soffice) and poppler-utils (pdftoppm).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { compile, emitDocx } from "../dist/index.js";

const FOLDER = "docs/pictures";
const PROGRAM = "bin/gov-report.js";

/** Which pages are shown: of what, found by words on them, under what name. */
const PICTURES = [
  { data: "examples/fujian-kjt-2022/data.yaml", page: "一、总体情况", picture: "first-page" },
  { data: `${FOLDER}/sample.yaml`, page: "勾稽关系", picture: "table-three" },
  { data: `${FOLDER}/sample.yaml`, page: "各区各月", picture: "turned-table", draft: true },
  { data: `${FOLDER}/sample.yaml`, page: "2023年1月18日", picture: "sealed" },
  // The pictures of earlier states of these pages (before-….png) are kept beside them and never made again.
  { data: `${FOLDER}/before-after.yaml`, page: "整改台账", picture: "after-ledger", resolution: "42" },
  { data: `${FOLDER}/before-after.yaml`, page: "勾稽关系", picture: "after-table-three", resolution: "42" },
  { data: `${FOLDER}/sample.yaml`, page: "各区各月", picture: "after-turned", resolution: "42" },
];

/** Default pixels per inch: a page takes some 100 KB at most. */
const RESOLUTION = "54";

const missing = ["soffice", "pdftoppm", "pdftotext"].filter((command) => !onPath(command));
if (missing.length > 0) {
  console.error(
    `npm run pictures needs LibreOffice (soffice) and poppler-utils (pdftoppm, pdftotext); not found here: ${missing.join(", ")}. The pictures in ${FOLDER} stay as they are.`,
  );
  process.exitCode = 2;
} else await makePictures();

async function makePictures() {
  const root = mkdtempSync(path.join(tmpdir(), "gov-report-pictures-"));
  try {
    for (const { data, page, picture, draft = false, resolution = RESOLUTION } of PICTURES) {
      const { document, diagnostics } = compile({ name: data, bytes: readFileSync(data) }, { draft });
      if (!document) throw new Error(`${data} has ${diagnostics.length} faults`);
      const file = path.join(root, `${picture}.docx`);
      writeFileSync(file, await emitDocx(document));
      run("soffice", [
        `-env:UserInstallation=${pathToFileURL(path.join(root, "profile"))}`,
        ...["--headless", "--norestore", "--convert-to", "pdf", "--outdir", root, file],
      ]);
      const pdf = path.join(root, `${picture}.pdf`);
      if (!existsSync(pdf)) throw new Error(`LibreOffice wrote no ${pdf}`);
      const number = pageWith(pdf, page);
      const target = path.join(FOLDER, picture);
      run("pdftoppm", [
        "-r",
        resolution,
        "-gray",
        "-png",
        "-singlefile",
        "-f",
        number,
        "-l",
        number,
        pdf,
        target,
      ]);
      console.log(`${target}.png`);
    }
    await makeFormPicture(root);
    makePagePicture(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * Table 三 of the form that the example fills, as it is printed.
 *
 * @param {string} root
 */
async function makeFormPicture(root) {
  const form = path.join(root, "form.xlsx");
  run(process.execPath, [PROGRAM, "form", form, "--from", "examples/fujian-kjt-2022/data.yaml"]);
  run("soffice", [
    `-env:UserInstallation=${pathToFileURL(path.join(root, "profile"))}`,
    ...["--headless", "--norestore", "--convert-to", "pdf", "--outdir", root, form],
  ]);
  const pdf = path.join(root, "form.pdf");
  const number = pageWith(pdf, "本列数据的勾稽关系为");
  const target = path.join(FOLDER, "form-table-three");
  run("pdftoppm", ["-r", "60", "-png", "-singlefile", "-f", number, "-l", number, pdf, target]);
  console.log(`${target}.png`);
}

/**
 * Makes the picture of the page without installation as it opens; without Chromium the old picture stays.
 *
 * @param {string} root
 */
function makePagePicture(root) {
  if (!onPath("chromium")) return;
  const page = path.join(root, "page.html");
  run(process.execPath, [PROGRAM, "page", "-o", page]);
  const target = path.join(FOLDER, "offline-page.png");
  run("chromium", [
    ...["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1200,790"],
    ...[
      "--force-device-scale-factor=0.6",
      `--screenshot=${path.resolve(target)}`,
      String(pathToFileURL(page)),
    ],
  ]);
  console.log(target);
}

/**
 * Number of the first page that holds the words.
 *
 * @param {string} pdf
 * @param {string} words
 */
function pageWith(pdf, words) {
  const pages = run("pdftotext", ["-layout", pdf, "-"]).split("\f");
  const at = pages.findIndex((text) => text.replace(/\s/g, "").includes(words));
  if (at === -1) throw new Error(`no page of ${pdf} holds ${words}`);
  return String(at + 1);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (error || status !== 0) throw error ?? new Error(`${command}: ${stderr}`);
  return stdout;
}

/** @param {string} command */
function onPath(command) {
  const names = process.platform === "win32" ? [`${command}.exe`] : [command];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))));
}
