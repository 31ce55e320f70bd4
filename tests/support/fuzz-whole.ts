import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { compile } from "../../src/index.js";
import { drawn } from "./drawn-report.js";
import { MINIMAL } from "./files.js";
import { foreign } from "./foreign.js";
import { formOf } from "./forms.js";
import type { Case, Kind } from "./fuzz-case.js";
import { mutated } from "./fuzz-mutated.js";
import { documentCommands } from "./fuzz-packages.js";
import { oneOf, place, soup, unicode, YAML_TOKENS } from "./fuzz-tokens.js";
import { escapedXml } from "./hostile-workbooks.js";
import { fileOf } from "./pdf.js";
import { TRANSFER_ENCODINGS, type TransferEncoding } from "./transfer-encodings.js";

/** Whole documents of our own that are damaged in their structure: each part is well-formed, and what they say is not. */

const NUMBERS = ["0", "-1", "1", "7", "99999999999", "0.000001", "1e9", "-32768", "2147483648", "NaN", ""];

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** The objects of a .pdf as drawnReport makes it, without their numbers. */
function objectsOf(pdf: Uint8Array): string[] {
  return [...latin(pdf).matchAll(/\d+ 0 obj\n([\s\S]*?)\nendobj\n/g)].map(([, body]) => body!);
}

const WAYS = ["number", "reference", "swap", "drop", "copy", "line", "lines", "text", "packed"] as const;

interface Edit {
  way: (typeof WAYS)[number];
  one: number;
  other: number;
  at: number;
  number: string;
}

/** Objects with one thing changed: what a page leads to, what stands where, how it is packed. */
function damaged(objects: readonly string[], { way, one, other, at, number }: Edit): string[] {
  const all = [...objects];
  const index = Math.floor(one * all.length);
  const body = all[index]!;
  const inside = (pattern: RegExp, put: (found: string) => string) => {
    const hits = [...body.matchAll(pattern)];
    const hit = hits.length > 0 ? oneOf(hits, at) : undefined;
    if (hit) all[index] = body.slice(0, hit.index) + put(hit[0]) + body.slice(hit.index + hit[0].length);
  };
  const lines = () => body.split("\n");
  if (way === "number") inside(/-?\d+(?:\.\d+)?/g, () => number);
  if (way === "reference") inside(/\d+ 0 R/g, () => `${1 + Math.floor(other * (all.length + 1))} 0 R`);
  if (way === "text")
    inside(/<[0-9a-f]{4,}>/g, (hex) => `<${hex.slice(1, -1).repeat(1 + (number.length % 4))}ffff00>`);
  if (way === "swap") [all[index], all[Math.floor(other * all.length)]] = [oneOf(all, other), body];
  if (way === "drop") all[index] = "null";
  if (way === "copy") all[index] = oneOf(all, other);
  if (way === "line") {
    const own = lines();
    own.splice(Math.floor(at * own.length), 1, oneOf(own, other));
    all[index] = own.join("\n");
  }
  if (way === "lines") {
    const own = lines();
    const from = Math.floor(at * own.length);
    all[index] = [...own.slice(0, from), ...Array<string>(300).fill(own[from]!), ...own.slice(from)].join(
      "\n",
    );
  }
  if (way === "packed") {
    const [, head, content] = /^<< ([\s\S]*?) >>\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
    if (content === undefined) return all;
    const packed = latin(deflateSync(Buffer.from(content, "latin1")));
    const cut = packed.slice(0, Math.ceil(packed.length * Math.min(1, other * 2)));
    all[index] =
      `<< ${head!.replace(/\d+/, String(cut.length))} /Filter /FlateDecode >>\nstream\n${cut}\nendstream`;
  }
  return all;
}

const { document } = compile({ name: "data.yaml", bytes: strToU8(MINIMAL) });
const PDFS = [
  { rows: 12, boxes: false },
  { rows: 40, boxes: true },
].map((drawing) => objectsOf(drawn(document!, { ...drawing, repeatHead: true })));

