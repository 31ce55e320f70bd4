import fc from "fast-check";
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { compile, emitDocx, emitXlsx } from "../../src/index.js";
import { MINIMAL } from "./files.js";
import { foreign } from "./foreign.js";
import { formOf } from "./forms.js";
import type { Kind } from "./fuzz-case.js";
import { bomb, place, soup } from "./fuzz-tokens.js";
import { rawWorkbook, worksheet } from "./hostile-workbooks.js";
import { fonts, wordStyle, wordTemplate } from "./word-template.js";

const NUMBERS = [
  "0",
  "1",
  "-1",
  "1e999",
  "NaN",
  "16385",
  "1048577",
  "99999999999",
  "0x10",
  "",
  "１２",
  "=1+1",
];

const XML_TOKENS = [
  ...NUMBERS,
  ..."<>&'\"/ ",
  "</",
  "/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?a ?>",
  "&#0;",
  "&#x1F600;",
  "&amp;",
  "&a;",
  '<!DOCTYPE a [<!ENTITY a "b">]>',
  " xmlns:a='b'",
  "<a:b>",
];

const SHEET_TOKENS = [
  ...XML_TOKENS,
  ...NUMBERS.flatMap((number) => [
    `<v>${number}</v>`,
    `<row r="${number}">`,
    `<c r="A${number}">`,
    `<c s="${number}">`,
  ]),
  ...["<row>", "</row>", "<row/>", "<c>", "</c>", "<v>", "</v>", "<is><t>", "</t></is>", "<f>", "</f>"],
  ...[
    '<c t="s">',
    '<c t="str">',
    '<c t="b">',
    '<c t="e">',
    '<c t="inlineStr">',
    '<c r="XFD1048576">',
    '<c r="AAAA1">',
  ],
  ...[
    '<mergeCell ref="A1:XFD1048576"/>',
    '<mergeCell ref="B2:A1"/>',
    "<mergeCells>",
    "</sheetData>",
    "<sheetData>",
  ],
  ...["申请人类别", "收到日期", "办理结果", "自然人", "予以公开", "2022-03-05", "待填"],
];

const TEXT_TOKENS = [
  ...XML_TOKENS,
  ...[
    "w:p",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:r",
    "w:t",
    "w:sdt",
    "w:sdtContent",
    "w:ins",
    "w:del",
    "w:txbxContent",
  ].flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...NUMBERS.flatMap((number) => [
    `<w:gridSpan w:val="${number}"/>`,
    `<w:numId w:val="${number}"/>`,
    `<w:ilvl w:val="${number}"/>`,
  ]),
  ...[
    "<w:vMerge/>",
    '<w:vMerge w:val="restart"/>',
    "<w:vanish/>",
    '<w:fldChar w:fldCharType="begin"/>',
    "<w:br/>",
  ],
  ...[
    '<w:basedOn w:val="a"/>',
    '<w:hyperlink r:id="rId1">',
    '<a:blip r:embed="rId1"/>',
    "<mc:AlternateContent>",
  ],
];

const STYLE_TOKENS = [
  ...XML_TOKENS,
  ...["a", "b", "c", "", "标题 1", "heading 1"].flatMap((name) => [
    `<w:basedOn w:val="${name}"/>`,
    `<w:name w:val="${name}"/>`,
    `<w:aliases w:val="${name}"/>`,
    `<w:link w:val="${name}"/>`,
  ]),
  ...NUMBERS.flatMap((number) => [
    `<w:spacing w:line="${number}" w:lineRule="exact"/>`,
    `<w:sz w:val="${number}"/>`,
  ]),
  ...[
    '<w:rFonts w:eastAsia="黑体"/>',
    '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>',
    "<w:docDefaults>",
    "</w:style>",
  ],
  ...['<w:style w:styleId="a" w:type="paragraph">', "<w:styles>", "</w:styles>", '<a:ea typeface="\u202e"/>'],
];

const RELATION_TOKENS = [
  ...XML_TOKENS,
  ...[
    "file:///etc/passwd",
    "http://127.0.0.1:9/a",
    "../../../../etc/passwd",
    "/word/document.xml",
    "document.xml",
  ].flatMap((target) => [
    `<Relationship Id="rId1" Type="t/image" Target="${target}" TargetMode="External"/>`,
    `<Relationship Id="rId1" Type="t/officeDocument" Target="${target}"/>`,
    `<Relationship Id="rId1" Type="t/styles" Target="${target}"/>`,
    `<Relationship Id="rId1" Type="t/worksheet" Target="${target}"/>`,
  ]),
];

/** The commands that a document from outside is given to. */
export const documentCommands = (name: string): string[][] => [
  ["import", name, "-o", "../out/data.yaml", "--force"],
  ["validate", name, "--reporter", "json"],
];

const workbookCommands = (name: string): string[][] => [
  ...documentCommands(name),
  ["tally", name, "--year", "2022", "-o", "../out/tally.yaml", "--force", "--sheet", "../out/sheet.xlsx"],
  ["aggregate", name, "-o", "../out/sum.yaml", "--force", "--allow-invalid"],
  ["compare", name, name],
];

