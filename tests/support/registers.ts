import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { compile } from "../../src/index.js";
import { MINIMAL } from "./files.js";
import { folder, gov } from "./run-cli.js";

export const HEAD = "登记编号,申请人类别,收到日期,办理结果,办结日期";

export const csv = (...rows: string[]) => [HEAD, ...rows].join("\n");

/** Findings of a tally as code, location, arguments. */
export async function findings(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const { status, stdout } = await gov(
    ["tally", Object.keys(files)[0]!, "--year", "2022", "--reporter", "json", "-o", "out.yaml", ...args],
    folder(files),
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; location: object; args: object }[];
  };
  return { status, found: diagnostics.map(({ code, location, args: said }) => [code, location, said]) };
}

/** Table 三 laid into a file that has all the rest, as its figures. */
export async function figuresOf(ledger: string | Uint8Array, ...args: string[]) {
  const name = typeof ledger === "string" ? "台账.csv" : "台账.xlsx";
  const cwd = folder({ [name]: ledger, "data.yaml": MINIMAL });
  const { status, stderr } = await gov(
    ["tally", name, "--year", "2022", "--into", "data.yaml", ...args],
    cwd,
  );
  expect(stderr).not.toContain("错误 GR");
  const bytes = readFileSync(path.join(cwd, "data.yaml"));
  const { figures, diagnostics } = compile({ name: "data.yaml", bytes });
  expect(diagnostics).toEqual([]);
  return { status, stderr, number: (row: string) => Number(figures!.get(`applications.${row}`)!.text) };
}

/** A text in GB 18030, by turning the decoder round: every two-byte code of the characters that are needed. */
export function gb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}
