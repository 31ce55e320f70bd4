import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../src/document.js";
import { BOTH, paragraph, textsWithin, whole, withBlocks } from "../../fixtures/html-document.js";
import { attribute, cellsOf, type Element, textOf, within } from "../../fixtures/html-page.js";
import { IMAGES } from "../../fixtures/web-report.js";

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
    // Those of the contents list lead to parts of the page.
    const links = reader.all("a").filter((each) => !attribute(each, "href")!.startsWith("#"));
    expect(links.map((each) => [textOf(each), attribute(each, "href")])).toEqual([
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
    const dashes = reader.all("ul").find((each) => attribute(each, "class") !== "gr-contents-list");
    expect(within(dashes!, "ul", "li").map(({ tagName }) => tagName)).toEqual(["li", "ul", "li"]);
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

  test.each([
    [3, 1, [undefined, undefined]],
    [4, 1, ["list-style-type:'（1）'", "list-style-type:'（2）'"]],
    [5, 9, ["list-style-type:'⑨'", "list-style-type:'⑩'"]],
    [5, 50, ["list-style-type:'㊿'", "list-style-type:'（51）'"]],
  ] as const)(
    "an ordered list of level %i has the numbers of the document from %i on",
    (level, start, styles) => {
      const items = [
        [paragraph({ type: "text", text: "甲。" })],
        [paragraph({ type: "text", text: "乙。" })],
      ];
      const reader = withBlocks({ type: "list", ordered: true, start, level, items });
      expect(within(reader.one("ol"), "li").map((item) => attribute(item, "style"))).toEqual(styles);
    },
  );

  test("an ordered list that begins later", () => {
    const items: Block[][] = [[paragraph({ type: "text", text: "甲" })]];
    expect(attribute(withBlocks({ type: "list", ordered: true, start: 3, items }).one("ol"), "start")).toBe(
      "3",
    );
  });
});

function textOfInlines(content: Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}
