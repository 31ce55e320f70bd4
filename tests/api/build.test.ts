import { describe, expect, test } from "vitest";
import { build, disk } from "../../src/index.js";
import { exampleDocx } from "../support/example-docx.js";
import { MINIMAL } from "../support/files.js";
import { LAST } from "../support/last-year.js";
import { folder } from "../support/run-cli.js";

describe("build", () => {
  test("takes last year's figures from a document", async () => {
    const text = `${MINIMAL.replace("body: 本机关", "body: 较上年{{applications.newlyReceived.total | change}}。本机关")}previous: 去年.docx\n`;
    const cwd = folder({ "去年.docx": await exampleDocx(LAST) });
    const built = await build({ name: "data.yaml", bytes: Buffer.from(text) }, ["csv"], disk(cwd));
    expect(built.ok ? [] : built.diagnostics).toEqual([]);
  });

  test("does not build a published document again, as the command does not", async () => {
    const built = await build({ name: "年报.docx", bytes: await exampleDocx() }, ["docx"]);
    expect(built.ok).toBe(false);
    expect(built.diagnostics).toMatchObject([{ code: "GR9001", args: { reason: "notADataFile" } }]);
  });
});
