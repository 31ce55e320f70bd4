import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Inline, ReportDocument, StatutoryTable } from "../../../src/document.js";
import { emitHtml, emitHtmlFragment } from "../../../src/emit/html/document.js";
import { plainValue } from "../../../src/emit/html/inlines.js";
import { compile } from "../../../src/index.js";
import { attribute, cellsOf, type Element, HtmlReader, textOf, within } from "../../fixtures/html-page.js";
import { IMAGES, WEB_REPORT } from "../../fixtures/web-report.js";
import { exampleText, MINIMAL, replaced } from "../../support/files.js";
import { randomReport, write } from "../../support/random-report.js";
import { folder, gov } from "../../support/run-cli.js";

const documentOf = (text: string, previous?: string): ReportDocument => {
  const bytes = (content: string) => new TextEncoder().encode(content);
  const { document, diagnostics } = compile(
    { name: "data.yaml", bytes: bytes(text) },
    {
      readImage: (name) => IMAGES[name as keyof typeof IMAGES] ?? "missing",
      ...(previous !== undefined && { previous: { name: "previous.yaml", bytes: bytes(previous) } }),
    },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return document!;
};

const whole = documentOf(WEB_REPORT);
const page = new HtmlReader(emitHtml(whole));
const fragment = new HtmlReader(emitHtmlFragment(whole), "fragment");
const BOTH: [string, HtmlReader][] = [
  ["page", page],
  ["fragment", fragment],
];

const read = (document: ReportDocument) => new HtmlReader(emitHtml(document));
const withBlocks = (...blocks: Block[]) => read({ ...whole, blocks });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const form = (reader: HtmlReader, { id }: StatutoryTable): Element =>
  reader.all("table").find((table) => attribute(table, "data-form") === id)!;
const textsWithin = (element: Element, name: string) => within(element, name).map(textOf);

describe("build", () => {
  test("--format html writes a page, --html fragment its content", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    const built = async (...more: string[]) => {
      const { status, stdout } = await gov(["build", "--format", "html", ...more], root);
      expect({ status, stdout }).toEqual({ status: 0, stdout: "data.html\n" });
      return readFileSync(path.join(root, "data.html"), "utf8");
    };
    expect(await built()).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(await built("--html", "page")).toMatch(/^<!DOCTYPE html>/);
    expect(await built("--html", "fragment")).toMatch(/^<article [^>]*>\n<h1 /);
  });

  test.each([
    [["--html", "fragment"], "--html fragment 要和 --format html 一起用"],
    [["--format", "html", "--html", "whole"], "选项 --html 不能是 whole"],
  ])("%j is wrong use", async (options, message) => {
    const root = folder({ "data.yaml": MINIMAL });
    const { status, stderr } = await gov(["build", ...options], root);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("the page", () => {
  test("is valid, in Chinese, and says what it is", () => {
    expect(page.faults).toEqual([]);
    expect(attribute(page.one("html"), "lang")).toBe("zh-CN");
    expect(textOf(page.one("title"))).toBe("某省科学技术厅2022年政府信息公开工作年度报告");
    expect(textsWithin(page.one("h1"), "span")).toEqual(["某省科学技术厅", "2022年政府信息公开工作年度报告"]);
    expect(page.meta("viewport")).toBe("width=device-width, initial-scale=1");
    expect(page.meta("description")).toBe(
      "某省科学技术厅2022年政府信息公开工作年度报告：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。",
    );
    expect(page.meta("ArticleTitle")).toBe(whole.title);
    expect(page.meta("ContentSource")).toBe("某省科学技术厅");
    expect(page.meta("PubDate")).toBe("2023-01-18 00:00");
    expect(read(documentOf(MINIMAL)).meta("PubDate")).toBeUndefined();
  });

  test("loads nothing and runs nothing", () => {
    const elements = page.all();
    expect(page.all("script", "link", "iframe", "object", "embed", "form", "base")).toEqual([]);
    const names = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect([...names].filter((name) => name.startsWith("on") || name === "srcset")).toEqual([]);
    for (const image of page.all("img")) expect(attribute(image, "src")).toMatch(/^data:image\/png;base64,/);
    expect(textOf(page.one("style"))).not.toMatch(/url\(|@import|expression/);
    const policy = page
      .all("meta")
      .find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy");
    expect(attribute(policy!, "content")).toContain("default-src 'none'");
  });

  test("has landmarks, each part named by its heading", () => {
    expect(within(page.one("header"), "h1")).toHaveLength(1);
    const sections = within(page.one("main"), "section");
    const names = sections.map((section) =>
      attribute(section, "aria-labelledby")!
        .split(" ")
        .map((id) => textOf(page.byId(id)))
        .join(" "),
    );
    expect(names).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
      "附件1 主动公开目录",
      "附件2 统计表",
    ]);
  });

  test("the mark of a draft, and its title", () => {
    expect(page.all("p").map(textOf)).not.toContain("草稿");
    const draft = read({ ...whole, draft: true });
    expect(within(draft.one("header"), "p").map(textOf)).toEqual(["草稿"]);
    expect(textOf(draft.one("title"))).toBe(`草稿：${whole.title}`);
    const content = new HtmlReader(emitHtmlFragment({ ...whole, draft: true }), "fragment");
    expect(content.all("p").map(textOf)).toContain("草稿");
  });
});

describe.each(BOTH)("the content of the %s", (_, reader) => {
  test("headings in order, with their printed numbers", () => {
    const headings = reader.all("h1", "h2", "h3", "h4", "h5").slice(1);
    expect(headings.map((heading) => `${heading.tagName} ${textOf(heading)}`)).toEqual([
      "h2 一、总体情况",
      "h3 （一）自设标题",
      "h4 1.更低一级",
      "h3 （二）独立标题",
      "h3 （三）接排标题。",
      "h2 二、主动公开政府信息情况",
      "h2 三、收到和处理政府信息公开申请情况",
      "h2 四、政府信息公开行政复议、行政诉讼情况",
      "h2 五、存在的主要问题及改进情况",
      "h2 六、其他需要报告的事项",
      "h2 主动公开目录",
      "h3 一、第一部分",
      "h2 统计表",
    ]);
  });

  test("a run-in heading is a heading on the line of its paragraph", () => {
    const heading = reader.all("h3").find((each) => textOf(each) === "（三）接排标题。")!;
    expect(textOf(heading.parentNode as Element)).toBe("（三）接排标题。接排内容。");
  });

  test("references are data elements with their plain value; a postcode is text", () => {
    const first = reader.all("p").find((each) => textOf(each).startsWith("“引号”"))!;
    expect(textOf(first)).toBe("“引号”——破折号……省略号·间隔号ABC123，邮编010010，共12345679件，占100.0%。");
    expect(within(first, "data").map((each) => [textOf(each), attribute(each, "value")])).toEqual([
      ["12345679", "12345679"],
      ["100.0%", "1.000"],
    ]);
  });

  test("links, emphasis, lists, quotes, pictures", () => {
    expect(reader.all("a").map((each) => [textOf(each), attribute(each, "href")])).toEqual([
      ["http://example.gov.cn/a?b=1&c=2", "http://example.gov.cn/a?b=1&c=2"],
      ["邮箱", "mailto:a@b.cn"],
    ]);
    expect(reader.all("strong").map(textOf)).toEqual(["强调"]);
    const [outer, inner] = reader.all("ol");
    expect(textsWithin(outer!, "p")).toEqual([
      "第一项",
      "第二项",
      "第二项的第二段",
      "内层一",
      "内层二",
      "第三项",
    ]);
    expect(textsWithin(inner!, "li").map((text) => text.trim())).toEqual(["内层一", "内层二"]);
    expect(within(reader.all("ul")[0]!, "ul", "li").map(({ tagName }) => tagName)).toEqual([
      "li",
      "ul",
      "li",
    ]);
    const quote = reader.one("blockquote");
    expect(within(quote, "p", "table").map(({ tagName }) => tagName)).toEqual(["p", "table"]);
    const images = reader.all("img");
    expect(images.map((each) => ["alt", "width", "height"].map((name) => attribute(each, name)))).toEqual([
      ["流程图", "1600", "300"],
      ["长图", "120", "1500"],
    ]);
    const bytes = attribute(images[0]!, "src")!.replace("data:image/png;base64,", "");
    expect(Buffer.from(bytes, "base64").equals(IMAGES["wide.png"])).toBe(true);
  });

  test("narrative tables: every cell, header cells that head something, a name for the region", () => {
    const table = reader.all("table")[1]!;
    const source = whole.blocks.find((block) => block.type === "table")!;
    expect(source.type === "table" && cellsOf(table).map(({ text }) => text)).toEqual(
      [source].flatMap((block) =>
        block.type === "table" ? [block.header, ...block.rows].flat().map((cell) => textOfInlines(cell)) : [],
      ),
    );
    expect(within(table, "th").map((each) => attribute(each, "scope"))).toEqual(Array(40).fill("col"));
    // The quoted table has an empty header.
    expect(within(reader.all("table")[0]!, "th").map(textOf)).toEqual(["甲"]);
    const regions = reader.all("div").filter((each) => attribute(each, "role") === "region");
    expect(regions).toHaveLength(reader.all("table").length);
    const names = regions.map((each) => attribute(each, "aria-label"));
    expect(names.slice(2, 5)).toEqual([
      "表格3：主动公开政府信息情况",
      "表格4：收到和处理申请情况",
      "表格5：行政复议行政诉讼情况",
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(regions.every((each) => attribute(each, "tabindex") === "0")).toBe(true);
  });

  test("附件说明 and 落款 before the attachments", () => {
    const texts = reader.all("p").map(textOf);
    const at = texts.indexOf("附件：1.主动公开目录");
    expect(texts.slice(at, at + 5)).toEqual([
      "附件：1.主动公开目录",
      "2.统计表",
      "某省科学技术厅",
      "2023年1月18日",
      "附件1",
    ]);
    expect(attribute(reader.one("time"), "datetime")).toBe("2023-01-18");
  });
});

function textOfInlines(content: Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}

describe("the tables of the form", () => {
  test("read back equal to the cell, figures as data, in any report, on page and fragment", () => {
    fc.assert(
      fc.property(randomReport().map(write), ({ text }) => {
        const document = documentOf(text);
        for (const reader of [read(document), new HtmlReader(emitHtmlFragment(document), "fragment")]) {
          for (const table of document.tables) {
            const cells = cellsOf(form(reader, table));
            expect(cells.map(({ element: _, ...cell }) => cell)).toEqual(
              table.cells.map(({ row, column, rowspan, colspan, runs }) => ({
                row,
                column,
                rowspan,
                colspan,
                text: runs.map((run) => run.text).join(""),
              })),
            );
            expect(
              cells.map(({ element }) => within(element, "data").map((each) => attribute(each, "value"))),
            ).toEqual(table.cells.map(({ figure }) => (figure ? [figure.value] : [])));
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  test.each(BOTH)("each figure of the %s names its headers: columns, then rows", (_, reader) => {
    const headers = new Map(
      whole.tables.flatMap((table) => {
        const cells = cellsOf(form(reader, table));
        return table.cells.flatMap(({ figure, row, column }) => {
          const cell = cells.find((each) => each.row === row && each.column === column)!;
          const ids = attribute(cell.element, "headers")?.split(" ");
          return figure ? [[figure.path, ids?.map((id) => textOf(reader.byId(id))) ?? []] as const] : [];
        });
      }),
    );
    expect(headers.size).toBe(whole.data.length);
    for (const { path: figure, row, column } of whole.data) {
      const named = headers.get(figure)!;
      expect(named, figure).toContain(column);
      // 三（三）1.属于国家秘密 is the last of its headers after what stands for the merged cells.
      const last = named.at(-1)!;
      if (!figure.startsWith("reviewAndLitigation"))
        expect(row.endsWith(last.replace(/（区分.*/, ""))).toBe(true);
    }
    expect(headers.get("proactiveDisclosure.licensing.decisions")).toEqual([
      "第二十条第（五）项",
      "本年处理决定数量",
      "行政许可",
    ]);
    expect(headers.get("applications.results.withheld.stateSecret.commercial")).toEqual([
      "申请人情况",
      "法人或其他组织",
      "商业企业",
      "三、本年度办理结果",
      "（三）不予公开",
      "1.属于国家秘密",
    ]);
    expect(headers.get("applications.carriedToNextYear.total")).toEqual([
      "申请人情况",
      "总计",
      "四、结转下年度继续办理",
    ]);
    expect(headers.get("reviewAndLitigation.litigation.afterReconsideration.upheld")).toEqual([
      "行政诉讼",
      "复议后起诉",
      "结果维持",
    ]);
  });

  test("every header cell has a scope, the sentence in the corner of table 三 is none", () => {
    for (const table of page.all("table")) {
      for (const header of within(table, "th"))
        expect(attribute(header, "scope")).toMatch(/^(col|row|rowgroup)$/);
    }
    const corner = cellsOf(form(page, whole.tables[1]!))[0]!;
    expect([corner.element.tagName, corner.text]).toEqual([
      "td",
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    ]);
    const captions = whole.tables.map((table) => within(form(page, table), "caption").map(textOf));
    expect(captions).toEqual([["主动公开政府信息情况"], ["收到和处理申请情况"], ["行政复议行政诉讼情况"]]);
  });

  test("a remark stands behind the number, outside its data element", () => {
    const cell = cellsOf(form(page, whole.tables[0]!)).find(({ text }) => text.startsWith("13（"))!;
    expect(cell.text).toBe("13（含自然失效29件）");
    expect(within(cell.element, "data").map(textOf)).toEqual(["13"]);
  });
});

describe("what only the document can hold", () => {
  test("captions of pictures and tables", () => {
    const reader = withBlocks(
      {
        type: "image",
        format: "jpeg",
        data: new Uint8Array([1]),
        width: 3,
        height: 2,
        alt: "图",
        caption: "图1 流程",
      },
      {
        type: "table",
        align: [null],
        header: [[{ type: "text", text: "甲" }]],
        rows: [],
        caption: [{ type: "text", text: "表1 各县" }],
      },
    );
    expect(textOf(reader.one("figcaption"))).toBe("图1 流程");
    expect(attribute(reader.one("img"), "src")).toBe("data:image/jpeg;base64,AQ==");
    expect(textOf(reader.one("caption"))).toBe("表1 各县");
    expect(reader.all("div").map((each) => attribute(each, "aria-label"))).toContain("表格1：表1 各县");
  });

  test("a seal has its room", () => {
    const signature: Block = { type: "signature", name: "某局", date: "2023年1月8日" };
    const classOf = (block: Block) =>
      withBlocks(block)
        .all("div")
        .map((each) => attribute(each, "class"))
        .at(-1);
    expect(classOf(signature)).toBe("gr-signature");
    expect(classOf({ ...signature, seal: true })).toBe("gr-sealed-signature");
  });

  test("an ordered list that begins later", () => {
    const items: Block[][] = [[paragraph({ type: "text", text: "甲" })]];
    expect(attribute(withBlocks({ type: "list", ordered: true, start: 3, items }).one("ol"), "start")).toBe(
      "3",
    );
  });
});

describe("the value of a reference", () => {
  test.each([
    ["7", "7"],
    ["27.948692", "27.948692"],
    ["-8", "-8"],
    ["+3", "+3"],
    ["32.0%", "0.320"],
    ["0.5%", "0.005"],
    ["1250.0%", "12.500"],
    ["同比增长12.5%", "0.125"],
    ["同比下降12.5%", "-0.125"],
    ["与上年持平", "0"],
    ["某省科学技术厅", undefined],
    ["0591-87869628", undefined],
    ["", undefined],
  ])("%s is %s", (text, value) => expect(plainValue(text)).toBe(value));

  test("change against last year, in the text", () => {
    const text = replaced(
      MINIMAL,
      "本机关依法公开政府信息。",
      '"现行有效文件{{proactiveDisclosure.normativeDocuments.inForce | change}}。"',
    );
    const last = replaced(MINIMAL, "year: 2022", "year: 2021").replace("inForce: 90", "inForce: 80");
    const found = read(documentOf(text, last)).all("p")[0]!;
    expect(textOf(found)).toBe("现行有效文件同比增长12.5%。");
    expect(within(found, "data").map((each) => attribute(each, "value"))).toEqual(["0.125"]);
  });
});

describe("text from the data is never markup", () => {
  const HOSTILE = [
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "' style='x",
    "&lt;b&gt;&amp;",
    "</title></style><script>",
    "<!-- --> ]]>",
    "\u202etxt.exe\u2066",
  ];
  const ALLOWED =
    "html head meta title style body div header h1 h2 h3 h4 h5 main section p br strong a data bdi time ol ul li blockquote figure img figcaption table caption colgroup col thead tbody tr th td span article".split(
      " ",
    );
  /** Plain text, signs of HTML, control characters, noncharacters and halves of pairs. */
  const anyText = fc
    .array(
      fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }), fc.constant("\u0000\ud800\ufdd0")),
    )
    .map((parts) => parts.join("甲"));
  const shown = (text: string) =>
    text.replace(/[\t\r\n]+/g, " ").replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, "");

  test("in every place of the document", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inline: Inline[] = [
          { type: "text", text },
          { type: "figure", text, path: "agency.name", strong: true },
          { type: "link", url: `http://example.cn/${encodeURIComponent(shown(text))}`, text },
        ];
        const cell = { row: 0, rowspan: 1, colspan: 1, align: "left" as const };
        const document: ReportDocument = {
          ...whole,
          title: text,
          titleLines: [text],
          creator: text,
          subject: text,
          style: { ...whole.style, fonts: { ...whole.style.fonts, body: text, latin: text } },
          blocks: [
            { type: "heading", level: 1, number: "一、", title: inline, runIn: inline },
            paragraph(...inline),
            { type: "list", ordered: false, start: 1, items: [[paragraph(...inline)]] },
            { type: "table", align: [null], header: [inline], rows: [[inline]], caption: inline },
            {
              type: "image",
              format: "png",
              data: new Uint8Array(),
              width: 1,
              height: 1,
              alt: text,
              caption: text,
            },
            { type: "quote", blocks: [paragraph(...inline)] },
            {
              type: "statutory",
              table: {
                ...whole.tables[0]!,
                rows: 1,
                columnWidths: [1, 2],
                cells: [
                  { ...cell, column: 0, role: "label", runs: [{ text }, { text, note: true }] },
                  {
                    ...cell,
                    column: 1,
                    role: "figure",
                    runs: [{ text: `1（${text}）` }],
                    figure: { path: "x", value: "1", kind: "count", unit: "件", remark: text },
                  },
                ],
              },
            },
            { type: "signature", name: text, date: text },
            { type: "attachmentList", entries: [{ title: inline }] },
            { type: "attachment", label: text, title: inline },
          ],
        };
        const readers = [read(document), new HtmlReader(emitHtmlFragment(document), "fragment")];
        for (const reader of readers) {
          expect(reader.faults).toEqual([]);
          expect(reader.all().filter(({ tagName }) => !ALLOWED.includes(tagName))).toEqual([]);
          expect(attribute(reader.one("img"), "alt")).toBe(shown(text));
          expect(textOf(reader.one("h1"))).toBe(shown(text));
          expect(textOf(reader.one("blockquote")).trim()).toBe(shown(text).repeat(3).trim());
          expect(textOf(reader.all("th").at(-1)!)).toBe(shown(text).repeat(2));
          expect(cellsOf(reader.all("table").at(-1)!).at(-1)!.text).toBe(`1（${shown(text)}）`);
        }
        expect(textOf(readers[0]!.one("title"))).toBe(shown(text));
        expect(readers[0]!.meta("author")).toBe(shown(text));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//example.cn",
    "file:///etc/passwd",
    "",
  ])("%j is no link, only its text", (url) => {
    const reader = withBlocks(paragraph({ type: "link", url, text: "请看" }));
    expect(reader.all("a")).toEqual([]);
    expect(reader.all("p").map(textOf)).toEqual(["请看"]);
  });

  test("marks that turn the direction of text stay in their own piece", () => {
    const reader = withBlocks(
      paragraph(
        { type: "text", text: "前" },
        { type: "figure", text: "\u202e5", path: "x" },
        { type: "text", text: "后" },
      ),
    );
    expect(reader.all("bdi").map(textOf)).toEqual(["\u202e5"]);
  });

  test("a typeface's name cannot leave its string", () => {
    const fonts = { ...whole.style.fonts, body: `a';}</style><script>alert(1)</script>\\` };
    const reader = read({ ...whole, style: { ...whole.style, fonts } });
    expect(reader.all("script")).toEqual([]);
    expect(textOf(reader.one("style"))).toContain("'a\\27 \\3b \\7d \\3c \\2f style");
  });
});

describe("the fragment", () => {
  test("is one article with inline styles only", () => {
    expect(fragment.faults).toEqual([]);
    expect(fragment.all("style", "script", "link", "html", "head", "body", "main", "header", "meta")).toEqual(
      [],
    );
    expect(fragment.all().filter((each) => attribute(each, "class") !== undefined)).toEqual([]);
    expect(fragment.all()[0]!.tagName).toBe("article");
    for (const cell of fragment.all("td", "th")) expect(attribute(cell, "style")).toContain("border");
  });

  test("says what the page says", () => {
    const plain = (element: Element) => textOf(element).replace(/\n+/g, "\n");
    const content = [...within(page.one("body"), "header"), page.one("main")].map(plain).join("");
    expect(plain(fragment.one("article")).replaceAll("\n", "")).toBe(content.replaceAll("\n", ""));
  });

  test("keeps its tables and their headers where ids, classes and style sheets are taken out", () => {
    const html = new TextDecoder().decode(emitHtmlFragment(whole));
    const cleaned = new HtmlReader(
      html.replace(/ (?:id|class|headers|aria-[a-z]+|data-[a-z]+)="[^"]*"/g, ""),
      "fragment",
    );
    const tables = cleaned.all("table").slice(2, 5);
    for (const [index, table] of whole.tables.entries()) {
      const cells = cellsOf(tables[index]!);
      expect(cells.map(({ text }) => text)).toEqual(
        table.cells.map(({ runs }) => runs.map((run) => run.text).join("")),
      );
      for (const { element } of cells.filter((cell) => cell.element.tagName === "th"))
        expect(attribute(element, "scope")).toBeDefined();
    }
  });
});

test("the same document gives the same bytes, after any other", () => {
  const example = documentOf(exampleText());
  for (const emit of [emitHtml, emitHtmlFragment]) {
    const first = emit(example);
    emit(whole);
    expect(Buffer.compare(emit(documentOf(exampleText())), first)).toBe(0);
  }
});
