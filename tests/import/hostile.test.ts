import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importFile } from "../../src/import/open.js";
import { changedDocx, foreign } from "../support/foreign.js";
import { importedReport } from "../support/imports.js";
import { folder, gov } from "../support/run-cli.js";

/** The reason of the one GR8001 that a file gives, or what it was read as. */
async function reasonOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await importFile({ name, bytes });
  return result.ok ? "read" : (result.diagnostics[0]!.args as { reason: string }).reason;
}

const parts = () => unzipSync(foreign("plain.docx"));
const page = (body: string) => strToU8(`<html><body>${body}</body></html>`);

describe("what must not be read as a digit", () => {
  test("a note's number behind a figure leaves it 待填", async () => {
    const text = new TextDecoder("gb18030").decode(foreign("old-cms.html")).replace("gb2312", "utf-8");
    const noted = text.replace("12345", "12345<sup>1</sup>");
    const result = await importedReport("a.html", strToU8(noted));
    const codes = result.diagnostics.map(({ code, args }) => [code, (args as { found?: string }).found]);
    expect(codes).toContainEqual(["GR8002", "12345[1]"]);
    expect(result.values.proactiveDisclosure).toMatchObject({ licensing: { decisions: "待填" } });
  });
});

test("hidden text of a document is no part of a figure", async () => {
  const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>77</w:t></w:r>";
  const bytes = changedDocx(foreign("plain.docx"), (xml) =>
    xml.replace(/<w:r>(?=(?:(?!<w:r>).)*<w:t>12345<)/s, (run) => `${hidden}${run}`),
  );
  const result = await importedReport("a.docx", bytes);
  expect(result.values.proactiveDisclosure).toMatchObject({ licensing: { decisions: 12345 } });
});