const pdfs = fc
  .tuple(
    fc.constantFrom(...PDFS),
    fc.array(
      fc.record({
        way: fc.constantFrom(...WAYS),
        one: place,
        other: place,
        at: place,
        number: fc.constantFrom(...NUMBERS),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(
    ([objects, edits]): Case => ({
      files: { "a.pdf": fileOf(edits.reduce(damaged, objects)) },
      commands: documentCommands("a.pdf"),
    }),
  );

const PAGES = ["old-cms.html", "word-filtered.html", "spans.html"].map((name) => foreign(name));

const ENCODINGS = Object.keys(TRANSFER_ENCODINGS) as TransferEncoding[];

/** Archives of whole pages, packed in any way, with heads that say something else. */
const archives = fc
  .record({
    page: fc.constantFrom(...PAGES),
    packing: fc.constantFrom(...ENCODINGS),
    said: fc.constantFrom(...ENCODINGS, "7bit", "x-uuencode", ""),
    charset: fc.constantFrom("utf-8", "gb2312", "gbk", "utf-16le", "utf-7", "x", ""),
    type: fc.constantFrom("text/html", "text/plain", "multipart/alternative; boundary=b", "message/rfc822"),
    depth: fc.nat({ max: 24 }),
    isHonest: fc.boolean(),
    piece: fc.option(
      fc.record({ at: place, text: fc.oneof(unicode, soup(["--a", "--a--", "\r\n", "=", ":"], 6)) }),
    ),
  })
  .map(({ page, packing, said, charset, type, depth, isHonest, piece }): Case => {
    const head = `Content-Type: ${isHonest ? "text/html" : type}; charset="${charset}"\r\nContent-Transfer-Encoding: ${isHonest ? packing : said}\r\nContent-Location: file:///a.html\r\n`;
    let body = `--a0\r\n${head}\r\n${TRANSFER_ENCODINGS[packing](page)}\r\n--a0--\r\n`;
    for (let level = 0; level < depth; level++)
      body = `--a${level + 1}\r\nContent-Type: multipart/related; boundary=a${level}\r\n\r\n${body}--a${level + 1}--\r\n`;
    const whole = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a${depth}\r\n\r\n${body}`;
    const from = piece ? Math.floor(piece.at * whole.length) : 0;
    const text = piece
      ? whole.slice(0, from) + Buffer.from(piece.text).toString("latin1") + whole.slice(from)
      : whole;
    return { files: { "a.mht": Buffer.from(text, "latin1") }, commands: documentCommands("a.mht") };
  });

/** What somebody or some program puts into a cell. */
const CELL = fc.oneof(
  unicode,
  soup(YAML_TOKENS, 3),
  fc.constantFrom(
    ...NUMBERS,
    "十二",
    "3件",
    "1,234",
    "１２",
    "待填",
    "—",
    "#REF!",
    "2022-03-05",
    "45000",
    "无",
    "0.5万元",
  ),
);

/** A form that was filled in with anything, in cells of any type. */
const filled = (form: Uint8Array): fc.Arbitrary<Case> => {
  const parts = unzipSync(form);
  const sheets = Object.keys(parts).filter((name) => /sheet\d+\.xml$/.test(name));
  const fill = fc.record({
    sheet: fc.constantFrom(...sheets),
    at: place,
    value: CELL,
    type: fc.constantFrom("inlineStr", "str", "n", "b", "e", "s", "d"),
  });
  return fc.array(fill, { minLength: 1, maxLength: 12 }).map((fills) => {
    const changed = { ...parts };
    for (const { sheet, at, value, type } of fills) {
      const xml = strFromU8(changed[sheet]!);
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs)];
      if (cells.length === 0) continue;
      const { 0: cell, 1: address, 2: rest, index } = oneOf(cells, at);
      const text = escapedXml(value);
      const inside = type === "inlineStr" ? `<is><t>${text}</t></is>` : `<v>${text}</v>`;
      const put = `<c r="${address}"${rest!.replace(/ t="\w+"/, "")} t="${type}">${inside}</c>`;
      changed[sheet] = strToU8(xml.slice(0, index) + put + xml.slice(index + cell.length));
    }
    return {
      files: { "a.xlsx": zipSync(changed, { level: 0 }) },
      commands: [
        ...documentCommands("a.xlsx"),
        ["build", "a.xlsx", "--out-dir", "../out", "--draft"],
        ["form", "../out/again.xlsx", "--from", "a.xlsx", "--force"],
      ],
    };
  });
};

/** Reports of several agencies and years, some of them damaged. */
const years = fc.tuple(mutated, mutated, fc.constantFrom("2019", "2020", "2021", "2023", "9999")).map(
  ([one, other, year]): Case => ({
    files: {
      "甲/2022.yaml": one["data.yaml"]!,
      "甲/2021.yaml": Buffer.from(latin(other["data.yaml"]!).replace("2022", year), "latin1"),
      "丙/2022.yaml": strToU8(MINIMAL.replace("某省科学技术厅", "丙局")),
      "丙/2021.yaml": strToU8(
        MINIMAL.replace("某省科学技术厅", "丙局").replace("year: 2022", `year: ${year}`),
      ),
    },
    commands: [
      ["compare", "--by-agency", ".", "-o", "../out/c.xlsx"],
      ["compare", "--by-agency", ".", "-o", "../out/c.json", "--reporter", "json"],
      ["compare", "甲/2022.yaml", "甲/2021.yaml", "丙/2021.yaml", "-o", "../out/c.html"],
      ["validate", "甲/2022.yaml", "--previous", "甲/2021.yaml", "--reporter", "sarif"],
      ["validate", ".", "-r", "--reporter", "sheet=../out/退回单/"],
      ["init", "../out/next.yaml", "--from", "甲/2022.yaml", "--force"],
      [
        "aggregate",
        "甲",
        "丙",
        "-o",
        "../out/sum.yaml",
        "--force",
        "--allow-invalid",
        "--sheet",
        "../out/s.xlsx",
      ],
    ],
  }),
);

export async function wholeKinds(): Promise<Record<string, Kind>> {
  return {
    "a .pdf of other objects": { arbitrary: pdfs, share: 0.5 },
    "archives of whole pages": { arbitrary: archives, share: 0.5 },
    "filled forms": { arbitrary: filled(await formOf(MINIMAL)), share: 1 },
    "reports of several years": { arbitrary: years, share: 0.5 },
  };
}
