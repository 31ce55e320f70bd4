import { describe, expect, test } from "vitest";
import { mhtToHtml } from "../../src/import/mht.js";
import { importFile } from "../../src/import/open.js";
import { foreign } from "../support/foreign.js";
import { TRANSFER_ENCODINGS, type TransferEncoding } from "../support/transfer-encodings.js";

/** A web page and its picture in one file, as browsers and Word save it. */
function archive(page: Uint8Array, encoding: TransferEncoding, charset: string): Buffer {
  const part = (head: readonly string[], body: string) => ["--==a", ...head, "", body];
  const lines = [
    "From: <Saved by Blink>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="==a"',
    "",
    ...part(
      [
        `Content-Type: text/html${charset && `; charset="${charset}"`}`,
        `Content-Transfer-Encoding: ${encoding}`,
        "Content-Location: http://www.example.com/nb.html",
      ],
      TRANSFER_ENCODINGS[encoding](page),
    ),
    ...part(["Content-Type: image/png", "Content-Transfer-Encoding: base64", "Content-ID: <tu@1>"], PNG),
    "--==a--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"), "latin1");
}

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function read(name: string, bytes: Uint8Array) {
  const { ok, diagnostics, ...rest } = await importFile({ name, bytes });
  return { ok, codes: diagnostics.map(({ code }) => code), reason: diagnostics[0]?.args, ...rest };
}

describe("a web page with its pictures in one file", () => {
  test.each<[string, TransferEncoding, string]>([
    ["old-cms.html", "quoted-printable", "gb2312"],
    ["old-cms.html", "base64", "gb2312"],
    ["word-filtered.html", "8bit", "gb2312"],
    ["spans.html", "quoted-printable", ""],
    ["libreoffice.html", "base64", "utf-8"],
  ])("%s in %s, %s: as the page itself", async (name, encoding, charset) => {
    const page = await importFile({ name: "a.html", bytes: foreign(name) });
    const whole = await importFile({ name: "a.html", bytes: archive(foreign(name), encoding, charset) });
    if (!page.ok || !whole.ok) throw new Error("not read");
    expect(whole.value.values).toEqual(page.value.values);
    expect(whole.diagnostics.map(({ code, args }) => ({ code, args }))).toEqual(
      page.diagnostics.map(({ code, args }) => ({ code, args })),
    );
  });

  const own = new TextDecoder("gb18030").decode(foreign("old-cms.html"));
  test.each<[string, string, Uint8Array]>([
    ["GB 2312", "utf-8", foreign("old-cms.html")],
    ["GB 2312", "big5", foreign("old-cms.html")],
    ["GB 2312", "iso-8859-1", foreign("old-cms.html")],
    ["GB 2312", "", foreign("old-cms.html")],
    ["UTF-8", "gb2312", Buffer.from(own)],
    ["UTF-8", "iso-2022-cn", Buffer.from(own)],
    ["UTF-16 with its mark", "utf-8", Buffer.from(`\ufeff${own}`, "utf16le")],
  ])("in %s though %j is declared: as the page itself", async (_, charset, bytes) => {
    const page = await importFile({ name: "a.html", bytes: foreign("old-cms.html") });
    for (const encoding of ["base64", "8bit"] as const) {
      const whole = await importFile({ name: "a.mht", bytes: archive(bytes, encoding, charset) });
      if (encoding === "8bit" && bytes[0] === 0xff) continue;
      expect(whole.ok && page.ok && whole.value.values).toEqual(page.ok && page.value.values);
    }
  });

  test("pictures are taken over up to a bound, however often the page names them", async () => {
    const large = `${PNG}${"A".repeat(1_000_000)}`;
    const page = foreign("spans.html")
      .toString()
      .replace("</body>", `${'<img src="cid:tu@1">'.repeat(500)}</body>`);
    const whole = archive(Buffer.from(page), "base64", "utf-8").toString("latin1").replace(PNG, large);
    const html = await mhtToHtml({ name: "a.mht", bytes: Buffer.from(whole, "latin1") });
    if (!html.ok) throw new Error("not read");
    expect(html.value.length).toBeLessThan(42_000_000);
    expect(html.value.match(/src="data:/g)!.length).toBeGreaterThan(30);
    expect(html.value).toContain('src="cid:tu@1"');
  });

  test("a mail whose text is the report is read; one without is told as a mail", async () => {
    const bytes = archive(foreign("spans.html"), "base64", "utf-8");
    expect(await read("转发.eml", bytes)).toMatchObject({ ok: true });
    for (const head of ["MIME-Version: 1.0\r\nContent-Type: text/plain\r\n", ""])
      expect(await read("转发.EML", Buffer.from(`From: a@b.c\r\n${head}\r\n见附件。\r\n`))).toMatchObject({
        ok: false,
        codes: ["GR8001"],
        reason: { reason: "mail" },
      });
  });

  test("a picture that the page names by its part is taken over", async () => {
    const page = foreign("spans.html").toString().replace("/images/tu.png", "cid:tu@1");
    const whole = await importFile({
      name: "年报.mht",
      bytes: archive(Buffer.from(page), "base64", "utf-8"),
    });
    expect(whole.ok && whole.value.images?.map(({ path }) => path)).toEqual(["images/年报-1.png"]);
  });

  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n';
  const nested = Array.from(
    { length: 100 },
    (_, at) => `Content-Type: multipart/related; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join("");
  test.each([
    ["no page in it", `${head}--a\r\nContent-Type: text/plain\r\n\r\ntext\r\n--a--`, "webArchive"],
    ["parts without number", head + "--a\r\n\r\n".repeat(100_000), "tooLarge"],
    [
      "lines without number",
      `${head}--a\r\nContent-Type: text/html\r\n\r\n${"\r\n".repeat(300_000)}`,
      "tooLarge",
    ],
    ["parts in one another without number", `MIME-Version: 1.0\r\n${nested}`, "webArchive"],
    ["heads without end", `MIME-Version: 1.0\r\n${"X: y\r\n".repeat(100_000)}`, "webArchive"],
    [
      "a page that ends within a table",
      `${head}--a\r\nContent-Type: text/html\r\n\r\n<table><tr><td>1</td><td>12\r\n--a--`,
      "cutOff",
    ],
    [
      "a charset that it is not in",
      `${head}--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${"\xc4\xea".repeat(500)}`,
      "encoding",
    ],
  ])("%s: told", async (_, text, reason) => {
    expect(await read("a.mht", Buffer.from(text, "latin1"))).toMatchObject({ ok: false, reason: { reason } });
  });
});
