import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { startBin } from "../../support/run-bin.js";
import { folder } from "../../support/run-cli.js";

const gov = (args: string[], cwd: string) => startBin(args, cwd).result;

describe("gov-report page", () => {
  test("writes the page that was built, and tells its digest", async () => {
    const cwd = folder();
    const { status, stdout, stderr } = await gov(["page", "-o", "年报填报.html"], cwd);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "年报填报.html\n" });
    const bytes = readFileSync(path.join(cwd, "年报填报.html"));
    expect(bytes.equals(readFileSync("dist/gov-report.html"))).toBe(true);
    expect(stderr).toContain(createHash("sha256").update(bytes).digest("hex"));
  });

  test("is called 年报.html unless told otherwise, and takes no other file's place", async () => {
    const cwd = folder({ "年报.html": "别的" });
    const taken = await gov(["page"], cwd);
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain("GR9002");
    expect(readFileSync(path.join(cwd, "年报.html"), "utf8")).toBe("别的");
    expect((await gov(["page", "--force"], cwd)).status).toBe(0);
  });

  test("a name with another ending is refused in both languages", async () => {
    const cwd = folder();
    const wrong = await gov(["page", "-o", "年报.docx"], cwd);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("改成 年报.html");
    expect((await gov(["page", "-o", "a.txt", "--lang", "en"], cwd)).stderr).toContain("Write a.html");
  });

  test("is one page that loads nothing and runs one script, and no larger than it may be", () => {
    const html = readFileSync("dist/gov-report.html", "utf8");
    expect(Buffer.byteLength(html)).toBeLessThan(2_600_000);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const program = /<script id="program">(.*?)<\/script>/s.exec(html)![1]!;
    const digest = createHash("sha256").update(program).digest("base64");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${digest}';`);
    expect(policy).not.toMatch(/http|\*|script-src[^;]*unsafe|connect-src/);
    const outside = html
      .replace(/<script id="program">.*?<\/script>/s, "")
      .replace(/<script id="licences".*?<\/script>/s, "");
    expect(outside).not.toMatch(/\b(?:src|href)=/);
  });
});