describe("files that cannot be read", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["an empty file", () => new Uint8Array(), "empty"],
    ["a text", () => strToU8("政府信息公开工作年度报告"), "notAReport"],
    ["a picture", () => strToU8("\x89PNG\r\n\x1a\n"), "notAReport"],
    ["a PDF", () => strToU8("%PDF-1.7\n"), "brokenPdf"],
    ["a PDF behind a byte order mark", () => strToU8("\ufeff%PDF-1.7\n"), "brokenPdf"],
    ["a text that speaks of a PDF", () => strToU8("开头写的是%PDF-1.7\n"), "notAReport"],
    ["a page with all its parts in one", () => strToU8("MIME-Version: 1.0\n\n<html>"), "webArchive"],
    [
      "a document of LibreOffice's own",
      () =>
        zipSync({
          mimetype: strToU8("application/vnd.oasis.opendocument.text"),
          "content.xml": strToU8("<a/>"),
        }),
      "openDocument",
    ],
    ["a .doc of Word 97", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "oldWord"],
    ["half a .docx", () => foreign("plain.docx").slice(0, 20_000), "broken"],
    ["a zip of something else", () => zipSync({ "a.txt": strToU8("a") }), "notAReport"],
    ["a .docx without its text", () => zipSync({ ...parts(), "word/document.xml": strToU8("") }), "broken"],
    ["a .docx that is no XML", () => changedDocx(foreign("plain.docx"), () => "<w:document"), "broken"],
    [
      "a .docx of ends without beginnings",
      () =>
        changedDocx(foreign("plain.docx"), (xml) =>
          xml.replace("<w:body>", `<w:body>${"0</w:ins>0<w:b/>0".repeat(40_000)}`),
        ),
      "broken",
    ],
    [
      "a .docx whose footnotes are no XML",
      () => zipSync({ ...parts(), "word/footnotes.xml": strToU8("<w:footnotes>") }),
      "broken",
    ],
    [
      "entities that grow without end",
      () =>
        changedDocx(foreign("plain.docx"), (xml) =>
          xml.replace("?>", '?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
        ),
      "unsafe",
    ],
    [
      "a name that leads out of the folder",
      () => zipSync({ ...parts(), "../../evil.xml": strToU8("<a/>") }),
      "unsafe",
    ],
    [
      "a zip bomb",
      () => zipSync({ ...parts(), "word/media/a.bin": new Uint8Array(210_000_000) }, { level: 1 }),
      "tooLarge",
    ],
    ["a page without the tables", () => page("<h1>政府信息公开工作年度报告</h1><p>正文</p>"), "noTables"],
    ["a page nested without end", () => page("<div>".repeat(5_000)), "tooDeep"],
    ["a page of bytes in no encoding", () => new Uint8Array([...page(""), 0xff, 0xff, 0x81]), "encoding"],
  ])("%s", async (_, bytes, reason) => {
    expect(await reasonOf("报告.docx", bytes())).toBe(reason);
  });

  test("what other programs keep in a .docx may be no XML", async () => {
    const bytes = zipSync({ ...parts(), "customXml/item1.xml": strToU8("<a></b>") });
    expect(await reasonOf("报告.docx", bytes)).toBe("read");
  });

  test("a table of a million columns is not laid out", async () => {
    const wide = `<table>${'<tr><td colspan="999999" rowspan="999999">规章</td></tr>'.repeat(50)}</table>`;
    expect(await reasonOf("a.html", page(wide))).toBe("noTables");
  });

  test("the command tells it and the way out, without a stack trace, and goes on with the next file", async () => {
    const cwd = folder({ "a.docx": foreign("plain.docx").slice(0, 9_000), "b.docx": foreign("plain.docx") });
    const { status, stdout, stderr } = await gov(["import", "*.docx"], cwd);
    expect(status).toBe(1);
    expect(stderr).toContain(
      "a.docx 错误 GR8001\n  文件已损坏，无法读取。\n  → 用Word或WPS打开，“另存为” .docx 后再试\n",
    );
    expect(stdout).toBe("b.yaml\n");
  });

  test("whatever its text and cells hold, a page is read or told to be unreadable", async () => {
    const text = new TextDecoder("gb18030").decode(foreign("old-cms.html"));
    const junk = fc.constantFrom(
      "<td>",
      "</table>",
      "<table>",
      "<!--",
      "&#0;",
      "{{",
      "</td></tr>",
      "\ufffe",
      "<p>",
      "<br>",
      "#",
      "待填",
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), junk, async (at, piece) => {
        const changed =
          text.replace("gb2312", "utf-8").slice(0, at) + piece + text.replace("gb2312", "utf-8").slice(at);
        await reasonOf("a.html", strToU8(changed));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a page that was not saved in full", () => {
  test.each(["spans.html", "libreoffice.html", "word-filtered.html"])(
    "%s, cut within a row",
    async (name) => {
      const text = new TextDecoder(name === "spans.html" ? "utf-8" : "gb18030").decode(foreign(name));
      const tables = [...text.matchAll(/<table.*?<\/table/gis)].map(({ 0: { length }, index }) => [
        index,
        length,
      ]);
      expect(tables.length).toBeGreaterThanOrEqual(3);
      for (const [start, length] of tables as [number, number][])
        for (const part of [0.1, 0.37, 0.5, 0.81, 0.99]) {
          const cell = text.lastIndexOf("<td", start + Math.floor(length * part));
          const cut = strToU8(text.slice(0, text.indexOf(">", cell) + 1));
          expect(await reasonOf("a.html", cut)).toBe("cutOff");
        }
    },
  );

  test("is one whose last cell has half a number, or none yet", async () => {
    const text = foreign("spans.html").toString();
    const last = text.lastIndexOf("</td>");
    expect(await reasonOf("a.html", strToU8(text.slice(0, last)))).toBe("cutOff");
    expect(await reasonOf("a.html", strToU8(text.slice(0, text.lastIndexOf("<td", last) + 4)))).toBe(
      "cutOff",
    );
  });

  test.each([
    ["tables that are only named in a comment or a script", "<!-- <table> --><script>'<table>'</script>"],
    ["an end of the page without the table's", "<table><tr><td>导航</body></html>"],
    ["a counter of visits behind its end", "</body></html><table><tr><td>访问量"],
    ["a table whose own end alone is lacking", "<table><tr><td>导航</td></tr>"],
    [
      "tables in a field and in what a button does",
      `<textarea><table><tr></textarea><a onclick="w('<table><tr>')">写</a>`,
    ],
  ])("is none with %s", async (_, tail) => {
    const whole = foreign("spans.html")
      .toString()
      .replace(/<\/body>\s*<\/html>\s*$/, "");
    expect(await reasonOf("a.html", strToU8(whole + tail))).toBe("read");
  });
});

test("a page that ends between two rows has errors at what is lacking", async () => {
  const text = foreign("spans.html").toString();
  const rows = [...text.matchAll(/<\/tr>/g)].map(({ index }) => index + 5);
  for (const end of rows.slice(-6, -1)) {
    const { diagnostics } = await importedReport("a.html", strToU8(text.slice(0, end)));
    expect(diagnostics.filter(({ severity }) => severity === "error")).not.toEqual([]);
  }
});

describe("a page that declares the wrong charset", () => {
  test.each(["iso-8859-1", "windows-1252", "big5", "gb2312", "hz-gb-2312"])("%s", async (charset) => {
    const text = new TextDecoder("gb18030").decode(foreign("old-cms.html"));
    for (const bytes of [
      Buffer.from(
        Buffer.from(foreign("old-cms.html")).toString("latin1").replace("gb2312", charset),
        "latin1",
      ),
      strToU8(text.replace("gb2312", charset)),
    ])
      expect(await reasonOf("a.html", bytes)).toBe("read");
  });
});

test("characters that no data file can hold are left out", async () => {
  const text = new TextDecoder("gb18030").decode(foreign("old-cms.html")).replace("gb2312", "utf-8");
  const result = await importedReport("a.html", strToU8(text.replace("各项工作", "各\ufdd0项\x07工作")));
  expect((result.values.overview as { body: string }).body).toContain("各项工作取得新成效。");
});

describe("what a table lacks", () => {
  const page = () => new TextDecoder("gb18030").decode(foreign("old-cms.html")).replace("gb2312", "utf-8");
  const read = async (html: string) => {
    const result = await importedReport("a.html", strToU8(html));
    return {
      values: result.values,
      missing: result.diagnostics
        .filter(({ code }) => code === "GR8005")
        .map(({ args }) => (args as { rows: string[] }).rows),
    };
  };

  test("rows are 待填 and named, once for the table", async () => {
    const { values, missing } = await read(
      page().replace(/<tr><td[^>]*><font size="2">&nbsp;行政强制[\s\S]*?<\/tr>/, ""),
    );
    expect(missing).toEqual([["行政强制"]]);
    expect(values.proactiveDisclosure).toMatchObject({
      compulsion: { decisions: "待填" },
      penalties: { decisions: 48 },
    });
  });

  test("a whole table is 待填", async () => {
    const { values, missing } = await read(page().replace(/<table border=1[\s\S]*?<\/table>/, ""));
    expect(missing).toEqual([[]]);
    expect(values.proactiveDisclosure).toMatchObject({
      rules: { issued: "待填", repealed: "待填", inForce: "待填" },
    });
  });
});
