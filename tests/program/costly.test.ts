import { writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { changedDocx, foreign } from "../support/foreign.js";
import { GuardedCli } from "../support/guarded.js";
import { withNarrative } from "../support/hostile.js";
import { rawWorkbook, worksheet } from "../support/hostile-workbooks.js";
import { fileOf } from "../support/pdf.js";
import { folder } from "../support/run-cli.js";

// What took minutes or gigabytes once: each is answered within the bounds of SECURITY.md, measured from outside.

const cli = new GuardedCli();

afterAll(() => cli.stop());

const REGISTER = "登记编号,申请人类别,收到日期,办理结果,办结日期\n";
const lines = (make: (at: number) => string) => Array.from({ length: 100_000 }, (_, at) => make(at)).join("");
const tally = (name: string) => ["tally", name, "--year", "2022", "-o", "o.yaml", "--reporter", "json"];
const read = (name: string) => ["import", name, "--reporter", "json"];

const page = (css: string, content = "") =>
  `<html><head><meta charset=utf-8><style>${css}</style></head><body>${content}`;

const document = (count: number, make: (at: number) => string) =>
  changedDocx(foreign("plain.docx"), (xml) =>
    xml.replace("<w:body>", (body) => body + Array.from({ length: count }, (_, at) => make(at)).join("")),
  );

/** A .pdf whose one font is of CFF (Adobe technical note 5176), with as many shapes of so many lines. */
function ofShapes(count: number, steps: number): Uint8Array {
  const shape = Buffer.from([...Array(steps).fill([140, 141, 5]).flat(), 14]);
  const int32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
  };
  const head = Buffer.from([1, 0, 4, 4, 0, 1, 1, 1, 2, 65, 0, 1, 1, 1, 7]);
  const offsets = Array.from({ length: count + 1 }, (_, at) => int32(1 + at * shape.length));
  const shapes = [Buffer.from([count >> 8, count & 255, 4]), ...offsets, ...Array(count).fill(shape)];
  const font = Buffer.concat([
    head,
    Buffer.from([29]),
    int32(head.length + 10),
    Buffer.from([17, 0, 0, 0, 0]),
    ...shapes,
  ]);
  const packed = deflateSync(font).toString("latin1");
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /A+F /FirstChar 97 /LastChar 97 /Widths [500] /FontDescriptor 6 0 R >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
    "<< /Length 33 >>\nstream\nBT /F1 12 Tf 70 700 Td (a) Tj ET  \nendstream",
    "<< /Type /FontDescriptor /FontName /A+F /Flags 32 /FontBBox [0 0 1 1] /FontFile3 7 0 R >>",
    `<< /Length ${packed.length} /Filter /FlateDecode /Subtype /Type1C >>\nstream\n${packed}\nendstream`,
  ]);
}

/** A field of Word whose code stands in so many pieces. */
function field(code: string, pieces = 1): string {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const codes = `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`.repeat(pieces);
  return `<w:p>${sign("begin")}${codes}${sign("separate")}${sign("end")}</w:p>`;
}

function named(bytes: Uint8Array, name: string): Uint8Array {
  const style = `<w:style w:type="paragraph" w:styleId="long"><w:name w:val="${name}"/></w:style>`;
  return withStyles(bytes, style);
}

function withStyles(bytes: Uint8Array, styles: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["word/styles.xml"]!).replace("</w:styles>", `${styles}</w:styles>`);
  return zipSync({ ...parts, "word/styles.xml": strToU8(xml) });
}

function hidingStyles(count: number, text: string): Uint8Array {
  const changed = changedDocx(foreign("plain.docx"), (xml) => xml.replace("<w:t>", `<w:t>${text}`));
  const style = (at: number) =>
    `<w:style w:type="character" w:styleId="v${at}"><w:rPr><w:vanish/></w:rPr></w:style>`;
  return withStyles(changed, Array.from({ length: count }, (_, at) => style(at)).join(""));
}

const check = (name: string) => ["validate", name, "--reporter", "json"];

