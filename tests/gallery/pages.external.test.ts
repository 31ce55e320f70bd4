import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportDocument } from "../../src/index.js";
import { contactsIn } from "../../src/text/contacts.js";
import { validForOffice } from "../support/open-xml-sdk.js";
import { runTool, testWith, tool } from "../support/tools.js";
import { buildGallery, PRINTED } from "./build.js";
import { GALLERY } from "./documents.js";
import { bare, countOf, pandocText, readingOf, textOf } from "./reading.js";
import { type Measured, type Page, renderAll } from "./render.js";
import { turnedNumber } from "./turned-number.js";

/** Millimetres that a measure may be off: grid.py draws a table's box a third of one outside its rules. */
const TOLERANCE = 1;

/** Margins of the text block in millimetres, upright and turned. */
const MARGINS = {
  portrait: { left: 28, right: 26, top: 37, bottom: 35 },
  landscape: { left: 35, right: 37, top: 28, bottom: 26 },
};

/** Documents with pages of running text. */
const PROSE = ["long", "wide", "images", "latin", "attachments", "draft", "style"];

const names = GALLERY.map(({ name }) => name);

describe("the gallery of documents", () => {
  let root: string;
  let documents: Map<string, ReportDocument>;
  const file = (name: string) => path.join(root, `${name}.docx`);
  const printed = (name: string) => path.join(root, PRINTED, `${name}.pdf`);
  const part = (name: string, inside: string) => strFromU8(unzipSync(readFileSync(file(name)))[inside]!);

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "gov-report-gallery-"));
    documents = await buildGallery(root);
  }, 180_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe("for validators", () => {
    test("has no fault for the Open XML SDK", async () => {
      // Those that differ only in how much text stands before table 三 are one case.
      await validForOffice(...names.filter((each) => !/^before-[^0]/.test(each)).map(file));
    }, 300_000);

    testWith(["measuring"], "has none for the schema and package rules of ISO/IEC 29500", () => {
      const script = path.join(tool("measuring"), "ooxml_validate.py");
      const { stdout, status } = runTool("/usr/bin/python3", [script, ...names.map(file)]);
      expect(status, stdout).toBe(0);
      // One picture of the gallery has no description, and the compiler warns of it too.
      expect(stdout.match(/^.*: (?:warning|error): .*$/gm)).toEqual([
        expect.stringMatching(/images\.docx: warning: .*no alternative text/),
      ]);
    });
  });

  describe("for other people's readers", () => {
    testWith(["pythonDocx"], "python-docx reads every paragraph in order and every cell", () => {
      const script = path.join(import.meta.dirname, "read.py");
      const { stdout, stderr, status } = runTool(tool("pythonDocx"), [script, ...names.map(file)]);
      expect(status, stderr).toBe(0);
      const read = JSON.parse(stdout) as Record<string, { paragraphs: string[]; tables: string[][][] }>;
      for (const [name, document] of documents) {
        const { paragraphs, tables } = readingOf(document);
        expect(read[file(name)], name).toEqual({ paragraphs, tables });
      }
    });

    test("mammoth reads all text in order", async () => {
      for (const [name, document] of documents) {
        const { value } = await mammoth.extractRawText({ buffer: readFileSync(file(name)) });
        expect(bare(value).replaceAll("\u2011", "-"), name).toBe(readingOf(document).whole);
      }
    });

    testWith(["pandoc"], "pandoc reads all text in order", () => {
      for (const [name, document] of documents) {
        const { stdout, status } = runTool(tool("pandoc"), ["-f", "docx", "-t", "json", file(name)]);
        expect(status, name).toBe(0);
        const { meta, blocks } = JSON.parse(stdout);
        const read = bare(pandocText([meta.title, blocks])).replaceAll("\u2011", "-");
        expect(read, name).toBe(readingOf(document).whole);
      }
    });
  });

  test("tells screen readers its language, its tables' head rows, its pictures' descriptions", () => {
    for (const name of names) {
      const body = part(name, "word/document.xml");
      expect(part(name, "word/styles.xml")).toContain('w:eastAsia="zh-CN"');
      expect(part(name, "docProps/core.xml")).toMatch(/<dc:title>.+<\/dc:title>.*<dc:language>zh-CN</s);
      for (const table of body.match(/<w:tbl>.*?<\/w:tbl>/gs)!) {
        // Table 二 has heads in five places, pictures beside each other have none.
        if (!/第二十条第（一）项|PictureRow/.test(table)) expect(table, name).toContain("<w:tblHeader/>");
        // No row is clipped: none has an exact height.
        expect(table).not.toContain('w:hRule="exact"');
      }
    }
    expect(part("nested", "word/document.xml")).toMatch(/<wp:docPr [^>]*descr="图片，内容见图下的说明"/);
  });

  test("has the fonts and the line pitch of its style everywhere, and page numbers in 宋体", () => {
    const styles = part("style", "word/styles.xml");
    const body = part("style", "word/document.xml");
    const fonts = new Set(
      [...(styles + body).matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"/g)].map((match) => match[1]),
    );
    const own = ["方正小标宋", "方正黑体", "方正楷体", "方正仿宋", "方正书宋"].map((font) => `${font}_GBK`);
    expect([...fonts].sort()).toEqual([...own, "宋体", "zh-CN"].sort());
    const named = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`, "s").exec(styles)![0];
    expect(named("Footer")).toContain('w:eastAsia="宋体"');
    expect(named("Caption")).toContain('w:eastAsia="方正书宋_GBK"');
    expect(named("Normal")).toContain('w:line="560" w:lineRule="exact"');
  });

  describe("on LibreOffice's pages", () => {
    let pages: Map<string, Measured>;
    const eachPage = (look: (page: Page, name: string, all: Page[]) => void) => {
      for (const [name, measure] of pages)
        for (const page of measure.pages) look(page, `${name}, page ${page.page}`, measure.pages);
    };

    beforeAll(() => {
      pages = renderAll(path.join(root, PRINTED), names);
    }, 180_000);

    testWith(["soffice", "measuring"], "has 22 lines of 28 characters on every full page of text", () => {
      for (const [name, { findings, pages: all }] of pages) {
        const unexplained = findings.filter(({ page, finding }) => {
          // It looks for numbers at the foot of a turned page too: the next test looks where they are.
          if (page !== null && all[page - 1]!.orientation === "landscape")
            return finding !== "no page number of the form — N —";
          // The others have too few full lines, or quotes, to say how many characters one has.
          if (page === null) return PROSE.includes(name);
          // 28 pt between lines, as the style asks.
          if (name === "style" && finding.startsWith("line pitch 28.0 pt")) return false;
          // The last paragraph, kept with the 落款, cost the page before it its lines.
          return !(all[page]?.text_lines.some((line) => /^\d{4}年\d+月\d+日$/.test(bare(line))) ?? false);
        });
        expect(unexplained, name).toEqual([]);
      }
      expect(pages.get("long")!.pages.length).toBeGreaterThan(55);
      const whole = pages.get("long")!.pages.filter(({ body_lines }) => body_lines === 22);
      expect(whole.length).toBeGreaterThan(50);
    });

    testWith(["soffice", "measuring"], "numbers every upright page at its foot", () => {
      eachPage(({ page, page_number, orientation }, where) => {
        if (orientation === "landscape") return;
        expect(page_number, where).toMatchObject({
          text: expect.stringMatching(new RegExp(`^— ?${page} ?—$`)),
          side: page % 2 === 1 ? "right" : "left",
          size_pt: 14,
        });
      });
    });

    testWith(
      ["soffice", "measuring", "pdftotext"],
      "numbers every turned page at the same place of the paper",
      () => {
        const seen = { odd: 0, even: 0 };
        for (const [name, { pages: all }] of pages) {
          for (const { page, orientation } of all) {
            if (orientation === "portrait") continue;
            const where = `${name}, page ${page}`;
            const { text, above, below, middle } = turnedNumber(printed(name), page);
            expect(text, where).toBe(`— ${page} —`);
            // The foot of the paper is the left edge of the page, its right edge the foot: 26 mm and one character of 14 pt.
            if (page % 2 === 1) expect(below, where).toBeCloseTo(26 + 4.9, 0);
            else expect(above, where).toBeCloseTo(28 + 4.9, 0);
            // The dash stands 7 mm below the text.
            expect(middle, where).toBeGreaterThan(35 - 8.5);
            expect(middle, where).toBeLessThan(35 - 6.5);
            seen[page % 2 === 1 ? "odd" : "even"] += 1;
          }
        }
        expect(Math.min(seen.odd, seen.even)).toBeGreaterThan(2);
      },
    );

    testWith(["soffice", "measuring"], "has nothing outside the text block", () => {
      eachPage((page, where) => {
        const margins = MARGINS[page.orientation];
        expect(page.outside_text_area, where).toBe("");
        for (const box of page.tables) {
          for (const side of ["left", "right", "top", "bottom"] as const)
            expect(box[side], `${where}: table, ${side}`).toBeGreaterThan(margins[side] - TOLERANCE);
        }
        for (const image of page.images) {
          expect(image.left, where).toBeGreaterThan(margins.left - TOLERANCE);
          expect(image.right, where).toBeGreaterThan(margins.right - TOLERANCE);
          expect(image.height, where).toBeLessThan(225 + TOLERANCE);
        }
      });
    });

    testWith(["soffice", "measuring"], "ends no page with a heading or with a table's caption", () => {
      eachPage((page, where, all) => {
        const lowest = Math.min(...page.tables.map(({ bottom }) => bottom));
        if (page.page === all.length || 297 - (page.last_baseline_mm ?? 0) > lowest) return;
        const document = documents.get(where.split(",")[0]!)!;
        const heads = document.blocks.flatMap((block) => {
          if (block.type === "heading" && !block.runIn) return [block.number + textOf(block.title)];
          return block.type === "table" && block.caption ? [textOf(block.caption)] : [];
        });
        expect(heads.map(bare), where).not.toContain(bare(page.text_lines.at(-1) ?? ""));
      });
    });

    testWith(["soffice", "measuring", "pdftotext"], "leaves no row of a table alone on a page", () => {
      let broken = 0;
      for (const text of pages.get("feet")!.pageTexts) {
        const rows = new Set([...text.matchAll(/表\d+行\d/g)].map(([label]) => label));
        for (const label of rows) {
          const [, start, row] = /^(表\d+行)(\d)$/.exec(label)!;
          if (row === "1") expect(rows, label).toContain(`${start}2`);
          if (row === "6") expect(rows, label).toContain(`${start}5`);
          if (row === "1" && !rows.has(`${start}6`)) broken += 1;
        }
      }
      // Some table does run over the end of a page.
      expect(broken).toBeGreaterThan(0);
    });

    testWith(["soffice", "measuring", "pdftotext"], "breaks no number of a table and loses no text", () => {
      for (const [name, document] of documents) {
        const text = pages.get(name)!.text;
        for (const { figure } of document.tables.flatMap(({ cells }) => cells)) {
          if (figure) expect(text, `${name}: ${figure.path}`).toContain(figure.value);
        }
        const counts = countOf(bare(text));
        for (const [letter, count] of countOf(readingOf(document).whole))
          expect(counts.get(letter) ?? 0, `${name}: ${letter}`).toBeGreaterThanOrEqual(count);
      }
    });

    testWith(
      ["soffice", "measuring", "pdftotext"],
      "has table 三 whole on a page and no half page empty before it",
      () => {
        for (const [name, { pages: all, pageTexts }] of pages) {
          const at = pageTexts.findIndex((text) => text.includes("勾稽关系"));
          expect(
            pageTexts.filter((text) => text.includes("勾稽关系")),
            name,
          ).toHaveLength(1);
          expect(bare(pageTexts[at]!), name).toContain("四、结转下年度继续办理");
          const before = all[at - 1]!;
          const lowest = Math.min(
            ...before.tables.map(({ bottom }) => bottom),
            297 - (before.last_baseline_mm ?? 0),
          );
          expect((lowest - 35) / 225, name).toBeLessThan(0.5);
        }
      },
    );

    testWith(
      ["soffice", "measuring", "pdftotext"],
      "breaks no phone number and no address, and stretches no line beside",
      () => {
        for (const [name, document] of documents) {
          const lines = pages.get(name)!.text.replaceAll("\u2060", "").split("\n").map(bare);
          for (const paragraph of readingOf(document).paragraphs) {
            for (const { start, end } of contactsIn(paragraph)) {
              const contact = bare(paragraph.slice(start, end));
              // What is longer than a line has its host on one.
              const kept = contact.length > 50 ? /^\w+:\/\/[^/]*/.exec(contact)![0] : contact;
              expect(
                lines.some((line) => line.includes(kept)),
                `${name}: ${kept}`,
              ).toBe(true);
            }
          }
        }
        const first = pages.get("contacts")!.pages[0]!;
        expect(first.text_lines.map(bare).join("\n")).not.toMatch(/-$|:\/\/$|^\d{4}$/m);
      },
    );

    testWith(["soffice", "measuring"], "tears no dash and no ellipsis over two lines", () => {
      eachPage(({ text_lines, orientation }, where) => {
        // A sign of the number of a turned page, which reads down, may stand before a line of text.
        const own = (line: string) => (orientation === "landscape" ? line.replace(/^—(?!—)/, "") : line);
        const lines = text_lines.map(bare).map(own);
        for (const line of lines) {
          expect(line, where).not.toMatch(/^—(?!—)|^…(?!…)|(?<!—)—$|(?<!…)…$/);
        }
      });
    });

    testWith(["soffice", "measuring", "pdftotext"], "folds heads of tables by sense", () => {
      for (const [name, { text }] of pages)
        expect(text, name).not.toMatch(/商业企(?!业)|社会公(?!益)|科研机(?!构)/);
      expect(pages.get("fees")!.text.match(/（单位：元）/g)!.length).toBeGreaterThanOrEqual(4);
      // 19 columns stand upright, like those of the form.
      expect(pages.get("sample")!.pages.map(({ orientation }) => orientation)).toEqual([
        ...Array(4).fill("portrait"),
        "landscape",
      ]);
    });

    testWith(
      ["soffice", "measuring", "pdftotext"],
      "leaves no page half empty beside a table of sentences",
      () => {
        const { pages: all, pageTexts } = pages.get("ledger")!;
        // Those whose table goes on, with its head again, on the next page.
        const inside = all.filter((_, at) => /^\s*序号/.test(pageTexts[at + 1] ?? ""));
        expect(inside.length).toBeGreaterThan(4);
        for (const page of inside) {
          const [height, foot] = page.orientation === "portrait" ? [225, 35] : [156, 26];
          // The lowest text of a turned page is its number.
          const text = page.orientation === "portrait" ? 297 - (page.last_baseline_mm ?? 0) : 210;
          const lowest = Math.min(...page.tables.map(({ bottom }) => bottom), text);
          expect((lowest - foot) / height, `page ${page.page}`).toBeLessThan(0.5);
        }
      },
    );

    testWith(["soffice", "measuring", "pdftotext"], "has a note on the page of its table", () => {
      for (const name of ["notes-2", "remarks"]) {
        const { text, pageTexts } = pages.get(name)!;
        expect(text, name).not.toContain("\f  注");
        for (const page of pageTexts) expect(bare(page), name).not.toMatch(/^注/);
      }
      const page = pages.get("notes-2")!.pageTexts.find((text) => text.includes("勾稽关系"));
      expect(bare(page!)).toContain("注：总计含上年结转1件。");
    });

    testWith(
      ["soffice", "measuring", "pdftotext"],
      "keeps table 三 at 9 pt below a long introduction",
      () => {
        const { pageTexts } = pages.get("long-intro")!;
        const at = pageTexts.findIndex((text) => text.includes("勾稽关系"));
        expect(bare(pageTexts[at - 1]!)).toMatch(/三、收到和处理政府信息公开申请情况.*……—\d+—$/);
        expect(bare(pageTexts[at]!)).toContain("注：");
        expect(part("long-intro", "word/document.xml")).toContain('"FormFigure18"');
        expect(part("long-intro", "word/document.xml")).not.toContain('"FormFigure15"');
      },
    );

    testWith(["soffice", "measuring"], "has no 落款 on a page without text", () => {
      eachPage(({ text_lines, tables }, where) => {
        if (tables.length === 0 && text_lines.some((line) => /^\d{4}年\d+月\d+日$/.test(bare(line))))
          expect(text_lines.length, where).toBeGreaterThan(2);
      });
    });

    testWith(["soffice", "measuring"], "indents every line of an address alike", () => {
      const lines = pages.get("office")!.pages[0]!.text_lines;
      for (const line of ["地址：", "电话：", "传真：", "电子邮箱："])
        expect(lines.filter((each) => bare(each).startsWith(line))).toHaveLength(1);
    });

    testWith(["soffice", "measuring"], "keeps pictures on the page of their captions", () => {
      for (const caption of ["高而窄的图", "宽而扁的图", "一整页的图", "左右"]) {
        const page = pages
          .get("images")!
          .pages.find(({ text_lines }) => text_lines.map(bare).includes(caption));
        expect(page?.images.length, caption).toBeGreaterThan(0);
      }
    });

    testWith(["soffice", "measuring"], "marks every page of a draft, which is else the report itself", () => {
      const draft = pages.get("draft")!.pages;
      const final = pages.get("draft-final")!.pages;
      expect(draft.map(({ text_lines }) => bare(text_lines[0]!))).toEqual(draft.map(() => "草稿"));
      expect(draft.map(({ text_lines }) => text_lines.slice(1))).toEqual(
        final.map(({ text_lines }) => text_lines),
      );
      expect(draft.map(({ tables }) => tables)).toEqual(final.map(({ tables }) => tables));
    });

    testWith(["soffice", "measuring"], "breaks titles into 1 to 4 lines by sense", () => {
      for (const [lines, start] of [
        [1, "2022年政府信息公开工作年度报告"],
        [2, "福建省科学技术厅"],
        [3, "内蒙古自治区锡林郭勒盟"],
        [4, "新疆维吾尔自治区巴音郭楞蒙古自治州"],
      ] as const) {
        const [page] = pages.get(`title-${lines}`)!.pages;
        const title = page!.text_lines.slice(
          0,
          page!.text_lines.findIndex((line) => line.startsWith("一、")),
        );
        expect(title).toHaveLength(lines);
        expect(bare(title[0]!)).toBe(start);
        expect(bare(title.at(-1)!)).toBe("2022年政府信息公开工作年度报告");
      }
    });
  });
});
