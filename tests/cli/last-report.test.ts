import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleDocx, exampleHtml, read } from "../support/example-docx.js";
import { MINIMAL, replaced } from "../support/files.js";
import { changedDocx } from "../support/foreign.js";
import { folder, gov, listing } from "../support/run-cli.js";

const OPEN = replaced(
  replaced(
    MINIMAL,
    "carriedFromLastYear: { commercial: 1, total: 1 }",
    "carriedFromLastYear: { commercial: 3 }",
  ),
  "carriedToNextYear: 0",
  "carriedToNextYear: { commercial: 2 }",
);

const begun = async (files: Record<string, Uint8Array | string>, from: string) => {
  const cwd = folder(files);
  const run = await gov(["init", "data.yaml", "--from", from], cwd);
  return { ...run, cwd };
};

describe("init --from a published report", () => {
  test.each([
    ["2022年报.docx", exampleDocx],
    ["2022年报.html", exampleHtml],
  ])("%s gives what its data file gives", async (name, made) => {
    const { status, stderr, cwd } = await begun({ [name]: await made(OPEN), "2022.yaml": OPEN }, name);
    expect(status).toBe(0);
    expect(stderr).not.toContain("GR");
    const own = parse(read(cwd, "data.yaml"));
    await gov(["init", "other.yaml", "--from", "2022.yaml"], cwd);
    const other = parse(read(cwd, "other.yaml"));
    expect(own.previous).toBe(name);
    for (const key of ["year", "agency", "overview", "problems"]) expect(own[key]).toEqual(other[key]);
    expect(own.applications.carriedFromLastYear).toMatchObject({ commercial: 2 });
  });

  test("of others: the kind that its name says is told; what nobody could read is left to be filled in", async () => {
    const page = new TextDecoder().decode(await exampleHtml(OPEN)).replace(/机关类型=[^,"]*/, "");
    const unread = changedDocx(await exampleDocx(OPEN), (xml) =>
      xml.replace(/>2<(?![\s\S]*四、政府信息公开行政复议)/g, ">2?<"),
    );
    const named = await begun({ "a.html": page }, "a.html");
    expect(named.status).toBe(0);
    expect(named.stderr).toContain("警告 GR8007\n  机关类型按名称“某省科学技术厅”推定为“部门”");
    const { status, stderr, cwd } = await begun({ "a.docx": unread }, "a.docx");
    expect(status).toBe(0);
    expect(stderr).toContain("GR8002");
    expect(parse(read(cwd, "data.yaml")).applications.carriedFromLastYear).not.toMatchObject({
      commercial: 2,
    });
    const nobody = await begun({ "a.html": page.replaceAll("某省科学技术厅", "信息中心") }, "a.html");
    expect(parse(read(nobody.cwd, "data.yaml")).agency).toEqual({ name: "信息中心", kind: "待填" });
  });

  test("a fault that cannot be mended any more stops nothing; a file that is no report does", async () => {
    const faulty = changedDocx(await exampleDocx(OPEN), (xml) => xml.replace(">7<", ">9<"));
    expect((await gov(["validate", "a.docx"], folder({ "a.docx": faulty }))).stdout).toContain("GR3002");
    expect(await begun({ "a.docx": faulty }, "a.docx")).toMatchObject({ status: 0 });
    const none = await begun({ "a.html": "<html><p>通知</p></html>" }, "a.html");
    expect(none).toMatchObject({ status: 1, stdout: "" });
    expect(none.stderr).toContain("GR8001");
    expect(listing(none.cwd)).toEqual(["a.html"]);
  });
});