const COSTLY: readonly [string, string, () => string | Uint8Array, (name: string) => string[], string[]][] = [
  // First those that hold most: what others leave in the process would have them asked again in one of their own.
  [
    "a register without a day that can be read",
    "a.csv",
    () => REGISTER + lines((at) => `${at},谁,何时,啥,\n`),
    tally,
    ["GR8202", "GR8203", "GR8204"],
  ],
  [
    "a register whose words are all unknown",
    "a.csv",
    () => REGISTER + lines((at) => `${at},谁${at},何时${at},啥${at},\n`),
    tally,
    ["GR8202", "GR8203", "GR8204"],
  ],
  ["a damaged .pdf of one line", "a.pdf", () => `%PDF-1.7\n${"a".repeat(59_000_000)}`, read, ["GR8001"]],
  [
    "a .pdf with a string that never ends",
    "a.pdf",
    () => `%PDF-1.7\n${"(".repeat(59_000_000)}`,
    read,
    ["GR8001"],
  ],
  [
    "a .pdf with an array that never ends",
    "a.pdf",
    () => `%PDF-1.7\n1 0 obj [${"1 ".repeat(29_500_000)}`,
    read,
    ["GR8001"],
  ],
  ["a .pdf with a font of very many shapes", "a.pdf", () => ofShapes(65_000, 150), read, ["GR8001"]],
  [
    "a workbook whose cells all name one long text",
    "a.xlsx",
    () =>
      rawWorkbook(worksheet('<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(100_000)), {
        "xl/sharedStrings.xml": `<sst><si><t>${"a".repeat(300_000)}</t></si></sst>`,
      }),
    read,
    ["GR8101"],
  ],
  [
    "a register of more cells than any has",
    "a.xlsx",
    () => rawWorkbook(worksheet(`<row>${"<c><v>1</v></c>".repeat(16)}</row>`.repeat(125_001))),
    tally,
    ["GR8208"],
  ],
  [
    "a register of more applications than any has",
    "a.csv",
    () =>
      `登记编号,申请人类别,收到日期,办理结果,办结日期\n${"甲,个人,2022-1-5,信访,2022-2-1\n".repeat(100_001)}`,
    tally,
    ["GR8208"],
  ],
  ["a register of quotation marks", "a.csv", () => '"'.repeat(49_000_000), tally, ["GR8208"]],
  ["a register of nothing but zero bytes", "a.csv", () => new Uint8Array(49_000_000), tally, ["GR8201"]],
  ["a register of more text than any has", "a.csv", () => new Uint8Array(99_000_000), tally, ["GR8208"]],
  ["a page of line breaks", "a.html", () => page("", "<br>".repeat(300_000)), read, ["GR8001"]],
  ["a selector of a million", "a.html", () => page(`${".a,".repeat(1_000_000)}.a`), read, ["GR8001"]],
  [
    "thousands of rules for each of thousands of elements",
    "a.html",
    () => page("p{display:none}\n".repeat(4999), "<p>a</p>".repeat(90_000)),
    read,
    ["GR8001"],
  ],
  [
    "a style sheet of comments that never end",
    "a.html",
    () => page("/*a".repeat(2_000_000)),
    read,
    ["GR8001"],
  ],
  ["a value of spaces", "a.html", () => page(`p{display:none${" ".repeat(3_000_000)}x}`), read, ["GR8001"]],
  [
    "a Word document with thousands of styles that hide their text",
    "a.docx",
    () => hidingStyles(60_000, "x".repeat(7_000_000)),
    read,
    ["GR8001"],
  ],
  [
    "elements of Word that nobody knows",
    "a.docx",
    () => document(90_000, (at) => `<w:a${at}/>`),
    read,
    ["GR8001"],
  ],
  [
    "breaks of Word that nobody knows",
    "a.docx",
    () => document(20_000, (at) => `<w:p><w:r><w:br w:type="x${at}"/></w:r></w:p>`),
    read,
    ["GR8001"],
  ],
  [
    "a long name of a style for each paragraph",
    "a.docx",
    () =>
      named(
        document(15_000, () => '<w:p><w:pPr><w:pStyle w:val="long"/></w:pPr></w:p>'),
        "s".repeat(3_000_000),
      ),
    read,
    ["GR8001"],
  ],
  ["a field of spaces", "a.docx", () => document(1, () => field(" ".repeat(5_000_000))), read, ["GR8001"]],
  ["a field of many spaces", "a.docx", () => document(1, () => field(" ", 70_000)), read, ["GR8001"]],
  [
    "a paragraph of Word that is bold at every other character",
    "a.docx",
    () =>
      document(
        1,
        () =>
          `<w:p>${"<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>".repeat(20_000)}</w:p>`,
      ),
    check,
    // What the document has without it is told too.
    ["GR5007", "GR8003", "GR8007"],
  ],
  [
    "a text of two million unknown escapes",
    "a.yaml",
    () => `year: 2022\na: "${"\\q".repeat(2_400_000)}"\n`,
    check,
    ["GR1005"],
  ],
  ["a text of control characters", "a.yaml", () => "\0".repeat(5_000_000), check, ["GR1004"]],
  [
    "a text of typed replacement characters before a bad byte",
    "a.yaml",
    () => Buffer.concat([Buffer.from("\ufffd".repeat(1_600_000)), Buffer.from([0xff])]),
    check,
    ["GR1001"],
  ],
];

