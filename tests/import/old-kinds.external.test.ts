import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { importFile } from "../../src/import/open.js";
import { foreign } from "../support/foreign.js";
import { folder, gov } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";

/** The same document as Word of former years, RTF and OpenDocument have it. */
const KINDS = ["doc", "rtf", "odt"] as const;

testWith(
  ["soffice"],
  "documents of other kinds have the figures of the .docx that they come from",
  async () => {
    const cwd = folder({ "report.docx": foreign("plain.docx") });
    mkdirSync(path.join(cwd, "profile"));
    const expected = await importFile({ name: "report.docx", bytes: foreign("plain.docx") });
    if (!expected.ok) throw new Error("not read");
    for (const kind of KINDS) {
      runTool(
        tool("soffice"),
        [`-env:UserInstallation=file://${cwd}/profile`, "--headless", "--convert-to", kind, "report.docx"],
        {},
        cwd,
      );
      const name = `report.${kind}`;
      const read = await importFile({ name, bytes: new Uint8Array(readFileSync(path.join(cwd, name))) });
      if (!read.ok) throw new Error(`${kind} is not read`);
      const { year, proactiveDisclosure, applications, reviewAndLitigation } = read.value.values;
      expect({ year, proactiveDisclosure, applications, reviewAndLitigation }, kind).toEqual({
        year: expected.value.values.year,
        proactiveDisclosure: expected.value.values.proactiveDisclosure,
        applications: expected.value.values.applications,
        reviewAndLitigation: expected.value.values.reviewAndLitigation,
      });
    }
    // What WPS calls its own is the old kind of Word's.
    const wps = await importFile({
      name: "年报.wps",
      bytes: new Uint8Array(readFileSync(path.join(cwd, "report.doc"))),
    });
    expect(wps.ok).toBe(true);
    const { stdout } = await gov(["validate", "report.doc", "--reporter", "short"], cwd);
    expect(stdout).not.toContain("GR8001");
  },
);

testWith(["soffice"], "what LibreOffice makes no report of is told as it is without it", async () => {
  const junk = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]);
  const read = await importFile({ name: "年报.doc", bytes: junk });
  expect(read.diagnostics.map(({ code, args }) => [code, (args as { reason: string }).reason])).toEqual([
    ["GR8001", "oldWord"],
  ]);
});
