import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { strToU8, zipSync } from "fflate";
import { expect, onTestFinished } from "vitest";
import { convertFile } from "../../src/host/libre-office.js";
import { testWith, tool } from "../support/tools.js";

const MIMETYPE = "application/vnd.oasis.opendocument.text";

const NAMESPACES = Object.entries({
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  draw: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  xlink: "http://www.w3.org/1999/xlink",
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** An .odt with this in a frame of its first paragraph. */
const framed = (content: string) =>
  zipSync({
    mimetype: [strToU8(MIMETYPE), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0"?><office:document-content ${NAMESPACES} office:version="1.2"><office:body><office:text><text:p>年报` +
        `<draw:frame draw:name="f" svg:width="2cm" svg:height="2cm">${content}</draw:frame></text:p>` +
        "</office:text></office:body></office:document-content>",
    ),
    "META-INF/manifest.xml": strToU8(
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
        `<manifest:file-entry manifest:full-path="/" manifest:media-type="${MIMETYPE}"/>` +
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    ),
  });

testWith(["soffice"], "what a document names by its address is not asked for", async () => {
  const asked: string[] = [];
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const link = (name: string) => `xlink:href="${at}/${name}" xlink:type="simple" xlink:actuate="onLoad"`;
  for (const content of [`<draw:image ${link("a.png")}/>`, `<draw:object ${link("a.odt")}/>`]) {
    const file = { name: "report.odt", bytes: framed(content) };
    const docx = await convertFile(tool("soffice"), file, { to: "docx:MS Word 2007 XML", ending: "docx" });
    expect(docx?.length).toBeGreaterThan(1000);
  }
  expect(asked).toEqual([]);
});