test.each(COSTLY)("%s", async (_, name, make, command, codes) => {
  const root = folder();
  writeFileSync(path.join(root, name), make());
  const { status, stdout, stderr, ended } = await cli.run(command(name), root);
  expect(ended, stderr).toBeUndefined();
  expect(status).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; hints: string[] }[] };
  expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual(codes);
  // A thousand of a code are told, and how many there are besides.
  expect(diagnostics.length).toBeLessThanOrEqual(3000);
  if (diagnostics.length > 1000)
    expect(diagnostics.flatMap(({ hints }) => hints)).toContain(
      "同样的问题还有99000处没有列出，改好已经列出的以后再统计一次",
    );
});

const PICTURE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const shown = (count: number) =>
  document(
    count,
    () =>
      `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="big" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></v:shape></w:pict></w:r></w:p>`,
  );

test.each([
  ["a picture of 2 MB that is shown three thousand times", 3000, 2_000_000],
  ["a picture that is larger than any", 1, 60_000_000],
])("%s is left out of a report, and that is said", async (_, times, size) => {
  const root = folder();
  const parts = unzipSync(shown(times));
  const relations = "word/_rels/document.xml.rels";
  const related = strFromU8(parts[relations]!).replace(
    "</Relationships>",
    `<Relationship Id="big" Type="${PICTURE}" Target="media/big.png"/></Relationships>`,
  );
  const types = strFromU8(parts["[Content_Types].xml"]!).replace(
    "<Default",
    '<Default Extension="png" ContentType="image/png"/><Default',
  );
  writeFileSync(
    path.join(root, "a.docx"),
    zipSync({
      ...parts,
      [relations]: strToU8(related),
      "[Content_Types].xml": strToU8(types),
      "word/media/big.png": new Uint8Array(size),
    }),
  );
  const { status, stdout, stderr, ended } = await cli.run(read("a.docx"), root);
  expect(ended, stderr).toBeUndefined();
  expect(status).toBe(0);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  expect(diagnostics.filter(({ code }) => code === "GR8009")).toHaveLength(times);
});

test("a report of long paragraphs of one sign each is checked and built", async () => {
  const root = folder();
  const signs = ["公", "十", "、", " ", "\u3000", "“公"];
  const paragraph = (sign: string) => `    公${sign.repeat(9_800 / sign.length)}公开1件x`;
  const body = Array.from({ length: 66 }, (_, at) => paragraph(signs[at % signs.length]!)).join("\n\n");
  writeFileSync(path.join(root, "data.yaml"), withNarrative(body.trimStart()));
  const { status, stderr, ended } = await cli.run(["build", "data.yaml", "--reporter", "json"], root);
  expect(ended, stderr).toBeUndefined();
  expect(status, stderr).toBe(0);
});

test("a report of a hundred thousand unknown references is told a thousand, and how many more", async () => {
  const root = folder();
  const body = Array(70)
    .fill(`公${"{a.b}".repeat(1_800)}`)
    .join("\n\n");
  writeFileSync(path.join(root, "data.yaml"), withNarrative(body));
  const { status, stdout, stderr, ended } = await cli.run(check("data.yaml"), root);
  expect(ended, stderr).toBeUndefined();
  expect(status, stderr).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; args: object }[] };
  expect(diagnostics.filter(({ code }) => code === "GR5001")).toHaveLength(1000);
  const others = diagnostics.filter(({ code }) => code === "GR5015");
  expect(others.map(({ args }) => args)).toEqual([{ code: "GR5001", count: 125_000 }]);
});
