import { describe, expect, test } from "vitest";
import { check, disk, findings } from "../../src/index.js";
import { exampleDocx } from "../support/example-docx.js";
import { MINIMAL } from "../support/files.js";
import { LAST } from "../support/last-year.js";
import { folder, gov } from "../support/run-cli.js";

describe("check", () => {
  test("holds a data file against the document of last year that it names, as the command does", async () => {
    const text = `${MINIMAL}previous: 去年.docx\n`;
    const last = LAST.replace("inForce: 77", "inForce: 70");
    const cwd = folder({ "data.yaml": text, "去年.docx": await exampleDocx(last) });
    const run = await gov(["validate", "data.yaml", "--reporter", "json"], cwd);
    const { diagnostics } = await check({ name: "data.yaml", bytes: Buffer.from(text) }, disk(cwd));
    expect(diagnostics.map(({ code }) => code)).toEqual(["GR4002"]);
    expect(JSON.parse(JSON.stringify(findings(diagnostics)))).toEqual(JSON.parse(run.stdout).diagnostics);
  });

  test("a document given as last year's report", async () => {
    const previous = { name: "去年.docx", bytes: await exampleDocx(LAST) };
    const text = MINIMAL.replace(
      "body: 本机关",
      "body: 较上年{{applications.newlyReceived.total | change}}。本机关",
    );
    const { diagnostics } = await check({ name: "data.yaml", bytes: Buffer.from(text) }, { previous });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
