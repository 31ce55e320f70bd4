import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { withNarrative } from "../support/hostile.js";
import { folder, gov } from "../support/run-cli.js";

/** 1,500 half-width commas in paragraphs of 500. */
const text = withNarrative(
  Array(3)
    .fill(`公${",公".repeat(500)}。`)
    .join("\n\n"),
);

async function checked(...options: string[]) {
  const cwd = folder({ "data.yaml": text });
  const { status, stdout } = await gov(["validate", "data.yaml", "--reporter", "json", ...options], cwd);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; args: object; range: object }[];
  };
  return { cwd, status, diagnostics };
}

describe("of more than a thousand findings of a kind", () => {
  test("a thousand are listed, and how many more there are is told at the first of them", async () => {
    const { status, diagnostics } = await checked();
    expect(status).toBe(0);
    expect(diagnostics.filter(({ code }) => code === "GR6001")).toHaveLength(1000);
    const others = diagnostics.filter(({ code }) => code === "GR5015");
    expect(others).toMatchObject([{ args: { code: "GR6001", count: 500 } }]);
    // The last comma of the second paragraph is the thousandth.
    const { start } = others[0]!.range as { start: { line: number; column: number } };
    const line = text.split("\n")[start.line - 1]!;
    expect(line.slice(0, start.column)).toMatch(/^ +公,$/);
  });

  test("all are mended by --fix, in several rounds", async () => {
    const { cwd, diagnostics } = await checked("--fix");
    expect(diagnostics.filter(({ code }) => code === "GR6001" || code === "GR5015")).toEqual([]);
    const mended = readFileSync(path.join(cwd, "data.yaml"), "utf8");
    expect(mended).toBe(text.replaceAll(",公", "，公"));
  });
});
