import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { MINIMAL } from "../support/files.js";
import { folder, gov, listing } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";

describe("build --format pdf", () => {
  testWith(
    ["soffice"],
    "prints the report as LibreOffice does, and names the fonts that are missing",
    async () => {
      const cwd = folder({
        "data.yaml": `${MINIMAL}style: { fonts: { title: 没有这种字体 } }\n`,
        "more.yaml": `${MINIMAL}style: { fonts: { title: 没有这种字体 } }\n`,
      });
      const PATH = path.dirname(tool("soffice"));
      const { status, stdout, stderr } = await gov(["build", ".", "--format", "pdf"], cwd, { env: { PATH } });
      expect(status).toBe(0);
      expect(stdout).toBe("data.pdf\nmore.pdf\n");
      expect(stderr.split("没有这种字体")).toHaveLength(2);
      const pdf = readFileSync(path.join(cwd, "data.pdf")).toString("latin1");
      expect(pdf).toMatch(/^%PDF-/);
      // For screen readers: a structure, bookmarks, and Chinese as the language of the whole.
      for (const part of ["/StructTreeRoot", "/Outlines", "/Lang(zh-CN)"]) expect(pdf).toContain(part);
      expect(pdf.match(/\/Lang\((?!zh-CN)[^)]*\)/g)).toBeNull();
      expect(pdf).not.toContain("pdfaid");
      expect(listing(cwd)).toEqual(["data.pdf", "data.yaml", "more.pdf", "more.yaml"]);
    },
  );

  testWith(["soffice", "pdfinfo", "pdffonts"], "for archives as PDF/A-2b", async () => {
    const cwd = folder({ "data.yaml": MINIMAL });
    const PATH = path.dirname(tool("soffice"));
    const { status } = await gov(["build", "--format", "pdf", "--pdf-a"], cwd, { env: { PATH } });
    expect(status).toBe(0);
    const pdf = readFileSync(path.join(cwd, "data.pdf")).toString("latin1");
    expect(pdf).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(pdf).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    // ISO 19005-2 6.2.3 and 6.2.11.4: what its colours mean, and every typeface in the file.
    expect(pdf).toContain("/S/GTS_PDFA1");
    const fonts = runTool(tool("pdffonts"), [path.join(cwd, "data.pdf")])
      .stdout.trim()
      .split("\n")
      .slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes (?:yes|no) +(?:yes|no) +\d+ +\d+$/);
    expect(pdf.match(/\/Lang\((?!zh-CN)[^)]*\)/g)).toBeNull();
    expect(runTool(tool("pdfinfo"), [path.join(cwd, "data.pdf")]).stdout).toMatch(/Tagged: +yes/);
  });
});
