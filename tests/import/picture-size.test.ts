import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { writeDataFile } from "../../src/data-file/write.js";
import { FORMATS } from "../../src/emit/formats.js";
import { MINIMAL } from "../support/files.js";
import { importedReport } from "../support/imports.js";
import { png } from "../support/png.js";

/** By themselves 114, 36, 212, 26 and 106 mm wide; the last one is too tall for a page. */
const IMAGES: Readonly<Record<string, Uint8Array>> = {
  "a.png": png(430, 430),
  "dense.png": png(430, 430, 300),
  "wide.png": png(800, 200),
  "small.png": png(100, 100),
  "tall.png": png(400, 1200),
};

type Format = "docx" | "html";

function build(text: string, format: Format, images: Readonly<Record<string, Uint8Array>> = IMAGES) {
  const { document, diagnostics } = compile(
    { name: "data.yaml", bytes: strToU8(text) },
    { readImage: (name) => images[name] ?? "missing" },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return FORMATS[format].emit(document!, {});
}

const reportOf = (body: string) =>
  MINIMAL.replace(/overview:[\s\S]*?(?=\n\S)/, `overview: { body: ${JSON.stringify(body)} }`);

/** The pictures of a built report as its import writes them, without their paths. */
async function picturesIn(bytes: Uint8Array, format: Format): Promise<string[]> {
  const text = writeDataFile(await importedReport(`report.${format}`, bytes));
  return [...text.matchAll(/!\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?/g)].map(
    ([, caption, width = ""]) => `${caption}${width}`,
  );
}

const ASKED: [body: string, pictures: string[]][] = [
  ["![图](a.png){宽=6cm}", ["图{宽=6cm}"]],
  ["![图](a.png){宽=55.5mm}", ["图{宽=5.55cm}"]],
  ["![图](a.png){宽=33%}", ["图{宽=33%}"]],
  ['![图](a.png "会场的样子"){宽=6cm}', ["图{宽=6cm}"]],
  ["![图](wide.png){宽=12cm}", ["图{宽=12cm}"]],
  ["![图](small.png){宽=10cm}", ["图{宽=10cm}"]],
  ["![图](dense.png){宽=5cm}", ["图{宽=5cm}"]],
  ["![办事二维码](a.png){宽=3cm}", ["办事二维码{宽=3cm}"]],
  ["![甲](a.png){宽=6cm} ![乙](a.png){宽=5cm}", ["甲{宽=6cm}", "乙{宽=5cm}"]],
  ["![甲](a.png){宽=6cm}\n\n![乙](small.png)", ["甲{宽=6cm}", "乙"]],
];

/** The width that each has by itself, in a row, or shrunk to the page. */
const BY_THEMSELVES: [body: string, pictures: string[]][] = [
  ["![图](a.png)", ["图"]],
  ["![图](dense.png)", ["图"]],
  ["![图](wide.png)", ["图"]],
  ["![图](tall.png)", ["图"]],
  ["![办事二维码](a.png)", ["办事二维码"]],
  ["![甲](wide.png) ![乙](a.png) ![丙](wide.png)", ["甲", "乙", "丙"]],
  [Array.from("甲乙丙丁戊己庚辛", (name) => `![${name}](a.png)`).join("\n\n"), [..."甲乙丙丁戊己庚辛"]],
];

describe.each<Format>(["docx", "html"])("pictures of our own .%s", (format) => {
  test.each([...ASKED, ...BY_THEMSELVES])("%s", async (body, pictures) => {
    expect(await picturesIn(await build(reportOf(body), format), format)).toEqual(pictures);
  });
});

test("a share of the text block is a length in a .docx, and stays one in .html", async () => {
  const report = reportOf("![图](a.png){宽=50%}");
  expect(await picturesIn(await build(report, "docx"), "docx")).toEqual(["图{宽=7.8cm}"]);
  expect(await picturesIn(await build(report, "html"), "html")).toEqual(["图{宽=50%}"]);
});

test("a .docx built of its import has pictures of the same size", async () => {
  const names = Array.from("甲乙丙", (name) => `![${name}](wide.png){宽=6.5cm}`);
  const bytes = await build(reportOf(`${names.join("\n\n")}\n\n![图](small.png){宽=33.3%}`), "docx");
  const imported = await importedReport("report.docx", bytes);
  const images = Object.fromEntries(imported.images!.map((image) => [image.path, image.bytes]));
  const again = await build(writeDataFile(imported).replace("kind: 待填", "kind: other"), "docx", images);
  expect(extents(bytes)).toHaveLength(4);
  expect(extents(again)).toEqual(extents(bytes));
});

const extents = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)["word/document.xml"]!).match(/<wp:extent [^>]*>/g);

test("a picture that was given a width and shrunk to its page is as wide as it was printed", async () => {
  const body = Array.from("甲乙丙丁戊己庚辛", (name) => `![${name}](a.png){宽=5cm}`).join("\n\n");
  const pictures = await picturesIn(await build(reportOf(body), "docx"), "docx");
  const widths = pictures.map((picture) => Number(/宽=([\d.]+)cm/.exec(picture)?.[1]));
  expect(widths.every((width) => width >= 3.3 && width <= 5)).toBe(true);
  expect(Math.min(...widths)).toBeLessThan(5);
});

test("what another program has saved, or another page shows, has no widths", async () => {
  const report = reportOf("![图](a.png){宽=6cm}");
  const parts = unzipSync(await build(report, "docx"));
  const application = strFromU8(parts["docProps/app.xml"]!).replace(
    ">gov-report<",
    ">Microsoft Office Word<",
  );
  const saved = zipSync({ ...parts, "docProps/app.xml": strToU8(application) });
  expect(await picturesIn(saved, "docx")).toEqual(["图"]);
  const page = strFromU8(await build(report, "html")).replaceAll("gr-image", "picture");
  expect(await picturesIn(strToU8(page), "html")).toEqual(["图"]);
});
