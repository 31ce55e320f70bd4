import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const BODY = "body: 本机关依法公开政府信息。";
/** Seven spaces in one paragraph, one in another, and a row that does not add up further down. */
const FAULTY = replaced(
  replaced(MINIMAL, BODY, "body: |\n    收到 7 件，答复 8 件，公开 9 条，办结 6 件。\n\n    办结 5 条。"),
  "commercial: 1, total: 7",
  "commercial: 1, total: 9",
);

const heads = (text: string) => text.split("\n").filter((line) => /(?:错误|警告|提示) GR\d{4}$/.test(line));

async function validated(data: string, ...args: string[]) {
  return gov(["validate", ...args], folder({ "data.yaml": data }));
}

describe("findings as a person reads them", () => {
  test("errors first, then content, then notation; one notation fault of a paragraph is one entry", async () => {
    const { stdout } = await validated(FAULTY);
    const told = heads(stdout);
    const codes = told.map((line) => line.slice(-6));
    expect(codes[0]).toMatch(/^GR3/);
    const rank = codes.map((code) => (code.startsWith("GR6") ? 2 : code.startsWith("GR3") ? 0 : 1));
    expect(rank).toEqual([...rank].sort());
    const spaces = stdout.match(/（这一段共\d+处）/g) ?? [];
    expect(spaces.length).toBeGreaterThan(0);
    const { stdout: json } = await validated(FAULTY, "--reporter", "json");
    const all = JSON.parse(json).diagnostics as { code: string }[];
    expect(told.length).toBeLessThan(all.length);
  });

  test("the counts by code add up to the summary, which is the last line", async () => {
    const { stdout } = await validated(FAULTY, "--statistics");
    const lines = stdout.trimEnd().split("\n");
    const sum = lines.flatMap((line) => /^GR\d{4} \S+ +(\d+)处/.exec(line)?.[1] ?? []).map(Number);
    const summary = lines.at(-1)!.match(/\d+/g)!.map(Number);
    expect(sum.reduce((a, b) => a + b)).toBe(summary.slice(1).reduce((a, b) => a + b));
    expect(stdout).toMatch(/\d+处可用 --fix 改正/);
    expect(heads(stdout)).toEqual([]);
  });

  test("--max-problems lists so many and counts the rest; the exit code stays", async () => {
    const { stdout, status } = await validated(FAULTY, "--max-problems", "1");
    const all = await validated(FAULTY);
    expect(heads(stdout)).toEqual(heads(all.stdout).slice(0, 1));
    expect(stdout).toContain(`还有${heads(all.stdout).length - 1}条没有列出`);
    expect(status).toBe(all.status);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(all.stdout.trimEnd().split("\n").at(-1));
    const wrong = await validated(FAULTY, "--max-problems", "0");
    expect(wrong.status).toBe(2);
  });

  test("a fresh file is an entry a part, not one a value", async () => {
    const cwd = folder();
    await gov(["init", "data.yaml", "--year", "2025"], cwd);
    const { stdout } = await gov(["validate"], cwd);
    const json = JSON.parse((await gov(["validate", "--reporter", "json"], cwd)).stdout);
    const open = json.diagnostics.filter(({ code }: { code: string }) => code === "GR2007").length;
    expect(open).toBeGreaterThan(100);
    expect(stdout.split("\n").length).toBeLessThan(80);
    expect(stdout).toContain(`还有${open}处待填`);
    expect(stdout).toContain("三、");
    const short = await gov(["validate", "--reporter", "short"], cwd);
    expect(short.stdout.split("\n").length).toBeLessThan(20);
  });
});