/** A whole package with pieces put into its parts: behind tags, into values, in their places. */
const edited = (name: string, whole: Unzipped, tokens: readonly string[]) => {
  const names = Object.keys(whole).filter((each) => /\.(?:xml|rels)$/.test(each));
  // The parts that hold what is read come up more often.
  const main = names.filter((each) =>
    /document\.xml$|sheet\d+\.xml$|sharedStrings|styles\.xml$|workbook\.xml$/.test(each),
  );
  const edit = fc.record({
    part: fc.oneof(fc.constantFrom(...main), fc.constantFrom(...names)),
    at: place,
    piece: fc.oneof(soup(tokens, 4), soup(RELATION_TOKENS, 2)),
    way: fc.constantFrom("behind a tag", "for a number", "anywhere", "cut"),
  });
  return fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) => {
    const parts = { ...whole };
    for (const { part, at: where, piece, way } of edits) {
      const text = strFromU8(parts[part]!);
      const from = Math.floor(where * text.length);
      parts[part] = strToU8(changed(text, from, piece, way));
    }
    return { name, bytes: zipSync(parts, { level: 0 }) };
  });
};

function changed(text: string, from: number, piece: string, way: string): string {
  if (way === "cut") return text.slice(0, from) + text.slice(from + piece.length * 20);
  if (way === "anywhere") return text.slice(0, from) + piece + text.slice(from);
  if (way === "for a number") return text.slice(0, from) + text.slice(from).replace(/\d+/, () => piece);
  const tag = text.indexOf(">", from) + 1;
  return text.slice(0, tag) + piece + text.slice(tag);
}

/** Documents and workbooks with raw parts: soups, bombs, and whole ones that were edited. */
export async function packageKinds(): Promise<Record<string, Kind>> {
  const { document } = compile({ name: "data.yaml", bytes: strToU8(MINIMAL) });
  const [docx, xlsx, form] = [await emitDocx(document!), await emitXlsx(document!), await formOf(MINIMAL)];
  const sheetText = fc.oneof(soup(SHEET_TOKENS, 60), soup(SHEET_TOKENS, 60).map(worksheet));
  const book = (bytes: Uint8Array, name = "a.xlsx") => ({
    files: { [name]: bytes },
    commands: workbookCommands(name),
  });
  const inDocx = (xml: string) => {
    const parts = unzipSync(docx);
    const head = strFromU8(parts["word/document.xml"]!).replace(/<w:body>.*/s, "<w:body>");
    return zipSync(
      { ...parts, "word/document.xml": strToU8(`${head}${xml}</w:body></w:document>`) },
      { level: 1 },
    );
  };
  const text = (bytes: Uint8Array) => ({ files: { "a.docx": bytes }, commands: documentCommands("a.docx") });
  const several = fc.oneof(
    edited("a.xlsx", unzipSync(form), SHEET_TOKENS),
    edited("a.xlsx", unzipSync(xlsx), SHEET_TOKENS),
  );
  const texts = fc.oneof(
    edited("a.docx", unzipSync(docx), TEXT_TOKENS),
    edited("a.docx", unzipSync(foreign("plain.docx")), TEXT_TOKENS),
    edited("a.docx", unzipSync(foreign("styled.docx")), TEXT_TOKENS),
  );
  const styles = [
    wordStyle("a", "公文标题", { rPr: fonts("方正小标宋简体"), basedOn: "b" }),
    wordStyle("b", "正文", {
      rPr: fonts("仿宋", "Times New Roman"),
      pPr: '<w:spacing w:line="570" w:lineRule="exact"/>',
    }),
    wordStyle("c", "公文表格", { basedOn: "a" }),
  ];
  const templates = fc.oneof(
    edited("a.docx", unzipSync(wordTemplate({ styles: styles.join("") })), STYLE_TOKENS),
    edited("a.docx", unzipSync(foreign("styled.docx")), STYLE_TOKENS),
  );
  return {
    "a template of an office": {
      arbitrary: templates.map(({ bytes }) => ({
        files: { "data.yaml": strToU8(`${MINIMAL}style: { reference: a.docx }\n`), "a.docx": bytes },
        commands: [
          ["validate", "data.yaml", "--reporter", "json"],
          ["build", "data.yaml", "--out-dir", "../out"],
        ],
      })),
      share: 0.5,
    },
    "soup of a workbook": {
      arbitrary: fc
        .record({ sheet: sheetText, strings: soup(SHEET_TOKENS, 20), styles: soup(SHEET_TOKENS, 20) })
        .map(({ sheet, strings, styles }) =>
          book(
            rawWorkbook(sheet, {
              "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
              "xl/styles.xml": `<styleSheet>${styles}`,
            }),
          ),
        ),
      share: 1,
    },
    "edited workbooks": { arbitrary: several.map(({ bytes }) => book(bytes)), share: 1 },
    "bombs of a workbook": {
      arbitrary: fc
        .tuple(bomb(SHEET_TOKENS), fc.boolean())
        .map(([xml, isInside]) => book(rawWorkbook(isInside ? worksheet(xml) : xml))),
      share: 0.1,
    },
    "bombs of shared strings": {
      arbitrary: bomb(["<si><t>", "</t></si>", "<si>", "<r>", "</r>", "<rPh>", "a", "<t/>", "&amp;"]).map(
        (xml) =>
          book(
            rawWorkbook(worksheet('<row><c t="s"><v>0</v></c></row>'), {
              "xl/sharedStrings.xml": `<sst>${xml}</sst>`,
            }),
          ),
      ),
      share: 0.1,
    },
    "edited documents": { arbitrary: texts.map(({ bytes }) => text(bytes)), share: 1 },
    "soup of a document": { arbitrary: soup(TEXT_TOKENS, 60).map((xml) => text(inDocx(xml))), share: 0.5 },
    "bombs of a document": { arbitrary: bomb(TEXT_TOKENS).map((xml) => text(inDocx(xml))), share: 0.1 },
  };
}
